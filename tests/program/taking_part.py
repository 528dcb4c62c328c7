"""How a blind visitor takes part: reads leaflets and when to call, fills a page of their own, answers what is asked."""

from kiosk.visit.asked import Ready
from tests.program.blind import Blind
from tests.program.reading import (
    DECK,
    HEADLINE,
    PHRASES,
    TEXT,
    TITLE,
    arrive,
    content,
    more,
    names,
    read_list,
    read_to_the_end,
    title,
    turn,
)


def leaflet(blind: Blind, _way: object) -> None:
    """Read what is for those who come with somebody."""
    told = next(told for told in DECK.outline.leaflets if told.home)
    words = TEXT.leaflets[told.id]
    blind.press(words.title)
    blind.hears(words.title)
    parts = [part for name in told.items for part in (words.items[name].title, words.items[name].text or "")]
    read_to_the_end(blind, [words.lead, *parts])
    blind.press(PHRASES["back"])
    blind.hears(TITLE)


def call(blind: Blind, _way: object) -> None:
    """Read when to call, and what to do now."""
    assert TEXT.call
    blind.press(PHRASES["call"])
    blind.hears(TEXT.call.title)
    signs = [part for sign in TEXT.call.signs.values() for part in (sign.title, sign.text or "")]
    read_to_the_end(blind, [TEXT.call.now, PHRASES["phone_unknown"], TEXT.call.lead, *signs])
    blind.press(PHRASES["back"])
    blind.hears(TITLE)


def language(blind: Blind, _way: object) -> None:
    """Choose the last of all languages, and the first again."""
    blind.press(PHRASES["language"])
    tags = DECK.outline.languages
    read_list(blind, PHRASES["language_title"], [content.phrases[tag].name for tag in tags])
    last = content.phrases[tags[-1]]
    blind.press(last.name)
    blind.hears(DECK.texts[tags[-1]].attract.headline)
    blind.press(last["language"])
    blind.hears(last["language_title"])
    blind.press(content.phrases["en"].name)
    blind.hears(HEADLINE)


def my_page(blind: Blind, _way: object) -> None:
    """Put the first card on one's page, and read the page."""
    blind.press(PHRASES["start"])
    arrive(blind, DECK.walk[0])
    blind.press(PHRASES["matters"])
    page = PHRASES.say("my_page_count", count=1)
    blind.kiosk.until(lambda: page in names(blind), f"{page!r}")
    blind.press(page)
    blind.hears(PHRASES["my_page"])
    assert PHRASES["take_it"] in names(blind), "the code has a name"
    read_to_the_end(blind, [PHRASES["my_matters"], title(DECK.walk[0]), PHRASES["my_questions_empty"]])


def change(blind: Blind, _way: object) -> None:
    """Take the card off the page, put it back, and return to the page."""
    words = title(DECK.walk[0])
    on_page = f"{words}, {PHRASES['on_my_page']}"
    blind.press(PHRASES["change"])
    blind.hears(f"{PHRASES['change']}. {PHRASES['change_how']}")
    blind.press(on_page)
    blind.kiosk.until(lambda: on_page not in names(blind), f"{words!r}")
    blind.press(words)
    blind.kiosk.until(lambda: on_page in names(blind), f"{on_page!r}")
    blind.press(PHRASES["back"])
    blind.hears(PHRASES["my_page"])
    if not more(blind).removeprefix(f"{PHRASES['more']}, ").startswith("1 "):
        told = blind.hears("")  # the page that was turned to is read again
        assert any(told.startswith(name) for name in names(blind)), told


def check(blind: Blind, _way: object) -> None:
    """Answer what is asked at the end, and read what becomes of it on one's page."""
    blind.press(PHRASES["check"])
    for name, asked in DECK.checks.items():
        words = TEXT.checks[name]
        blind.hears(words.question)
        answer(blind, words.answers[asked.right], PHRASES["check_right"], words.why)
        blind.press(PHRASES["next"])
    for ready in Ready:
        blind.hears(PHRASES.names["ready"][ready.value])
        answer(blind, PHRASES["ready_not_yet"], PHRASES["ready_thanks"], PHRASES["ready_not_yet_then"])
        blind.press(PHRASES["see_my_page" if ready is list(Ready)[-1] else "next"])
    blind.hears(PHRASES["my_page"])
    read_to_the_end(blind, list(PHRASES.names["not_ready"].values()))
    blind.press(PHRASES["home"])
    blind.hears(TITLE)


def answer(blind: Blind, words: str, title: str, text: str) -> None:
    """Choose an answer, and hear at once what is right."""
    while words not in names(blind):
        turn(blind)
    blind.press(words)
    assert text in blind.hears(title)
