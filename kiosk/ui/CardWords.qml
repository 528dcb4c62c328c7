// What a layer of a card says, a page at a time: one long text, or rows with their headings.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    required property var body
    required property int shown
    // Room in px without and with a "More" below.
    required property real roomy
    required property real tight
    // Width beside the picture, where there is one.
    required property real usual
    // What is said before the rows, and after the text.
    property var before: []
    property string after: ""
    // Paragraphs stand an empty line apart, and two where all is set apart: two heights of letters (requirement 7).
    readonly property string said: body.text + (after === "" ? "" : "\n\n" + after)
    readonly property bool told: body.rows.length > 0
    readonly property int count: told ? rows.count : text.count
    // Lines that the author's text takes there.
    readonly property int written: told ? 0 : Typesetter.lines(body.text, text.font, Math.min(usual, Look.longestLine * text.face.px))
    readonly property real line: told ? rows.line : text.line

    visible: shown >= 0
    height: told ? rows.height : text.height
    Accessible.ignored: true

    PagedWords {
        id: text

        all: root.told ? "" : Look.letters > 0 ? root.said.replace(/\n\n/g, "\n\n\n") : root.said
        role: root.body.note || root.body.layer === "plain" ? "body" : "card"
        shown: root.shown
        visible: !root.told
        roomy: root.roomy
        tight: root.tight
        width: Math.min(root.width, Look.longestLine * face.px)
        anchors.left: parent.left
    }

    ReadingRows {
        id: rows

        rows: root.before.concat(root.body.rows)
        role: root.body.layer === "studies" ? "caption" : "body"
        shown: root.shown
        visible: root.told
        roomy: root.body.ways.length > 0 ? root.tight : root.roomy
        tight: root.tight
        width: root.width
    }
}
