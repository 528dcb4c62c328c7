// What paces a reading that goes on: from the beginning, slower, faster.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Loader {
    id: root

    readonly property list<string> names: ["again", "slower", "faster"]
    // The least width in px at which each word has room in one line, without its icon.
    readonly property real least: (item as Buttons)?.least ?? 0

    component Buttons: Row {
        id: row

        readonly property real each: Math.floor((root.width - (root.names.length - 1) * spacing) / root.names.length)
        readonly property real least: root.names.length * (root.names.reduce((most, _name, place) => Math.max(most, buttons.count > place ? (buttons.itemAt(place) as PaceButton).natural : 0), 0) + spacing)

        spacing: Look.gap

        Repeater {
            id: buttons

            model: root.names

            PaceButton {
                required property string modelData

                way: Kiosk.screen.pace[modelData]
                width: row.each
                height: root.height
            }
        }
    }

    sourceComponent: Buttons {}
}
