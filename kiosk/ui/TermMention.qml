// A word of the glossary where it stands in a text: a line of dots under it, and a touch opens its meaning.
pragma ComponentBehavior: Bound

import QtQuick

BigButton {
    id: root

    required property var modelData

    event: "open-term"
    item: modelData.term
    text: modelData.words
    x: modelData.x
    y: modelData.y
    width: modelData.width
    height: modelData.height
    focusPolicy: modelData.whole ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: Accessible.Link
    Accessible.ignored: !visible || !modelData.whole

    background: Item {
        Rectangle {
            visible: root.down
            color: Look.pressedLeaf
            opacity: 0.5
            anchors.fill: parent
        }

        // One picture that is repeated: an item for each dot took longer than all else on the card.
        Image {
            readonly property int dot: Math.round(Look.dot)

            source: "image://pictures/icon/" + Look.ink.toString().slice(1) + "/dot"
            sourceSize: Qt.size(2 * dot, dot)
            fillMode: Image.TileHorizontally
            horizontalAlignment: Image.AlignLeft
            height: dot
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
                // Chinese characters reach below the line that Latin letters stand on, and Arabic ones have dots there.
                bottomMargin: (/^(zh|ar)/.test(Look.language) ? 0.03 : 0.16) * root.height
            }
            Accessible.ignored: true
        }
    }
}
