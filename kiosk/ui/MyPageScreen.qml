// My page: a sheet with what matters and what to ask, and the ways to take it along.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Page {
    id: root

    readonly property bool cover: Look.portrait
    // Where there is little room beside it the ways on stand on the sheet.
    readonly property var onSheet: Look.compact ? body.ways : []
    readonly property alias count: rows.count
    readonly property real wide: cover ? width : (Look.large ? 0.62 : 0.55) * width
    readonly property real padding: (Look.compact ? 4 : 11) * Look.mm
    readonly property var face: Look.type.body
    readonly property bool many: body.rows.some(row => row.number > 9)

    // Parts of a page stand further apart than what is in them, and more so where all is set apart (requirements 7, 8).
    readonly property real parting: Look.letters > 0 ? 2 * face.px : (Look.compact ? 0.45 : 0.75) * face.line
    readonly property real hanging: (many ? 1.9 : 1.4) * (1 + Look.letters) * face.px

    Rectangle {
        id: sheet

        width: root.wide
        // Half the height is the sheet's; above that it leaves the words beside the code and the button their room.
        height: root.cover ? Math.max(0.5 * root.height, Math.min((Look.compact ? 0.6 : 0.53) * root.height, root.height - Look.gap - takeAway.stacked)) : root.height
        radius: Look.radius / 2
        color: Look.leaf
        border.width: Look.edge
        border.color: Look.line
        anchors.left: parent.left

        Item {
            id: inside

            anchors.fill: parent
            anchors.margins: root.padding
            // Above its letters a line has room of its own.
            anchors.topMargin: root.padding - (Look.compact ? 0 : 3 * Look.mm)
            Accessible.ignored: true

            Words {
                id: title

                role: Look.compact ? "heading" : "title"
                heading: true
                words: root.body.title
                anchors.left: parent.left
            }

            Words {
                role: "caption"
                font.weight: 600
                words: root.body.reader
                visible: !Look.compact
                anchors.right: parent.right
                anchors.baseline: title.baseline
            }

            Rectangle {
                id: rule

                color: Look.ink
                width: parent.width
                height: Look.edge
                y: title.height + (Look.compact ? 0.4 : 2) * Look.mm
            }

            ReadingRows {
                id: rows

                readonly property var all: root.body.rows.concat(foot.visible ? [] : [
                    {
                        id: "foot",
                        title: "",
                        text: root.body.foot
                    }
                ])

                role: "body"
                rows: Typesetter.hung(all, 1.35 * line, root.hanging, root.parting)
                plainer: Typesetter.hung(all, 0, root.hanging, root.parting)
                between: (Look.letters > 0 ? 0.35 : Look.compact ? 0.05 : 0.1) * line
                shown: root.body.page % count
                roomy: root.onSheet.length > 0 ? tight : steps.floor - y
                tight: steps.floor - y - steps.high
                width: parent.width
                y: rule.y + (Look.compact ? 1.2 : 4) * Look.mm
            }

            CardSteps {
                id: steps

                body: ({
                        ways: root.onSheet,
                        more_of: root.body.more_of
                    })
                pages: rows.count
                now: rows.shown
                aside: false
                span: parent.width
                start: 0
                floor: parent.height - (foot.visible ? foot.height + 5 * Look.mm : 0)
                width: parent.width
                height: parent.height
            }

            Rectangle {
                visible: foot.visible
                color: Look.hair
                width: parent.width
                height: Math.max(1, 0.4 * Look.mm)
                anchors.bottom: foot.top
                anchors.bottomMargin: 2 * Look.mm
            }

            Words {
                id: foot

                role: "caption"
                words: root.body.foot
                // Where there is little room it stands at the end of the page.
                visible: !Look.compact
                width: parent.width
                anchors.bottom: parent.bottom
            }
        }
    }

    TakeAway {
        id: takeAway

        body: root.body
        ways: Look.compact ? [] : root.body.ways
        cover: root.cover
        width: root.cover ? root.width : root.width - root.wide - Look.pictureGap
        height: root.cover ? root.height - sheet.height - Look.gap : root.height
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
