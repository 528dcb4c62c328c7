// For staff: whether the glass answers in each corner of the page.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    Column {
        spacing: 2 * Look.mm
        width: root.width
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left

        Words {
            roles: ["heading", "row"]
            room: 0.2 * root.height
            heading: true
            words: root.body.title
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            roles: ["body", "caption"]
            room: 0.2 * root.height
            words: root.body.lead
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
        }
    }

    Repeater {
        model: root.body.marks

        ActionButton {
            required property var modelData
            required property int index

            event: modelData.event
            item: modelData.item
            text: modelData.text
            glyph: modelData.icon
            selected: modelData.done
            wrap: true
            width: Math.min(natural, 0.4 * root.width)
            height: Math.min(Look.moreButton, 0.25 * root.height)
            x: index % 2 ? root.width - width : 0
            y: index < 2 ? 0 : root.height - height
        }
    }
}
