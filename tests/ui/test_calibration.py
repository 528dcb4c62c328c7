"""The page on which a bank card is matched: the outline has the size it claims, and each press does what it says."""

import math
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPointingDevice
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk import app
from kiosk.clinic import load_configuration, office
from kiosk.ui import calibration as page
from kiosk.ui import measure
from kiosk.ui.bridge import Kiosk
from kiosk.ui.calibration import COARSE, FINE, Calibration, calibration_scene
from kiosk.ui.content import Content
from kiosk.ui.look import Panel
from kiosk.visit import Settings
from tests.ui.hands import Hands
from tests.ui.visitor import Clock, Role, Visitor

CARD_WIDE_MM, CARD_HIGH_MM = 85.60, 53.98
LANDSCAPE, PORTRAIT = Panel(1920, 1080, 3.6), Panel(1080, 1920, 3.6)
PANELS = [LANDSCAPE, PORTRAIT, Panel(1366, 768, 3.6), Panel(768, 1366, 3.6), Panel(3840, 2160, 7.28)]
STEPS = {"Wider": FINE, "Narrower": 1 / FINE, "Much wider": COARSE, "Much narrower": 1 / COARSE}
Open = Callable[..., tuple[Visitor, Calibration]]

every_panel = pytest.mark.parametrize("panel", PANELS, ids=lambda one: f"{one.width}x{one.height}@{one.px_per_mm}")


@pytest.fixture
def open_page(qtbot: QtBot, glass: QPointingDevice, content: Content) -> Iterator[Open]:
    """Return a function that opens the page on a panel, with a person in front of it."""
    opened: list[Visitor] = []

    def show(panel: Panel = LANDSCAPE) -> tuple[Visitor, Calibration]:
        clock = Clock()
        kiosk = Kiosk(content, panel, Settings(), clock)
        kiosk.allow_motion(motion=False)
        calibration = Calibration(content.phrases["en"], panel.px_per_mm)
        scene = calibration_scene(kiosk, calibration)
        scene.window.setGeometry(0, 0, panel.width, panel.height)
        scene.window.show()
        scene.window.requestActivate()
        qtbot.waitUntil(scene.window.isActive)
        opened.append(Visitor(kiosk, scene, Hands(scene.window, glass), clock))
        opened[-1].settle()
        return opened[-1], calibration

    yield show
    for visitor in opened:
        visitor.scene.close()


def outline_px(visitor: Visitor) -> tuple[int, int]:
    """Return width and height of what the painted outline goes round, in px, counted on the picture."""
    picture = visitor.window.grabWindow()
    ink, within = QColor(visitor.kiosk.look["colours"]["ink"]), QColor(visitor.kiosk.look["colours"]["linen"])
    outline = visitor.window.findChild(object, "outline")
    middle = outline.mapToScene(QPointF(outline.width() / 2, outline.height() / 2)).toPoint()
    assert QColor(picture.pixel(middle)) == within

    def reach(way: QPoint) -> int:
        steps = 0
        while QColor(picture.pixel(middle + way * steps)) != ink:
            steps += 1
        return steps

    across = reach(QPoint(1, 0)) + reach(QPoint(-1, 0)) - 1
    return across, reach(QPoint(0, 1)) + reach(QPoint(0, -1)) - 1


def told(visitor: Visitor) -> float:
    """Return the pixels per millimetre that the page shows."""
    (shown,) = [seen.name for seen in visitor.all() if seen.name.endswith(" pixels per millimeter")]
    return float(shown.split()[0])


@every_panel
def test_the_outline_is_a_card_at_the_density_that_is_told(open_page: Open, panel: Panel) -> None:
    visitor, _ = open_page(panel)
    for name in (None, "Wider", "Much wider", "Narrower"):
        if name:
            visitor.tap(name)
        wide, high = outline_px(visitor)
        assert abs(wide - CARD_WIDE_MM * told(visitor)) <= 1 + 0.005 * CARD_WIDE_MM
        assert abs(high - CARD_HIGH_MM * told(visitor)) <= 1 + 0.005 * CARD_HIGH_MM


@pytest.mark.parametrize("name", STEPS)
def test_a_press_changes_it_by_its_step_and_the_buttons_stay_where_they_are(open_page: Open, name: str) -> None:
    visitor, calibration = open_page()
    places = [(seen.name, seen.place) for seen in visitor.buttons()]
    visitor.tap(name)
    visitor.tap(name)
    assert math.isclose(calibration.card["width"], CARD_WIDE_MM * 3.6 * STEPS[name] ** 2)
    assert told(visitor) == round(3.6 * STEPS[name] ** 2, 2)
    assert [(seen.name, seen.place) for seen in visitor.buttons()] == places


def test_the_steps_are_those_of_the_manual() -> None:
    assert (FINE, COARSE) == (1.005, 1.05)
    manual = (Path(__file__).parents[2] / "docs/command-line.md").read_text("utf-8")
    assert "0.5 % a press" in manual
    assert "5 % a press" in manual


@pytest.mark.parametrize(("way", "end"), [("Much wider", 20.0), ("Much narrower", 1.0)])
def test_it_stays_within_what_a_configuration_can_hold(open_page: Open, way: str, end: float) -> None:
    visitor, calibration = open_page()
    for _ in range(70):
        calibration.scale(STEPS[way])
    visitor.settle()
    assert told(visitor) == end
    assert {seen.name for seen in visitor.buttons()} == {*STEPS, "Cancel", "This is right"}
    visitor.tap("This is right")
    assert calibration.matched == end


def test_what_was_matched_is_what_comes_of_it(open_page: Open) -> None:
    visitor, calibration = open_page()
    ended = QSignalSpy(calibration.ended)
    for name in ("Much wider", "Much wider", "Narrower"):
        visitor.tap(name)
    wide, _ = outline_px(visitor)
    visitor.tap("This is right")
    assert ended.count() == 1
    assert calibration.matched is not None
    assert abs(calibration.matched - wide / CARD_WIDE_MM) <= 1 / CARD_WIDE_MM


def test_cancel_ends_without_a_result(open_page: Open) -> None:
    visitor, calibration = open_page()
    ended = QSignalSpy(calibration.ended)
    visitor.tap("Wider")
    visitor.tap("Cancel")
    assert ended.count() == 1
    assert calibration.matched is None


def test_keys_are_enough(open_page: Open) -> None:
    visitor, calibration = open_page()
    for name in ("Wider", "This is right"):
        for _ in visitor.buttons():
            visitor.hands.key(Qt.Key.Key_Tab)
            focused = visitor.focused()
            if focused is not None and focused.property("text") == name:
                break
        visitor.hands.key(Qt.Key.Key_Return)
    assert calibration.matched == pytest.approx(3.6 * FINE)


def test_nothing_of_it_is_a_visit(open_page: Open) -> None:
    visitor, _ = open_page()
    before = visitor.state
    for seen in visitor.buttons():
        visitor.hands.tap(seen.middle)
    assert visitor.state == before


@every_panel
def test_words_are_whole_and_targets_are_large_and_apart(open_page: Open, panel: Panel) -> None:
    visitor, _ = open_page(panel)
    texts = measure.texts(visitor.window, visitor.window.grabWindow(), panel.px_per_mm)
    assert len(texts) == 9
    assert [text["text"] for text in texts if text["truncated"]] == []
    places = [seen.place for seen in visitor.buttons()]
    least, gap, edge = (mm * panel.px_per_mm - 1 for mm in (25, 5, 10))
    assert all(min(place.width(), place.height()) >= least for place in places)
    frame = visitor.window.contentItem().boundingRect().adjusted(edge, edge, -edge, -edge)
    assert all(frame.contains(place) for place in places)
    for number, place in enumerate(places):
        grown = place.adjusted(-gap, -gap, gap, gap)
        assert [other for other in places[number + 1 :] if grown.intersects(other)] == [], place
    shown = [visitor.find(Role.StaticText, text["text"]).place for text in texts if text["text"].startswith("Hold ")]
    assert not any(words.intersects(place) for words in shown for place in places)


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Namespace:
    """Return the command with a file of one's own, on a system that always has a display and names none."""
    monkeypatch.setattr(app, "_use_display", lambda *, windowed: None if windowed else "")
    monkeypatch.setattr(app, "keep_journal", lambda: Path("log"))
    return Namespace(command="calibrate", config=tmp_path / "config.yaml")


@pytest.mark.parametrize(("matched", "stored"), [(4.2049, 4.2), (None, 3.6)])
def test_the_command_stores_what_was_matched(
    asked: Namespace, monkeypatch: pytest.MonkeyPatch, matched: float | None, stored: float
) -> None:
    asked.config.write_text("# ours\npx_per_mm: 3.60\nidle_s: 180\n", "utf-8")
    shown = []
    monkeypatch.setattr(page, "match_card", lambda _content, _settings, wishes, _clock: shown.append(wishes) or matched)
    assert app.obey(asked) == app.DONE
    assert [wishes.px_per_mm for wishes in shown] == [3.6]
    assert load_configuration(asked.config).px_per_mm == stored
    assert (asked.config.read_text("utf-8") == "# ours\npx_per_mm: 3.60\nidle_s: 180\n") == (matched is None)


def test_the_command_does_not_touch_a_file_with_faults(
    asked: Namespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked.config.write_text("idle_s: 5\n", "utf-8")
    monkeypatch.setattr(page, "match_card", lambda *_: pytest.fail("nothing is to be shown"))
    assert app.obey(asked) == app.FAULTS
    assert "config.yaml:1:9: $.idle_s: " in capsys.readouterr().err
    assert asked.config.read_text("utf-8") == "idle_s: 5\n"


def test_the_command_says_where_it_cannot_write(
    asked: Namespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(page, "match_card", lambda *_: 4.2)
    (tmp_path / "file").touch()
    asked.config = tmp_path / "file" / "config.yaml"
    assert app.obey(asked) == app.WRONG_USE
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("display", [None, "offscreen"])
def test_without_a_display_it_says_so_in_one_sentence(
    asked: Namespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], display: str | None
) -> None:
    monkeypatch.setattr(app, "_use_display", lambda *, windowed: None if windowed else display)
    assert app.obey(asked) == app.WRONG_USE
    said = capsys.readouterr().err
    assert said.startswith("kiosk: there is no display here")
    assert said.count("\n") == 1
    assert not asked.config.exists()


def test_run_reads_the_users_own_file_if_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "config.yaml"
    for module in (app, office):
        monkeypatch.setattr(module, "usual_place", lambda: own)
    asked = Namespace(config=None, kiosk_fallback=False, safe=False)
    assert app._configuration(asked).px_per_mm is None  # noqa: SLF001 - what `run` goes by
    own.write_text("px_per_mm: 4.2\n", "utf-8")
    assert app._configuration(asked).px_per_mm == 4.2  # noqa: SLF001
