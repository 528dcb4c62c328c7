// One card: the picture on one page, the words on the other, like an open book; its layers one touch apart.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property bool cover: Look.portrait
    readonly property bool studies: body.layer === "studies"
    readonly property bool told: body.rows.length > 0
    readonly property bool asked: body.items.length > 0
    readonly property real room: height - (tabs.visible ? tabs.height + Look.gap : 0)

    // Large text takes the place of the picture: some of it, and all of it on a low screen.
    readonly property bool pictured: !Look.large || picture.people || (body.layer === "written" && !Look.low && !body.note)
    readonly property real side: pictured ? Math.min((Look.large ? 0.62 : 1) * Look.picture, room, 0.45 * width) + (tightly && figures.pair ? 0.25 * width : 0) : 0
    readonly property real beside: width - side - (side > 0 ? Look.pictureGap : 0)

    // Where too little room is left below what stands above the words, that has the first page to itself.
    readonly property bool tightly: Look.large || Look.low
    readonly property real above: Math.max(head.height, cover && side > 0 ? picture.height : 0) + 4 * Look.mm
    readonly property real noted: body.note ? note.height + 3 * Look.mm : 0
    readonly property bool parted: studies ? figures.any && (tightly || figures.pair) : asked ? tightly : room - above - noted - (cover || tightly ? steps.high : 0) < 3 * text.line
    readonly property bool bare: parted && (tightly || !studies)
    readonly property int count: (told ? rows.count : asked ? questions.count : text.count) + (parted ? 1 : 0)
    readonly property int now: body.page % count
    readonly property bool first: now === 0

    // What leads on stands below the picture where there is one on every page.
    readonly property bool waysAside: !cover && !bare && side > 0 && !tightly
    readonly property real start: bare ? 0 : above + (figures.any && !parted ? figures.height + 4 * Look.mm : 0)
    readonly property real below: waysAside ? 0 : steps.high
    readonly property real forWords: room - start - below - (parted ? 0 : noted)
    readonly property real across: bare || cover ? width : beside

    CardPicture {
        id: picture

        body: root.body
        width: root.side
        height: Math.min(root.side, root.room - (root.bare ? steps.high : 0))
        visible: root.side > 0 && (!root.bare || root.first)
        opacity: change.arrived
        anchors.left: parent.left
    }

    CardHead {
        id: head

        body: root.body
        room: root.room - steps.high
        width: root.beside
        visible: !root.bare || root.first
        opacity: change.arrived
        anchors.right: parent.right
        transform: change.slide
    }

    Item {
        id: page

        width: root.cover ? root.width : root.beside
        y: root.above
        height: root.room - y
        opacity: change.arrived
        anchors.right: parent.right
        transform: change.slide
        Accessible.ignored: true

        FactFigures {
            id: figures

            figures: root.body.fact ? root.body.fact.figures : []
            sentences: !root.tightly
            visible: any && (!root.parted || root.first) && !(root.tightly && pair)
            width: parent.width
        }

        EvidenceNote {
            id: note

            note: root.body.note
            before: root.body.text
            whole: root.room - root.above - full - (root.cover || root.tightly ? steps.high : 0) - (root.tightly ? 0 : 3 * text.line + 3 * Look.mm) > 0
            // Where there is no room for it beside the title, all of it stands at the end of the text.
            visible: !!root.body.note && (!root.parted || root.first) && (whole || root.room - root.above - height - steps.high >= 0)
            width: parent.width
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.below
        }
    }

    PagedWords {
        id: text

        all: root.told || root.asked ? "" : root.body.text + (root.body.note && !note.whole ? "\n" + root.body.note.text : "")
        role: root.body.note || root.body.layer === "plain" ? "body" : "card"
        shown: root.now - (root.parted ? 1 : 0)
        visible: !root.told && !root.asked && shown >= 0
        room: root.forWords
        width: root.across
        y: root.start
        opacity: change.arrived
        anchors.right: parent.right
    }

    ReadingRows {
        id: rows

        rows: root.tightly && figures.any ? figures.told.concat(root.body.rows) : root.body.rows
        shown: root.now - (root.parted ? 1 : 0)
        visible: root.told && shown >= 0
        room: root.forWords
        role: root.studies ? "caption" : "body"
        width: root.across
        y: root.start
        opacity: change.arrived
        anchors.right: parent.right
    }

    QuestionRows {
        id: questions

        items: root.body.items
        note: root.body.chosen_note
        shown: root.now - (root.parted ? 1 : 0)
        visible: root.asked && shown >= 0
        room: root.forWords
        width: root.across
        y: root.start
        opacity: change.arrived
        anchors.right: parent.right
    }

    CardSteps {
        id: steps

        body: root.body
        pages: root.count
        now: root.now
        aside: root.waysAside
        span: root.waysAside ? root.side : width
        start: root.cover || root.bare || root.side === 0 ? 0 : root.side + Look.pictureGap
        floor: root.room
        width: root.width
        height: root.height
    }

    LayerTabs {
        id: tabs

        tabs: root.body.tabs
        width: root.cover || root.tightly ? root.width : root.beside
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }

    CardChange {
        id: change

        card: root.body.card
    }
}
