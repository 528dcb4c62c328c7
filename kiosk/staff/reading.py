"""The panel's pages to be read: what is to be signed, what the deck is, a month's counts, what a support file holds."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import fields, has

from kiosk.clinic import Piece as Signable
from kiosk.clinic import pieces
from kiosk.deck import Layer, Translated
from kiosk.staff.control import control
from kiosk.staff.lists import part_name
from kiosk.staff.month import Table, month, tables
from kiosk.staff.packs import origin
from kiosk.staff.words import StaffWords
from kiosk.visit import Screen, Settings, Spot, State
from kiosk.visit import view as visitors_view
from kiosk.visit.contents import Piece, Stage

if TYPE_CHECKING:
    from kiosk.staff.desk import Desk

SUPPORT = ("support_version", "support_system", "support_settings", "support_health", "support_deck", "support_log")
"""What a support file holds, in its order."""


def read(title: str, caution: str, texts: list[tuple[str, str]], words: StaffWords, turn: int) -> Piece:
    """Return a page of paragraphs, each with a heading or none."""
    return {
        "kind": "staff-read",
        "title": title,
        "caution": caution,
        "columns": 1,
        "rows": [{"id": str(number), "title": name, "text": text} for number, (name, text) in enumerate(texts)],
        "small": True,
        "page": turn,
        "more_of": words["more_of"],
        "ways": [],
        "position": "",
        "announcement": title,
    }


def broken(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return what to do when the PIN has gone."""
    return read(words["pin"], "", [("", words["pin_broken"])], words, desk.seat.turn)


def no_pin(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return what does not go as long as there is no PIN, and the way to choose one."""
    body = read(words["no_pin"], "", [("", words["no_pin_lead"])], words, desk.seat.turn)
    return body | {"ways": [control("new-pin", words["new_pin"], "lock", "go:new-pin") | {"selected": False}]}


def piece(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return what a visitor is shown of one piece, and the way to sign it."""
    part, layer, language = desk.seat.item.split("/")
    signed = desk.office.signing.signed(desk.shown.deck).get(Signable(part, layer, language))
    told = words["not_signed"]
    if signed is not None:
        told = words.say("signed_by", name=signed.name, role=signed.role, day=signed.day)
    name = part_name(desk, words, part, language)
    phrases = desk.shown.phrases.get(language)
    title = f"{name}: {phrases.names['layer'][layer]}" if layer and phrases else name
    body = read(title, told, _texts(desk, part, layer, language, stage), words, desk.seat.turn)
    following_one = following(desk, Signable(part, layer, language))
    onward = [control("next", words["next_piece"], "arrow-right", f"go:piece:{following_one}")] if following_one else []
    sign = control("sign", words["sign"], "check", f"sign:{desk.seat.item}")
    return body | {"ways": [way | {"selected": False} for way in (sign, *onward)]}


def following(desk: "Desk", now: Signable) -> str:
    """Return the piece behind one in the same language, as it is written down in a control; empty at the end."""
    order = [one for one in pieces(desk.shown.deck) if one.language == now.language]
    index = order.index(now) + 1
    return f"{order[index].part}/{order[index].layer}/{order[index].language}" if index < len(order) else ""


def _texts(desk: "Desk", part: str, layer: str, language: str, stage: Stage) -> list[tuple[str, str]]:
    """Return all the words of a piece, in the order in which a visitor meets them."""
    kind, _, item = part.partition(".")
    text = desk.shown.deck.texts[language]
    if kind != "cards":
        return [("", words) for words in _strings(text.leaflets[item] if kind == "leaflets" else getattr(text, kind))]
    card = next(card for card in desk.shown.deck.walk if card.id == item)
    count = max(1, len(card.facts)) if layer == Layer.STUDIES.value else 1
    found: list[tuple[str, str]] = []
    for fact in range(count):
        state = State(Spot(Screen.CARD, item, layer=Layer(layer), fact=fact), settings=Settings(language))
        body = visitors_view(desk.shown.deck, desk.shown.phrases, state, stage, desk.shown.today())["body"]
        found += [("", words) for words in _strings([body["heading"], body["text"], body["note"], body["fact"]])]
        found += [(row["title"], row["text"]) for row in body["rows"]]
        found += [("", one["text"]) for one in body["items"]]
    if layer == Layer.WRITTEN.value and text.cards[item].picture:
        found.append(("", str(text.cards[item].picture)))
    return found


def _strings(thing: object) -> Iterator[str]:
    """Yield every sentence in something, in its order; names and marks that have no space in them are none."""
    if isinstance(thing, str):
        if " " in thing.strip() or not thing.isascii():
            yield from thing.split("\n\n")
    elif has(type(thing)):
        yield from _strings([getattr(thing, one.name) for one in fields(type(thing))])  # type: ignore[arg-type]
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from _strings(value)
    elif isinstance(thing, list | tuple):
        for value in thing:
            yield from _strings(value)


def content(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return which deck is shown, what has become of its translations, and when its facts are due."""
    deck, shown = desk.shown.deck, desk.shown
    signed = len(desk.office.signing.signed(deck))
    texts = [(words["deck"], f"{deck.texts[deck.outline.languages[0]].title} ({deck.outline.id})")]
    if pack := origin(deck.folder, words):
        texts.append((words["pack"], pack))
    texts.append((words["program"], shown.version))
    if deck.outline.review is not None:
        texts.append(
            (words["review"], words.say("review_of", checked=deck.outline.review.checked, due=deck.outline.review.due))
        )
    texts.append((words["signing"], words.say("signed_of", what="", done=signed, total=len(pieces(deck))).strip(" :")))
    for tag, states in deck.translations.items():
        name = shown.phrases[tag].name if tag in shown.phrases else tag
        many = {state: sum(one is state for one in states.values()) for state in Translated}
        told = [words.say(f"translated_{state.name.lower()}", count=count) for state, count in many.items() if count]
        texts.append((name, " · ".join(told)))
    find = control("find", words["packs"], "arrow-right", "ask:find-packs") | {"selected": False}
    return read(words["content"], "", texts, words, desk.seat.turn) | {"ways": [find]}


def counts(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return a page of the month's tables: bars, and what each says; or that nothing is counted yet."""
    if not desk.office.settings.now.counts and not desk.office.counts.months():
        return _nothing_counted(words)
    # long: a line for each key of what it returns
    beside = stage.columns > 1
    cut = []
    for table in tables(desk, words.language):
        bars, lines = _bars(table, words), _lines(table.name, stage.rows, beside=beside)
        cut += [(table, lines, bars[start : start + lines]) for start in range(0, len(bars), lines)]
    turn = desk.seat.turn % len(cut)
    table, lines, bars = cut[turn]
    return {
        "kind": "staff-bars",
        "title": words[table.name],
        "lead": f"{month(desk)}. {words['counts_only']}" if turn == 0 else month(desk),
        "bars": bars,
        "lines": lines,
        "beside": beside,
        "page": turn,
        "pages": len(cut),
        "ways": [
            control("export", words["export"], "file-text", "ask:export"),
            control("print", words["print_month"], "printer", "ask:print-month"),
        ],
        "announcement": f"{words[table.name]}. {month(desk)}",
    }


def _bars(table: Table, words: StaffWords) -> list[Piece]:
    """Return the rows of a table, the highest count first, and one for all that were never counted.

    What is hidden comes in the order of the deck, which says nothing about the counts.
    """
    rows = sorted(table.names, key=table.share, reverse=True)
    counted = [row for row in rows if table.cells.counts.get(row) != 0]
    bars = [
        {"id": row, "text": table.names[row], "share": table.share(row), "told": table.told(row, words)}
        for row in counted
    ]
    rest = {"id": "rest", "text": words["counts_rest" if bars else "counts_off"], "share": 0.0, "told": "0"}
    return bars if len(bars) == len(rows) else [*bars, rest]


def _lines(table: str, rows: int, *, beside: bool) -> int:
    """Return how many bars a page holds: beside their names twice as many as below them.

    A question takes two lines where a card's title takes one.
    """
    bars = max(1, rows - 2) * (2 if beside else 1)  # what leads into the page takes the room of two
    return max(1, 2 * bars // 3) if table == "table_chosen" else bars


def _nothing_counted(words: StaffWords) -> Piece:
    """Return what counting is, and the way to begin."""
    body = read(words["counts"], "", [("", words["counts_off"]), ("", words["counts_wall"])], words, 0)
    return body | {"ways": [control("on", words["counts_on"], "check", "set:counts:on") | {"selected": False}]}


def support(desk: "Desk", words: StaffWords, _stage: Stage) -> Piece:
    """Return what a support file holds, and the way to make one."""
    body = read(words["support"], "", [("", words[name]) for name in SUPPORT], words, desk.seat.turn)
    return body | {"ways": [control("make", words["support_make"], "file-text", "ask:support") | {"selected": False}]}
