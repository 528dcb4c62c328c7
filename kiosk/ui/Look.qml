// Every length, text role and colour by name, as kiosk/ui/look.py and resources/themes.yaml set them.
pragma Singleton

import QtQuick
import Kiosk

QtObject {
    readonly property var tokens: Kiosk.look
    readonly property var colours: tokens.colours

    readonly property string language: Kiosk.screen.language
    readonly property real mm: tokens.mm
    readonly property bool portrait: tokens.portrait
    // The part of the screen that everything stands on.
    readonly property real frameX: tokens.x
    readonly property real frameY: tokens.y
    readonly property real frameWidth: tokens.width
    readonly property real frameHeight: tokens.height
    readonly property real letters: tokens.letters
    readonly property real spaces: tokens.words
    readonly property var samples: tokens.samples
    readonly property real option: tokens.option
    readonly property real settingsTop: tokens.settings_top
    readonly property real optionsTitle: tokens.options_title
    readonly property real group: tokens.group
    readonly property real naming: tokens.naming
    readonly property bool aside: tokens.aside
    readonly property int across: tokens.across
    readonly property int tabsAcross: tokens.tabs_across
    readonly property bool waysAside: tokens.ways_aside
    readonly property bool stacked: tokens.stacked
    readonly property int toolLines: tokens.tool_lines
    readonly property bool flatTools: tokens.flat_tools
    readonly property real tool: tokens.tool
    readonly property real toolIcon: tokens.tool_icon
    readonly property real toolLeast: tokens.tool_least
    readonly property real toolPadding: tokens.tool_padding
    readonly property bool compact: tokens.compact
    readonly property bool low: tokens.low
    readonly property bool large: tokens.large
    readonly property string theme: tokens.theme

    readonly property real margin: tokens.margin
    readonly property real gap: tokens.gap
    readonly property real radius: tokens.radius
    readonly property real icon: tokens.icon
    readonly property real mastheadTop: tokens.masthead_top
    readonly property real masthead: tokens.masthead
    readonly property real contentTop: tokens.content_top
    readonly property real contentGap: tokens.content_gap
    readonly property real shelf: tokens.shelf
    readonly property real shelfButton: tokens.shelf_button
    readonly property real startButton: tokens.start_button
    readonly property real startWidth: tokens.start_width
    readonly property real mainWidth: tokens.main_width
    readonly property real backWidth: tokens.back_width
    readonly property real picture: tokens.picture
    readonly property real pictureGap: tokens.picture_gap
    readonly property real target: tokens.target
    readonly property real rowLeast: tokens.row_least
    readonly property real rowMost: tokens.row_most
    readonly property real listTitle: tokens.list_title
    readonly property real moreButton: tokens.more_button
    // Width in em of a line of about 70 letters, and never more than 80 (requirement 8).
    readonly property real longestLine: 31
    readonly property real edge: Math.max(1, Math.round(0.8 * mm))
    readonly property real ring: Math.max(4, 1.6 * mm)
    readonly property real ringGap: 1.4 * mm
    readonly property real dot: Math.max(2, 0.7 * mm)

    readonly property color paper: colours.paper
    readonly property color leaf: colours.leaf
    readonly property color linen: colours.linen
    readonly property color ink: colours.ink
    readonly property color ink2: colours.ink_2
    readonly property color textOnInk: colours.on_ink
    readonly property color scrim: colours.scrim
    readonly property color line: colours.line
    readonly property color hair: colours.hair
    readonly property color pressedLeaf: colours.pressed_leaf
    readonly property color textOnPressedLeaf: colours.on_pressed_leaf
    readonly property color pressedInk: colours.pressed_ink
    readonly property color textOnPressedInk: colours.on_pressed_ink
    readonly property color toldSentence: colours.told_sentence
    readonly property color toldWord: colours.told_word
    readonly property color textOnToldWord: colours.on_told_word

    readonly property var type: tokens.type

    // Durations in ms; where nothing may move they are nothing (requirement 20).
    readonly property int pressTime: Kiosk.motion ? 80 : 0
    readonly property int cardTime: Kiosk.motion ? 240 : 0
    readonly property int fadeTime: Kiosk.motion ? 160 : 0

    readonly property var hues: ({
            circle: colours.lake,
            plate: colours.ochre,
            sheet: colours.line
        })
    readonly property var tints: ({
            circle: colours.lake_tint,
            plate: colours.ochre_tint,
            sheet: colours.linen
        })
}
