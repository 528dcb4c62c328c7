"""What leaflets and signs must satisfy: ids that are plain and unique, and words for each of them."""

from collections.abc import Iterator

from kiosk.deck.fault import Fault
from kiosk.deck.joint_rules import paired
from kiosk.deck.model import DeckText, Outline, Shape
from kiosk.deck.rules import cards_of, plain_ids, repeated
from kiosk.deck.wording import KeyPath, quoted
from kiosk.deck.yaml_tree import Marks

MOST_SHORT = 6
"""Cards of the short walk: with the visitor's page they are seven screens, some two to four minutes."""


def leaflet_ids_are_plain(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Ids of leaflets, of their parts and of signs are like those of cards, and none is there twice."""
    leaflets: list[tuple[KeyPath, str]] = [
        (("leaflets", index, "id"), leaflet.id) for index, leaflet in enumerate(outline.leaflets)
    ]
    signs: list[tuple[KeyPath, str]] = [(("call", index), name) for index, name in enumerate(outline.call)]
    lists = [("leaflet", leaflets), ("sign", signs)]
    for number, leaflet in enumerate(outline.leaflets):
        lists.append(
            ("part", [(("leaflets", number, "items", index), name) for index, name in enumerate(leaflet.items)])
        )
    for what, named in lists:
        yield from plain_ids(named, marks)
        yield from repeated(named, what, marks)


def short_walk_has_both_sides(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Hold the short walk to few cards that there are, none twice, and as many of what helps as of what is hard."""
    shapes = {card.id: section.shape for section in outline.sections for card in section.cards}
    known = {card.id for _, card in cards_of(outline)}
    yield from repeated([(("short", index), name) for index, name in enumerate(outline.short)], "card", marks)
    for index, name in enumerate(outline.short):
        if name not in known:
            yield marks.fault(("short", index), f"the deck has no card {quoted(name)}", "name one of the deck's cards")
    if len(outline.short) > MOST_SHORT:
        problem = f"the short walk has {len(outline.short)} cards"
        yield marks.fault(("short",), problem, f"keep {MOST_SHORT} or fewer: it is for two minutes")
    helps, hard = (
        [name for name in outline.short if shapes.get(name) is shape] for shape in (Shape.CIRCLE, Shape.PLATE)
    )
    if len(helps) != len(hard):
        problem = f"the short walk has {len(helps)} cards of what helps and {len(hard)} of what is hard"
        yield marks.fault(("short",), problem, "name as many of each")


def leaflets_have_texts(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Every leaflet, each of its parts and every sign has its words, and there are no words for others."""
    yield from paired([leaflet.id for leaflet in outline.leaflets], text.leaflets, "leaflet", ("leaflets",), marks)
    for leaflet in outline.leaflets:
        words = text.leaflets.get(leaflet.id)
        if words is not None:
            yield from paired(leaflet.items, words.items, "part", ("leaflets", leaflet.id, "items"), marks)
    if outline.call and text.call is None:
        problem = "deck.yaml names signs for which to call, and they have no words here"
        yield marks.fault(("call",), problem, "add call: with title, lead, now and signs")
    if text.call is not None:
        yield from paired(outline.call, text.call.signs, "sign", ("call", "signs"), marks)
