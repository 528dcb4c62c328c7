// The top of each screen: whose page this is, and where in the walk it stands.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    height: Look.masthead

    Emblem {
        id: emblem

        high: Math.min(root.height, 15.5 * Look.mm)
        visible: !pace.active
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
    }

    // While it is read, what paces the reading stands here; where there is room for it beside the way to My page, both do.
    Pace {
        id: pace

        readonly property bool beside: root.width - page.width - Look.gap >= least

        active: !!Kiosk.screen.pace
        height: root.height
        anchors {
            left: parent.left
            right: page.visible ? page.left : parent.right
            rightMargin: page.visible ? Look.gap : 0
        }
    }

    Words {
        id: title

        role: "caption"
        words: Kiosk.screen.masthead
        font.weight: 600
        // Where it has no room it is left out: the screen below says what it is.
        visible: !pace.active && (!progress.visible || !Look.portrait) && height <= root.height && contentWidth <= width
        anchors {
            left: emblem.right
            leftMargin: 5 * Look.mm
            right: progress.visible ? progress.left : page.visible ? page.left : parent.right
            rightMargin: Look.gap
            verticalCenter: parent.verticalCenter
        }
    }

    ActionButton {
        id: page

        readonly property var way: Kiosk.screen.my_page

        visible: !!way && (!pace.active || pace.beside)
        event: way ? way.event : ""
        text: way ? way.text : ""
        glyph: way ? way.icon : ""
        height: root.height
        anchors.right: parent.right
    }

    Row {
        id: progress

        readonly property var marks: Kiosk.screen.progress?.marks ?? []
        readonly property real long: marks.reduce((sum, mark, index) => sum + ((mark.state === "now" ? 8.6 : 6.2) + (mark.first && index > 0 ? 5 : 0) + 3.4) * Look.mm, 0)
        // Where there is no room for the marks, the words stand alone.
        readonly property bool marked: root.width - emblem.width - Look.gap - long - place.implicitWidth - (page.visible ? page.width + Look.gap : 0) >= 0

        anchors.right: page.visible ? page.left : parent.right
        anchors.rightMargin: page.visible ? Look.gap : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3.4 * Look.mm
        visible: !!Kiosk.screen.progress && !pace.active

        Repeater {
            // Their number, so that from card to card they stay and only what they say changes.
            model: progress.marked ? progress.marks.length : 0

            ProgressMark {
                mark: progress.marks[index] ?? {}
            }
        }

        Words {
            id: place

            role: "caption"
            leftPadding: 3 * Look.mm
            font.weight: 600
            words: Kiosk.screen.progress ? Kiosk.screen.progress.text : ""
            visible: words !== ""
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
