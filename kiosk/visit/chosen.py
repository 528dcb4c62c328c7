"""What a visitor put on their page, and the one rule by which it is shortened where there is too little room."""

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from attrs import evolve, frozen

from kiosk.visit.checks import not_ready, unclear
from kiosk.visit.scene import Scene


@frozen
class Chosen:
    """Questions, titles of cards that matter, what was unclear and what one is not ready for.

    Each is in the order in which the visitor came to it; `fewer_…` say how many more there are, without room.
    """

    questions: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    not_ready: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    fewer_questions: int = 0
    fewer_unclear: int = 0
    fewer_not_ready: int = 0
    fewer_matters: int = 0

    def without(self, less: int) -> "Chosen":
        """Return it with so many fewer: each time the last of the longest list goes; of equal ones, questions last."""
        lists = {name: getattr(self, name) for name in ("not_ready", "unclear", "matters", "questions")}
        left = {name: len(texts) for name, texts in lists.items()}
        for _ in range(less):
            left[max(left, key=lambda name: left[name])] -= 1
        kept: dict[str, Any] = {name: texts[: left[name]] for name, texts in lists.items()}
        kept |= {f"fewer_{name}": len(texts) - left[name] for name, texts in lists.items()}
        return evolve(self, **kept)


def chosen(scene: Scene) -> Chosen:
    """Return all that is on the page."""
    words = scene.questions
    return Chosen(
        tuple(words[name] for name in scene.state.questions),
        tuple(unclear(scene)),
        tuple(not_ready(scene)),
        tuple(scene.title(card) for card in scene.cards(scene.state.matters)),
    )


def shortened(whole: Chosen, fits: Callable[[Chosen], bool]) -> Chosen | None:
    """Return as much as fits, or None if nothing does.

    What was put on the page first is wanted most, so the last of the longest list goes, again and again: of many
    questions and few cards that matter, only questions. Nothing is cut within a sentence.
    """
    most = len(whole.questions) + len(whole.unclear) + len(whole.not_ready) + len(whole.matters)
    less = bisect_left(range(most + 1), True, key=lambda tried: fits(whole.without(tried)))  # noqa: FBT003 - it sorts
    return whole.without(less) if less <= most else None
