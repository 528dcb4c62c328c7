// Shows where the keys are: a ring of ink with a gap, at least 4 px (requirement 17).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

Rectangle {
    id: root

    required property T.Button around

    anchors.fill: parent
    anchors.margins: -Look.ring - Look.ringGap
    visible: around.visualFocus
    radius: Look.radius + Look.ring + Look.ringGap
    color: "transparent"
    border.color: Look.ink
    border.width: Look.ring
}
