// A tool on the shelf: its icon above its word.
pragma ComponentBehavior: Bound

import QtQuick

BigButton {
    id: root

    required property var row

    event: row.event
    item: row.item
    text: row.text
    selected: row.selected
    width: Math.max(Look.toolLeast, words.width + 12 * Look.mm)
    height: Look.shelfButton

    contentItem: Column {
        spacing: Look.mm
        topPadding: (root.height - icon.height - words.height - spacing) / 2
        Accessible.ignored: true

        Icon {
            id: icon

            name: root.row.icon
            colour: root.inkNow
            anchors.horizontalCenter: parent.horizontalCenter
        }

        Words {
            id: words

            role: "button"
            words: root.text
            color: root.inkNow
            spoken: false
            width: Look.toolLines > 1 ? Math.min(implicitWidth, Look.toolWords) : implicitWidth
            horizontalAlignment: Text.AlignHCenter
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
}
