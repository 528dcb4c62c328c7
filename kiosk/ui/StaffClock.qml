// For staff: the glass takes no touch while it is wiped, and a large clock counts down.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    Column {
        spacing: 4 * Look.mm
        width: root.width
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left

        Words {
            roles: ["title", "heading", "row"]
            room: 0.3 * root.height
            heading: true
            words: root.body.title
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            role: "headline"
            words: root.body.seconds
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            roles: ["card", "body", "caption"]
            room: 0.3 * root.height
            words: root.body.lead
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
