// The bottom of each screen: tools at the start, the way back and the one main action at the end.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    readonly property bool attract: Kiosk.screen.screen === "attract"

    readonly property real action: attract ? Look.startButton : Look.shelfButton

    height: Look.shelf + (attract ? Look.startButton - Look.shelfButton : 0)
    Accessible.ignored: true

    // The shelf runs across the whole screen, even where everything stands on a part of it or has shifted a little.
    Rectangle {
        readonly property real beyond: 24

        x: -Look.frameX - beyond
        width: root.Window.width + 2 * beyond
        height: root.height + beyond
        color: Look.linen

        Rectangle {
            width: parent.width
            height: Math.max(1, 0.4 * Look.mm)
            color: Look.hair
        }
    }

    // Where large words leave no room beside each other, some tools stand above the others.
    Flow {
        id: tools

        spacing: Look.gap
        width: parent.width - 2 * Look.margin
        anchors {
            left: parent.left
            bottom: parent.bottom
            leftMargin: Look.margin
            // Where one row is too narrow there is one for the tools and one for the way on.
            bottomMargin: Look.margin + (Look.stacked ? root.action + Look.gap : 0)
        }

        Repeater {
            model: Kiosk.tools

            ToolButton {}
        }
    }

    Row {
        spacing: Look.gap
        anchors {
            right: parent.right
            bottom: parent.bottom
            rightMargin: Look.margin
            bottomMargin: Look.margin
        }

        Repeater {
            id: actions

            model: Kiosk.actions

            ActionButton {
                required property var row
                required property int index

                readonly property bool last: index === actions.count - 1

                main: row.main
                height: root.action
                wrap: Look.stacked || Look.toolLines > 1
                width: wrap ? least : Math.max(least, implicitContentWidth + 10 * Look.mm)
                least: last ? (root.attract ? Look.startWidth : Look.mainWidth) : Look.backWidth
                event: row.event
                item: row.item
                text: row.text
                glyph: row.icon
            }
        }
    }
}
