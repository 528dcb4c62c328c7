// For staff: how the kiosk is, in one sentence with what to do, and the way to every page.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Page {
    id: root

    readonly property real between: (body.columns - 1) * 2 * Look.gap
    readonly property real wide: (width - between) / Math.max(1, body.columns)
    readonly property real above: banner.height + 2 * Look.gap
    readonly property real high: Math.min(2 * Look.rowMost, (height - above - (body.lines - 1) * Look.gap) / Math.max(1, body.lines))

    Rectangle {
        id: banner

        color: Look.ink
        radius: Look.radius
        width: root.width
        height: Math.max(mark.height, told.height) + 8 * Look.mm
        Accessible.ignored: true

        Icon {
            id: mark

            name: root.body.banner.icon
            // A lamp has a colour, a shape and a word; any one of them will do.
            colour: Look.colours[root.body.banner.lamp]
            size: 1.6 * Look.icon
            anchors.left: parent.left
            anchors.leftMargin: 8 * Look.mm
            anchors.verticalCenter: parent.verticalCenter
        }

        Column {
            id: told

            spacing: Look.mm
            anchors {
                left: mark.right
                right: parent.right
                leftMargin: 6 * Look.mm
                rightMargin: 8 * Look.mm
                verticalCenter: parent.verticalCenter
            }

            Words {
                roles: Look.compact ? ["row", "caption"] : ["heading", "row", "caption"]
                room: 0.2 * root.height
                heading: true
                color: Look.textOnInk
                words: root.body.banner.light + ": " + root.body.banner.title
                width: parent.width
            }

            Words {
                role: "caption"
                color: Look.textOnInk
                words: root.body.banner.text
                width: parent.width
            }
        }
    }

    Repeater {
        model: Kiosk.items

        TopicRow {
            readonly property real start: row.column * (root.wide + 2 * Look.gap)

            x: LayoutMirroring.enabled ? root.width - start - width : start
            y: root.above + row.rows_above * (root.high + Look.gap)
            width: root.wide
            height: root.high
        }
    }
}
