// The two sides as one mark: a circle, and a plate that stands a little in front of it.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    property real high: Look.masthead

    width: 1.6 * high
    height: high
    Accessible.ignored: true

    SectionShape {
        shape: "circle"
        size: root.high
        fill: Look.hues.circle
    }

    SectionShape {
        x: 0.62 * root.high
        y: (root.high - height) / 2
        shape: "plate"
        size: root.high
        fill: Look.hues.plate
        edge: Look.paper
        edgeWidth: 0.08 * root.high
    }
}
