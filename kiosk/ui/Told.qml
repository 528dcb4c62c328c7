// What of some words is read aloud now: behind them a tint under the sentence, and over them the word in its own colours
// with a bar under it. It is set again in the same place, so no letter moves.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    // The words, which say what of them is told: characters [from, to] of the sentence, and of the word.
    property Words around: null
    readonly property var told: around?.told ?? []

    function places(from: int, to: int): var {
        return told.length < 4 || from === to ? [] : Typesetter.places(around.words, around.font, around.width, around.lineHeight, from, to);
    }

    Repeater {
        model: root.places(root.told[0], root.told[1])

        Rectangle {
            required property var modelData

            color: Look.toldSentence
            x: modelData.x - 1.2 * Look.mm
            y: modelData.y
            width: modelData.width + 2.4 * Look.mm
            height: modelData.height
        }
    }

    Item {
        parent: root.around
        z: 1

        Repeater {
            model: root.places(root.told[2], root.told[3])

            Rectangle {
                id: word

                required property var modelData

                color: Look.toldWord
                clip: true
                x: modelData.x - 0.8 * Look.mm
                y: modelData.y + 0.1 * modelData.height
                width: modelData.width + 1.6 * Look.mm
                height: 0.84 * modelData.height

                Words {
                    role: root.around.role
                    words: root.around.words
                    font: root.around.font
                    color: Look.textOnToldWord
                    spoken: false
                    width: root.around.width
                    x: -word.x
                    y: -word.y
                }

                Rectangle {
                    color: Look.textOnToldWord
                    width: parent.width
                    height: 1.6 * Look.mm
                    anchors.bottom: parent.bottom
                }
            }
        }
    }
}
