// One frame of a figure: a person, how many of how many, and the sentence.
pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: root

    required property bool filled
    required property int number
    required property string of
    required property string sentence
    required property string role
    required property bool told

    Row {
        id: count

        spacing: 3 * Look.mm
        // The sentence says the same.
        Accessible.role: Accessible.StaticText
        Accessible.name: root.number + " " + root.of
        Accessible.ignored: root.told

        Icon {
            name: root.filled ? "person" : "person-outline"
            size: 0.85 * large.height
        }

        Words {
            id: large

            role: root.role
            words: root.number
            spoken: false
        }

        Words {
            role: root.role === "number" ? "heading" : "row"
            words: root.of
            spoken: false
            anchors.baseline: large.baseline
        }
    }

    Words {
        role: "caption"
        words: root.sentence
        visible: root.told
        width: root.width
    }
}
