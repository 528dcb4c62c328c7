// The ways to take "My page" along: the code, and the button that prints it where there is a printer.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    required property var body
    // On an upright screen the words stand beside the code.
    required property bool cover
    readonly property bool prints: body.print !== null
    readonly property real tall: Math.max(Look.moreButton, 2 * Look.type.button.line + 5 * Look.mm)
    // Large words leave no room for the button below them; it stands beside the code.
    readonly property bool beside: prints && Look.large && !cover
    readonly property real below: prints && !beside ? tall + Look.gap : 0
    readonly property real upright: Math.min((prints && Look.large ? 0.34 : 0.5) * width, height - code.y)
    readonly property real wide: Math.min((beside ? 0.5 : 1) * width, height - code.y - how.height - Look.gap - below)

    Accessible.ignored: true

    Words {
        id: take

        role: "heading"
        heading: true
        words: root.body.take.title
        visible: !Look.large || (root.cover && !root.prints)
        width: parent.width
    }

    Code {
        id: code

        words: root.body.code
        width: root.cover ? root.upright : root.wide
        height: width
        y: take.visible ? take.height + 3 * Look.mm : 0
        anchors.left: parent.left
        Accessible.role: Accessible.Graphic
        Accessible.name: root.body.take.title
    }

    Words {
        id: how

        role: "caption"
        words: root.body.take.text
        width: root.cover ? parent.width - code.width - Look.gap : parent.width
        anchors.right: parent.right
        y: root.cover ? code.y : code.y + code.height + Look.gap
    }

    ActionButton {
        event: "print"
        text: root.body.print?.text ?? ""
        // A narrow one has room for its words alone.
        glyph: width < 50 * Look.mm ? "" : root.body.print?.icon ?? ""
        visible: root.prints
        wrap: true
        width: root.beside ? parent.width - code.width - Look.gap : how.width
        height: root.beside ? code.height : root.tall
        y: root.beside ? code.y : parent.height - height
        anchors.right: parent.right
    }
}
