// What the evidence is, beside an author's text that is broader: in the same size, without a touch.
pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: root

    required property var note
    property string before: ""
    // Where there is little room the title stands here and its sentence goes on in the text.
    property bool whole: true
    // Where there is hardly room for that, its letters are those of a row.
    property bool tense: false
    readonly property real usual: plain.implicitHeight + 2.5 * Look.mm
    readonly property real least: title.implicitHeight + padding
    readonly property real full: title.implicitHeight + sentence.implicitHeight + padding
    readonly property real padding: (tense ? 1 : 2.5) * Look.mm

    // A column that nobody sees does not lay itself out, so its own height would be that of another card.
    height: whole ? full : least
    radius: Look.radius
    color: Look.leaf
    border.width: Look.edge
    border.color: Look.line

    Rectangle {
        width: 3.2 * Look.mm
        height: parent.height
        radius: Math.min(width, Look.radius)
        color: Look.ink
        anchors.left: parent.left
    }

    Column {
        id: words

        anchors {
            left: parent.left
            leftMargin: 9 * Look.mm
            right: parent.right
            rightMargin: 5 * Look.mm
            verticalCenter: parent.verticalCenter
        }

        Words {
            id: title

            role: root.tense ? "row" : "body"
            font.weight: 700
            words: root.note?.title ?? ""
            width: parent.width
        }

        TermWords {
            id: sentence

            role: "body"
            words: root.note?.text ?? ""
            before: root.before
            visible: root.whole
            width: parent.width
        }
    }

    Words {
        id: plain

        role: "body"
        font.weight: 700
        words: title.words
        visible: false
        width: words.width
    }
}
