// What stands above the words of a card: where it stands, what to bear in mind, its title or the layer's heading.
pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: root

    required property var body

    spacing: 5 * Look.mm
    Accessible.ignored: true

    Flow {
        width: parent.width
        spacing: Look.gap

        SectionLabel {
            id: label

            shape: root.body.shape
            text: root.body.label
        }

        Row {
            visible: root.body.caution !== ""
            spacing: 2 * Look.mm
            height: label.height

            Icon {
                id: sign

                name: "info"
                size: 0.7 * Look.icon
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                role: "caption"
                words: root.body.caution
                width: Math.min(implicitWidth, root.width - sign.width - 2 * Look.mm)
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    Words {
        role: "title"
        heading: true
        words: root.body.title
        visible: words !== ""
        width: parent.width
    }

    Words {
        role: "heading"
        heading: true
        words: root.body.heading
        visible: words !== ""
        width: parent.width
    }
}
