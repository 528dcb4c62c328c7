// A text that never scrolls: what does not fit its `room` in px stands on the next page (requirement 31).
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

TermWords {
    id: root

    property string all: ""
    required property int shown
    readonly property real line: Look.type[role].line
    readonly property list<string> pages: Typesetter.pages(all, font, width, Math.max(1, Math.floor(room / line)))
    readonly property int count: pages.length

    words: pages[Math.max(0, Math.min(shown, count - 1))]

    // Who hears the screen asked for more of the text, and hears it.
    onShownChanged: Qt.callLater(() => visible && Kiosk.body.page > 0 && root.Accessible.announce(root.words))
}
