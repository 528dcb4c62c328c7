// The ways to take "My page" along: the code, and the button that prints it where there is a printer.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    required property var body
    // What else can be done with the page.
    required property var ways
    // On an upright screen the words stand beside the code.
    required property bool cover
    readonly property bool prints: !!body.print
    readonly property real tall: Math.max(Look.moreButton, 2 * Look.type.button.line + 5 * Look.mm)
    // Large words leave no room for the button below them; it stands beside the code.
    readonly property bool beside: prints && Look.large && !cover
    readonly property real waysBelow: ways.length > 0 ? tall + Look.gap : 0
    readonly property real below: waysBelow + (prints && !beside && !cover ? tall + Look.gap : 0)
    readonly property real room: height - plate.y - below
    // Modules of the longest code and its white, 1.4 mm wide: a code that is large enough.
    readonly property real enough: 119 * Look.mm
    // Beside the code the words need lines of some 20 letters; where that leaves it too small they stand below.
    readonly property real narrow: 20 * (0.5 + 1.25 * Look.letters) * Look.type.caption.px
    readonly property real shared: Math.min(width - Look.gap - narrow, room)
    readonly property real above: Math.min((beside ? 0.5 : 1) * width, room - written(width) - Look.gap)
    readonly property bool abreast: cover || !Look.large && shared >= Math.min(above, enough)
    readonly property real most: Math.min((prints && Look.large ? 0.34 : 0.5) * width, Math.max(0.34 * width, width - Look.gap - narrow))
    readonly property real upright: Math.min(most, room)

    // Beside the code stand the words, on an upright screen above the button; the heading gives way to them.
    readonly property real stacked: written(width - most - Look.gap) + (prints ? tall + Look.gap : 0)
    readonly property real high: cover ? stacked : written(Math.max(narrow, width - Look.gap - height + below)) + below
    readonly property bool headed: (!Look.large || cover && !prints) && height - take.height - 3 * Look.mm >= high

    Accessible.ignored: true

    // How high the words are in a width.
    function written(wide: real): real {
        return Typesetter.lines(how.words, how.font, wide) * Look.type.caption.line;
    }

    Words {
        id: take

        role: "heading"
        heading: true
        words: root.body.take.title
        visible: root.headed
        width: parent.width
    }

    // Its white is framed by a thin line.
    Rectangle {
        id: plate

        color: "white"
        radius: Look.radius / 2
        border.color: Look.line
        border.width: Look.edge
        width: root.cover ? root.upright : root.abreast ? root.shared : root.above
        height: width
        y: take.visible ? take.height + 3 * Look.mm : 0
        anchors.left: parent.left

        Code {
            words: root.body.code
            anchors.fill: parent
            anchors.margins: 1.5 * Look.edge
            Accessible.role: Accessible.Graphic
            Accessible.name: root.body.take.title
        }
    }

    Words {
        id: how

        role: "caption"
        words: root.body.take.text
        width: root.abreast ? parent.width - plate.width - Look.gap : parent.width
        anchors.right: parent.right
        y: root.abreast ? plate.y : plate.y + plate.height + Look.gap
    }

    ActionButton {
        event: "print"
        text: root.body.print?.text ?? ""
        main: root.body.print?.main ?? false
        // A narrow one has room for its words alone.
        glyph: width < 6 * Look.type.main.px ? "" : root.body.print?.icon ?? ""
        visible: root.prints
        wrap: true
        width: root.cover || root.beside ? parent.width - plate.width - Look.gap : parent.width
        height: root.beside ? plate.height : root.tall
        y: root.beside ? plate.y : parent.height - root.waysBelow - height
        anchors.right: parent.right
    }

    Row {
        id: row

        // Each has its share of the width by the letters of its words; a button itself takes that of eight.
        readonly property real share: (width - (root.ways.length - 1) * spacing) / root.ways.reduce((sum, way) => sum + way.text.length + 8, 0)

        spacing: Look.gap
        width: parent.width
        anchors.bottom: parent.bottom

        Repeater {
            model: root.ways

            ActionButton {
                required property var modelData

                event: modelData.event
                item: modelData.item
                text: modelData.text
                glyph: modelData.icon
                wrap: true
                width: row.share * (text.length + 8)
                height: root.tall
            }
        }
    }
}
