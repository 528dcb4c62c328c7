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

        Row {
            spacing: Look.dot
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 0.16 * root.height
            clip: true
            width: parent.width

            Repeater {
                model: Math.ceil(root.width / (2 * Look.dot))

                Rectangle {
                    width: Look.dot
                    height: Look.dot
                    radius: width / 2
                    color: Look.ink
                }
            }
        }
    }
}
