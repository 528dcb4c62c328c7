// Questions to choose from, a page at a time, in rows of equal height.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    required property var items
    // What stands behind a question that was chosen.
    required property string note
    required property int shown
    // Room in px without and with a "More" below.
    required property real roomy
    required property real tight
    // Width in px that the height is measured for.
    property real usual: width
    // Where the words begin, and the room behind them that "On my page" takes.
    readonly property real beside: Look.icon + 21 * Look.mm + noted.implicitWidth
    readonly property int lines: items.reduce((most, item) => Math.max(most, Typesetter.lines(item.text, asked.font, usual - beside)), 1)
    // Letters are higher than their line, so those of the last one reach below it.
    readonly property real reach: asked.implicitHeight - asked.face.line
    readonly property real high: Math.max(Look.target, lines * asked.face.line + Math.max(reach, (Look.large ? 2 : 4) * Look.mm))
    readonly property real line: high
    // Height in px of all of them.
    readonly property real full: items.length * (high + Look.gap) - Look.gap
    readonly property bool whole: full <= roomy
    readonly property int each: whole ? Math.max(1, items.length) : Math.max(1, Math.floor((tight + Look.gap) / (high + Look.gap)))
    readonly property int count: Math.max(1, Math.ceil(items.length / each))

    height: Math.min(each, items.length) * (high + Look.gap) - Look.gap

    // Who hears the screen asked for more, and hears it.
    onShownChanged: Qt.callLater(() => visible && Kiosk.body.page > 0 && root.Accessible.announce(items.slice(shown * each, (shown + 1) * each).map(item => item.text).join(" ")))

    Words {
        id: asked

        role: "row"
        font.weight: 400
        words: root.note
        visible: false
    }

    Words {
        id: noted

        role: "caption"
        font.weight: 600
        words: root.note
        visible: false
    }

    Repeater {
        model: Kiosk.items

        QuestionRow {
            required property int index

            visible: Math.floor(index / root.each) === root.shown
            y: (index % root.each) * (root.high + Look.gap)
            width: root.width
            height: root.high
        }
    }
}
