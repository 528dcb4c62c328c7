// One card of the walk: done is solid in its section's hue, now is larger and ink, to come is an outline.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var mark
    required property int index
    readonly property bool now: mark.state === "now"
    readonly property real high: 8.6 * Look.mm

    width: (now ? 8.6 : 6.2) * Look.mm + (mark.first && index > 0 ? 5 * Look.mm : 0)
    height: high
    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    Accessible.ignored: true

    SectionShape {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        shape: root.mark.shape ?? "sheet"
        size: (root.now ? 8.6 : 6.2) * Look.mm
        fill: root.now ? Look.ink : root.mark.state === "done" ? Look.hues[shape] : Look.paper
        edge: Look.line
        edgeWidth: root.mark.state === "ahead" ? Math.max(1, 0.5 * Look.mm) : 0
    }
}
