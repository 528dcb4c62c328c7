// Words in which those of the glossary are underlined and can be touched where they stand.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Words {
    id: root

    // What stands before it on the same page: a word that is explained there is not marked again.
    property string before: ""
    property bool explained: true

    Repeater {
        model: root.explained ? Typesetter.mentions(root.before, root.words, root.font, root.width, root.lineHeight) : []

        TermMention {}
    }
}
