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
        // A veil would be grey, and two themes have no grey.
        opacity: Look.theme.endsWith("black") || Look.theme.endsWith("white") ? 1 : 0.66
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: Kiosk.press("stay", "")
    }

    Rectangle {
        id: sheet

        readonly property real padding: Math.min(21 * Look.mm, 0.05 * root.width, 0.04 * root.height)
        // What the words may take of the height.
        readonly property real room: root.height - 2 * Look.margin - buttons.height - 2 * padding - 8 * Look.mm
        // On a small sheet the seconds stand in a line of their own: a ring would leave no room for the words.
        readonly property bool ringed: ring.width + 22 * Look.type.card.px < width && ring.height < room

        width: Math.min(400 * Look.mm, root.width - 2 * Look.margin)
        height: Math.max(ringed ? ring.height : 0, words.height) + buttons.height + 2 * padding + 8 * Look.mm
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
            visible: sheet.ringed
            anchors.left: parent.left
            anchors.leftMargin: sheet.padding
            y: sheet.padding
        }

        Column {
            id: words

            spacing: 2 * Look.mm
            anchors {
                left: sheet.ringed ? ring.right : parent.left
                leftMargin: sheet.padding
                right: parent.right
                rightMargin: sheet.padding
                top: parent.top
                topMargin: sheet.padding - (sheet.ringed ? 3 * Look.mm : 0)
            }

            Words {
                id: title

                roles: ["title", "heading", "row"]
                room: 0.4 * sheet.room
                heading: true
                words: root.warning.title
                width: parent.width
            }

            Words {
                id: seconds

                role: "button"
                words: Kiosk.secondsLeft + " " + root.warning.seconds
                visible: !sheet.ringed
            }

            Words {
                roles: Look.portrait ? ["body", "caption"] : ["card", "body", "caption"]
                room: sheet.room - title.height - (sheet.ringed ? 0 : seconds.height) - 4 * Look.mm
                words: root.warning.text
                width: parent.width
            }
        }

        Flow {
            id: buttons

            // In a row, or the answer above the two others where a row is too narrow.
            readonly property bool stacked: Look.portrait || Look.large || Look.toolLines > 1
            readonly property real wide: width - (stacked ? 1 : 2) * spacing
            readonly property real high: Math.max(stacked ? Look.shelfButton : Look.startButton, 2 * Look.type.button.line + 4 * Look.mm)

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
                wrap: true
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
