// The deck in one drawing: the first picture of two sections on their shapes, one in front of the other.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var shapes
    readonly property real diameter: Math.min(width / 1.62, height / 1.36)

    Accessible.ignored: true

    Item {
        anchors.centerIn: parent
        width: 1.57 * root.diameter
        height: 1.33 * root.diameter

        Repeater {
            model: root.shapes

            Figure {
                required property var modelData
                required property int index

                x: index * (parent.width - width)
                y: index * (parent.height - height)
                shape: modelData.shape
                picture: modelData.picture
                size: root.diameter
                lean: index === 0 && root.shapes.length > 1 ? 0.11 : 0

                SectionShape {
                    z: -1
                    visible: parent.index > 0
                    shape: parent.shape
                    anchors.centerIn: parent
                    width: parent.width + 5 * Look.mm
                    height: parent.height + 5 * Look.mm
                    fill: Look.paper
                    scoop: parent.scoop
                }
            }
        }
    }
}
