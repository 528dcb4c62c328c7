"""How a blind visitor reads: a screen from the top down, a list to its end, a card in each of its layers.

The words that have to be heard come from the deck.
"""

from collections.abc import Iterator

from kiosk.content import load_content
from kiosk.deck import Card, Fact, Layer
from tests.program.blind import PRESSED, Blind

DECK, PHRASES = (content := load_content(None)).deck, content.phrases["en"]
TEXT = DECK.texts["en"]
TITLE = TEXT.title
HEADLINE = TEXT.attract.headline
TABS = PHRASES.names["layer"]
MEANINGS = {f"{term.word}: {term.meaning}": term for term in TEXT.terms.values()}
"""Each word that is explained, by what is announced when its meaning opens."""


def in_order(wanted: list[str], heard: list[str]) -> None:
    """Find each of some words, one after the other, in all that was heard."""
    rest = iter(heard)
    for words in wanted:
        assert words in rest, f"{words!r} is not heard in its place among {heard}"


def names(blind: Blind) -> list[str]:
    """Read the screen."""
    return [one.name for one in blind.reads()]


def turned(blind: Blind) -> str:
    """Turn the page if there is another one after it; return what is announced of it."""
    page, pages = (int(word) for word in more(blind).removeprefix(PHRASES["more"]).strip(", ").split(" of "))
    return turn(blind) if page < pages else ""


def more(blind: Blind) -> str:
    """Return what the button is called that turns the page; without one there is a single page."""
    return next((name for name in names(blind) if name.startswith(f"{PHRASES['more']}, ")), "1 of 1")


def turn(blind: Blind) -> str:
    """Turn the page, round and round; return what is announced of it."""
    blind.press(more(blind))
    return blind.hears("")


def read_list(blind: Blind, heading: str, wanted: list[str]) -> str:
    """Hear that a list has come, read it to its end, and return what was announced of its last page."""
    announced, heard = blind.hears(heading), names(blind)
    while page := turned(blind):
        announced, read = page, names(blind)
        assert more(blind) in page, "it is announced which page it is"
        heard += read
    in_order(wanted, heard)
    return announced


def label(card: Card) -> str:
    """Return what stands above the title."""
    if not (section := DECK.places[card.id].section):
        return PHRASES["introduction" if card is DECK.outline.introduction else "closing"]
    return TEXT.sections[section.id].position.format(number=DECK.places[card.id].number, total=len(section.cards))


def title(card: Card) -> str:
    """Return the title of a card; one without wears the deck's."""
    return TEXT.cards[card.id].title or TITLE


def arrive(blind: Blind, card: Card) -> str:
    """Hear that a card has come, and return what is announced of it."""
    return blind.hears(f"{label(card)}. {title(card)}")


def read_card(blind: Blind, card: Card) -> None:
    """Hear that a card has come, and read the author's text and the note beside it to their end."""
    arrive(blind, card)
    words = TEXT.cards[card.id]
    # Beside a note there is no room for the picture where the text is large.
    picture = [words.picture] if words.picture and not words.note else []
    in_order([label(card), title(card), *picture, PHRASES["home"]], names(blind))
    read_to_the_end(blind, [words.text, *([PHRASES["note_title"], words.note] if words.note else [])])


def read_layers(blind: Blind, card: Card, *, every_fact: bool, terms: bool) -> None:
    """Read what stands behind a card, layer for layer, and have a word explained on each."""
    for layer in DECK.layers[card.id]:
        if layer is Layer.WRITTEN:
            continue
        blind.press(TABS[layer.value])
        announced = blind.hears(f"{title(card)}. {TABS[layer.value]}")
        blind.knows_as_chosen(TABS[layer.value], under="")
        if terms and (word := next((one.name for one in blind.reads() if one.role == "link"), "")):
            look_up(blind, word, announced)
        if layer is Layer.STUDIES:
            read_facts(blind, card, announced, every=every_fact)
        else:
            read_to_the_end(blind, list(_told(card, layer)))


def look_up(blind: Blind, word: str, announced: str) -> None:
    """Have a word explained, and come back to where it stands."""
    blind.press(word)
    term = MEANINGS[blind.hears(": ")]
    assert word.lower() in (term.word.lower(), *map(str.lower, term.forms))
    in_order([term.word, term.meaning, PHRASES["close_meaning"]], names(blind))
    assert word not in [one.name for one in blind.reads() if one.role in PRESSED], "nothing beneath is within reach"
    blind.press(PHRASES["close_meaning"])
    assert blind.hears("") == announced
    blind.keys_come_back_to(word)


def read_facts(blind: Blind, card: Card, announced: str, *, every: bool) -> None:
    """Read what studies found: every study, or the first."""
    facts = card.facts if every else card.facts[:1]
    for number, fact in enumerate(facts, 1):
        if number > 1:
            blind.press(PHRASES["next_fact"])
            announced = blind.hears(TABS[Layer.STUDIES.value])
        assert PHRASES.say("fact_of", number=number, total=len(card.facts)) in announced
        assert TEXT.cards[card.id].facts[fact.id].title in announced
        for people in _people(fact):
            assert any(people in name for name in names(blind)), f"{people!r} is not heard"
        read_to_the_end(blind, list(_found(card, fact)))


def read_to_the_end(blind: Blind, wanted: list[str]) -> None:
    """Hear all of some texts on the pages of a screen; what is announced of a page is what is new on it."""
    heard = dict.fromkeys(_words(blind))
    while page := turned(blind):
        words = _words(blind)
        assert plain([page]) in plain(words), f"{page!r} is announced, but what is there is {words}"
        assert [one for one in words if one not in heard and one not in page] == [], page
        heard |= dict.fromkeys(words)
    whole = plain(heard)
    assert [one for one in wanted if plain([one]) not in whole] == [], whole


def plain(texts: list[str] | dict[str, None]) -> str:
    """Return texts as one, with single spaces."""
    return " ".join(" ".join(texts).split())


def _words(blind: Blind) -> list[str]:
    """Return the words and choices below the masthead, up to the first control but those of the glossary."""
    read = [one for one in blind.reads() if one.role != "link"]
    begin = next((at for at, one in enumerate(read, 1) if one.name.startswith(PHRASES["my_page"])), 0)
    end = next(at for at, one in enumerate(read) if at >= begin and one.role in ("button", "tab"))
    return [one.name for one in read[begin:end] if one.role in ("words", "heading", "choice")]


def _told(card: Card, layer: Layer) -> Iterator[str]:
    words = TEXT.cards[card.id]
    if layer is Layer.PLAIN:
        yield words.plain or ""
    else:
        yield PHRASES["questions_lead"]
        yield from words.questions.values()


def _people(fact: Fact) -> Iterator[str]:
    """Give how many of a hundred, where people are drawn."""
    for figure in fact.figures[: 2 if fact.pair else 1]:
        if fact.figures[0].draw and figure.of_100 is not None:
            yield f"{figure.of_100} {PHRASES.say('of_people', people=100)}"


def _found(card: Card, fact: Fact) -> Iterator[str]:
    """Give all that has to be heard of a study."""
    words = TEXT.cards[card.id].facts[fact.id]
    yield words.title
    for figure in fact.figures:
        told = words.figures[figure.id]
        yield from (sentence.format(**figure.numbers()) for sentence in (told.did, told.did_not))
    yield from filter(None, [words.found, words.who, words.how_long, words.not_known, PHRASES["may_differ"]])
    source = DECK.sources[fact.source]
    yield source.name
    yield str(source.year)


def new_to_the_ear() -> Iterator[str]:
    """Give the first card that has a layer, a note, a kind of study or a place in the walk that none before it had."""
    known: set[object] = set()
    for card in DECK.walk:
        section, first = DECK.places[card.id].section, card.facts[0] if card.facts else None
        kinds = {*DECK.layers[card.id], ("note", bool(TEXT.cards[card.id].note)), ("section", section and section.id)}
        kinds |= {
            ("drawn", bool(first and first.figures and first.figures[0].draw)),
            ("facts", min(2, len(card.facts))),
        }
        if kinds - known:
            yield card.id
        known |= kinds


NEW_TO_THE_EAR = set(new_to_the_ear())
