"""What leaflets and signs must satisfy: ids that are plain and unique, and words for each of them."""

from collections.abc import Iterator

from kiosk.deck.fault import Fault
from kiosk.deck.joint_rules import paired
from kiosk.deck.model import DeckText, Outline
from kiosk.deck.rules import plain_ids, repeated
from kiosk.deck.wording import KeyPath
from kiosk.deck.yaml_tree import Marks


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
