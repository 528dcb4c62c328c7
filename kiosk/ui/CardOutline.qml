// The place for a bank card, and how many pixels a millimetre has if the card fits.
pragma ComponentBehavior: Bound

import QtQuick

Rectangle {
    id: root

    required property var card

    radius: Look.radius
    color: Look.leaf
    clip: true

    // The line is drawn round the card, so that a card that fits covers all that is within.
    Rectangle {
        objectName: "outline"
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -density.height / 2
        width: root.card.width + 2 * border.width
        height: root.card.height + 2 * border.width
        radius: root.card.radius + border.width
        color: Look.linen
        border.color: Look.ink
        border.width: Look.edge
    }

    Words {
        id: density

        role: "caption"
        words: root.card.density
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 3 * Look.mm
    }
}
