// A panel of rows that are seen first: what to do now, or the numbers to call.
pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: root

    required property var rows
    required property real padding
    property string glyph: ""
    property color ink: Look.ink
    property alias ground: root.color

    height: told.height + 2 * padding
    radius: Look.radius
    color: Look.leaf
    border.width: Look.edge
    border.color: Look.line

    Icon {
        id: sign

        name: root.glyph
        visible: name !== ""
        colour: root.ink
        size: visible ? Look.icon : 0
        anchors.left: parent.left
        anchors.leftMargin: root.padding
        anchors.top: parent.top
        anchors.topMargin: root.padding
    }

    Column {
        id: told

        spacing: 2 * Look.mm
        anchors {
            left: sign.visible ? sign.right : parent.left
            leftMargin: root.padding
            right: parent.right
            rightMargin: root.padding
            top: parent.top
            topMargin: root.padding
        }

        Repeater {
            model: root.rows

            Flow {
                id: row

                required property var modelData

                width: told.width
                spacing: 3 * Look.mm
                Accessible.ignored: true

                Words {
                    role: "body"
                    color: root.ink
                    words: row.modelData.title
                    visible: words !== ""
                    width: Math.min(implicitWidth, parent.width)
                }

                Words {
                    role: row.modelData.large ? "heading" : "body"
                    font.weight: 700
                    dialled: row.modelData.large
                    color: root.ink
                    words: row.modelData.text
                    width: Math.min(implicitWidth, parent.width)
                }
            }
        }
    }
}
