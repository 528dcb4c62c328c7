"""What the staff's panel asks of the system: to print, to sound, to write a file."""

import logging
import platform
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from attrs import asdict
from PySide6.QtCore import QObject, qVersion

from kiosk.clinic import replace_whole
from kiosk.clinic.health import findings
from kiosk.deck import marks
from kiosk.staff import Desk, Errand, StaffWords, packs
from kiosk.staff.lists import part_name, tell
from kiosk.staff.month import as_csv, as_lines, month
from kiosk.staff.words import ENGLISH
from kiosk.ui.calling import Answer, Call
from kiosk.ui.paper import PaperSize
from kiosk.ui.printer import NO_PRINTER, OURSELVES
from kiosk.ui.staff_paper import pdf

log = logging.getLogger(__name__)

LIMIT_MS = 15_000
"""Until then a printer has taken a page, or a tone was played."""
JUDGED_MS = 75_000
"""Until then a pack was judged, which is ended after 60 s."""
LOG_LINES = 200
MEDIA = (Path("/media"), Path("/run/media"))
"""Where systems show a USB stick."""


class Errands(QObject):
    """Does what a desk asks for, beside the screen, and tells it what became of it. `language` is the clinic's."""

    def __init__(self, desk: Desk, language: str, redraw: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._language, self._redraw = desk, language, redraw

    def do(self, errand: Errand) -> None:
        """Do one; the answer comes later."""
        words = self._words
        match errand:
            case Errand.SOUND:
                self._call((*OURSELVES, "tone"), "sounding", "sound_failed")
            case Errand.PRINT_TEST:
                self._print([f"# {words['staff']}", words["test_page"], words["lost_pin"]])
            case Errand.PRINT_MONTH:
                self._print(as_lines(self._desk, words))
            case Errand.PRINT_RECORD:
                self._print(record(self._desk, words))
            case Errand.FIND_PACKS:
                self._find_packs()
            case Errand.TAKE:
                self._take()
            case Errand.EXPORT:
                self._save(f"counts-{month(self._desk)}.csv", as_csv(self._desk, words))
            case _:
                self._save("support.txt", support(self._desk, words))

    def close(self) -> None:
        """Leave no process behind."""
        for call in self.findChildren(Call):  # one that has answered is gone from among them
            call.drop()

    @property
    def _words(self) -> StaffWords:
        return self._desk.words.get(self._desk.language or self._language, self._desk.words[ENGLISH])

    def _print(self, lines: list[str]) -> None:
        settings = self._desk.office.settings.now
        if settings.printer == NO_PRINTER or shutil.which("lp") is None:
            self._desk.tell("print_failed")
            return
        named = ("-d", settings.printer) if settings.printer else ()
        page = pdf(lines, PaperSize(settings.paper or "a4"))
        self._call(("lp", *named, "-t", "Kiosk", "-o", "job-sheets=none"), "printing", "print_failed", page)

    def _call(self, command: tuple[str, ...], well: str, badly: str, fed: bytes = b"") -> None:
        def answered(told: Answer) -> None:
            if not told.well:
                log.warning("%s failed: %s", command[0], told.said)
            self._desk.tell(well if told.well else badly)
            self._redraw()

        Call(self, command, answered, LIMIT_MS, fed)

    def _keys(self) -> Path:
        """Return who is trusted to make packs: beside IT's settings, where there are such, else beside one's own."""
        settings = self._desk.office.settings
        return (settings.placed or settings.own).parent / "keys"

    def _find_packs(self) -> None:
        def answered(told: Answer) -> None:
            packs.found(self._desk, told.said if told.well else "[]")
            self._redraw()

        command = (*OURSELVES, "packs", "--keys", str(self._keys()), *map(str, sticks()))
        Call(self, command, answered, LIMIT_MS)

    def _take(self) -> None:
        offer = self._desk.wanted
        if offer is None:
            return

        def answered(told: Answer) -> None:
            if not told.well:
                log.warning("%s is not taken: %s", offer.path, told.said)
            packs.became(self._desk, well=told.well, told=told.said)
            self._redraw()

        unsigned = () if offer.signer else ("--unsigned",)
        command = (*OURSELVES, "take", offer.path, "--json", "--keys", str(self._keys()), *unsigned)
        Call(self, command, answered, JUDGED_MS)

    def _save(self, name: str, text: str) -> None:
        """Write a file on a USB stick if there is one, else beside what staff keep."""
        for folder in (*sticks(), self._desk.office.folder / "files"):
            try:
                replace_whole(folder / name, text.encode("utf-8-sig"))
            except OSError as error:
                log.info("%s cannot be written: %s", folder / name, error)
            else:
                self._desk.tell("exported", file=str(folder / name))
                return
        self._desk.tell("not_kept")


def sticks() -> list[Path]:
    """Return where USB sticks are mounted."""
    found = [path for media in MEDIA if media.is_dir() for path in (*media.iterdir(), *media.glob("*/*"))]
    return [path for path in found if path.is_mount()]


def record(desk: Desk, words: StaffWords) -> list[str]:
    """Return who signed what and when, as lines; what has changed since is not among them."""
    lines = [f"# {words['signing']}", desk.shown.deck.outline.id]
    for piece, one in desk.office.signing.signed(desk.shown.deck).items():
        phrases = desk.shown.phrases.get(piece.language)
        layer = phrases.names["layer"][piece.layer] if piece.layer and phrases else ""
        part = " ".join(filter(None, [part_name(desk, words, piece.part, piece.language), layer]))
        who = {"name": one.name, "role": one.role, "day": one.day}
        lines.append(words.say("record_of", part=part, language=piece.language, **who) + f" [{one.hash[:12]}]")
    return lines


def support(desk: Desk, words: StaffWords) -> str:
    """Return what a support file says: exactly what the page lists."""
    deck, settings, folder = desk.shown.deck, desk.office.settings, desk.office.folder
    free = shutil.disk_usage(folder if folder.exists() else Path.home()).free // 2**20
    found = findings(desk.office, deck, desk.shown.today())
    told = asdict(settings.now)
    hidden = {"phone", "emergency"}
    parts = {
        "support_version": [desk.shown.version, f"Python {platform.python_version()}", f"Qt {qVersion()}"],
        "support_system": [platform.platform(), f"{free} MiB"],
        "support_settings": [f"{name}: {told[name]}" for name in told if name not in hidden],
        "support_health": [" ".join(tell(one, words)) for one in found],
        "support_deck": [
            deck.outline.id,
            *(f"{part} {mark}" for part, mark in marks(deck.texts[deck.outline.languages[0]]).items()),
        ],
        "support_log": _log_lines(),
    }
    return "\n".join(line for name, lines in parts.items() for line in (f"== {words[name]}", *lines, ""))


def _log_lines() -> list[str]:
    """Return the end of the log."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            return Path(handler.baseFilename).read_text("utf-8", "replace").splitlines()[-LOG_LINES:]
    return [sys.platform]
