// When to call: what to do now and whom to call, and the signs beside it, below it or behind it.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    readonly property bool aside: !Look.portrait && !Look.compact && narrow.height <= height
    // Where little room is left, the signs have pages of their own.
    readonly property real above: tried.height
    readonly property bool parted: !aside && (above > (Look.large ? 0.3 : 0.6) * height || height - above - Look.gap - steps.high < 3 * signs.line)
    // And where there is less than that, the numbers come before the signs.
    readonly property bool crowded: parted && above > height - steps.high
    readonly property int count: signs.count + (parted ? 1 : 0)
    readonly property int now: body.page % count
    readonly property real padding: (Look.compact ? 4 : 6) * Look.mm

    CallHead {
        id: head

        body: root.body
        inset: root.padding
        numbered: !root.crowded
        visible: !root.parted || root.now === 0
        width: root.aside ? narrow.width : root.width
        anchors.left: parent.left
    }

    // How high all of that is.
    CallHead {
        id: tried

        body: root.body
        inset: root.padding
        visible: false
        width: head.width
    }

    // How high it is beside the signs.
    CallHead {
        id: narrow

        body: root.body
        inset: root.padding
        visible: false
        width: 0.34 * root.width
    }

    Rectangle {
        id: sheet

        visible: root.aside
        width: root.width - head.width - 2 * Look.gap
        height: root.height
        radius: Look.radius
        color: Look.leaf
        border.width: Look.edge
        border.color: Look.line
        anchors.right: parent.right
    }

    Item {
        id: inside

        width: root.aside ? sheet.width - 2 * root.padding : root.width
        y: root.aside ? root.padding : root.parted ? 0 : head.height + Look.gap
        height: root.height - y - (root.aside ? root.padding : 0)
        anchors.right: parent.right
        anchors.rightMargin: root.aside ? root.padding : 0
        Accessible.ignored: true

        ReadingRows {
            id: signs

            role: "body"
            columns: root.aside ? 2 : 1
            rows: root.crowded ? root.body.numbers.concat(root.body.rows) : root.body.rows
            shown: root.now - (root.parted ? 1 : 0)
            visible: shown >= 0
            roomy: root.parted ? tight : inside.height
            tight: inside.height - steps.high
            width: parent.width
        }

        CardSteps {
            id: steps

            body: root.body
            pages: root.count
            now: root.now
            aside: false
            span: parent.width
            start: 0
            floor: parent.height
            width: parent.width
            height: parent.height
        }
    }
}
