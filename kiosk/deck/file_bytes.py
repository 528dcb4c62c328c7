"""The bytes of a file and, for files of words, the characters in them: refused before any parser sees them."""

import codecs
import re
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from attrs import frozen

from kiosk.deck.wording import code_point

MIB = 1024 * 1024
_OTHER_ENCODINGS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOT_IN_YAML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML forbids, and what YAML counts as a new line while editors do not, so that told lines stay true."""
_MOST_TROUBLES = 101
"""One more than is told, so that it is known whether there are more."""


class UnreadableError(Exception):
    """A file cannot be read at all. The arguments are the problem and the remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy


class TooLargeError(UnreadableError):
    """A file is there, and larger than the program is willing to read."""


@frozen
class Trouble:
    """Something wrong with the characters of a file, at `at`: line and column from 1."""

    at: tuple[int, int]
    problem: str
    remedy: str


def read_bytes(path: Path, most: int) -> bytes:
    """Return the content of a file of at most `most` bytes, a whole number of MiB.

    Raises `UnreadableError` for what is missing, forbidden or no ordinary file (a pipe would wait for ever),
    and `TooLargeError` for a larger one, of which no more than `most` bytes are read.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "a device or a pipe"
            raise UnreadableError(f"this is {kind}, not a file", "put a file of this name in its place")
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UnreadableError("there is no such file", "check its name and its folder") from None
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnreadableError(
            f"the file cannot be read ({reason})", "ask whoever looks after this computer for the right to read it"
        ) from None
    if len(content) > most:
        raise TooLargeError(f"the file is larger than {most // MIB} MiB", "make it smaller")
    return content


def decode(content: bytes) -> tuple[str, list[Trouble]]:
    """Return the characters of a YAML file, without a byte order mark, and what is wrong with them.

    Troubles of one kind are looked for at most `_MOST_TROUBLES` times. With any trouble, the text is not fit to parse.
    """
    remedy = "save the file as UTF-8 in your editor (Save as …, Encoding: UTF-8)"
    if content.startswith(_OTHER_ENCODINGS):
        return "", [Trouble((1, 1), "the file is saved as UTF-16 or UTF-32", remedy)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        return "", [Trouble(_place(before, len(before)), "a character here is not saved as UTF-8", remedy)]
    return text, [*_forbidden_characters(text), *_directives(text)]


def _forbidden_characters(text: str) -> Iterator[Trouble]:
    for found in islice(_NOT_IN_YAML.finditer(text), _MOST_TROUBLES):
        yield Trouble(
            _place(text, found.start()),
            f"an invisible control character ({code_point(found.group())}) stands here",
            "delete it, or delete the line and type it anew",
        )


def _directives(text: str) -> Iterator[Trouble]:
    """Instructions to the parser: 200,000 `%TAG` lines would keep it busy for a minute, and no deck needs one."""
    for found in islice(re.finditer("^%", text, re.MULTILINE), _MOST_TROUBLES):
        yield Trouble(_place(text, found.start()), "a line begins with %", "indent it or put the words in quotes")


def _place(text: str, position: int) -> tuple[int, int]:
    """Return line and column of a position, with the line ends that editors and YAML agree on: LF, CR LF, CR."""
    before = text[:position]
    lines = before.count("\n") + before.count("\r") - before.count("\r\n")
    return lines + 1, position - max(before.rfind("\n"), before.rfind("\r"))
