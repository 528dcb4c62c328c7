pragma ComponentBehavior: Bound

// How the screen looks and behaves: every choice shows at once what it does, and the card stays where it was.
import QtQuick
import Kiosk

Page {
    id: root

    readonly property real aside: Look.portrait ? width : Math.min(0.26 * width, 128 * Look.mm)
    readonly property real wide: Look.portrait ? width : width - aside - Look.pictureGap
    readonly property real each: Look.option + Look.optionsTitle

    Column {
        id: words

        spacing: 2 * Look.mm
        width: Look.portrait ? root.width - usual.width - Look.gap : root.aside
        anchors.left: parent.left

        Words {
            role: Look.compact || Look.portrait ? "heading" : "title"
            heading: true
            words: root.body.title
            width: parent.width
        }

        Words {
            role: "aside"
            words: root.body.lead
            width: parent.width
            visible: !Look.portrait
        }
    }

    ActionButton {
        id: usual

        event: root.body.usual.event
        text: root.body.usual.text
        glyph: root.body.usual.icon
        wrap: true
        width: Look.portrait ? 0.5 * root.width : root.aside
        height: Look.option
        anchors.left: Look.portrait ? undefined : parent.left
        anchors.right: Look.portrait ? parent.right : undefined
        y: Look.portrait ? 0 : Math.min(root.height - height, (root.body.lines - 1) * (root.each + Look.gap))
    }

    Repeater {
        model: Kiosk.items

        SettingRow {
            x: LayoutMirroring.enabled || Look.portrait ? 0 : root.width - width
            y: Look.settingsTop + row.rows_above * (root.each + Look.gap)
            width: root.wide
            height: root.each
        }
    }
}
