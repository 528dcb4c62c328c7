// For staff: an outline that is made as large as a bank card, so that a millimetre is a millimetre on this screen.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property int across: Look.portrait ? 2 : longest.implicitWidth + 12 * Look.mm <= (width - 4 * Look.gap) / 5 ? 5 : 3

    Words {
        id: longest

        role: "button"
        words: root.body.steps.map(step => step.text).join(" ").split(" ").reduce((most, word) => word.length > most.length ? word : most, "")
        visible: false
    }

    Column {
        id: words

        spacing: Look.mm
        width: root.width
        anchors.left: parent.left

        Words {
            roles: ["heading", "row"]
            room: 0.2 * root.height
            heading: true
            words: root.body.title
            width: parent.width
        }

        Words {
            roles: ["body", "caption"]
            room: 0.2 * root.height
            words: root.body.lead
            width: parent.width
        }
    }

    CardOutline {
        card: root.body.card
        width: root.width
        anchors.top: words.bottom
        anchors.topMargin: Look.gap
        anchors.bottom: steps.top
        anchors.bottomMargin: Look.gap
    }

    Flow {
        id: steps

        spacing: Look.gap
        width: root.width
        anchors.bottom: parent.bottom

        Repeater {
            model: root.body.steps

            ActionButton {
                required property var modelData

                event: modelData.event
                item: modelData.item
                text: modelData.text
                glyph: Look.compact ? "" : modelData.icon
                wrap: true
                width: Math.floor((root.width - (root.across - 1) * Look.gap) / root.across)
                height: Math.max(Look.moreButton, 2 * Look.type.button.line + 4 * Look.mm)
            }
        }
    }
}
