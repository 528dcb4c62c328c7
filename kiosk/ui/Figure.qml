// A card's picture on the shape of its section.
pragma ComponentBehavior: Bound

import QtQuick

SectionShape {
    id: root

    property string picture: ""
    property string description: ""

    // In the two black and white themes the tint is the paper's own colour: an edge keeps the shape visible.
    edgeWidth: Qt.colorEqual(fill, Look.paper) ? Look.edge : 0

    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""

    Image {
        readonly property real span: Math.round(root.side * (root.shape === "circle" ? 0.9 : 0.84))

        anchors.centerIn: parent
        width: span
        height: span
        sourceSize: Qt.size(span, span)
        source: root.picture === "" || span < 1 ? "" : "image://pictures/deck/" + Look.theme + "/" + root.picture
        Accessible.ignored: true
    }
}
