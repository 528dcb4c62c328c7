// The only thing that can be pressed. It acts on release, inside; a drifting finger still counts and one that has
// left does not (requirements 27, 28); a key that is held presses once (requirement 30). Kiosk.press() guards
// against the second strike of a trembling hand.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk

T.Button {
    id: root

    // What a press is to the visit; empty on a page that visitors never see, which takes the press itself.
    required property string event
    property string item: ""
    property bool main: false
    property bool selected: false
    property color ground: Look.leaf
    // What of its name is read aloud now, or nothing; where it is read a bar lies along its lower edge.
    property var told: []
    readonly property bool inked: main || selected
    readonly property color inkNow: inked ? (down ? Look.textOnPressedInk : Look.textOnInk) : (down ? Look.textOnPressedLeaf : Look.ink)
    readonly property color groundNow: inked ? (down ? Look.pressedInk : Look.ink) : (down ? Look.pressedLeaf : ground)

    focusPolicy: Qt.StrongFocus
    onPressed: Kiosk.down(event, item)
    onClicked: event === "" || Kiosk.press(event, item)

    // Space, Return and Enter press, and so does a screen reader, without a finger that has to rest; what a held key repeats is swallowed.
    Keys.onPressed: event => event.accepted = event.isAutoRepeat
    Keys.onSpacePressed: event => event.isAutoRepeat || root.clicked()
    Keys.onReturnPressed: event => event.isAutoRepeat || root.clicked()
    Keys.onEnterPressed: event => event.isAutoRepeat || root.clicked()

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.focusable: true
    Accessible.ignored: !visible
    Accessible.onPressAction: root.enabled && root.clicked()

    background: Rectangle {
        radius: Look.radius
        color: root.groundNow
        border.color: root.down ? Look.ink : root.enabled ? Look.line : Look.hair
        // Pressed, a filled control may take the colour of what is round it.
        border.width: root.down ? 1.75 * Look.edge : root.inked ? 0 : Look.edge

        // A press shows at once, and fades when it is over.
        Behavior on color {
            enabled: !root.pressed

            ColorAnimation {
                duration: Look.pressTime
            }
        }
    }

    Rectangle {
        visible: root.told.length > 0
        color: root.inkNow
        height: 1.6 * Look.mm
        width: 0.7 * parent.width
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1.2 * Look.mm
    }

    FocusRing {
        around: root
    }
}
