"""What a visitor listens to: all that stands on the screen, in its order, with the word lit that is heard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.ui import measure
from kiosk.ui.content import Content
from kiosk.ui.reader import Reader
from kiosk.visit import Event, Kind, Listening, Settings, Theme
from tests.ui.conftest import OpenVisit
from tests.ui.listening import Listener, Silent, told
from tests.ui.visitor import PLACES, inside

CARD = PLACES["card"]


@pytest.fixture
def player() -> Silent:
    """Return what stands for the player."""
    return Silent()


@pytest.fixture
def listener(open_visit: OpenVisit, spoken: Content, player: Silent) -> Listener:
    """Return somebody at a card."""
    return Listener(open_visit(of=spoken).go(*CARD), player)


def test_a_card_is_read_from_its_place_to_its_last_control(listener: Listener) -> None:
    told = listener.goes(Kind.LISTEN)
    assert told[0] == "Card 3 of 9"
    card = listener.visitor.kiosk.deck.texts["en"].cards["low-side-effects"]
    wanted = ["Advantage 3 of 4", str(card.title), "Compared to traditional", "This matters to me", "Home", "Next"]
    places = [next(place for place, one in enumerate(told) if one.startswith(words)) for words in wanted]
    assert places == sorted(places)
    assert told[-1] == "My page", "what is at the top of every screen comes last"


def test_what_is_chosen_is_said(listener: Listener) -> None:
    """Requirement 35."""
    told = listener.goes(Kind.LISTEN)
    assert told[told.index("The card") + 1] == "Chosen."
    assert told[told.index("In plain words") + 1] != "Chosen."


def test_the_word_that_is_heard_is_lit_in_its_sentence(listener: Listener) -> None:
    """Requirement 44."""
    listener.goes(Kind.LISTEN)
    lit = listener.hears("Compared to traditional", "relatively")
    words, (start, end, first, last) = lit.property("words"), told(lit)
    assert words[first:last] == "relatively"
    assert words[start:end].startswith("Compared to")
    assert words[start:end].endswith("low side effects.")
    listener.hears("This reduces", "severe")
    assert len(listener.lit()) == 1


def test_a_control_that_is_heard_is_marked(listener: Listener) -> None:
    listener.goes(Kind.LISTEN)
    lit = listener.hears("This matters to me", "matters")
    assert lit.property("text") == "This matters to me"


def test_no_letter_moves_when_it_is_lit(listener: Listener) -> None:
    listener.goes(Kind.LISTEN)
    before = {
        item: item.mapRectToScene(item.boundingRect())
        for item in inside(listener.visitor.window.contentItem(), "TermWords")
    }
    listener.hears("Compared to traditional", "relatively")
    assert all(item.mapRectToScene(item.boundingRect()) == place for item, place in before.items())


@pytest.mark.parametrize("theme", Theme, ids=lambda theme: theme.value)
def test_the_word_keeps_its_contrast_in_every_theme(
    open_visit: OpenVisit, spoken: Content, player: Silent, theme: Theme
) -> None:
    """Requirement 11: 4.5 to 1 at least; what is painted is what the theme says."""
    listener = Listener(open_visit(of=spoken, settings=Settings(theme=theme)).go(*CARD), player)
    listener.goes(Kind.LISTEN)
    lit = listener.hears("Compared to traditional", "relatively")
    colours = spoken.themes[theme.value]
    word = next(item for item in inside(lit, "Words") if item is not lit)
    box = word.parentItem()
    place = box.mapRectToScene(box.boundingRect()).toAlignedRect()
    picture: QImage = listener.visitor.window.grabWindow()
    letters, ground = measure.colours(picture, place)
    assert (letters.upper(), ground.upper()) == (colours["on_told_word"], colours["told_word"])


def test_it_is_silent_and_dark_when_it_ends(listener: Listener) -> None:
    listener.goes(Kind.LISTEN)
    listener.hears("Compared to traditional", "relatively")
    listener.player.ended.emit()
    assert listener.lit() == []
    assert listener.visitor.state.listening is Listening.SILENT


@pytest.mark.parametrize("action", [Kind.NEXT, Kind.HOME, Kind.OPEN_SETTINGS, Event(Kind.MATTERS, "low-side-effects")])
def test_any_action_stops_it(listener: Listener, action: Event | Kind) -> None:
    """Requirement 45."""
    listener.goes(Kind.LISTEN)
    listener.hears("Compared to traditional", "relatively")
    listener.player.orders.clear()
    listener.goes(action)
    assert listener.player.orders == ["stop"]
    assert listener.lit() == []


def test_it_pauses_goes_on_and_begins_again(listener: Listener) -> None:
    listener.goes(Kind.LISTEN)
    listener.player.orders.clear()
    listener.goes(Kind.PAUSE)
    listener.goes(Kind.LISTEN)
    assert listener.player.orders == ["pause", "resume"]
    listener.goes(Kind.AGAIN)
    assert listener.player.orders[2:] == ["stop", "play"]


def test_speed_and_volume_change_while_it_is_read(listener: Listener) -> None:
    listener.goes(Kind.LISTEN)
    usual, loud = listener.player.rate, listener.player.gain_db
    assert usual == pytest.approx(122 / 150)
    assert loud == -12
    listener.goes(Kind.SLOWER)
    assert listener.player.rate == pytest.approx(0.85 * usual)
    assert listener.player.orders.count("play") == 1


def test_the_clinic_says_how_loud_the_loudest_is(open_visit: OpenVisit, spoken: Content, player: Silent) -> None:
    visitor = open_visit(of=spoken).go(*CARD)
    reader = Reader(visitor.kiosk, visitor.window, player, loudest_db=-10)  # type: ignore[arg-type]
    assert reader
    player.outlet.emit(True, False)  # noqa: FBT003 - a signal has no keywords
    visitor.kiosk.send(Event(Kind.LISTEN))
    visitor.settle()
    assert player.gain_db == -22


def test_plugging_in_headphones_reads_everything_from_then_on(listener: Listener) -> None:
    """Requirement 55."""
    assert listener.player.told == []
    listener.player.outlet.emit(True, True)  # noqa: FBT003 - a signal has no keywords
    told = listener.goes()
    assert told[0].startswith("Everything is read aloud now.")
    assert "Low Side Effects" in told
    assert listener.goes(Kind.NEXT)[0] == "Card 4 of 9", "and how it is read is said once"


def test_headphones_that_were_there_before_start_nothing(
    open_visit: OpenVisit, spoken: Content, player: Silent
) -> None:
    visitor = open_visit(of=spoken).go(*CARD)
    reader = Reader(visitor.kiosk, visitor.window, player)  # type: ignore[arg-type]
    assert reader
    player.outlet.emit(True, True)  # noqa: FBT003 - a signal has no keywords
    visitor.settle()
    assert player.told == []


def test_a_touch_is_heard_first_and_the_next_one_presses(listener: Listener) -> None:
    listener.goes(Kind.READ_ALOUD)
    listener.visitor.tap("Next")
    assert listener.player.told == ["Next"]
    assert listener.visitor.state.spot.item == "low-side-effects"
    listener.visitor.clock.now += 1
    listener.visitor.tap("Next")
    assert listener.visitor.state.spot.item == "blood-cancer-effects"


def test_what_has_become_of_a_control_is_heard(listener: Listener) -> None:
    listener.goes(Kind.READ_ALOUD)
    for _touch in range(2):
        listener.visitor.clock.now += 1
        listener.visitor.tap("This matters to me")
    assert listener.player.told == ["Matters to me"]


def test_a_control_that_a_key_leads_to_is_heard(listener: Listener) -> None:
    listener.goes(Kind.READ_ALOUD)
    heard = []
    for _strike in range(4):
        QTest.keyClick(listener.visitor.window, Qt.Key.Key_Tab)
        listener.visitor.settle()
        heard.append(listener.player.told)
    assert all(len(told) <= 2 for told in heard)
    assert len({told[0] for told in heard}) == 4
    pressed = listener.visitor.focused()
    assert pressed is not None
    listener.visitor.clock.now += 1
    before = listener.visitor.state
    QTest.keyClick(listener.visitor.window, Qt.Key.Key_Return)
    assert listener.visitor.state.begun > before.begun, "it was heard, and so it is pressed"


def test_every_control_that_a_key_leads_to_says_its_own_name(
    open_visit: OpenVisit, spoken: Content, player: Silent
) -> None:
    """That which starts the reading among them, and those which pace it, once the first screen has been read."""
    listener = Listener(open_visit(of=spoken), player)
    assert "Exploring CAR-T Therapy: Advantages and Challenges" in listener.goes(Kind.READ_ALOUD)
    controls = [seen.name for seen in listener.visitor.buttons()]
    player.ended.emit()
    listener.visitor.settle()
    heard = []
    for _strike in controls:
        QTest.keyClick(listener.visitor.window, Qt.Key.Key_Tab)
        listener.visitor.settle()
        heard.append(player.told[0])
        player.ended.emit()
    assert sorted(heard) == sorted({"Pause": "Listen"}.get(name, name) for name in controls)


def test_where_sound_goes_away_everything_is_seen_and_pressed_as_ever(listener: Listener) -> None:
    listener.goes(Event(Kind.SET, "picture:dark"))
    listener.player.outlet.emit(False, False)  # noqa: FBT003 - a signal has no keywords
    listener.visitor.settle()
    off = [seen for seen in listener.visitor.all() if seen.name == "Listen"]
    assert [seen.enabled for seen in off] == [False]
    assert not listener.visitor.kiosk.property("screen")["dark"]
    listener.visitor.clock.now += 1
    listener.visitor.tap("Next")
    assert listener.visitor.state.spot.item == "blood-cancer-effects"


def test_a_dark_screen_shows_nothing_and_is_heard(listener: Listener) -> None:
    """Requirement 57."""
    told = listener.goes(Event(Kind.SET, "picture:dark"), Kind.NEXT)
    picture = listener.visitor.window.grabWindow().scaled(64, 36)
    assert {picture.pixel(x, y) for x in range(64) for y in range(36)} == {0xFF000000}
    assert "Card 4 of 9" in told


def test_who_listens_is_here(listener: Listener) -> None:
    listener.goes(Kind.LISTEN)
    for number in range(4):
        listener.visitor.clock.now += 60
        listener.player.at.emit(number, 0)
        listener.visitor.kiosk.look_at_the_clock()
    assert not listener.visitor.state.warned


def test_a_language_is_read_in_its_own_voice(listener: Listener) -> None:
    """Requirement 54."""
    listener.goes(Event(Kind.SET_LANGUAGE, "fr"), Kind.LISTEN)
    assert {one.clip.file.parent.name for one in listener.player.passages} == {"fr"}
