// A question to see what was understood: answers to choose from, and the corrected answer below them.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property real above: head.height + 5 * Look.mm

    Column {
        id: head

        spacing: 2 * Look.mm
        width: root.width

        Words {
            role: "caption"
            font.weight: 600
            words: root.body.position
            width: parent.width
        }

        Words {
            roles: ["title", "heading", "row"]
            room: 0.3 * root.height
            heading: true
            words: root.body.title
            width: parent.width
        }

        Words {
            role: "caption"
            words: root.body.caution
            width: parent.width
        }
    }

    QuestionRows {
        items: root.body.items
        note: root.body.chosen_note
        shown: 0
        roomy: root.height - root.above - (note.visible ? note.height + Look.gap : 0)
        tight: roomy
        width: root.width
        y: root.above
    }

    EvidenceNote {
        id: note

        note: root.body.note
        visible: !!root.body.note
        width: root.width
        anchors.bottom: parent.bottom
    }
}
