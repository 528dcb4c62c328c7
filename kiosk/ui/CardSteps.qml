// What leads on within a card: the next study, with the count of all of them where it has room, and "More" of the words.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var body
    required property int pages
    required property int now
    // Below the picture, on the line of the tabs, or else below the words, which end at `floor`.
    required property bool aside
    required property real start
    required property real floor
    // Which of how many studies, or nothing.
    property string position: ""
    readonly property bool counting: position !== "" && place + ways.width + Look.gap + count.implicitWidth <= width
    readonly property real place: aside ? 0 : start
    readonly property real high: Look.moreButton + Look.gap
    readonly property real line: (aside ? height : floor) - Look.moreButton

    Accessible.ignored: true

    Row {
        id: ways

        spacing: Look.gap
        x: LayoutMirroring.enabled ? root.width - width - root.place : root.place
        y: root.line

        Repeater {
            model: root.body.ways

            ActionButton {
                required property var modelData

                event: modelData.event
                item: modelData.item
                text: modelData.text
                glyph: modelData.icon
                height: Look.moreButton
            }
        }

        ActionButton {
            visible: root.pages > 1
            event: "more"
            text: root.body.more_of.replace("{page}", root.now + 1).replace("{pages}", root.pages)
            glyph: "chevrons-down"
            height: Look.moreButton
        }
    }

    Words {
        id: count

        role: "caption"
        font.weight: 600
        words: root.position
        visible: root.counting
        x: LayoutMirroring.enabled ? ways.x - Look.gap - width : ways.x + ways.width + Look.gap
        y: root.line
        height: Look.moreButton
    }
}
