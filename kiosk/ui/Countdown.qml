// The seconds that are left, in a ring that shortens once a second.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

Item {
    id: root

    property string unit: ""
    readonly property real full: 45

    width: 68 * Math.min(1, Look.picture / 118 / Look.mm) * (Look.large ? 1.25 : 1) * Look.mm
    height: width
    Accessible.ignored: true

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Look.linen
            strokeWidth: 6 * Look.mm
            fillColor: "transparent"

            PathAngleArc {
                centerX: root.width / 2
                centerY: centerX
                radiusX: centerX - 3 * Look.mm
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360
            }
        }

        ShapePath {
            strokeColor: Look.ink
            strokeWidth: 6 * Look.mm
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: root.width / 2
                centerY: centerX
                radiusX: centerX - 3 * Look.mm
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * Math.min(1, Kiosk.secondsLeft / root.full)
            }
        }
    }

    Column {
        anchors.centerIn: parent
        Accessible.ignored: true

        Words {
            role: "number"
            words: Kiosk.secondsLeft
            anchors.horizontalCenter: parent.horizontalCenter
        }

        Words {
            role: "caption"
            words: root.unit
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
}
