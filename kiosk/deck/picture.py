"""What a picture file must be, so that every one of them can be shown offline and does nothing but be seen."""

import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from attrs import Factory, define

from kiosk.deck.file_bytes import MIB, UnreadableError, read_bytes
from kiosk.deck.wording import quoted

LARGEST = 2 * MIB
"""Bytes of one picture file."""
DEEPEST = 100
"""Levels of drawings inside each other; a drawing program makes about ten."""
MOST_DRAWN = 50_000
"""Elements drawn, copies by <use> counted each time. Qt draws a million in 0.7 s; 1 KB of copies of copies can ask for
more than it draws in a day, and an unattended screen would stand still."""

_SIGNATURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff"}
_KINDS = (".svg", *_SIGNATURES)
_ACTIVE = {"script": "a program", "foreignobject": "a web page", "handler": "a program", "iframe": "a web page"}
_REFERENCE = re.compile(r"""url\s*\(\s*["']?\s*(?!["'#\s])|@import""", re.IGNORECASE)
"""A link in a style to anything but a part of the same picture."""
_OWN_LINK = re.compile(r"#|data:image/(png|jpeg);", re.IGNORECASE)
_DRAW_ANEW = 'save it anew in a drawing program ("plain SVG"), or take another picture'


class UnfitError(Exception):
    """A picture cannot be shown. The arguments are the problem and the remedy."""


def check_picture(folder: Path, picture: str) -> None:
    """Raise `UnfitError` unless `picture` is the relative path of a sound SVG, PNG or JPEG file inside `folder`."""
    path = _inside(folder, picture)
    try:
        content = read_bytes(path, LARGEST)
    except UnreadableError as error:
        raise UnfitError(f"the picture {quoted(picture)}: {error.problem}", error.remedy) from None
    signature = _SIGNATURES.get(path.suffix.lower())
    if signature is None:
        _check_svg(content)
    elif not content.startswith(signature):
        kind = path.suffix[1:].upper()
        raise UnfitError(f"the picture is no {kind} file inside, whatever its name says", "export it anew")


def _inside(folder: Path, picture: str) -> Path:
    parts = PurePosixPath(picture)
    if parts.is_absolute() or ".." in parts.parts or "\\" in picture or ":" in picture:
        problem = f"the picture {quoted(picture)} does not lie inside the deck's folder"
        raise UnfitError(problem, "copy it into the folder and write its path from there, like pictures/name.svg")
    if parts.suffix.lower() not in _KINDS:
        raise UnfitError(f"the picture {quoted(picture)} is of no known kind", "use an .svg, .png or .jpg file")
    path = folder / parts
    try:
        real = Path(os.path.realpath(path, strict=True))
    except OSError:
        raise UnfitError(f"there is no picture {quoted(picture)}", "put it there, or correct the name") from None
    if not real.is_relative_to(folder.resolve()):
        raise UnfitError(
            f"the picture {quoted(picture)} is a link that leads out of the folder", "copy the file itself"
        )
    return path


def _check_svg(content: bytes) -> None:
    try:
        _SvgReader().read(content)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        problem = f"the picture is no sound SVG (its line {error.lineno}: {reason})"
        raise UnfitError(problem, _DRAW_ANEW) from None


@define
class _Part:
    """An element of a drawing: its id, the elements in it with itself, and the ids of what is copied into it."""

    name: str
    size: int = 1
    copies: list[str] = Factory(list)


_WHOLE = ""
"""The name under which the whole drawing is counted; no id is empty."""


class _SvgReader:
    """Walks through an SVG file and raises `UnfitError` at the first thing that a picture has no need of."""

    def __init__(self) -> None:
        self._open: list[_Part] = []
        self._parts: dict[str, _Part] = {}
        self._drawn: dict[str, int] = {}
        self._root_seen = False
        self._in_style = False
        # UTF-8 whatever the file says: what it names could be any of Python's codecs.
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.buffer_text = True
        self._parser.buffer_size = LARGEST

    def read(self, content: bytes) -> None:
        self._parser.Parse(content, True)  # noqa: FBT003 - expat takes no keyword
        if self._count(_WHOLE, 0) > MOST_DRAWN:
            self._refuse(f"draws more than {MOST_DRAWN:,} elements")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        element = name.rpartition(" ")[2].lower()
        self._in_style = element == "style"
        if not self._root_seen and element != "svg":
            self._refuse(f"begins with <{quoted(element)[1:-1]}> where <svg> belongs")
        self._root_seen = True
        if len(self._open) >= DEEPEST:
            self._refuse(f"has more than {DEEPEST} levels of drawings inside each other")
        if element in _ACTIVE:
            self._refuse(f"holds {_ACTIVE[element]} (<{name.rpartition(' ')[2]}>)")
        self._open.append(_Part(attributes.get("id", "")))
        for attribute, value in attributes.items():
            self._attribute(attribute.rpartition(" ")[2].lower(), value)
            if element == "use" and value.startswith("#"):
                self._open[-1].copies.append(value[1:])

    def _attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            self._refuse(f"holds a program ({quoted(name)[1:-1]}=…)")
        linked = name in {"href", "src"} and not _OWN_LINK.match(value.strip())
        if linked or _REFERENCE.search(value):
            self._refuse(f"links to {quoted(value)}, which is not part of it")

    def _end(self, _name: str) -> None:
        part = self._open.pop()
        if self._open:
            self._open[-1].size += part.size
            self._open[-1].copies += part.copies
        if part.name:
            self._parts.setdefault(part.name, part)
        self._parts[_WHOLE] = part  # the last one to end is the root

    def _count(self, name: str, depth: int) -> int:
        """Count what a part draws, with the copies in it; what copies itself is deeper than any limit."""
        if depth > DEEPEST:
            self._refuse("holds copies of copies without end")
        part = self._parts.get(name)
        if part is None:
            return 0
        if name not in self._drawn:
            self._drawn[name] = part.size + sum(self._count(copy, depth + 1) for copy in part.copies)
        return self._drawn[name]

    def _words(self, words: str) -> None:
        if self._in_style and _REFERENCE.search(words):
            self._refuse("has a style that links to something outside it")

    def _doctype(self, *_: object) -> None:
        self._refuse("has a DOCTYPE")

    def _instruction(self, target: str, _content: str) -> None:
        if target == "xml-stylesheet":
            self._refuse("links to a style outside it")

    def _refuse(self, what: str) -> None:
        raise UnfitError(f"the picture {what} (its line {self._parser.CurrentLineNumber})", _DRAW_ANEW)
