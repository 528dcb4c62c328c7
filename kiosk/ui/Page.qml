pragma ComponentBehavior: Bound

// What every screen is: a part of the window that shows one body.
import QtQuick

Item {
    required property var body
}
