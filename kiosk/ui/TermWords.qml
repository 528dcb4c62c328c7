// Words in which those of the glossary are underlined and can be touched where they stand.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

Words {
    id: root

    Repeater {
        model: Typesetter.mentions(root.words, root.font, root.width, root.lineHeight)

        TermMention {}
    }
}
