// A card's picture on the shape of its section.
pragma ComponentBehavior: Bound

import QtQuick

SectionShape {
    id: root

    property string picture: ""
    property string description: ""
    // Moves the picture towards the upper left, in parts of the shape, where something covers the lower right.
    // Drawings are not mirrored, and neither is this.
    property real lean: 0

    // In the two black and white themes the tint is the paper's own colour: an edge keeps the shape visible.
    edgeWidth: Qt.colorEqual(fill, Look.paper) ? Look.edge : 0

    Accessible.role: Accessible.Graphic
    Accessible.name: description
    Accessible.ignored: description === ""

    Image {
        readonly property real span: Math.round(root.side * (root.shape === "circle" ? 0.9 : 0.84) * (1 - 1.6 * root.lean))

        anchors.centerIn: parent
        anchors.horizontalCenterOffset: (LayoutMirroring.enabled ? 1 : -1) * root.lean * root.side
        anchors.verticalCenterOffset: -0.6 * root.lean * root.side
        width: span
        height: span
        sourceSize: Qt.size(span, span)
        source: root.picture === "" || span < 1 ? "" : "image://pictures/deck/" + Look.theme + "/" + root.picture
        Accessible.ignored: true
    }
}
