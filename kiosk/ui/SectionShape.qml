// The form of a section: a circle, a plate with four scooped corners, or a sheet. All three have the same area
// when `size` is the same (a plate's side is 0.914 of a circle's diameter), so no side weighs more than the other.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

Item {
    id: root

    required property string shape
    property real size: 0
    property color fill: Look.tints[shape]
    property color edge: Look.hues[shape]
    property real edgeWidth: 0

    // Wider forms (pills, doors) set width and height themselves.
    // Small marks need deeper scoops to be told from a square.
    property real scoop: (height < 17 * Look.mm ? 0.23 : 0.14) * Math.min(width, height)
    property real rounding: shape === "circle" ? Math.min(width, height) / 2 : Look.radius
    property real side: shape === "circle" ? size : 0.914 * size

    implicitWidth: side
    implicitHeight: side

    Rectangle {
        anchors.fill: parent
        visible: root.shape !== "plate"
        radius: root.shape === "circle" ? root.rounding : Math.min(Look.radius, 0.12 * root.height)
        color: root.fill
        border.color: root.edge
        border.width: root.edgeWidth
    }

    Shape {
        anchors.fill: parent
        visible: root.shape === "plate"
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            id: path

            readonly property real near: root.edgeWidth / 2
            readonly property real right: root.width - near
            readonly property real bottom: root.height - near
            readonly property real scoop: root.scoop

            fillColor: root.fill
            strokeColor: root.edgeWidth > 0 ? root.edge : "transparent"
            strokeWidth: root.edgeWidth > 0 ? root.edgeWidth : -1
            joinStyle: ShapePath.MiterJoin
            startX: near + scoop
            startY: near

            PathLine {
                x: path.right - path.scoop
                y: path.near
            }
            PathArc {
                x: path.right
                y: path.near + path.scoop
                radiusX: path.scoop
                radiusY: path.scoop
                direction: PathArc.Counterclockwise
            }
            PathLine {
                x: path.right
                y: path.bottom - path.scoop
            }
            PathArc {
                x: path.right - path.scoop
                y: path.bottom
                radiusX: path.scoop
                radiusY: path.scoop
                direction: PathArc.Counterclockwise
            }
            PathLine {
                x: path.near + path.scoop
                y: path.bottom
            }
            PathArc {
                x: path.near
                y: path.bottom - path.scoop
                radiusX: path.scoop
                radiusY: path.scoop
                direction: PathArc.Counterclockwise
            }
            PathLine {
                x: path.near
                y: path.near + path.scoop
            }
            PathArc {
                x: path.near + path.scoop
                y: path.near
                radiusX: path.scoop
                radiusY: path.scoop
                direction: PathArc.Counterclockwise
            }
        }
    }
}
