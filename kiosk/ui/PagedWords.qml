// A text that never scrolls: what does not fit stands on the next page (requirement 31).
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

TermWords {
    id: root

    property string all: ""
    required property int shown
    // Room in px without and with a "More" below.
    required property real roomy
    required property real tight
    readonly property real line: Look.type[role].line
    readonly property list<string> whole: Typesetter.pages(all, font, width, lines(roomy))
    readonly property list<string> pages: whole.length < 2 ? whole : Typesetter.pages(all, font, width, lines(tight))
    readonly property int count: pages.length

    function lines(room: real): int {
        return Math.max(1, Math.floor(room / line));
    }

    words: pages[Math.max(0, Math.min(shown, count - 1))]

    // Who hears the screen asked for more of the text, and hears it.
    onShownChanged: Qt.callLater(() => visible && Kiosk.body.page > 0 && root.Accessible.announce(root.words))
}
