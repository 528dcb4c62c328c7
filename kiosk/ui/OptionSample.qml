pragma ComponentBehavior: Bound

// "Aa" as a size of text or a theme shows it: a picture of letters, not words to read.
import QtQuick

Rectangle {
    id: root

    property real size: 0
    property color ink: Look.ink
    property color paper: "transparent"
    readonly property bool swatch: paper.a > 0

    width: letters.width + (swatch ? 5 * Look.mm : 0)
    height: Look.icon
    radius: 1.5 * Look.mm
    color: paper
    border.color: Look.line
    border.width: swatch ? Look.edge : 0

    Words {
        id: letters

        role: "option"
        text: "Aa"
        spoken: false
        color: root.ink
        font.pixelSize: Math.min(root.size, 1.35 * Look.icon)
        font.weight: 600
        lineHeight: Look.icon
        anchors.centerIn: parent
    }
}
