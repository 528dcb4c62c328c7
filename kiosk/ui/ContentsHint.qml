// A word of help in a place that no card needs.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    property string words: ""

    visible: text.height <= height
    Accessible.ignored: true

    Icon {
        id: hand

        name: "hand"
        anchors.left: parent.left
        anchors.leftMargin: 6 * Look.mm
        anchors.verticalCenter: parent.verticalCenter
    }

    Words {
        id: text

        role: "aside"
        words: root.words
        anchors {
            left: hand.right
            right: parent.right
            leftMargin: 6 * Look.mm
            verticalCenter: parent.verticalCenter
        }
    }
}
