// A chapter of About: its title and its paragraphs.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property alias count: text.count
    readonly property real above: title.height + (caution.visible ? caution.height : 0) + 5 * Look.mm

    Words {
        id: title

        role: Look.compact ? "heading" : "title"
        heading: true
        words: root.body.title
        width: root.width
    }

    Words {
        id: caution

        role: "caption"
        words: root.body.caution
        visible: words !== ""
        width: root.width
        y: title.height + 2 * Look.mm
    }

    ReadingRows {
        id: text

        role: root.body.small ? "caption" : "body"
        columns: root.body.columns > 1 && !Look.portrait && !Look.large ? 2 : 1
        rows: root.body.rows
        shown: root.body.page % count
        roomy: root.height - root.above
        tight: roomy - steps.high
        width: columns > 1 ? root.width : Math.min(root.width, Look.longestLine * face.px)
        y: root.above
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
