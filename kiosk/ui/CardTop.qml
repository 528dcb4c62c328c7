// The picture of a card, and what stands above its words: like an open book beside each other, or the words alone.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property var body
    // In px: all there is, what of it is not taken by the ways on, and what may be taken by the words.
    required property real room
    required property real free
    required property real most
    // The ways on stand below the picture.
    property bool shared: false
    property bool tense: false
    property string position: ""
    property Translate slide
    readonly property bool named: body.title !== "" || body.heading !== ""
    // Two groups of people side by side.
    property bool pair: false

    // Large text takes the place of the picture: some of it, and all of it where a note or a low screen leaves no room.
    readonly property bool tightly: Look.compact
    readonly property bool pictured: !tightly || (picture.people && !crowded && !tiny) || (body.layer === "written" && !body.note && !(Look.large && Look.low))
    readonly property bool wide: (tightly || (Look.portrait && Look.letters > 0)) && pair && picture.people
    readonly property real one: Math.min((Look.large ? 0.62 : 1) * Look.picture, room, 0.45 * width)
    // Two groups have room for their names, whose longest words cannot be broken.
    readonly property real wanted: wide ? Math.max(one + 0.25 * width, 0.52 * width) : one
    readonly property real side: pictured ? wanted : 0
    // Upright two groups of people stand below the title; everything else stands beside it.
    readonly property bool under: Look.portrait && wide
    readonly property real narrow: under ? width : width - wanted - Look.pictureGap
    readonly property bool crowded: tightly && tried.height > most
    readonly property real beside: side > 0 ? narrow : width
    readonly property real below: head.height + 4 * Look.mm
    // Below the title people would be no larger than 2 mm: too small to be seen as people.
    readonly property bool tiny: under && free - below - 2 * Look.type.caption.line < 22 * Look.mm

    height: under && side > 0 ? below + picture.height + 3 * Look.mm : Math.max(head.height, Look.portrait && side > 0 ? picture.height : 0)
    Accessible.ignored: true

    // First, for it is heard in this order.
    CardHead {
        id: head

        body: root.body
        room: root.most
        tense: root.tense
        position: root.position
        width: root.beside
        anchors.right: parent.right
        transform: root.slide
    }

    CardPicture {
        id: picture

        body: root.body
        width: root.under ? root.width : root.side
        height: Math.min(root.under ? 0.5 * root.width : root.side, ((Look.portrait ? root.tightly : root.shared) ? root.free : root.room) - (root.under ? root.below : 0))
        y: root.under ? root.below : 0
        visible: root.side > 0
        anchors.left: parent.left
    }

    // How high that is beside a picture.
    CardHead {
        id: tried

        body: root.body
        room: root.most
        tense: root.tense
        position: root.position
        width: root.narrow
        visible: false
    }
}
