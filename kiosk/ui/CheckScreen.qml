// Rows to choose from: answers to a question, and then what is right and why; or what is on the visitor's page.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property bool answered: !!body.note
    readonly property real above: head.height + 4 * Look.mm
    readonly property real room: height - above
    readonly property real tight: room - steps.high

    // What is right stands below the answers, or before them where it has no room there.
    readonly property bool below: room - answers.full - Look.gap >= note.full
    readonly property int told: answered && !below ? text.count : 0
    // What stands above it gives way where it would leave fewer than three lines.
    readonly property bool bare: now < told && tight - note.least < 3 * text.line
    readonly property int count: told + answers.count
    readonly property int now: body.page % count

    CardHead {
        id: head

        body: root.body
        room: (Look.compact ? 0.25 : 0.4) * root.height
        // Small letters of a long question would make too long a line (requirement 8).
        width: Math.min(root.width, 1.2 * Look.longestLine * Look.type.row.px)
        visible: !root.bare
        anchors.left: parent.left
    }

    QuestionRows {
        id: answers

        items: root.body.items
        note: root.body.chosen_note
        shown: root.now - root.told
        visible: shown >= 0
        roomy: root.told > 0 ? root.tight : root.room
        tight: root.tight
        width: root.width
        y: root.above
    }

    EvidenceNote {
        id: note

        note: root.body.note
        whole: root.below
        visible: root.answered && (root.below || root.now < root.told)
        width: root.width
        y: (root.bare ? 0 : root.above) + (root.below ? answers.full + Look.gap : 0)
    }

    PagedWords {
        id: text

        all: root.answered && !root.below ? root.body.note.text : ""
        role: "body"
        shown: root.now
        visible: root.now < root.told
        roomy: tight
        tight: root.tight - note.least - 3 * Look.mm + (root.tight - note.least < 3 * line ? root.above : 0)
        width: Math.min(root.width, Look.longestLine * face.px)
        y: note.y + note.least + 3 * Look.mm
        anchors.left: parent.left
    }

    CardSteps {
        id: steps

        body: root.body
        pages: root.count
        now: root.now
        aside: false
        span: root.width
        start: 0
        floor: root.height
        width: root.width
        height: root.height
    }
}
