// The picture page of a card: the hundred people of a figure, the card's picture, its number, or the deck's emblem.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var body
    readonly property var figures: body.fact ? body.fact.figures.filter(figure => figure.drawn) : []
    readonly property bool people: figures.length > 0
    // Where there is little room the count stands beside the way to the next study.
    readonly property real caption: each.visible ? each.implicitHeight : 0

    Accessible.ignored: true

    Figure {
        visible: !root.people && !!root.body.picture
        shape: root.body.shape
        picture: root.body.picture ? root.body.picture.file : ""
        description: root.body.picture ? root.body.picture.description : ""
        size: Math.min(parent.width, parent.height - root.caption)
        anchors.horizontalCenter: parent.horizontalCenter
        y: (parent.height - root.caption - height) / 2
    }

    SectionShape {
        visible: !root.people && root.body.number !== ""
        shape: root.body.shape
        size: Math.min(parent.width, parent.height)
        anchors.centerIn: parent

        Words {
            role: "number"
            words: root.body.number
            spoken: false
            font.pixelSize: 0.5 * parent.height
            lineHeight: 0.7 * parent.height
            anchors.centerIn: parent
        }
    }

    Duo {
        visible: !root.people && root.body.shapes.length > 0
        shapes: root.body.shapes
        anchors.fill: parent
    }

    Row {
        id: arrays

        visible: root.people
        spacing: (Look.compact ? 1 : 2) * Look.gap
        width: parent.width

        Repeater {
            model: root.figures

            PeopleArray {
                required property var modelData

                figure: modelData
                width: (arrays.width - (root.figures.length - 1) * arrays.spacing) / root.figures.length
                room: root.height - root.caption
            }
        }
    }

    Words {
        id: each

        role: "caption"
        words: root.body.fact ? root.body.fact.each : ""
        visible: words !== "" && !Look.compact
        width: parent.width
        y: root.people ? arrays.height : root.height - height
    }
}
