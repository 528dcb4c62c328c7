// From card to card: the words come in from the reading direction while they appear. Nothing at all without motion.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property string card
    required property Item words

    onCardChanged: change.restart()

    ParallelAnimation {
        id: change

        NumberAnimation {
            target: root.words
            property: "opacity"
            from: Look.cardTime > 0 ? 0 : 1
            to: 1
            duration: Look.cardTime
            easing.type: Easing.OutCubic
        }
    }
}
