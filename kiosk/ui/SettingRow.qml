pragma ComponentBehavior: Bound

// One setting: its name, and its choices beside each other, or what there is to know of it.
import QtQuick
import Kiosk

Item {
    id: root

    required property var row
    readonly property int many: row.options.length
    // Where a row is too narrow for all choices, they stand in two or more.
    readonly property int across: many === 0 ? 1 : Math.ceil(many / Math.ceil(many / Look.across))
    readonly property real each: Math.floor((width - Look.naming - (across - 1) * Look.gap) / across)

    Accessible.role: Accessible.Grouping
    Accessible.name: row.title

    Words {
        role: "button"
        words: root.row.title
        width: Look.aside ? Look.naming - Look.gap : root.width
        anchors.left: parent.left
        y: Look.aside ? (Look.option - height) / 2 : 0
    }

    Words {
        role: "caption"
        words: root.row.text.replace("{minutes}", Kiosk.restMinutes)
        visible: words !== ""
        width: root.width - Look.naming
        anchors.right: parent.right
        y: Look.aside ? (Look.option - height) / 2 : Look.optionsTitle
    }

    Repeater {
        model: root.many

        OptionButton {
            required property int index

            option: root.row.options[index]
            x: LayoutMirroring.enabled ? root.width - Look.naming - width - index % root.across * (root.each + Look.gap) : Look.naming + index % root.across * (root.each + Look.gap)
            y: Look.optionsTitle + Math.floor(index / root.across) * (Look.option + Look.gap)
            width: root.each
            height: Look.option
        }
    }
}
