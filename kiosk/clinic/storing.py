"""Writes one number into a clinic's `config.yaml` and leaves all else in it as the clinic wrote it.

Whenever the program or the computer is stopped, the file is whole: the old one or the new one.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from kiosk.clinic.configuration import Configuration, ConfigurationFaults, load_configuration
from kiosk.clinic.durable import draft, keep, settle, write
from kiosk.deck import Marks, read_marked

BYTE_ORDER_MARK = "\ufeff"
LINE_END = re.compile(r"\r\n|\r|\n")
VALUE = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'(?:[^']|'')*'|[^\s,}]+""")
"""A value as it stands in the file: in quotes, or one word."""


def store_px_per_mm(path: Path, px_per_mm: float) -> None:
    """Write pixels per mm, with two decimals, into a configuration; one that is not there is made, with its folder.

    The file as it was is kept beside it, as `config.yaml.bak`.

    Raises:
        ConfigurationFaults: something in the file is wrong; it is not touched.
        OSError: the file cannot be written; it is as it was.
        ValueError: the number is outside the range of the configuration; the file is as it was.

    """
    path = path.resolve()
    number = f"{px_per_mm:.2f}"
    there = path.exists()
    wanted = evolve(load_configuration(path) if there else Configuration(), px_per_mm=float(number))
    path.parent.mkdir(parents=True, exist_ok=True)
    with draft(path) as new:
        texts = changed(path, "px_per_mm", number) if there else iter([f"px_per_mm: {number}\n"])
        if not any(reads_as(wanted, new, text) for text in texts):
            raise ValueError(f"{number} pixels per mm cannot be stored in {path}")
        if there:
            shutil.copymode(path, new)
            keep(path, path.with_name(f"{path.name}.bak"))
        new.replace(path)
    settle(path.parent)


def changed(path: Path, name: str, value: str) -> Iterator[str]:
    """Yield the file's text with a value in it, the likeliest way to write it first.

    A file may end in a way after which no line can follow; before its first key one always can.
    """
    text = path.read_bytes().decode()
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    text = text.removeprefix(mark)
    marks = read_marked(path, Configuration).marks
    there = (name,) in marks.values
    at = _index(text, marks, *([name] if there else []))
    found = LINE_END.search(text)
    end = found[0] if found else "\n"
    line, indent = f"{name}: {value}{end}", " " * (marks.values[()][1] - 1)
    if there:
        yield mark + text[:at] + VALUE.sub(lambda _: value, text[at:], count=1)
    elif text[at] == "{":
        yield f"{mark}{text[: at + 1]}{name}: {value}, {text[at + 1 :]}"
    else:
        yield f"{mark}{text}{'' if text.endswith(end) else end}{indent}{line}"
        yield f"{mark}{text[:at]}{line}{indent}{text[at:]}"


def _index(text: str, marks: Marks, *keys: str) -> int:
    """Return where in a text a value begins."""
    line, column = marks.values[keys]
    starts = [0, *(end.end() for end in LINE_END.finditer(text))]
    return starts[line - 1] + column - 1


def reads_as(wanted: Configuration, path: Path, text: str) -> bool:
    """Write a file, and tell whether it then says what is wanted."""
    write(path, text.encode())
    try:
        return load_configuration(path) == wanted
    except ConfigurationFaults:
        return False
