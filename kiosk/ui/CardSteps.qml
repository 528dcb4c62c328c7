// What leads on within a card: the next study, with the count of all of them where it has room, and "More" of the words.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    required property var body
    required property int pages
    required property int now
    // Below the picture, on the line of the tabs, or else below the words, which end at `floor`.
    required property bool aside
    // Width that they share.
    required property real span
    required property real start
    required property real floor
    // Which of how many studies, or nothing.
    property string position: ""
    readonly property bool counting: position !== "" && place + ways.width + Look.gap + count.implicitWidth <= width
    readonly property real place: aside ? 0 : start
    // Words that have too little room beside each other take two lines.
    readonly property bool wrapped: most.implicitWidth + (body.ways.length + 1) * (Look.icon + 20 * Look.mm + Look.gap) - Look.gap > span
    readonly property real tall: wrapped ? Math.max(Look.moreButton, lines(body.ways.map(way => way.text).concat(body.more_of.replace("{page}", "9").replace("{pages}", "9")), 0) * Look.type.button.line + 5 * Look.mm) : Look.moreButton
    readonly property real high: tall + Look.gap
    readonly property string more: body.more_of.replace("{page}", now + 1).replace("{pages}", pages)
    readonly property var said: body.ways.map(way => way.text).concat(pages > 1 ? [more] : [])
    // Of the width of each letter, where the words have to share the span; a button itself takes that of eight.
    readonly property real share: each(said)
    // Icons give way where words beside them would need a third line.
    readonly property bool bare: wrapped && lines(said, Look.icon) > 2
    readonly property real line: (aside ? height : floor) - tall

    Accessible.ignored: true

    function each(some: var): real {
        return (span - (some.length - 1) * Look.gap) / Math.max(1, some.reduce((sum, words) => sum + words.length + 8, 0));
    }

    // Most lines, and two at least, that some words take on buttons beside each other, with an icon so wide.
    function lines(some: var, icon: real): int {
        return some.reduce((many, words) => Math.max(many, Typesetter.lines(words, most.font, each(some) * (words.length + 8) - icon - 10 * Look.mm)), 2);
    }

    Words {
        id: most

        role: "button"
        words: root.body.ways.map(way => way.text).join("") + root.body.more_of.replace("{page}", "0").replace("{pages}", "0")
        visible: false
    }

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
                glyph: root.bare ? "" : modelData.icon
                selected: modelData.selected
                wrap: true
                width: Math.min(natural, root.share * (text.length + 8))
                height: root.tall
            }
        }

        ActionButton {
            visible: root.pages > 1
            event: "more"
            text: root.more
            glyph: root.bare ? "" : "chevrons-down"
            wrap: true
            width: Math.min(natural, root.share * (text.length + 8))
            height: root.tall
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
        height: root.tall
    }
}
