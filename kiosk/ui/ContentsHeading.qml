// The name of a section with its mark, and how many cards it has.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    // As in Words: one role, or several and the room that they have.
    property list<string> roles: ["heading"]
    property real room: 0
    property string shape: ""
    property string text: ""
    property string note: ""

    // How far the words stand above the lower edge.
    property real rise: 0

    readonly property int lines: words.lineCount

    implicitHeight: words.height
    Accessible.ignored: true

    SectionShape {
        id: mark

        visible: root.shape !== ""
        shape: root.shape === "" ? "sheet" : root.shape
        size: visible ? 9.5 * Look.mm : 0
        fill: Look.hues[shape]
        anchors.left: parent.left
        anchors.verticalCenter: words.verticalCenter
    }

    Words {
        id: words

        roles: root.roles
        room: root.room
        heading: true
        words: root.text
        anchors {
            left: mark.right
            leftMargin: mark.visible ? 6 * Look.mm : 0
            right: count.left
            rightMargin: 4 * Look.mm
            bottom: parent.bottom
            bottomMargin: root.rise
        }
    }

    Words {
        id: count

        role: "button"
        words: root.note
        wrapMode: Text.NoWrap
        anchors.right: parent.right
        anchors.verticalCenter: words.verticalCenter
    }
}
