"""Which form of a plural goes with a number: the cardinal rules of Unicode CLDR 48, for whole numbers.

A language that is not named here has two forms, as English has.
"""

from collections.abc import Callable, Mapping

MILLION = 1_000_000


def _english(count: int) -> str:
    return "one" if count == 1 else "other"


def _spanish(count: int) -> str:
    return "many" if count and count % MILLION == 0 else _english(count)


def _french(count: int) -> str:
    return "one" if count == 0 else _spanish(count)


def _arabic(count: int) -> str:
    few, many = range(3, 11), range(11, 100)
    named = {0: "zero", 1: "one", 2: "two"}
    return named.get(count) or ("few" if count % 100 in few else "many" if count % 100 in many else "other")


def _chinese(_count: int) -> str:
    return "other"


RULES: Mapping[str, tuple[Callable[[int], str], frozenset[str]]] = {
    "en": (_english, frozenset({"one", "other"})),
    "es": (_spanish, frozenset({"one", "many", "other"})),
    "fr": (_french, frozenset({"one", "many", "other"})),
    "ar": (_arabic, frozenset({"zero", "one", "two", "few", "many", "other"})),
    "zh": (_chinese, frozenset({"other"})),
}
"""By the first part of a language's tag: the form of a count from 0, and all forms there are."""


def plural(language: str, count: int) -> str:
    """Return the CLDR category of a count, 0 or more, in a language: "one", "few", "other"."""
    return _rule(language)[0](count)


def forms(language: str) -> frozenset[str]:
    """Return all categories of a language."""
    return _rule(language)[1]


def _rule(language: str) -> tuple[Callable[[int], str], frozenset[str]]:
    return RULES.get(language.split("-", maxsplit=1)[0], RULES["en"])
