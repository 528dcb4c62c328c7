// A button with its word and an icon beside it: an arrow forward stands behind the word, anything else before it.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

BigButton {
    id: root

    property string glyph: ""
    property real least: 0
    property bool wrap: false
    readonly property bool after: glyph === "arrow-right"

    // Width of the words on one line.
    readonly property real natural: Math.max(least, implicitContentWidth + 16 * Look.mm)

    width: natural

    contentItem: Item {
        implicitWidth: words.implicitWidth + picture.width + 4 * Look.mm
        implicitHeight: words.implicitHeight
        Accessible.ignored: true

        Row {
            anchors.centerIn: parent
            spacing: root.glyph === "" ? 0 : 4 * Look.mm
            layoutDirection: root.after ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: picture

                name: root.glyph
                colour: root.inkNow
                size: root.glyph === "" ? 0 : Look.icon
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                id: words

                readonly property real available: root.width - picture.width - 10 * Look.mm

                role: root.main ? "main" : "button"
                words: root.text
                color: root.inkNow
                spoken: false
                // What takes two lines takes two of a length.
                width: !root.wrap || implicitWidth <= available ? implicitWidth : Math.min(available, Typesetter.halved(text, font))
                horizontalAlignment: root.glyph === "" ? Text.AlignHCenter : root.after ? Text.AlignRight : Text.AlignLeft
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
