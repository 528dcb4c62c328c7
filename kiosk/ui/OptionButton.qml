pragma ComponentBehavior: Bound

// One choice of a setting, with a sample of itself where it has one. The chosen one is inked and wears a tick.
import QtQuick

BigButton {
    id: root

    required property var option
    readonly property var sample: Look.samples[option.value]
    readonly property bool letters: option.icon === ""

    event: option.event
    item: option.item
    text: option.text
    selected: option.selected

    Accessible.role: Accessible.RadioButton
    // Qt tells a screen reader the button's own state, which a press would turn around.
    checkable: true
    checked: selected
    onToggled: checked = Qt.binding(() => selected)

    contentItem: Item {
        Accessible.ignored: true

        Column {
            anchors.centerIn: parent
            width: parent.width - 3 * Look.mm
            spacing: 0.5 * Look.mm

            Icon {
                name: root.option.icon
                colour: root.inkNow
                visible: name !== ""
                anchors.horizontalCenter: parent.horizontalCenter
            }

            OptionSample {
                visible: root.letters
                size: typeof root.sample === "number" ? root.sample : Look.type.option.px
                ink: typeof root.sample === "number" ? root.inkNow : root.sample?.ink ?? root.inkNow
                paper: typeof root.sample === "number" ? "transparent" : root.sample?.paper ?? "transparent"
                anchors.horizontalCenter: parent.horizontalCenter
            }

            Words {
                role: "option"
                words: root.text
                spoken: false
                color: root.inkNow
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    Rectangle {
        visible: root.selected
        width: 9 * Look.mm
        height: width
        radius: width / 2
        color: Look.leaf
        border.color: Look.ink
        border.width: Look.edge
        anchors.horizontalCenter: parent.right
        anchors.verticalCenter: parent.top
        anchors.horizontalCenterOffset: -2 * Look.mm
        anchors.verticalCenterOffset: 2 * Look.mm
        Accessible.ignored: true

        Icon {
            name: "check"
            size: 6 * Look.mm
            anchors.centerIn: parent
        }
    }
}
