// For staff: an outline that is made as wide as a bank card, so that a millimetre is a millimetre on this screen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

Window {
    id: root

    required property var calibration
    readonly property var page: calibration.page

    color: Look.paper
    title: page.title

    FocusScope {
        focus: true
        anchors.fill: parent
        Accessible.ignored: true

        Column {
            id: words

            spacing: 2 * Look.mm
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                leftMargin: Look.margin
                rightMargin: Look.margin
                topMargin: Look.mastheadTop
            }

            Words {
                role: Look.compact ? "heading" : "title"
                heading: true
                words: root.page.title
                width: parent.width
            }

            Words {
                role: "body"
                words: root.page.lead
                width: parent.width
            }
        }

        Item {
            id: bench

            // Upright, the buttons stand below the card; otherwise those that make it narrower before it, the others after.
            readonly property real stepWidth: Look.portrait ? (width - Look.gap) / 2 : 0.22 * width
            readonly property real stepTop: Look.portrait ? height - 2 * Look.shelfButton - Look.gap : (height - 2 * Look.shelfButton - Look.gap) / 2

            anchors {
                left: parent.left
                right: parent.right
                top: words.bottom
                bottom: shelf.top
                leftMargin: Look.margin
                rightMargin: Look.margin
                topMargin: Look.contentGap
                bottomMargin: Look.contentGap
            }

            CardOutline {
                card: root.calibration.card
                x: Look.portrait ? 0 : bench.stepWidth + Look.gap
                width: bench.width - 2 * x
                height: Look.portrait ? bench.stepTop - Look.contentGap : bench.height
            }

            Repeater {
                model: root.page.steps

                ActionButton {
                    required property var modelData
                    required property int index

                    event: ""
                    text: modelData.text
                    glyph: modelData.icon
                    wrap: true
                    width: bench.stepWidth
                    height: Look.shelfButton
                    x: index % 2 ? bench.width - width : 0
                    y: bench.stepTop + (index < 2 ? 0 : height + Look.gap)
                    onClicked: root.calibration.scale(modelData.times)
                }
            }
        }

        Rectangle {
            id: shelf

            height: Look.shelfButton + 2 * Look.margin
            color: Look.linen
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }

            Rectangle {
                width: parent.width
                height: Math.max(1, 0.4 * Look.mm)
                color: Look.hair
            }

            ActionButton {
                event: ""
                text: root.page.cancel
                width: Look.backWidth
                height: Look.shelfButton
                x: Look.margin
                anchors.verticalCenter: parent.verticalCenter
                onClicked: root.calibration.cancel()
            }

            ActionButton {
                event: ""
                main: true
                text: root.page.right
                glyph: "check"
                least: Math.min(Look.mainWidth, parent.width - 2 * Look.margin - Look.backWidth - Look.gap)
                height: Look.shelfButton
                x: parent.width - width - Look.margin
                anchors.verticalCenter: parent.verticalCenter
                onClicked: root.calibration.accept()
            }
        }
    }
}
