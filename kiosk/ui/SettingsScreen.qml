pragma ComponentBehavior: Bound

// How the screen looks and behaves: every choice shows at once what it does, and the card stays where it was.
import QtQuick
import Kiosk

Page {
    id: root

    readonly property real aside: Look.aside ? Math.min(0.26 * width, 128 * Look.mm) : width
    readonly property real wide: Look.aside ? width - aside - Look.pictureGap : width

    Column {
        id: words

        spacing: 2 * Look.mm
        width: Look.aside ? root.aside : root.width - usual.width - Look.gap
        anchors.left: parent.left

        Words {
            roles: Look.compact || !Look.aside ? ["heading", "row"] : ["title", "heading", "row"]
            room: Look.aside ? 0.5 * root.height : Look.settingsTop - Look.gap
            heading: true
            words: root.body.title
            width: parent.width
        }

        Words {
            role: "aside"
            words: root.body.lead
            width: parent.width
            visible: Look.aside && y + height < usual.y - Look.gap
        }
    }

    ActionButton {
        id: usual

        event: root.body.usual.event
        item: root.body.usual.item
        text: root.body.usual.text
        glyph: root.body.usual.icon
        wrap: true
        width: Look.aside ? root.aside : 0.5 * root.width
        height: Math.max(Look.option, implicitContentHeight + 4 * Look.mm)
        x: Look.aside === LayoutMirroring.enabled ? root.width - width : 0
        y: Look.aside ? Math.min(root.height - height, Math.max(words.height + Look.gap, (root.body.lines - 1) * (Look.group + Look.gap))) : 0
    }

    Repeater {
        model: Kiosk.items

        SettingRow {
            x: LayoutMirroring.enabled || !Look.aside ? 0 : root.width - width
            y: Look.settingsTop + row.rows_above * (Look.group + Look.gap)
            width: root.wide
            height: Look.group
        }
    }
}
