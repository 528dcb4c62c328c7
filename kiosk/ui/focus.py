"""Where the keys are: on a control that can be seen, as long as somebody uses keys (requirement 32)."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk.ui.bridge import Kiosk

SEEN = Qt.FocusReason.TabFocusReason
"""Qt shows the focus only where it came by the Tab key."""


class Focus(QObject):
    """Gives the keys another control when the pressed one has gone with its screen, and shows which one it is.

    Whoever moves by two switches would otherwise look for a mark that is nowhere. For a finger there is no mark, and
    none is left for the next person.
    """

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk, self._window = kiosk, window
        self._asked = self.by_keys = False
        self._before: QQuickItem | None = None
        # Later, when the new screen is there.
        window.activeFocusItemChanged.connect(self._show, Qt.ConnectionType.QueuedConnection)
        # A control that is only hidden on the new screen, such as the way to it, would keep the keys.
        kiosk.bodyChanged.connect(self._show, Qt.ConnectionType.QueuedConnection)
        kiosk.forgotten.connect(self._forget)

    def _show(self) -> None:
        if not self.by_keys:
            return
        asked, self._asked = self._asked, self._kiosk.state.warned
        item = self._control() or self._window.contentItem().nextItemInFocusChain(True)  # noqa: FBT003 - Qt's way to say forward
        if asked and not self._asked and self._before is not None and isValid(self._before):
            item = self._before  # Qt would come back to another one that had the keys on this screen
        if not self._asked:
            self._before = item
        item.forceActiveFocus(SEEN)
        item.setProperty("focusReason", SEEN)  # the answer to the question, and who comes back from it, had another

    def _forget(self) -> None:
        self._asked = self.by_keys = False
        self._before = None
        if (item := self._control()) is not None:
            item.setFocus(False)

    def _control(self) -> QQuickItem | None:
        item = self._window.activeFocusItem()
        return item if item is not None and item.inherits("QQuickAbstractButton") and item.isVisible() else None
