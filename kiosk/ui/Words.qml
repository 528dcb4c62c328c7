// The only thing that shows text: one role of the type scale, plain, left (or start) aligned, never cut short.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Text {
    id: root

    // What is written; `text` is how it is set in type.
    property string words: ""
    // Either a role, or some from the largest to the least, of which the first that fits this width and height is taken.
    property list<string> roles
    property real room: 0
    property real span: width
    property string role: roles.length > 0 && Look.type ? Kiosk.largest_role(words, roles, span, room) : "body"
    property bool heading: false
    // A telephone number has the digits that are on the telephone.
    property bool dialled: false
    // What of them is read aloud now; see Told.qml.
    property var told: []
    // Words inside a control are spoken by the control.
    property bool spoken: true

    readonly property var face: Look.type[role]

    text: Typesetter.glued(words, dialled ? "" : Look.language)
    color: Look.ink
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    font.family: "Atkinson Hyperlegible Next"
    font.pixelSize: face.px
    font.weight: face.weight
    font.kerning: true
    font.letterSpacing: Look.letters * face.px
    font.wordSpacing: Look.spaces * face.px
    lineHeight: face.line
    lineHeightMode: Text.FixedHeight
    verticalAlignment: Text.AlignVCenter

    Loader {
        active: root.told.length > 0
        z: -1
        source: "Told.qml"
        onLoaded: item.around = root
    }

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: words
    Accessible.ignored: !spoken || words === ""
}
