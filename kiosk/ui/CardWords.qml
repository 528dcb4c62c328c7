// What a layer of a card says, a page at a time: one long text, rows with their headings, or questions to choose.
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
    readonly property bool asked: body.items.length > 0
    readonly property var current: asked ? questions : told ? rows : text
    readonly property int count: current.count
    // Without a "More" there may still be a way on below the words.
    readonly property real most: body.ways.length > 0 ? tight : roomy
    // Lines that the author's text takes there.
    readonly property int written: told || asked ? 0 : Typesetter.lines(body.text, text.font, Math.min(usual, Look.longestLine * text.face.px))
    readonly property real line: current.line

    visible: shown >= 0
    height: current.height
    Accessible.ignored: true

    PagedWords {
        id: text

        all: root.told || root.asked ? "" : Look.letters > 0 ? root.said.replace(/\n\n/g, "\n\n\n") : root.said
        role: root.body.note || root.body.layer === "plain" ? "body" : "card"
        shown: root.shown
        visible: !root.told && !root.asked
        roomy: root.most
        tight: root.tight
        width: Math.min(root.width, Look.longestLine * face.px)
        anchors.left: parent.left
    }

    ReadingRows {
        id: rows

        abreast: true
        rows: root.before.concat(root.body.rows)
        role: root.body.layer === "studies" ? "caption" : "body"
        shown: root.shown
        visible: root.told
        roomy: root.most
        tight: root.tight
        width: root.width
    }

    QuestionRows {
        id: questions

        items: root.body.items
        note: root.body.chosen_note
        shown: root.shown
        visible: root.asked
        roomy: root.most
        tight: root.tight
        usual: root.usual
        width: root.width
    }
}
