// A button beside others that share what room there is: its icon goes before its word has to break.
pragma ComponentBehavior: Bound

import QtQuick

BigButton {
    id: root

    required property var way
    // Width in px of its word in one line.
    readonly property real natural: metrics.advanceWidth + 10 * Look.mm

    event: way.event
    item: way.item
    text: way.text

    TextMetrics {
        id: metrics

        font: words.font
        text: words.text
    }

    contentItem: Item {
        Accessible.ignored: true

        Row {
            spacing: 3 * Look.mm
            anchors.centerIn: parent

            Icon {
                name: root.way.icon
                colour: root.inkNow
                visible: root.width >= root.natural + width + parent.spacing
                anchors.verticalCenter: parent.verticalCenter
            }

            Words {
                id: words

                role: "button"
                words: root.text
                color: root.inkNow
                spoken: false
                width: Math.min(metrics.advanceWidth + 2 * Look.mm, root.width - 6 * Look.mm)
                horizontalAlignment: Text.AlignHCenter
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
