// Are you still here? A touch anywhere answers, and presses nothing beneath it.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    readonly property var warning: Kiosk.screen.warning

    Rectangle {
        anchors.fill: parent
        color: Look.scrim
        opacity: 0.66
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: Kiosk.press("stay", "")
    }

    Rectangle {
        id: sheet

        readonly property real padding: Math.min(21 * Look.mm, 0.05 * root.width)

        width: Math.min(357 * Look.mm, root.width - 2 * Look.margin)
        height: Math.max(ring.height, words.height) + Look.startButton + 2 * padding + 8 * Look.mm
        anchors.centerIn: parent
        radius: 8 * Look.mm
        color: Look.leaf
        border.width: Look.edge
        border.color: Look.line
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.warning.title

        Countdown {
            id: ring

            unit: root.warning.seconds
            x: sheet.padding
            y: sheet.padding
        }

        Column {
            id: words

            spacing: 2 * Look.mm
            anchors {
                left: ring.right
                leftMargin: sheet.padding
                right: parent.right
                rightMargin: sheet.padding
                top: parent.top
                topMargin: sheet.padding - 3 * Look.mm
            }

            Words {
                role: "title"
                heading: true
                words: root.warning.title
                width: parent.width
            }

            Words {
                role: Look.portrait ? "body" : "card"
                words: root.warning.text
                width: parent.width
            }
        }

        Row {
            id: buttons

            readonly property real wide: parent.width - 2 * sheet.padding - spacing

            spacing: Look.gap
            anchors {
                left: parent.left
                bottom: parent.bottom
                leftMargin: sheet.padding
                bottomMargin: sheet.padding
            }

            ActionButton {
                main: true
                event: root.warning.stay.event
                text: root.warning.stay.text
                glyph: root.warning.stay.icon
                width: 0.58 * buttons.wide
                height: Look.startButton
                focus: true
            }

            ActionButton {
                event: root.warning.done.event
                text: root.warning.done.text
                glyph: root.warning.done.icon
                width: 0.42 * buttons.wide
                height: Look.startButton
            }
        }
    }
}
