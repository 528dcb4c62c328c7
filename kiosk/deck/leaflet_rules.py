"""What leaflets and signs must satisfy: ids that are plain and unique, and words for each of them."""

from collections.abc import Iterator

from kiosk.deck.fault import Fault
from kiosk.deck.joint_rules import paired
from kiosk.deck.model import DeckText, Outline, Shape
from kiosk.deck.rules import cards_of, plain_ids, repeated
from kiosk.deck.wording import KeyPath, quoted
from kiosk.deck.yaml_tree import Marks

FEWEST_ANSWERS, MOST_ANSWERS = 2, 3
"""Answers of a check: as many as a tired reader keeps in mind."""
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
        problem = f"the cards of the short walk are {len(outline.short)}"
        yield marks.fault(("short",), problem, f"keep {MOST_SHORT} or fewer: it is for two minutes")
    helps, hard = (
        [name for name in outline.short if shapes.get(name) is shape] for shape in (Shape.CIRCLE, Shape.PLATE)
    )
    if len(helps) != len(hard):
        problem = f"the cards of what helps are {len(helps)}, and those of what is hard {len(hard)}"
        yield marks.fault(("short",), problem, "name as many of each")


def checks_have_one_right_answer(outline: Outline, marks: Marks) -> Iterator[Fault]:
    """Every check has two answers or three, one of which is the right one."""
    for number, check in enumerate(outline.checks):
        path: KeyPath = ("checks", number)
        yield from plain_ids([((*path, "id"), check.id)], marks)
        named: list[tuple[KeyPath, str]] = [
            ((*path, "answers", index), name) for index, name in enumerate(check.answers)
        ]
        yield from plain_ids(named, marks)
        yield from repeated(named, "answer", marks)
        if not FEWEST_ANSWERS <= len(check.answers) <= MOST_ANSWERS:
            problem = f"the answers of the check {quoted(check.id)} are {len(check.answers)}"
            yield marks.fault((*path, "answers"), problem, f"write {FEWEST_ANSWERS} to {MOST_ANSWERS}")
        if check.right not in check.answers:
            problem = f"{quoted(check.right)} is none of the answers"
            yield marks.fault((*path, "right"), problem, "name the one that is right")
    yield from repeated(
        [(("checks", index, "id"), check.id) for index, check in enumerate(outline.checks)], "check", marks
    )


def checks_have_texts(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Every check and each of its answers has its words."""
    yield from paired([check.id for check in outline.checks], text.checks, "check", ("checks",), marks)
    for check in outline.checks:
        words = text.checks.get(check.id)
        if words is not None:
            yield from paired(check.answers, words.answers, "answer", ("checks", check.id, "answers"), marks)


def leaflets_have_texts(outline: Outline, text: DeckText, marks: Marks) -> Iterator[Fault]:
    """Every leaflet, each of its parts and every sign has its words, and there are no words for others."""
    yield from paired([leaflet.id for leaflet in outline.leaflets], text.leaflets, "leaflet", ("leaflets",), marks)
    for leaflet in outline.leaflets:
        words = text.leaflets.get(leaflet.id)
        if words is not None:
            at: KeyPath = ("leaflets", leaflet.id, "items")
            yield from paired(leaflet.items, words.items, "part", at, marks)
            for name in [name for name, item in words.items.items() if item.text is None]:
                yield marks.fault((*at, name), f"the part {quoted(name)} has only a title", "add text: and what to say")
    if outline.call and text.call is None:
        problem = "deck.yaml names signs for which to call, and they have no words here"
        yield marks.fault(("call",), problem, "add call: with title, lead, now and signs")
    if text.call is not None:
        yield from paired(outline.call, text.call.signs, "sign", ("call", "signs"), marks)


LEAFLET_RULES = (leaflet_ids_are_plain, short_walk_has_both_sides, checks_have_one_right_answer)
LEAFLET_TEXT_RULES = (leaflets_have_texts, checks_have_texts)
