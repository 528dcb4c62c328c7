// For staff: what is typed, and the keys to type it with; a keyboard that is plugged in does as well.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Page {
    id: root

    // A pad stands beside its words where there is room; a whole keyboard has all of the width.
    readonly property bool pad: body.across === 3
    readonly property bool aside: pad && !Look.portrait
    readonly property real room: height - (aside ? 0 : words.height + Look.gap)
    // Width of a key that the widest letter has room on.
    readonly property real least: Math.max(Look.target, 1.3 * Look.type.button.px + 10 * Look.mm)
    // Lines and columns of keys of the least size that have room.
    readonly property int high: Math.max(1, Math.floor((room + Look.gap) / (Look.target + Look.gap)))
    readonly property int most: Math.max(3, Math.floor((keys.width + Look.gap) / (least + Look.gap)))
    readonly property int across: Math.min(most, pad ? (high > 3 ? 3 : high > 2 ? 4 : 6) : linesOf(Math.min(body.across, most)) > high ? most : body.across)
    readonly property real each: Math.floor((keys.width - (across - 1) * Look.gap) / across)
    // Of a keyboard, the last keys are wider, for they have words on them. Keys without room are a touch further.
    readonly property int wide: pad ? 1 : Math.ceil((longest.implicitWidth + 12 * Look.mm + Look.gap) / (least + Look.gap))
    readonly property int count: body.items.length
    readonly property int signs: count - body.fixed
    readonly property bool paged: linesOf(across) > high
    readonly property int onPage: paged ? Math.max(1, across * (high - Math.ceil((body.fixed + 1) / Math.max(1, Math.floor(across / wide))))) : signs
    readonly property int pages: Math.max(1, Math.ceil(signs / Math.max(1, onPage)))
    readonly property int now: body.page % pages
    readonly property int lines: paged ? high : linesOf(across)
    readonly property real tall: Math.min(1.6 * Look.target, (room - (lines - 1) * Look.gap) / lines)

    // Lines that all keys take in so many columns; wide ones may leave a part of a line empty.
    function linesOf(columns: int): int {
        return Math.ceil(signs / columns) + Math.ceil(body.fixed / Math.max(1, Math.floor(columns / wide)));
    }

    Words {
        id: longest

        role: "button"
        words: root.body.items.slice(root.signs).concat([
            {
                "text": root.body.more
            }
        ]).reduce((most, key) => key.text.length > most.length ? key.text : most, "")
        visible: false
    }

    Column {
        id: words

        spacing: 2 * Look.mm
        width: root.aside ? 0.45 * root.width : root.width
        anchors.left: parent.left

        Words {
            roles: root.aside && !Look.compact ? ["title", "heading", "row"] : ["heading", "row"]
            room: 0.2 * root.height
            heading: true
            words: root.body.title
            width: parent.width
        }

        Words {
            roles: ["body", "caption"]
            room: (root.aside ? 0.5 : 0.2) * root.height
            words: root.body.lead
            width: parent.width
        }

        Words {
            role: "row"
            words: root.body.typed === "" ? " " : root.body.typed
            width: parent.width
            Accessible.name: root.body.told
        }
    }

    Flow {
        id: keys

        spacing: Look.gap
        anchors {
            left: root.aside ? words.right : parent.left
            leftMargin: root.aside ? Look.gap : 0
            right: parent.right
            bottom: parent.bottom
        }

        Repeater {
            model: Kiosk.items

            ActionButton {
                required property var row
                required property int index

                visible: index >= root.signs || Math.floor(index / Math.max(1, root.onPage)) === root.now
                event: row.event
                item: row.item
                text: row.text
                wrap: true
                width: index < root.signs || root.pad ? root.each : root.wide * (root.each + Look.gap) - Look.gap
                height: root.tall
            }
        }

        ActionButton {
            visible: root.pages > 1
            event: "more"
            text: root.body.more
            wrap: true
            width: root.wide * (root.each + Look.gap) - Look.gap
            height: root.tall
        }
    }
}
