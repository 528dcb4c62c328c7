# ruff: noqa: INP001 - a folder of scripts, no package
"""Write the kiosk's own deck as a web page: the same words, pictures, fonts and colours, for a browser to show."""

import shutil
from html import escape
from pathlib import Path
from string import Template

from kiosk.content import RESOURCES, load_content
from kiosk.deck import Card, Deck, DeckText
from kiosk.ui.content import Content
from kiosk.visit.phrases import Phrases

PEER = Path(__file__).parent / "peer"
PROMISES = {"users-round": "audience", "clock": "own_time", "lock": "nothing_saved"}
"""The icon and the phrase of each line below the headline, as the attract screen has them."""


def write_page(folder: Path) -> Path:
    """Write the page with all that it shows into an empty folder; return the page.

    Raises:
        kiosk.deck.DeckFaults: the built-in deck has faults.

    """
    content = load_content(None)
    shutil.copytree(RESOURCES / "fonts", folder / "fonts")
    shutil.copytree(content.deck.folder / "pictures", folder / "pictures")
    shutil.copy(PEER / "style.css", folder)
    page = folder / "index.html"
    page.write_text(_page(content), "utf-8")
    return page


def _page(content: Content) -> str:
    deck = content.deck
    words = deck.texts[deck.outline.languages[0]]
    phrases = content.phrases[words.language]
    colours = content.themes["paper"]
    first, second = (section.cards[0].picture for section in deck.outline.sections[:2])
    promises = "".join(f"<li>{_icon(icon)}{escape(phrases[phrase])}</li>" for icon, phrase in PROMISES.items())
    return Template((PEER / "index.html").read_text("utf-8")).substitute(
        colours,
        colours=" ".join(f"--{role}: {colour};" for role, colour in colours.items()),
        language=words.language,
        title=escape(words.title),
        headline=escape(words.attract.headline),
        lead=escape(words.attract.lead),
        promises=promises,
        first=first,
        second=second,
        start=escape(phrases["touch_to_start"]),
        forward=_icon("arrow-right"),
        cards="".join(_card(deck, words, phrases, card) for card in deck.walk),
    )


def _card(deck: Deck, words: DeckText, phrases: Phrases, card: Card) -> str:
    text, place = words.cards[card.id], deck.places[card.id]
    label, progress = phrases["introduction" if card is deck.outline.introduction else "closing"], ""
    if place.section is not None:
        total = len(place.section.cards)
        label = words.sections[place.section.id].position.format(number=place.number, total=total)
        progress = phrases.say("card_of", number=place.index, total=deck.topics)
    return Template((PEER / "card.html").read_text("utf-8")).substitute(
        short_title=escape(words.short_title),
        place=escape(progress),
        figure=_figure(deck, words, card),
        label=escape(label),
        heading=escape(text.title or words.title),
        text=escape(text.text),
        forward=_icon("arrow-right"),
        **{word: escape(phrases[word]) for word in ("home", "back", "next")},
    )


def _figure(deck: Deck, words: DeckText, card: Card) -> str:
    section = deck.places[card.id].section
    if section is None or card.picture is None:
        return ""
    shape = section.shape.value
    ground = '<svg><use href="#plate"/></svg>' if shape == "plate" else ""
    described = escape(words.cards[card.id].picture or "")
    return f'<div class="figure {shape}">{ground}<img src="{card.picture}" alt="{described}"></div>'


def _icon(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")
