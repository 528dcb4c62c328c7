// A line drawing from resources/icons in one colour. Never without a word beside it.
pragma ComponentBehavior: Bound

import QtQuick

Image {
    id: root

    required property string name
    property color colour: Look.ink
    property real size: Look.icon

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : "image://pictures/icon/" + root.colour.toString().slice(1) + "/" + name
    mirror: LayoutMirroring.enabled && name.startsWith("arrow")
    Accessible.ignored: true
}
