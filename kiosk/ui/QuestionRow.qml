// A question to put on one's page: a plus, or a tick and the words that say it is there.
pragma ComponentBehavior: Bound

import QtQuick

BigButton {
    id: root

    required property var row

    event: row.event
    item: row.item
    text: row.text
    selected: row.selected
    Accessible.role: Accessible.CheckBox
    Accessible.name: row.note === "" ? text : text + ", " + row.note
    checkable: true
    checked: selected
    onToggled: checked = Qt.binding(() => selected)

    contentItem: Item {
        Accessible.ignored: true

        Icon {
            id: sign

            name: root.row.icon
            colour: root.inkNow
            anchors.left: parent.left
            anchors.leftMargin: 6 * Look.mm
            anchors.verticalCenter: parent.verticalCenter
        }

        Words {
            role: "row"
            font.weight: 400
            words: root.text
            spoken: false
            color: root.inkNow
            width: Math.min(implicitWidth, parent.width - sign.width - note.width - 21 * Look.mm)
            anchors {
                left: sign.right
                leftMargin: 5 * Look.mm
                verticalCenter: parent.verticalCenter
            }
        }

        Words {
            id: note

            role: "caption"
            font.weight: 600
            words: root.row.note
            spoken: false
            color: root.inkNow
            wrapMode: Text.NoWrap
            anchors.right: parent.right
            anchors.rightMargin: 6 * Look.mm
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
