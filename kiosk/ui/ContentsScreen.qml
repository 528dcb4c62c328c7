// Cards to choose from, in rows of equal size: behind a door, as one list, or with the sections side by side.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Page {
    id: root

    readonly property real between: (body.columns - 1) * 2 * Look.gap
    readonly property real wide: (width - between) / Math.max(1, body.columns)
    // A sentence in the place of the title may take more than one line of it.
    readonly property real above: body.title === "" ? 0 : title.lines > 1 ? Math.max(Look.listTitle, title.height + 2 * Look.mm) : Look.listTitle
    // No higher than the title that the rows of a page were counted for.
    readonly property real heading: body.headings > 0 ? Math.min(Look.type.heading.line + 8 * Look.mm, Look.listTitle) : 0
    readonly property real room: height - above - body.headings * heading - (body.lines - 1) * Look.gap
    readonly property real high: Math.min(Look.rowMost * (body.headings > 0 ? 1 : 2), room / Math.max(1, body.lines))

    ContentsHeading {
        id: title

        visible: root.body.title !== ""
        roles: (Look.compact ? [] : ["title"]).concat("heading", "row", "caption")
        room: Look.listTitle
        shape: root.body.shape
        text: root.body.title
        note: root.body.note
        width: root.width
    }

    Repeater {
        model: Kiosk.items

        Loader {
            id: place

            required property var row
            readonly property real start: row.column * (root.wide + 2 * Look.gap)

            x: LayoutMirroring.enabled ? root.width - start - width : start
            y: root.above + row.headings_above * root.heading + row.rows_above * (root.high + Look.gap)
            width: root.wide
            height: row.kind === "heading" ? root.heading : root.high
            sourceComponent: ({
                    "row": topic,
                    "heading": heading,
                    "hint": hint
                })[row.kind]

            Component {
                id: topic

                TopicRow {
                    row: place.row
                }
            }

            Component {
                id: heading

                ContentsHeading {
                    shape: place.row.shape
                    text: place.row.title
                    note: place.row.note
                    rise: 5 * Look.mm
                }
            }

            Component {
                id: hint

                ContentsHint {
                    words: place.row.text
                }
            }
        }
    }
}
