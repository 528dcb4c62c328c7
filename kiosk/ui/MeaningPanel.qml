// What a word means: over the words it stands in, which stay as they are beneath.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    readonly property var meaning: Kiosk.screen.meaning
    readonly property real padding: Math.min(12 * Look.mm, 0.05 * width)

    Accessible.role: Accessible.Dialog
    Accessible.name: meaning.title

    // Over everything but the shelf.
    Rectangle {
        x: -Look.margin
        y: -Look.contentTop
        width: parent.width + 2 * Look.margin
        height: parent.height + Look.contentTop + Look.contentGap
        color: Look.scrim
        opacity: 0.66
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width, Look.longestLine * text.face.px + 2 * root.padding)
        height: Math.min(parent.height, words.implicitHeight + close.height + 2.5 * root.padding)
        radius: 8 * Look.mm
        color: Look.leaf
        border.width: Look.edge
        border.color: Look.line

        Column {
            id: words

            spacing: 3 * Look.mm
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                margins: root.padding
            }

            Words {
                role: Look.compact ? "heading" : "title"
                heading: true
                words: root.meaning.title
                width: parent.width
            }

            Words {
                id: text

                role: Look.compact ? "body" : "card"
                words: root.meaning.text
                width: parent.width
            }
        }

        ActionButton {
            id: close

            main: true
            event: root.meaning.close.event
            text: root.meaning.close.text
            glyph: root.meaning.close.icon
            height: Look.moreButton
            focus: true
            anchors {
                right: parent.right
                bottom: parent.bottom
                margins: root.padding
            }
        }
    }
}
