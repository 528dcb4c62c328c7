// Rows of words, each with its heading beside or above it, a leaf at a time.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    required property var rows
    // The same with less beside their words, taken where they need fewer leaves so.
    property var plainer: []
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
    readonly property list<var> full: cut(rows)
    readonly property list<var> plain: cut(plainer)
    readonly property list<var> leaves: plainer.length > 0 && plain.length < full.length ? plain : full
    readonly property int count: Math.ceil(leaves.length / columns)
    readonly property int now: Math.max(0, Math.min(shown, count - 1))
    readonly property var here: leaves.slice(now * columns, (now + 1) * columns)

    height: leaf.height

    function cut(some: var): var {
        const whole = Typesetter.leaves(some, measured.font, each - naming, line, above, between, roomy, 0);
        return whole.length <= columns ? whole : Typesetter.leaves(some, measured.font, each - naming, line, above, between, tight, opening);
    }

    // What explains its words; the title of a card does not.
    function explaining(row: var): string {
        return row.shape ? "" : row.text;
    }

    function told(row: var): string {
        return ((row.step > 0 ? row.step + ". " : "") + row.title + " " + (row.number > 0 ? row.number + ". " : "") + row.text).trim();
    }

    // Who hears the screen asked for more, and hears it.
    onShownChanged: Qt.callLater(() => visible && Kiosk.body.page > 0 && root.Accessible.announce(here.map(leaf => leaf.map(told).join(" ")).join(" ")))

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

                    ReadingRow {
                        following: index + 1 < column.here.length ? root.between : 0
                        role: root.role
                        naming: root.naming
                        // Where there are fewer columns than before, a row goes after its column.
                        before: !column ? "" : root.here.slice(0, column.index).concat([column.here.slice(0, index)]).map(leaf => leaf.map(root.explaining).join(" ")).join(" ")
                        width: root.each
                    }
                }
            }
        }
    }
}
