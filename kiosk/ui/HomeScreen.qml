// The deck's title and introduction, a door of equal weight for each section, and two more ways in.
import QtQuick

Item {
    id: root

    required property var body
    readonly property int across: Look.portrait || body.doors.length < 2 ? 1 : 2
    readonly property int down: Math.ceil(body.doors.length / across)

    Words {
        id: title

        role: "title"
        heading: true
        words: root.body.title
        width: Look.portrait ? root.width : 0.43 * root.width
        anchors.left: parent.left
    }

    PagedWords {
        id: introduction

        role: Look.portrait ? "card" : "body"
        text: root.body.text
        page: 0
        anchors {
            left: Look.portrait ? parent.left : title.right
            leftMargin: Look.portrait ? 0 : Look.pictureGap
            right: parent.right
            top: Look.portrait ? title.bottom : title.top
            topMargin: Look.portrait ? 8 * Look.mm : 0
            bottom: parent.bottom
        }
    }

    Flow {
        id: doors

        readonly property real above: Math.max(title.y + title.height, introduction.y + introduction.used) + 6 * Look.mm
        readonly property real high: ways.y - Look.gap - above

        y: above
        width: root.width
        spacing: Look.gap + 2 * Look.mm

        Repeater {
            model: root.body.doors

            Door {
                width: (doors.width - (root.across - 1) * doors.spacing) / root.across
                height: (doors.high - (root.down - 1) * doors.spacing) / root.down
            }
        }
    }

    Row {
        id: ways

        anchors.bottom: parent.bottom
        spacing: Look.gap

        Repeater {
            model: root.body.ways

            ActionButton {
                required property var modelData

                event: modelData.event
                item: modelData.item
                text: modelData.text
                glyph: modelData.icon
                width: (root.width - Look.gap) / 2
                height: Look.moreButton
            }
        }
    }
}
