// A chapter of About: its title and its paragraphs.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property real above: title.height + 5 * Look.mm

    Words {
        id: title

        role: Look.compact ? "heading" : "title"
        heading: true
        words: root.body.title
        width: root.width
    }

    ReadingRows {
        id: text

        role: root.body.small ? "caption" : "body"
        rows: root.body.rows
        shown: root.body.page % count
        roomy: root.height - root.above
        tight: roomy - steps.high
        width: Math.min(root.width, Look.longestLine * Look.type[role].px)
        y: root.above
        anchors.left: parent.left
    }

    CardSteps {
        id: steps

        body: root.body
        pages: text.count
        now: text.shown
        aside: false
        start: 0
        floor: root.height
        width: root.width
        height: root.height
    }
}
