// The way into one section. All doors have the same size, and pictures of about the same area.
pragma ComponentBehavior: Bound

import QtQuick

BigButton {
    id: root

    required property var modelData

    readonly property real inset: Math.min(14 * Look.mm, 0.05 * width)

    event: modelData.event
    item: modelData.item
    text: modelData.text + ", " + modelData.note

    background: SectionShape {
        shape: root.modelData.shape
        fill: root.down ? Look.pressedLeaf : Look.tints[shape]
        edgeWidth: root.down ? 1.75 * Look.edge : Look.edge
        scoop: Math.min(10 * Look.mm, 0.2 * height)
        rounding: Math.min(16 * Look.mm, height / 2)
    }

    contentItem: Item {
        Accessible.ignored: true

        SectionShape {
            id: mark

            shape: root.modelData.shape
            size: 10 * Look.mm
            fill: Look.hues[shape]
            anchors.left: parent.left
            anchors.leftMargin: root.inset
            anchors.verticalCenter: title.verticalCenter
        }

        Words {
            id: title

            roles: ["heading", "row"]
            room: parent.height - 8 * Look.mm
            span: parent.width - 2 * root.inset - mark.width - arrow.width - 10 * Look.mm
            words: root.modelData.text
            spoken: false
            color: root.down ? Look.textOnPressedLeaf : Look.ink
            anchors {
                left: mark.right
                leftMargin: 6 * Look.mm
                right: count.visible ? count.left : arrow.left
                rightMargin: 4 * Look.mm
            }
            y: pictures.visible ? 0.09 * parent.height : (parent.height - height) / 2
        }

        Words {
            id: count

            role: "button"
            words: root.modelData.note
            spoken: false
            color: title.color
            // It gives way to a long name; whoever hears the door is told all the same.
            visible: root.width > title.implicitWidth + implicitWidth + 62 * Look.mm
            anchors.right: arrow.left
            anchors.rightMargin: 4 * Look.mm
            anchors.verticalCenter: title.verticalCenter
        }

        Icon {
            id: arrow

            name: root.modelData.icon
            colour: title.color
            anchors.right: parent.right
            anchors.rightMargin: root.inset
            anchors.verticalCenter: title.verticalCenter
        }

        Row {
            id: pictures

            readonly property int shown: root.modelData.pictures.length
            readonly property real room: parent.width - 28 * Look.mm
            readonly property real high: parent.height - title.height - 18 * Look.mm
            readonly property real each: Math.min(high, 48 * Look.mm, (room - 3 * 5 * Look.mm) / 4, (room - (shown - 1) * 6 * Look.mm) / Math.max(1, shown) / share)
            // A plate is narrower than a circle of the same area.
            readonly property real share: root.modelData.shape === "circle" ? 1 : 0.914

            visible: high > 14 * Look.mm && !(Look.low && Look.large) && shown > 0
            height: each
            spacing: shown > 1 ? Math.min(14 * Look.mm, (room - shown * each * share) / (shown - 1)) : 0
            anchors.horizontalCenter: parent.horizontalCenter
            y: title.y + title.height + 0.45 * (parent.height - title.y - title.height - height)

            Repeater {
                model: root.modelData.pictures

                Figure {
                    required property string modelData

                    shape: root.modelData.shape
                    picture: modelData
                    size: pictures.each
                    fill: Look.leaf
                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                }
            }
        }
    }
}
