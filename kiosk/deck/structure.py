"""From a plain tree to frozen attrs classes, by cattrs with strict hooks: nothing is silently converted.

Words must be words, a number a number without quotes. Every refusal says what belongs in the place instead.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar, get_args, get_origin

import attrs
from attrs import define
from cattrs import Converter
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from kiosk.deck.fault import MOST_KEPT, FaultList
from kiosk.deck.wording import KeyPath, code_point, did_you_mean, invisible_character, one_of, quoted
from kiosk.deck.yaml_tree import Marks, Tree, Unquoted

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

MOST_DIGITS = 18
"""Digits of the longest whole number: it fits 64 bits, and converting it takes no time."""
_WHOLE = re.compile(rf"[-+]?(0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})")
_DECIMAL = re.compile(rf"[-+]?(0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}})(\.[0-9]{{1,{MOST_DIGITS}}})?")
_DIGITS = re.compile(r"[-+]?[0-9]+")


class _WrongError(ValueError):
    """A value that does not belong in its place. The arguments are the problem and the remedy."""


@define
class _Patience:
    """Counts refusals in lists. An exception costs some 20 µs, so 120,000 of them would take seconds."""

    left: int = MOST_KEPT


def structure(tree: Tree, cls: type[T], marks: Marks, faults: FaultList) -> T | None:
    """Return the tree as an instance of an attrs class, or None with all that is wrong added to `faults`.

    What the composer told already at the same path is not told twice.
    """
    told = faults.paths()
    patience = _Patience()
    try:
        return _converter(patience).structure(tree, cls)
    except (ClassValidationError, _WrongError) as error:
        faults.unfinished |= patience.left <= 0
        for path, problem, remedy, at_key in _told(error, ()):
            fault = marks.fault(path, problem, remedy, key=at_key)
            if fault.path not in told:
                faults.extend([fault])
        return None


def _converter(patience: _Patience) -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    for kind, hook in ((str, _words), (int, _whole), (float, _decimal), (bool, _yes_or_no), (date, _day)):
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _choice)
    converter.register_structure_hook_factory(attrs.has, lambda cls: _class_hook(cls, converter))
    converter.register_structure_hook_factory(_is_list, lambda kind: _list_hook(kind, converter, patience))
    converter.register_structure_hook_factory(_is_mapping, lambda kind: _mapping_hook(kind, converter, patience))
    return converter


def _is_list(kind: object) -> bool:
    origin: object = get_origin(kind)
    return origin is tuple


def _is_mapping(kind: object) -> bool:
    origin: object = get_origin(kind)
    return origin is Mapping


def _words(value: Tree, _: object = None) -> str:
    if isinstance(value, Unquoted):
        raise _WrongError(value.problem, value.remedy)
    if not isinstance(value, str):
        raise _WrongError("words belong here, not a list or keys", "write the words behind the colon, in quotes")
    invisible = invisible_character(value)
    if invisible is not None:
        problem = f"the words hold an invisible character ({code_point(invisible)})"
        raise _WrongError(problem, "delete it, or type the words anew")
    return value


def _whole(value: Tree, _: object) -> int:
    if isinstance(value, Unquoted) and _WHOLE.fullmatch(value.text):
        return int(value.text)
    raise _not_a_number(value, "a whole number", "5")


def _decimal(value: Tree, _: object) -> float:
    if isinstance(value, Unquoted) and _DECIMAL.fullmatch(value.text):
        return float(value.text)
    raise _not_a_number(value, "a number", "3.6")


def _not_a_number(value: Tree, wanted: str, example: str) -> _WrongError:
    text = value.text if isinstance(value, Unquoted) else ""
    digits = len(text.lstrip("+-"))
    if _DIGITS.fullmatch(text) and digits > MOST_DIGITS:
        return _WrongError(f"the number has {digits:,} digits", f"write one of at most {MOST_DIGITS}")
    if isinstance(value, str):
        written = f"{quoted(value)} is words"
    else:
        written = f"{quoted(text)[1:-1]} is not one" if text else "something else stands here"
    return _WrongError(f"{wanted} belongs here, and {written}", f"write it plainly and without quotes, like {example}")


def _yes_or_no(value: Tree, _: object) -> bool:
    if isinstance(value, Unquoted) and value.meaning == "bool":
        return value.text.lower() in {"yes", "true", "on"}
    raise _WrongError("yes or no belongs here", "write yes or no, without quotes")


def _day(value: Tree, _: object) -> date:
    text = value.text if isinstance(value, Unquoted) else value
    try:
        return date.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        message = "write year, month and day, like 2026-11-23"
        raise _WrongError("a date belongs here", message) from None


def _choice(value: Tree, kind: type[Enum]) -> Enum:
    names = [str(member.value) for member in kind]
    words = _words(value)
    if words in names:
        return kind(words)
    near = did_you_mean(words, names)
    raise _WrongError(f"{quoted(words)} is not known here", _perhaps(near) + f"write {one_of(names)}")


def _class_hook(cls: type, converter: Converter) -> Hook:
    fill: Hook = make_dict_structure_fn(
        cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True
    )

    def hook(value: Tree, kind: Any) -> Any:  # noqa: ANN401 - cattrs hands over any class
        if not isinstance(value, dict):
            names = one_of([field.name for field in attrs.fields(cls)])
            raise _WrongError(
                "keys with a colon belong here", f"write a line for each that you need, indented: {names}"
            )
        return fill(value, kind)

    return hook


def _list_hook(kind: Any, converter: Converter, patience: _Patience) -> Hook:  # noqa: ANN401 - any tuple[X, ...]
    entry = get_args(kind)[0]
    one = converter.get_structure_hook(entry)

    def hook(value: Tree, _: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _WrongError("a list belongs here", "write each entry on its own line behind a dash, or [one, two]")
        return tuple(made for _, made in _each(enumerate(value), one, entry, patience))

    return hook


def _mapping_hook(kind: Any, converter: Converter, patience: _Patience) -> Hook:  # noqa: ANN401 - any Mapping[str, X]
    entry = get_args(kind)[1]
    one = converter.get_structure_hook(entry)

    def hook(value: Tree, _: object) -> Mapping[object, object]:
        if not isinstance(value, dict):
            raise _WrongError("keys with a colon belong here", "write each on its own line, indented")
        return dict(_each(iter(value.items()), one, entry, patience))

    return hook


def _each(
    entries: Iterator[tuple[str | int, Tree]], one: Hook, kind: object, patience: _Patience
) -> list[tuple[str | int, object]]:
    """Structure entries one by one, so that all faults come out, until there are too many."""
    made: list[tuple[str | int, object]] = []
    errors: list[Exception] = []
    for step, value in entries:
        try:
            made.append((step, one(value, kind)))
        except (ClassValidationError, IterableValidationError, _WrongError) as error:
            error.add_note(IterableValidationNote("", step, kind))
            errors.append(error)
            patience.left -= 1
            if patience.left <= 0:
                break
    if errors:
        message = "wrong entries"
        raise IterableValidationError(message, errors, object)
    return made


_Told = tuple[KeyPath, str, str, bool]


def _told(error: BaseException, path: KeyPath) -> Iterator[_Told]:
    """Walk down the exceptions: path, problem, remedy, and whether the key rather than its value is to blame."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        noted, plain = error.group_exceptions()
        for child, note in noted:
            step = note.index if isinstance(note, IterableValidationNote) else note.name
            yield from _told(child, (*path, step))
        for child in plain:
            yield from _unknown_keys(child, path)
    elif isinstance(error, _WrongError):
        yield path, *error.args, False
    else:
        yield path, f"the key {quoted(str(path[-1]))} is missing", f'add a line that begins with "{path[-1]}:"', True


def _unknown_keys(error: BaseException, path: KeyPath) -> Iterator[_Told]:
    if not isinstance(error, ForbiddenExtraKeysError):
        raise error
    known = [field.name for field in attrs.fields(error.cl)]
    for count, name in enumerate(sorted(error.extra_fields)):
        near = did_you_mean(name, known) if count < MOST_KEPT else None
        remedy = _perhaps(near) + f"known here are {one_of(known).replace(' or ', ' and ')}"
        yield (*path, name), f"the key {quoted(name)} is not known here", remedy, True


def _perhaps(near: str | None) -> str:
    return f'did you mean "{near}"? ' if near else ""
