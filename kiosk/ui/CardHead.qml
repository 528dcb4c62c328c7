// What stands above the words of a card: where it stands, what to bear in mind, its title or the layer's heading.
pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: root

    required property var body
    // Height in px that all of it may take.
    required property real room
    // Which of how many studies, where it stands nowhere else.
    property string position: ""
    // There is hardly room for it.
    property bool tense: false

    spacing: (tense ? 2 : 5) * Look.mm
    Accessible.ignored: true

    Flow {
        id: place

        width: parent.width
        spacing: Look.gap

        SectionLabel {
            id: label

            shape: root.body.shape
            text: root.body.label
            heading: root.body.title === ""
            most: place.width
        }

        Row {
            visible: root.body.caution !== ""
            spacing: 2 * Look.mm
            height: Math.max(label.least, caution.height)

            Icon {
                id: sign

                name: "info"
                size: 0.7 * Look.icon
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                id: caution

                role: "caption"
                words: root.body.caution
                width: Math.min(implicitWidth, root.width - sign.width - 2 * Look.mm)
                anchors.verticalCenter: parent.verticalCenter
            }
        }

        Words {
            role: "caption"
            font.weight: 600
            words: root.position
            visible: words !== ""
            height: label.least
        }
    }

    Words {
        roles: ["title", "heading", "row"]
        room: root.room - place.height - root.spacing
        heading: true
        words: root.body.title
        visible: words !== ""
        width: parent.width
    }

    Words {
        roles: ["heading", "row"]
        room: root.room - place.height - root.spacing
        heading: true
        words: root.body.heading
        visible: words !== ""
        width: parent.width
    }
}
