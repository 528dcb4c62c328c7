// The window: masthead, the screen itself, the shelf, and the idle warning over all of them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk

Window {
    id: root

    color: Look.paper

    readonly property Page there: stage.item as Page
    readonly property var rest: Kiosk.rest

    // A screen that is there already only gets its new words: nothing in it is built again.
    function show() {
        there?.body.screen === Kiosk.body.screen ? there.body = Kiosk.body : stage.setSource(stage.files[Kiosk.body.screen] ?? Kiosk.body.file, {
            "body": Kiosk.body
        });
    }

    Component.onCompleted: show()

    // A screen reader says where the visitor has come to, and interrupts itself for the question.
    readonly property string announcement: Kiosk.screen.announcement

    onAnnouncementChanged: frame.Accessible.announce(announcement, Kiosk.screen.warning ? Accessible.Assertive : Accessible.Polite)

    Connections {
        target: Kiosk

        function onBodyChanged() {
            root.show();
        }
    }

    FocusScope {
        id: frame

        // The keys come back to where they were when the question goes.
        focus: !Kiosk.screen.warning

        x: Look.frameX + root.rest.shift.x
        y: Look.frameY + root.rest.shift.y
        width: Look.frameWidth
        height: Look.frameHeight
        LayoutMirroring.enabled: Kiosk.screen.right_to_left
        LayoutMirroring.childrenInherit: true
        // Nobody can reach, by finger, key or ear, what a question stands in front of.
        enabled: !Kiosk.screen.warning
        Accessible.ignored: true

        // What no control has taken may still have been meant for one.
        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => Kiosk.missed(point.scenePressPosition, point.scenePosition)
        }

        Masthead {
            // A word's meaning lies over it.
            enabled: !Kiosk.screen.meaning
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                leftMargin: Look.margin
                rightMargin: Look.margin
                topMargin: Look.mastheadTop
            }
        }

        Loader {
            id: stage

            // What a word means stands over it, and nothing beneath can be reached.
            enabled: !Kiosk.screen.meaning
            focus: enabled
            readonly property var files: ({
                    "attract": "AttractScreen.qml",
                    "home": "HomeScreen.qml",
                    "card": "CardScreen.qml",
                    "section": "ContentsScreen.qml",
                    "topics": "ContentsScreen.qml",
                    "side-by-side": "ContentsScreen.qml",
                    "settings": "SettingsScreen.qml",
                    "glossary": "ContentsScreen.qml",
                    "about": "ContentsScreen.qml",
                    "chapter": "ChapterScreen.qml",
                    "my-page": "MyPageScreen.qml",
                    "leaflet": "ChapterScreen.qml",
                    "call": "CallScreen.qml",
                    "check": "CheckScreen.qml",
                    "change": "CheckScreen.qml",
                    "language": "ContentsScreen.qml"
                })

            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                bottom: shelf.top
                leftMargin: Look.margin
                rightMargin: Look.margin
                topMargin: Look.contentTop
                bottomMargin: Look.contentGap
            }
        }

        Loader {
            active: !!Kiosk.screen.meaning
            focus: active
            source: "MeaningPanel.qml"
            anchors.fill: stage
        }

        Shelf {
            id: shelf

            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
        }
    }

    // Dark for everybody who could look on; what stands beneath is heard, and touched, as ever. Or it is night.
    Rectangle {
        anchors.fill: parent
        z: 1
        color: "black"
        visible: Kiosk.screen.dark || root.rest.asleep
    }

    Loader {
        anchors.fill: frame
        active: !!Kiosk.screen.warning
        // The answer is under the keys at once; afterwards they are where they were.
        focus: active
        source: "IdleWarning.qml"
        LayoutMirroring.enabled: Kiosk.screen.right_to_left
        LayoutMirroring.childrenInherit: true
    }
}
