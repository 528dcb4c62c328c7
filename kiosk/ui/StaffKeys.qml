// For staff: what is typed, and the keys to type it with; a keyboard that is plugged in does as well.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Page {
    id: root

    // A pad stands beside its words where there is room; a whole keyboard has all of the width.
    readonly property bool pad: body.across === 3
    readonly property bool aside: pad && !Look.portrait
    readonly property int across: Math.max(3, Math.min(body.across, Math.floor((keys.width + Look.gap) / (Look.target + Look.gap))))
    readonly property real each: Math.floor((keys.width - (across - 1) * Look.gap) / across)
    readonly property int lines: Math.ceil(body.items.length / across)

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

                event: row.event
                item: row.item
                text: row.text
                wrap: true
                width: root.each
                height: Math.min(1.6 * Look.target, (root.height - (root.aside ? 0 : words.height + Look.gap) - (root.lines - 1) * Look.gap) / root.lines)
            }
        }
    }
}
