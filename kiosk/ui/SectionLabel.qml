// "Advantage 2 of 4" on a pill, a plate or a sheet, with the section's mark before it.
pragma ComponentBehavior: Bound

import QtQuick

SectionShape {
    id: root

    property string text: ""
    property bool heading: false
    // Width in px that it may take: longer words go on in a second line.
    property real most: Infinity
    readonly property real least: Math.max(16 * Look.mm, words.face.line + 4 * Look.mm)
    readonly property real round: mark.width + 17 * Look.mm

    width: words.width + round
    height: Math.max(least, words.height + 4 * Look.mm)
    scoop: 4 * Look.mm
    rounding: height / 2
    edgeWidth: Look.edge

    SectionShape {
        id: mark

        shape: root.shape
        size: 7 * Look.mm
        fill: Look.hues[shape]
        anchors.left: parent.left
        anchors.leftMargin: 6 * Look.mm
        anchors.verticalCenter: parent.verticalCenter
    }

    Words {
        id: words

        role: "caption"
        heading: root.heading
        font.weight: 600
        words: root.text
        width: Math.min(implicitWidth, root.most - root.round)
        anchors.left: mark.right
        anchors.leftMargin: 4 * Look.mm
        anchors.verticalCenter: parent.verticalCenter
    }
}
