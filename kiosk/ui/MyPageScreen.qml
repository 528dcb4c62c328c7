// My page: a sheet with what matters and what to ask, and the ways to take it along.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property bool cover: Look.portrait
    readonly property alias count: rows.count
    readonly property real wide: cover ? width : (Look.large ? 0.62 : 0.55) * width
    readonly property real padding: (Look.compact ? 4 : 8) * Look.mm

    Rectangle {
        id: sheet

        width: root.wide
        height: root.cover ? 0.6 * root.height : root.height
        radius: Look.radius / 2
        color: Look.leaf
        border.width: Look.edge
        border.color: Look.line
        anchors.left: parent.left

        Item {
            id: inside

            anchors.fill: parent
            anchors.margins: root.padding
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

            ReadingRows {
                id: rows

                role: "body"
                rows: root.body.rows.concat(Look.large ? [
                    {
                        id: "foot",
                        title: "",
                        text: root.body.foot
                    }
                ] : [])
                between: Look.mm
                shown: root.body.page % count
                roomy: root.body.ways.length > 0 ? tight : steps.floor - y
                tight: steps.floor - y - steps.high
                width: parent.width
                y: title.height + 4 * Look.mm
            }

            CardSteps {
                id: steps

                body: root.body
                pages: rows.count
                now: rows.shown
                aside: false
                span: parent.width
                start: 0
                floor: parent.height - (foot.visible ? foot.height + 3 * Look.mm : 0)
                width: parent.width
                height: parent.height
            }

            Words {
                id: foot

                role: "caption"
                words: root.body.foot
                // Large words leave it to the end of the page.
                visible: !Look.large
                width: parent.width
                anchors.bottom: parent.bottom
            }
        }
    }

    TakeAway {
        body: root.body
        cover: root.cover
        width: root.cover ? root.width : root.width - root.wide - Look.pictureGap
        height: root.cover ? root.height - sheet.height - Look.gap : root.height
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
