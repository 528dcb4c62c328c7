// A text that never scrolls: what does not fit stands on the next page, behind "More" (requirement 31).
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Item {
    id: root

    property string text: ""
    property string role: "card"
    property int page: 0
    property string more: ""
    readonly property real line: Look.type[role].line
    readonly property int roomy: Math.max(1, Math.floor(height / line))
    readonly property int tight: Math.max(1, Math.floor((height - Look.moreButton - Look.gap) / line))
    readonly property list<string> whole: Kiosk.pages(text, words.font, width, roomy)
    readonly property list<string> pages: whole.length < 2 ? whole : Kiosk.pages(text, words.font, width, tight)
    readonly property int now: page % pages.length

    Accessible.ignored: true

    // Who hears the screen asked for more of the text, and hears it.
    onPageChanged: page > 0 && Qt.callLater(() => words.Accessible.announce(words.words))

    Words {
        id: words

        role: root.role
        words: root.pages[root.now]
        width: root.width
    }

    ActionButton {
        visible: root.pages.length > 1 && root.more !== ""
        event: "more"
        text: root.more.replace("{page}", root.now + 1).replace("{pages}", root.pages.length)
        glyph: "chevrons-down"
        height: Look.moreButton
        anchors.left: parent.left
        anchors.bottom: parent.bottom
    }
}
