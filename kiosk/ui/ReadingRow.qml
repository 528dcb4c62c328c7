// A row of words: a rule above it where it begins a part, its heading beside or above it, and what hangs before its words.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var modelData
    required property int index
    required property string role
    // Width in px of a heading that stands beside the words, or 0.
    required property real naming
    // What stands before it on the same page.
    required property string before
    readonly property real apart: index > 0 ? modelData.apart ?? 0 : 0
    readonly property real indent: modelData.indent ?? 0
    readonly property real least: modelData.least ?? 0
    readonly property int number: modelData.number ?? 0
    // The number of a step in time, which has a mark on a line that leads to the next one.
    readonly property int step: modelData.step ?? 0
    // Height in px of the gap to a row that follows on the same page, or 0 where none does.
    property real following: 0
    // The title of a card, which is a name and explains nothing.
    readonly property bool card: !!modelData.shape
    readonly property real line: Look.type[role].line
    readonly property real above: apart + (naming > 0 || modelData.title === "" ? 0 : name.height)
    // Where the middle of its first line is, and of what hangs before it.
    readonly property real middle: above + Math.max(least, line) / 2

    height: above + (modelData.text === "" ? 0 : Math.max(words.height, least))
    Accessible.ignored: true

    Rectangle {
        visible: root.apart > 0
        color: Look.ink
        width: parent.width
        height: Look.edge
        y: Math.round(0.5 * root.apart)
    }

    Words {
        id: name

        role: root.role
        font.weight: 700
        words: root.modelData.title
        width: (root.naming > 0 ? root.naming - 3 * Look.mm : root.width) - (root.step > 0 ? root.indent : 0)
        y: root.apart
        anchors.left: parent.left
        anchors.leftMargin: root.step > 0 ? root.indent : 0
        Accessible.name: (root.step > 0 ? root.step + ". " : "") + root.modelData.title
    }

    Rectangle {
        visible: root.modelData.leads_on ?? false
        color: Look.line
        width: 2 * Look.edge
        height: root.height + root.following - y
        y: mark.y + mark.height
        anchors.horizontalCenter: mark.horizontalCenter
    }

    Rectangle {
        id: mark

        visible: root.step > 0
        width: 1.2 * root.line
        height: width
        radius: width / 2
        color: Look.ink
        y: root.apart + (root.line - height) / 2
        anchors.left: parent.left

        Words {
            role: root.role
            font.weight: 700
            words: root.step
            spoken: false
            color: Look.leaf
            anchors.centerIn: parent
        }
    }

    Figure {
        shape: root.modelData.shape || "sheet"
        picture: root.modelData.picture ?? ""
        size: root.least
        visible: root.least > 0
        anchors.left: parent.left
        anchors.leftMargin: (root.least - width) / 2
        y: root.above + (root.least - height) / 2
    }

    Rectangle {
        visible: root.indent > 0 && root.least === 0 && root.number === 0 && root.step === 0
        width: 0.16 * root.line
        height: width
        radius: width / 2
        color: Look.ink
        anchors.left: parent.left
        y: root.middle - height / 2
    }

    Words {
        role: root.role
        font.weight: 700
        words: root.number > 0 ? root.number : ""
        spoken: false
        anchors.left: parent.left
        anchors.baseline: words.baseline
    }

    TermWords {
        id: words

        role: root.role
        words: root.modelData.text
        explained: !root.card
        before: root.before
        width: root.width - root.naming - root.indent
        anchors.right: parent.right
        y: root.above + Math.max(0, root.least - height) / 2
        Accessible.name: (root.number > 0 ? root.number + ". " : "") + root.modelData.text
    }
}
