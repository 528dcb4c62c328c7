// A chapter of About or a leaflet: its title and its paragraphs.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property alias count: text.count
    readonly property real above: title.height + (body.caution === "" ? 0 : caution.height) + 5 * Look.mm

    // Where there is little room, what stands above is on the first page alone.
    readonly property bool brief: Look.compact
    readonly property bool headed: !brief || text.now === 0

    Words {
        id: title

        role: Look.compact ? "heading" : "title"
        heading: true
        words: root.body.title
        visible: root.headed
        width: root.width
    }

    Words {
        id: caution

        role: "caption"
        words: root.body.caution
        visible: words !== "" && root.headed
        width: root.width
        y: title.height + 2 * Look.mm
    }

    ReadingRows {
        id: text

        role: root.body.small ? "caption" : "body"
        columns: root.body.columns > 1 && !Look.portrait && !root.brief ? 2 : 1
        // The steps of a journey stand along a line of time.
        rows: root.body.rows.map(row => Object.assign({}, row, row.step > 0 ? {
                indent: 1.7 * line
            } : {}))
        shown: root.body.page % count
        roomy: root.height - root.above - (root.body.ways.length > 0 ? steps.high : 0)
        tight: root.height - steps.high - (root.brief ? 0 : root.above)
        opening: root.brief ? root.above : 0
        width: columns > 1 ? root.width : Math.min(root.width, Look.longestLine * face.px)
        y: root.headed ? root.above : 0
        anchors.left: parent.left
    }

    CardSteps {
        id: steps

        body: root.body
        pages: text.count
        now: text.shown
        aside: false
        span: root.width
        start: 0
        floor: root.height
        width: root.width
        height: root.height
    }
}
