// "Advantage 2 of 4" on a pill, a plate or a sheet, with the section's mark before it.
pragma ComponentBehavior: Bound

import QtQuick

SectionShape {
    id: root

    property string text: ""
    property bool heading: false

    width: words.width + mark.width + 17 * Look.mm
    height: Math.max(16 * Look.mm, words.height + 4 * Look.mm)
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
        wrapMode: Text.NoWrap
        anchors.left: mark.right
        anchors.leftMargin: 4 * Look.mm
        anchors.verticalCenter: parent.verticalCenter
    }
}
