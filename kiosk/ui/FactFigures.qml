// Both frames of a figure at equal size and weight, in numbers and in words: those who did and those who did not.
pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: root

    required property var figures
    // Where there is little room the sentences stand on a page of their own.
    property bool sentences: true
    readonly property bool any: figures.length > 0
    readonly property bool pair: figures.length > 1
    readonly property var told: figures.map((figure, index) => ({
                id: "told-" + index,
                title: "",
                text: (figure.group === "" ? "" : figure.group + ": ") + figure.did + " " + figure.did_not
            }))
    readonly property string numbers: pair || Look.low ? "heading" : "number"

    spacing: 3 * Look.mm

    Repeater {
        model: root.figures

        Column {
            id: figure

            required property var modelData

            spacing: Look.mm
            width: root.width

            Words {
                role: "caption"
                font.weight: 600
                words: figure.modelData.group
                visible: words !== ""
                width: parent.width
            }

            Row {
                spacing: Look.gap
                width: parent.width

                FactFrame {
                    filled: true
                    number: figure.modelData.yes
                    of: figure.modelData.of_words
                    sentence: figure.modelData.did
                    role: root.numbers
                    told: root.sentences
                    width: (parent.width - Look.gap) / 2
                }

                FactFrame {
                    filled: false
                    number: figure.modelData.no
                    of: figure.modelData.of_words
                    sentence: figure.modelData.did_not
                    role: root.numbers
                    told: root.sentences
                    width: (parent.width - Look.gap) / 2
                }
            }
        }
    }

    Rectangle {
        width: parent.width
        height: Math.max(1, Look.edge / 2)
        color: Look.line
    }
}
