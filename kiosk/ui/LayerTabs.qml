// The readings of a card, one touch apart and in the same place on each; the open one points at the page.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Flow {
    id: root

    required property var tabs
    readonly property int across: Look.tabsAcross < tabs.length ? 2 : tabs.length
    readonly property real letters: tabs.reduce((sum, tab) => sum + tab.text.length + 5, 0)
    readonly property real each: Math.max(Look.moreButton, 2 * Look.type.button.line + 5 * Look.mm)

    visible: tabs.length > 0
    spacing: Look.gap
    height: visible ? Math.ceil(tabs.length / across) * (each + spacing) - spacing : 0

    Repeater {
        model: Kiosk.tabs

        ActionButton {
            id: tab

            required property var row

            event: row.event
            item: row.item
            text: row.text
            selected: row.selected
            wrap: true
            height: root.each
            width: Math.floor(root.across === 2 ? (root.width - root.spacing) / 2 : (root.width - (root.tabs.length - 1) * root.spacing) * (row.text.length + 5) / root.letters)
            Accessible.role: Accessible.PageTab
            Accessible.selectable: true
            Accessible.selected: selected

            Rectangle {
                visible: tab.selected
                width: 6 * Look.mm
                height: width
                rotation: 45
                color: tab.groundNow
                y: -0.35 * height
                z: -1
                anchors.horizontalCenter: parent.horizontalCenter
            }
        }
    }
}
