// What is to be seen first when somebody feels ill: what to do now, and the numbers to call.
pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: root

    required property var body
    required property real inset
    // The numbers stand here.
    property bool numbered: true

    spacing: Look.large ? 3 * Look.mm : Look.gap
    Accessible.ignored: true

    Words {
        role: Look.compact ? "heading" : "title"
        heading: true
        words: root.body.title
        width: parent.width
    }

    CallPanel {
        padding: root.inset
        ground: Look.ink
        ink: Look.textOnInk
        rows: [root.body.here]
        width: parent.width
    }

    CallPanel {
        visible: root.numbered
        padding: root.inset
        glyph: "phone"
        rows: root.body.numbers
        width: parent.width
    }

    Words {
        role: "caption"
        words: root.body.caution
        width: parent.width
    }
}
