// One card: the picture on one page, the words on the other, like an open book.
pragma ComponentBehavior: Bound

import QtQuick

Page {
    id: root

    // Where text is large or the screen low, the picture gives way to the words.
    // Large text takes the place of the picture: some of it, and all of it on a low screen.
    readonly property real side: Look.large ? (Look.low ? 0 : 0.62 * Look.picture) : Math.min(Look.picture, height)
    // Upright, the picture page stands above the page of words.
    readonly property bool cover: Look.portrait
    readonly property real beside: cover ? width : width - side - (side > 0 ? Look.pictureGap : 0)

    Item {
        id: picture

        width: root.cover ? root.width : root.side
        height: root.cover ? (Look.large ? 0.28 : 0.4) * root.height : root.side
        visible: height > 0
        anchors.left: parent.left
        opacity: change.arrived
        Accessible.ignored: true

        Figure {
            visible: !!root.body.picture
            shape: root.body.shape
            picture: root.body.picture ? root.body.picture.file : ""
            description: root.body.picture ? root.body.picture.description : ""
            size: Math.min(parent.width, parent.height)
            anchors.centerIn: parent
        }

        SectionShape {
            visible: root.body.number !== ""
            shape: root.body.shape
            size: Math.min(parent.width, parent.height)
            anchors.centerIn: parent

            Words {
                role: "number"
                words: root.body.number
                spoken: false
                font.pixelSize: 0.5 * parent.height
                lineHeight: 0.7 * parent.height
                anchors.centerIn: parent
            }
        }

        Duo {
            visible: root.body.shapes.length > 0
            shapes: root.body.shapes
            anchors.fill: parent
        }
    }

    Item {
        id: head

        height: label.height + title.height + 5 * Look.mm
        width: root.beside
        anchors.right: parent.right
        y: root.cover ? picture.height + 10 * Look.mm : 0
        opacity: change.arrived
        transform: Translate {
            x: change.aside
        }
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
        width: root.beside
        opacity: change.arrived
        transform: Translate {
            x: change.aside
        }
        anchors {
            right: parent.right
            bottom: parent.bottom
            top: head.bottom
            topMargin: 6 * Look.mm
        }
    }

    CardChange {
        id: change

        card: root.body.card
    }
}
