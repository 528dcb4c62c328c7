// Are you still here? A touch anywhere answers, and presses nothing beneath it.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    readonly property var warning: Kiosk.screen.warning

    Rectangle {
        // Over all of the screen, even where everything stands on a part of it.
        x: -Look.frameX
        y: -Look.frameY
        width: Window.width
        height: Window.height
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

        width: Math.min(400 * Look.mm, root.width - 2 * Look.margin)
        height: Math.max(ring.height, words.height) + buttons.height + 2 * padding + 8 * Look.mm
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
            anchors.left: parent.left
            anchors.leftMargin: sheet.padding
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

        Flow {
            id: buttons

            // In a row, or the answer above the two others where a row is too narrow.
            readonly property bool stacked: Look.portrait || Look.large
            readonly property real wide: width - (stacked ? 1 : 2) * spacing
            readonly property real high: stacked ? Look.shelfButton : Look.startButton

            spacing: Look.gap
            height: stacked ? 2 * high + spacing : high
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
                leftMargin: sheet.padding
                rightMargin: sheet.padding
                bottomMargin: sheet.padding
            }

            ActionButton {
                main: true
                event: root.warning.stay.event
                text: root.warning.stay.text
                glyph: root.warning.stay.icon
                width: buttons.stacked ? buttons.width : Math.floor(0.39 * buttons.wide)
                height: buttons.high
                focus: true
            }

            ActionButton {
                event: root.warning.more_time.event
                text: root.warning.more_time.text
                glyph: root.warning.more_time.icon
                wrap: true
                width: Math.floor((buttons.stacked ? 0.6 : 0.36) * buttons.wide)
                height: buttons.high
            }

            ActionButton {
                event: root.warning.done.event
                text: root.warning.done.text
                glyph: root.warning.done.icon
                wrap: true
                width: Math.floor((buttons.stacked ? 0.4 : 0.25) * buttons.wide)
                height: buttons.high
            }
        }
    }
}
