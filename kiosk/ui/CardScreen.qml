// One card: the picture on one page, the words on the other, like an open book.
import QtQuick

Item {
    id: root

    required property var body
    // Where text is large or the screen low, the picture gives way to the words.
    readonly property real side: Look.portrait ? Look.picture : Math.min(Look.picture, height)
    readonly property real beside: root.width - side - Look.pictureGap

    Item {
        id: picture

        width: root.side
        height: root.side
        anchors.left: parent.left
        Accessible.ignored: true

        Figure {
            visible: !!root.body.picture
            shape: root.body.shape
            picture: root.body.picture ? root.body.picture.file : ""
            description: root.body.picture ? root.body.picture.description : ""
            size: root.side
            anchors.centerIn: parent
        }

        Duo {
            visible: !root.body.picture
            shapes: root.body.shapes
            anchors.fill: parent
        }
    }

    Item {
        id: head

        height: label.height + title.height + 5 * Look.mm
        width: root.beside
        anchors.right: parent.right
        y: Look.portrait ? Math.max(0, (picture.height - height) / 2) : 0
        Accessible.ignored: true

        SectionLabel {
            id: label

            shape: root.body.shape
            text: root.body.label
            anchors.left: parent.left
        }

        Words {
            id: title

            role: "title"
            heading: true
            words: root.body.title
            width: parent.width
            anchors.top: label.bottom
            anchors.topMargin: 5 * Look.mm
        }
    }

    PagedWords {
        text: root.body.text
        page: root.body.page
        more: root.body.more_of
        width: Look.portrait ? root.width : root.beside
        anchors {
            right: parent.right
            bottom: parent.bottom
            top: head.bottom
            topMargin: Look.portrait ? Math.max(8 * Look.mm, picture.height - head.y - head.height + 12 * Look.mm) : 6 * Look.mm
        }
    }

    CardChange {
        card: root.body.card
        words: root
    }
}
