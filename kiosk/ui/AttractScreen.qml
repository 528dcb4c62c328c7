// The screen nobody has touched yet: what it is, for whom, and that nothing is saved.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Page {
    id: root

    Column {
        id: words

        width: Look.portrait || Look.large ? root.width : (Look.compact ? 0.57 : 0.515) * root.width
        spacing: (Look.compact ? 2 : 4) * Look.mm
        anchors.left: parent.left
        y: Look.portrait ? 0 : Math.max(0, (root.height - height) * 0.4)

        Words {
            roles: ["headline", "title", "heading", "row"]
            room: 0.45 * root.height
            heading: true
            words: root.body.headline
            width: parent.width
        }

        Words {
            id: lead

            roles: ["card", "aside", "caption"]
            room: 0.3 * root.height
            words: root.body.lead
            width: parent.width
            bottomPadding: (Look.compact ? 1 : 3) * Look.mm
        }

        Repeater {
            model: root.body.promises

            Item {
                id: promise

                required property var modelData

                width: words.width
                height: Math.max(label.height, mark.height)
                // A line that has no room on a very small screen is heard and not seen.
                opacity: y + height > root.height ? 0 : 1
                Accessible.ignored: true

                Icon {
                    id: mark

                    name: promise.modelData.icon
                    anchors.left: parent.left
                    y: (label.face.line - height) / 2
                }

                Words {
                    id: label

                    role: "aside"
                    words: promise.modelData.text
                    anchors {
                        left: mark.right
                        right: parent.right
                        leftMargin: 5 * Look.mm
                    }
                }
            }
        }
    }

    Duo {
        shapes: root.body.shapes
        visible: height > 30 * Look.mm && width > 30 * Look.mm
        anchors {
            left: Look.portrait ? parent.left : words.right
            leftMargin: Look.portrait ? 0 : Look.gap
            right: parent.right
            top: Look.portrait ? words.bottom : parent.top
            topMargin: Look.portrait ? 10 * Look.mm : 0
            bottom: parent.bottom
        }
    }

    // A hand that touches the picture means "start" as well.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: Kiosk.press("start", "")
    }
}
