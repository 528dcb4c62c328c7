// A card in a list: its picture on the section's shape, and its title.
pragma ComponentBehavior: Bound

import QtQuick

BigButton {
    id: root

    required property var row

    event: row.event
    item: row.item
    text: row.text

    background: SectionShape {
        shape: root.row.shape
        fill: root.down ? Look.pressedLeaf : Look.leaf
        edgeWidth: root.down ? 1.75 * Look.edge : Look.edge
        scoop: 4.5 * Look.mm
        rounding: Math.min(height / 2, 16 * Look.mm)
    }

    contentItem: Item {
        Accessible.ignored: true

        Figure {
            id: picture

            shape: root.row.shape
            picture: root.row.picture
            size: Math.min(root.height - 4 * Look.mm, Math.max(20 * Look.mm, 0.18 * root.width))
            visible: root.row.picture !== ""
            anchors.left: parent.left
            anchors.leftMargin: (shape === "circle" ? 3.5 : 6) * Look.mm
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            role: root.height > 1.4 * Look.rowMost && !Look.compact ? "heading" : "row"
            words: root.text
            spoken: false
            color: root.down ? Look.textOnPressedLeaf : Look.ink
            anchors {
                left: picture.visible ? picture.right : parent.left
                leftMargin: (picture.visible ? 7 : 12) * Look.mm
                right: arrow.left
                rightMargin: 3 * Look.mm
                verticalCenter: parent.verticalCenter
            }
        }

        Icon {
            id: arrow

            name: root.row.icon
            colour: root.down ? Look.textOnPressedLeaf : Look.ink
            anchors.right: parent.right
            anchors.rightMargin: 9 * Look.mm
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
