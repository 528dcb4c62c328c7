// Rows of words, each with its heading beside or above it, a leaf at a time.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    required property var rows
    required property int shown
    // Room in px without and with a "More" below.
    required property real roomy
    required property real tight
    // Height in px that something takes above the first of several leaves alone.
    property real opening: 0
    property string role: "caption"
    // Columns of rows beside each other.
    property int columns: 1
    // Headings stand beside their words where there is room.
    property bool abreast: false
    readonly property real each: (width - (columns - 1) * 2 * Look.gap) / columns
    readonly property bool beside: abreast && width > 30 * Look.type[role].px
    readonly property bool named: rows.some(row => row.title !== "")
    readonly property real naming: beside && named ? 0.22 * width : 0
    readonly property var face: Look.type[role]
    readonly property real line: Look.type[role].line
    // Paragraphs are half a line apart, and two heights of letters where all is set apart (requirements 7 and 8).
    property real between: Look.letters > 0 ? 2 * Look.type[role].px : (named ? 0.35 : 0.5) * line
    readonly property real above: beside ? 0 : line
    readonly property list<var> whole: Typesetter.leaves(rows, measured.font, each - naming, line, above, between, roomy, 0)
    readonly property list<var> leaves: whole.length <= columns ? whole : Typesetter.leaves(rows, measured.font, each - naming, line, above, between, tight, opening)
    readonly property int count: Math.ceil(leaves.length / columns)
    readonly property int now: Math.max(0, Math.min(shown, count - 1))
    readonly property var here: leaves.slice(now * columns, (now + 1) * columns)

    height: leaf.height

    // Who hears the screen asked for more, and hears it.
    onShownChanged: Qt.callLater(() => visible && Kiosk.body.page > 0 && root.Accessible.announce(here.map(leaf => leaf.map(row => (row.title + " " + row.text).trim()).join(" ")).join(" ")))

    Words {
        id: measured

        role: root.role
        visible: false
    }

    Row {
        id: leaf

        spacing: 2 * Look.gap

        Repeater {
            model: root.columns

            Column {
                id: column

                required property int index
                readonly property var here: root.here[index] ?? []

                spacing: root.between
                width: root.each

                Repeater {
                    model: column.here

                    Item {
                        id: row

                        required property var modelData
                        required property int index

                        width: root.each
                        height: (root.beside || modelData.title === "" ? 0 : name.height) + (modelData.text === "" ? 0 : words.height)
                        Accessible.ignored: true

                        Words {
                            id: name

                            role: root.role
                            font.weight: 700
                            words: row.modelData.title
                            width: root.beside ? root.naming - 3 * Look.mm : root.each
                            anchors.left: parent.left
                        }

                        TermWords {
                            id: words

                            role: root.role
                            words: row.modelData.text
                            before: root.here.slice(0, column.index).concat([column.here.slice(0, row.index)]).map(leaf => leaf.map(other => other.text).join(" ")).join(" ")
                            width: root.each - root.naming
                            anchors.right: parent.right
                            anchors.bottom: parent.bottom
                        }
                    }
                }
            }
        }
    }
}
