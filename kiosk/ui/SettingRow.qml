pragma ComponentBehavior: Bound

// One setting: its name, and its choices beside each other.
import QtQuick

Item {
    id: root

    required property var row
    readonly property real naming: Look.portrait ? 0 : (Look.large ? 0.24 : 0.19) * width
    readonly property int many: row.options.length
    readonly property real each: (width - naming - (many - 1) * Look.gap) / many

    Accessible.role: Accessible.Grouping
    Accessible.name: row.title

    Words {
        role: "button"
        words: root.row.title
        width: Look.portrait ? root.width : root.naming - Look.gap
        anchors.left: parent.left
        y: Look.portrait ? 0 : (Look.option - height) / 2
    }

    Repeater {
        model: root.many

        OptionButton {
            required property int index

            option: root.row.options[index]
            x: LayoutMirroring.enabled ? root.width - root.naming - width - index * (root.each + Look.gap) : root.naming + index * (root.each + Look.gap)
            y: Look.optionsTitle
            width: root.each
            height: Look.option
        }
    }
}
