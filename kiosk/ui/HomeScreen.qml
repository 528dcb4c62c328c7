// The deck's title and introduction, a door of equal weight for each section, and two more ways in.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property int across: Look.portrait ? 1 : [1, 1, 2, 3, 2, 3, 3][Math.min(6, body.doors.length)]
    readonly property int down: Math.ceil(body.doors.length / across)

    Words {
        id: title

        readonly property real beside: 0.43 * root.width

        roles: ["title", "heading", "row"]
        // Doors and ways come first.
        room: Math.min((Look.portrait ? 0.3 : 0.4) * root.height, root.height - ways.height - 2 * Look.gap - 6 * Look.mm - root.down * (Look.rowLeast + Look.gap))
        heading: true
        words: root.body.title
        width: Look.portrait || !introduction.visible ? root.width : beside
        anchors.left: parent.left
    }

    // A low screen or a long text leaves it to the introduction's own card.
    Words {
        id: introduction

        role: Look.portrait ? "card" : "body"
        words: root.body.text
        visible: !Look.compact && height < 0.4 * root.height
        anchors {
            // Beside the title, but not on its edge: that is another one where there is no introduction, and so a loop.
            left: parent.left
            leftMargin: Look.portrait ? 0 : title.beside + Look.pictureGap
            right: parent.right
            top: Look.portrait ? title.bottom : title.top
            topMargin: Look.portrait ? 8 * Look.mm : 2 * Look.mm
        }
    }

    Flow {
        id: doors

        readonly property real above: Math.max(title.height, introduction.visible ? introduction.y + introduction.height : 0) + 6 * Look.mm
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

    Flow {
        id: ways

        readonly property bool many: root.body.ways.length > 4
        // Letters that stand apart want wider buttons.
        readonly property bool narrow: Look.portrait || (Look.letters > 0 && root.width < 1.5 * root.height)
        readonly property int across: narrow || (Look.large && !many) ? 2 : many ? 3 : root.body.ways.length

        width: root.width
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
                wrap: true
                width: Math.floor((root.width - (ways.across - 1) * ways.spacing) / ways.across)
                height: Math.max(Look.moreButton, 2 * Look.type.button.line + 5 * Look.mm)
            }
        }
    }
}
