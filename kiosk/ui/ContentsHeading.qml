// The name of a section with its mark, and how many cards it has.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    property string role: "heading"
    property string shape: ""
    property string text: ""
    property string note: ""

    // How far the words stand above the lower edge.
    property real rise: 0

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

        role: root.role
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
