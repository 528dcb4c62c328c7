// For staff: a table of counts as bars, with the number beside each; a hidden one has a word and no bar.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property real high: (height - head.height - ways.height - 2 * Look.gap) / Math.max(1, body.lines)
    readonly property real telling: 6 * Look.type.row.px
    readonly property real second: Look.type.caption.line
    readonly property bool beside: body.beside

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
            horizontalAlignment: Text.AlignLeft  // digits alone have no direction of their own
        }
    }

    Repeater {
        model: root.body.bars

        Item {
            id: bar

            required property var modelData
            required property int index

            y: head.height + Look.gap + index * root.high
            width: root.width
            height: root.high
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.text + ": " + modelData.told

            Words {
                id: name

                roles: root.beside ? ["caption"] : ["row", "caption"]  // one size down the page
                room: root.high - (root.beside ? 0 : root.second) - Look.mm
                words: bar.modelData.text
                spoken: false
                width: root.beside ? bar.width / 2 - Look.gap : bar.width
                anchors.left: parent.left
            }

            Rectangle {
                color: Look.ink
                radius: Look.edge
                width: bar.modelData.share * (bar.width - anchors.leftMargin - root.telling - Look.gap)
                height: 0.5 * root.second
                anchors.left: parent.left
                anchors.leftMargin: root.beside ? bar.width / 2 : 0
                y: told.y + 0.25 * root.second
            }

            Words {
                id: told

                role: "caption"
                words: bar.modelData.told
                spoken: false
                width: root.telling
                horizontalAlignment: Text.AlignLeft
                anchors.right: parent.right
                y: root.beside ? 0 : name.height
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
