pragma ComponentBehavior: Bound

// From card to card: the words come in from the reading direction while all of it appears. Without motion they are there.
import QtQuick

Item {
    id: root

    required property string card
    // From nearly 0, not here yet, to 1, arrived. At 0 a screen reader would be told that there is nothing to read.
    property real arrived: 1
    readonly property Translate slide: Translate {
        x: root.aside
    }
    readonly property real aside: (1 - arrived) * 6 * Look.mm * (LayoutMirroring.enabled ? -1 : 1)

    onCardChanged: change.restart()

    NumberAnimation {
        id: change

        target: root
        property: "arrived"
        from: Look.cardTime > 0 ? 0.01 : 1
        to: 1
        duration: Look.cardTime
        easing.type: Easing.OutCubic
    }
}
