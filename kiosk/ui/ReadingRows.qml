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
    property string role: "caption"
    readonly property bool beside: width > 30 * Look.type[role].px
    readonly property real naming: beside && named ? 0.22 * width : 0
    readonly property real line: Look.type[role].line
    // Paragraphs are half a line apart, and two heights of letters where all is set apart (requirements 7 and 8).
    readonly property bool named: rows.some(row => row.title !== "")
    readonly property real between: Look.letters > 0 ? 2 * Look.type[role].px : (named ? 0.35 : 0.5) * line
    readonly property real above: beside ? 0 : line
    readonly property list<var> whole: Typesetter.leaves(rows, measured.font, width - naming, line, above, between, roomy)
    readonly property list<var> leaves: whole.length < 2 ? whole : Typesetter.leaves(rows, measured.font, width - naming, line, above, between, tight)
    readonly property int count: leaves.length
    readonly property var here: leaves[Math.max(0, Math.min(shown, count - 1))]

    height: leaf.height

    // Who hears the screen asked for more, and hears it.
    onShownChanged: Qt.callLater(() => visible && Kiosk.body.page > 0 && root.Accessible.announce(here.map(row => (row.title + " " + row.text).trim()).join(" ")))

    Words {
        id: measured

        role: root.role
        visible: false
    }

    Column {
        id: leaf

        spacing: root.between
        width: root.width

        Repeater {
            model: root.here

            Item {
                id: row

                required property var modelData
                required property int index

                width: root.width
                height: (root.beside || modelData.title === "" ? 0 : name.height) + words.height
                Accessible.ignored: true

                Words {
                    id: name

                    role: root.role
                    font.weight: 700
                    words: row.modelData.title
                    width: root.beside ? root.naming - 3 * Look.mm : root.width
                    anchors.left: parent.left
                }

                TermWords {
                    id: words

                    role: root.role
                    words: row.modelData.text
                    before: root.here.slice(0, row.index).map(other => other.text).join(" ")
                    width: root.width - root.naming
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                }
            }
        }
    }
}
