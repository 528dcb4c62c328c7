// Both frames of a figure with all that can be said of them in the room there is: in numbers alone where that is little.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var figures
    // In px; the whole takes `full`.
    required property real room
    readonly property alias any: entire.any
    readonly property alias pair: entire.pair
    readonly property alias full: entire.height
    readonly property bool fits: room >= shown.height
    // What the words below have to say, because it is not said here.
    readonly property var told: any && !shown.sentences ? entire.told : []

    height: shown.height
    Accessible.ignored: true

    FactFigures {
        id: shown

        figures: root.figures
        sentences: root.room >= root.full
        width: parent.width
    }

    FactFigures {
        id: entire

        figures: root.figures
        visible: false
        width: parent.width
    }
}
