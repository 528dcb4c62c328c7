// For staff: a table of counts as bars, with the number beside each; a hidden one has a word and no bar.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property real high: (height - head.height - ways.height - 2 * Look.gap) / Math.max(1, body.lines)
    readonly property real naming: 0.45 * width
    readonly property real telling: 10 * Look.type.row.px * 0.6

    Column {
        id: head

        spacing: Look.mm
        width: root.width
        anchors.left: parent.left

        Words {
            role: Look.compact ? "row" : "heading"
            heading: true
            words: root.body.title
            width: parent.width
        }

        Words {
            role: "caption"
            words: root.body.lead
            width: parent.width
        }
    }

    Repeater {
        model: root.body.bars

        Item {
            id: bar

            required property var modelData
            required property int index
            readonly property real room: root.width - root.naming - root.telling - 2 * Look.gap

            y: head.height + Look.gap + index * root.high
            width: root.width
            height: root.high
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.text + ": " + modelData.told

            Words {
                roles: ["row", "caption"]
                room: root.high
                words: bar.modelData.text
                spoken: false
                width: root.naming
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
            }

            Rectangle {
                id: stripe

                color: Look.ink
                radius: Look.edge
                width: bar.modelData.share * bar.room
                height: Math.min(6 * Look.mm, 0.5 * root.high)
                x: LayoutMirroring.enabled ? bar.room - width + root.telling + Look.gap : root.naming + Look.gap
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                role: "row"
                words: bar.modelData.told
                spoken: false
                width: root.telling
                x: LayoutMirroring.enabled ? 0 : root.width - width
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    Row {
        id: ways

        spacing: Look.gap
        anchors.left: parent.left
        anchors.bottom: parent.bottom

        Repeater {
            model: root.body.ways

            ActionButton {
                required property var modelData

                event: modelData.event
                item: modelData.item
                text: modelData.text
                glyph: modelData.icon
                wrap: true
                width: Math.min(natural, (root.width - Look.gap) / 2)
                height: Look.moreButton
            }
        }
    }
}
