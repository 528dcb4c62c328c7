// A hundred people, grouped from the top: filled ones to whom it happened, outlined ones to whom it did not.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var figure
    property real room
    readonly property real cell: Math.floor(Math.min(width, room - name.height) / 10)

    height: name.height + 10 * cell

    Accessible.role: Accessible.Graphic
    Accessible.name: [figure.group, figure.yes + " " + figure.of_words, figure.no + " " + figure.of_words].filter(words => words !== "").join(", ")

    Words {
        id: name

        role: "caption"
        font.weight: 600
        words: root.figure.group
        spoken: false
        visible: words !== ""
        height: visible ? 2 * Look.type.caption.line + 2 * Look.mm : 0
        verticalAlignment: Text.AlignBottom
        width: parent.width
    }

    Grid {
        columns: 10
        anchors.top: name.bottom
        anchors.left: parent.left

        Repeater {
            model: 100

            Item {
                id: person

                required property int index

                width: root.cell
                height: root.cell

                Icon {
                    name: person.index < root.figure.yes ? "person" : "person-outline"
                    size: Math.floor(0.92 * root.cell)
                }
            }
        }
    }
}
