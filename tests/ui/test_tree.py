"""What a screen reader is told: everything that is to be read, by its role, and nothing that only adorns (62)."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.ui.content import Content
from kiosk.visit import Event, Kind, step
from tests.ui.visitor import LEAVE, MORE_TIME, PLACES, PRESSED, STAY, Role, Visitor, inside

NAMED_BY_WHAT_IS_IN_THEM = {Role.AlertMessage, Role.Grouping, Role.Dialog}
READ = {
    Role.Button,
    Role.RadioButton,
    Role.Heading,
    Role.StaticText,
    Role.Graphic,
    Role.CheckBox,
    Role.PageTab,
    Role.Link,
    *NAMED_BY_WHAT_IS_IN_THEM,
}
everywhere = pytest.mark.parametrize("place", PLACES)


def visible_words(item: QQuickItem) -> list[str]:
    """Return what is written in an item."""
    shown = [words for words in inside(item, "Words") if words.isVisible()]
    return [str(words.property("words")) for words in shown if words.property("words")]


@everywhere
def test_everything_has_a_role_and_a_name(visitor: Visitor, place: str) -> None:
    seen = visitor.go(*PLACES[place]).all()
    assert seen
    assert [thing for thing in seen if thing.role not in READ] == []
    assert [thing for thing in seen if not thing.name.strip()] == []


@everywhere
def test_every_control_is_a_button_named_by_the_words_on_it(visitor: Visitor, place: str) -> None:
    """Requirement 62: who says what they see gets what they mean."""
    buttons = visitor.go(*PLACES[place]).buttons()
    assert buttons
    for button in [button for button in buttons if button.role != Role.Link]:
        assert button.item.inherits("QQuickAbstractButton")
        assert button.focusable
        assert button.name == ", ".join(visible_words(button.item))


@everywhere
def test_every_word_on_the_screen_is_in_the_tree(visitor: Visitor, place: str) -> None:
    visitor.go(*PLACES[place])
    named = "\n".join(thing.name for thing in visitor.all())
    for words in visible_words(visitor.window.contentItem()):
        assert words in named, words


@everywhere
def test_nothing_is_read_twice(visitor: Visitor, place: str) -> None:
    """The heading of a screen may have the name of the button that opened it, and two groups the same choice."""
    seen = visitor.go(*PLACES[place]).all()
    told = [thing for thing in seen if thing.enabled and thing.role not in NAMED_BY_WHAT_IS_IN_THEM]
    names = [(thing.name, thing.group, thing.role == Role.Heading) for thing in told]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("place", "headings"),
    [
        ("attract", ["Thinking about CAR-T therapy?"]),
        ("home", ["Exploring CAR-T Therapy: Advantages and Challenges"]),
        ("card", ["Low Side Effects"]),
        ("challenges", ["Challenges"]),
        ("topics", ["All topics"]),
        ("side-by-side", ["Advantages", "Challenges"]),
        ("settings", ["Text and screen"]),
        ("question", ["Are you still here?"]),
    ],
)
def test_headings_are_headings(visitor: Visitor, place: str, headings: list[str]) -> None:
    seen = visitor.go(*PLACES[place]).all()
    assert sorted(thing.name for thing in seen if thing.role == Role.Heading and thing.enabled) == sorted(headings)


def test_a_picture_is_described(visitor: Visitor, content: Content) -> None:
    texts = content.deck.texts["en"].cards
    for card in content.deck.walk:
        seen = visitor.go(Kind.START, Event(Kind.OPEN_CARD, card.id)).all()
        described = [thing.name for thing in seen if thing.role == Role.Graphic]
        assert described == ([texts[card.id].picture] if card.picture else [])


@pytest.mark.parametrize("place", ["attract", "home", "challenges", "topics", "side-by-side", "settings", "question"])
def test_what_only_adorns_is_not_told(visitor: Visitor, place: str) -> None:
    assert [thing for thing in visitor.go(*PLACES[place]).all() if thing.role == Role.Graphic and thing.enabled] == []


@everywhere
def test_assistive_technology_can_press(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    for event in [seen.does for seen in visitor.buttons()]:
        seen = visitor.put(before).doing(event)
        actions = QAccessible.queryAccessibleInterface(seen.item).actionInterface()
        assert "Press" in actions.actionNames()
        actions.doAction("Press")
        assert visitor.state == step(visitor.kiosk.deck, before, event), event


@pytest.mark.parametrize("place", [place for place in PLACES if place not in ("attract", "question")])
def test_what_is_beneath_the_question_cannot_be_reached(visitor: Visitor, place: str) -> None:
    before = visitor.go(*PLACES[place]).state
    beneath = {seen.name for seen in visitor.all() if seen.role in PRESSED}
    asked = visitor.put(step(visitor.kiosk.deck, before, Event(Kind.IDLE))).state
    assert {seen.name for seen in visitor.buttons()} == {STAY, MORE_TIME, LEAVE}
    hidden = [seen for seen in visitor.all() if seen.role in PRESSED and not seen.enabled]
    assert {seen.name for seen in hidden} == beneath
    assert not any(seen.focusable for seen in hidden)
    for seen in hidden:
        actions = QAccessible.queryAccessibleInterface(seen.item).actionInterface()
        actions.doAction("Press")
        assert visitor.state == asked, seen.name
