"""The living scene: Qt's application object, the fonts, the QML engine and its window."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QPointF, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QAccessible, QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine, qmlRegisterSingletonType, qmlRegisterType
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.bridge import Kiosk
from kiosk.ui.code import Code
from kiosk.ui.paging import forget
from kiosk.ui.pictures import Pictures
from kiosk.ui.slop import press_beside
from kiosk.ui.typeface import FAMILY, OTHER_SCRIPTS
from kiosk.ui.typesetter import Typesetter

log = logging.getLogger(__name__)

QML = Path(__file__).parent
FONTS = Path(__file__).parents[1] / "resources" / "fonts"
ICONS = Path(__file__).parents[1] / "resources" / "icons"
EMOJI = "Noto Emoji"

_shown: list[tuple[Kiosk, Typesetter]] = []
"""What the next engine is to show: QML asks for it by type, not by name."""


class Scene:
    """Shows one `Kiosk` in one window: as visitors see it, or behind another `page`, which is given `properties`.

    Call `close()`: the engine has to go before the objects it shows.
    """

    def __init__(self, kiosk: Kiosk, page: str = "Main.qml", properties: Mapping[str, QObject] | None = None) -> None:
        self.kiosk = kiosk
        self._typesetter = Typesetter(lambda: kiosk.terms)
        _shown[:] = [(kiosk, self._typesetter)]
        for shown in (kiosk, self._typesetter, *(properties or {}).values()):
            QQmlEngine.setObjectOwnership(shown, QQmlEngine.ObjectOwnership.CppOwnership)
        self._engine: QQmlApplicationEngine | None = QQmlApplicationEngine()
        self._engine.addImageProvider("pictures", Pictures(ICONS, kiosk.deck.folder, kiosk.content.themes))
        self._engine.setInitialProperties(dict(properties or {}))
        self._engine.load(QUrl.fromLocalFile(str(QML / page)))
        roots = self._engine.rootObjects()
        if not roots:
            message = f"{page} cannot be loaded; the log says why"
            raise RuntimeError(message)
        window = roots[0]
        assert isinstance(window, QQuickWindow)  # noqa: S101 - every page is one
        self.window = window
        kiosk.missed.connect(self._press_beside)
        kiosk.forgotten.connect(forget)

    def _press_beside(self, pressed: QPointF, released: QPointF) -> None:
        press_beside(self.window, self.kiosk.px_per_mm, pressed, released)

    def close(self) -> None:
        """Take the window down."""
        self.window.close()
        self._engine = None


def prepare(application: QGuiApplication) -> None:
    """Make an application ready for a scene: fonts, accessibility, and the types that QML asks for.

    Raises:
        RuntimeError: a bundled font is missing.

    """
    for font in sorted(FONTS.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            message = f"the font {font} cannot be loaded"
            raise RuntimeError(message)
    # Without being told, Qt takes a font of the system for letters that the typeface has not.
    QFontDatabase.addApplicationEmojiFontFamily(EMOJI)
    QFont.insertSubstitutions(FAMILY, OTHER_SCRIPTS)
    # After the application object, never before: see "Qt traps" in docs/architecture.md.
    QAccessible.setActive(True)
    application.setQuitOnLastWindowClosed(False)
    if not _registered:
        # The stubs want bytes for the name, the function itself wants a str.
        qmlRegisterSingletonType(Kiosk, "Kiosk", 1, 0, "Kiosk", lambda _engine: _shown[0][0])  # type: ignore[call-overload]
        qmlRegisterSingletonType(Typesetter, "Kiosk", 1, 0, "Typesetter", lambda _engine: _shown[0][1])  # type: ignore[call-overload]
        qmlRegisterType(Code, "Kiosk", 1, 0, "Code")  # type: ignore[call-overload]
        _registered.append(True)


_registered: list[bool] = []


@contextmanager
def complaints() -> Iterator[list[str]]:
    """Collect what Qt has to say about our QML files meanwhile: each is a mistake in one of them."""
    heard: list[str] = []

    def hear(kind: QtMsgType, where: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and ".qml" in f"{message} {where.file}":
            heard.append(message)
        if before is not None:
            before(kind, where, message)

    before = qInstallMessageHandler(hear)
    try:
        yield heard
    finally:
        qInstallMessageHandler(before)


def log_qt_messages() -> None:
    """Send what Qt says to the log, so that nothing is lost on a screen without a terminal."""
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    qInstallMessageHandler(lambda kind, _where, message: log.log(levels[kind], "%s", message))
