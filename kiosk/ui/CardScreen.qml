// One card: the picture on one page, the words on the other, like an open book; its layers one touch apart.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property bool studies: body.layer === "studies"
    readonly property bool tightly: top.tightly
    readonly property real room: height - (tabs.visible ? tabs.height + Look.gap : 0)
    readonly property real above: top.height + (body.note ? 2 : 4) * Look.mm
    // Hardly room for a label, a title of one line and what the note is about.
    readonly property bool tense: !!body.note && room < Look.moreButton + Look.gap + 25 * Look.mm + Look.type.row.line + note.usual
    readonly property real noted: body.note ? note.height + 1.5 * Look.mm : 0

    // What leads on stands below the picture where there is room on every page, or else below the words.
    readonly property bool waysAside: !Look.portrait && !tightly && Look.waysAside
    readonly property real ways: waysAside ? 0 : steps.high
    readonly property real leftover: room - above - ways

    // Where too little room is left below what stands above the words, that has the first page to itself. Few words begin
    // there all the same; many would take more pages with the title on each.
    readonly property bool brief: (tightly || !studies) && room - above - noted - (tightly || Look.letters > 0 || body.ways.length > 0 ? ways : 0) < (words.asked ? 1 : top.named && words.written > 6 ? 3 : 2) * words.line
    readonly property bool counted: figures.any && figures.fits && (figures.pair || leftover - figures.full < 4 * words.line)
    readonly property bool parted: brief || counted || (tightly && figures.any)
    readonly property bool bare: parted && (tightly || !studies)
    readonly property int count: words.count + (parted ? 1 : 0)
    readonly property int now: body.page % count
    readonly property bool first: now === 0

    readonly property real start: bare ? 0 : above + (figures.any && figures.fits && !parted ? figures.height + 4 * Look.mm : 0)
    readonly property real roomy: room - start - (parted ? 0 : noted)
    readonly property real tight: roomy - ways

    CardTop {
        id: top

        body: root.body
        room: root.room
        free: root.room - steps.high
        most: free - (root.body.note ? note.least + 4 * Look.mm : 0)
        shared: root.bare
        tense: root.tense
        pair: figures.pair
        position: root.tightly && !steps.counting ? root.body.position : ""
        slide: change.slide
        width: root.width
        visible: !root.bare || root.first
        opacity: change.arrived
    }

    Item {
        id: page

        width: Look.portrait ? root.width : top.beside
        y: root.above
        height: root.room - y
        opacity: change.arrived
        anchors.right: parent.right
        transform: change.slide
        Accessible.ignored: true

        FittedFigures {
            id: figures

            figures: root.body.fact ? root.body.fact.figures : []
            room: root.leftover
            visible: any && fits && (!root.parted || root.first)
            width: parent.width
        }
    }

    CardWords {
        id: words

        body: root.body
        usual: Look.portrait ? root.width : top.beside
        before: figures.told
        after: root.body.note && !note.whole ? root.body.note.text : ""
        shown: root.now - (root.parted ? 1 : 0)
        roomy: root.parted ? root.tight : root.roomy
        tight: root.tight
        width: root.bare || Look.portrait ? root.width : top.beside
        y: root.start
        opacity: change.arrived
        anchors.right: parent.right
    }

    EvidenceNote {
        id: note

        note: root.body.note
        before: root.body.text
        tense: root.tense
        whole: root.room - root.above - full - (root.tightly ? steps.high : words.written * words.line + 1.5 * Look.mm) >= 0
        // Where there is no room for it beside the title, all of it stands at the end of the text.
        visible: !!root.body.note && (!root.parted || root.first) && (whole || root.room - root.above - height - steps.high >= 0)
        width: page.width
        // Below the words, or on every page of theirs in the same place.
        y: root.above + (root.bare ? 0 : Math.min(lowest, root.count > 1 ? lowest : words.height + Look.gap))
        opacity: change.arrived
        anchors.right: parent.right
        transform: change.slide

        readonly property real lowest: page.height - height - (root.count > 1 ? root.ways : 0)
    }

    CardSteps {
        id: steps

        body: root.body
        pages: root.count
        now: root.now
        aside: root.waysAside
        // Whether they begin beside the picture or below it must not turn on how high they are.
        span: root.waysAside ? top.side + Look.pictureGap - Look.gap : Look.portrait ? root.width : top.beside
        position: root.tightly ? root.body.position : ""
        start: Look.portrait || root.bare ? 0 : root.width - top.beside
        floor: root.room
        width: root.width
        height: root.height
    }

    LayerTabs {
        id: tabs

        tabs: root.body.tabs
        width: Look.portrait || root.tightly ? root.width : top.beside
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }

    CardChange {
        id: change

        card: root.body.card
    }
}
