// A tool on the shelf: its icon above its word, or beside it where large words leave no room.
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

BigButton {
    id: root

    required property var row

    event: row.event
    item: row.item
    text: row.text
    selected: row.selected
    enabled: !(row.off ?? false)
    ground: enabled ? Look.leaf : Look.linen
    width: Math.max(Look.toolLeast, layout.width + Look.toolPadding)
    height: Look.tool

    contentItem: Item {
        Accessible.ignored: true

        Grid {
            id: layout

            columns: Look.flatTools ? 2 : 1
            spacing: (Look.flatTools ? 3 : 1) * Look.mm
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            anchors.centerIn: parent

            Icon {
                id: icon

                name: root.row.icon
                size: Look.toolIcon
                visible: name !== ""
                colour: root.inkNow
            }

            Words {
                id: words

                role: "button"
                words: root.text
                color: root.inkNow
                spoken: false
                width: Look.toolLines > 1 && !Look.flatTools ? Typesetter.halved(text, font) : undefined
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
