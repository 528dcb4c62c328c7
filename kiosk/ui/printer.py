"""Prints "My page" through the system's queue, and takes it out of there again, whatever becomes of it.

The page is handed to `lp` through a pipe, never as a file. `lpstat` tells how it goes. Every program runs beside the
screen: a printing system that hangs is no more than a sentence on the page.
"""

import logging
import re
import shutil
import sys

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.bridge import Kiosk
from kiosk.ui.calling import Answer, Call, Hears
from kiosk.ui.paper import Compositor, PaperSize
from kiosk.ui.printing import Outcome, ended_badly, outcome
from kiosk.ui.spool import OWNER
from kiosk.visit import Event, Kind, Paper, Scene, Stage, paper

log = logging.getLogger(__name__)

OURSELVES = (sys.executable, *(() if getattr(sys, "frozen", False) else ("-P", "-m", "kiosk")))
"""This program; -P: whatever lies in the current folder is not run."""
NO_PRINTER = "none"
"""The name in the configuration that means: no print button."""
PATIENCE_MS = 4_000
"""Until then the printer has begun, or the visitor is told that it does not answer: within five seconds (issue 5)."""
LONGEST_MS = 60_000
"""A page that has not come out by then has stuck; a slow printer that has to wake up takes half of it."""
AFTER_VISIT_MS = 20_000
"""So long may a page that is on its way still come out when its visitor is done: they stand at the printer."""
LOOK_AGAIN_MS = 400
CLEAR_AGAIN_MS = 30_000
"""Between two tries to clear a queue that does not let go of a page."""
NO_LISTS = Stage(1, 1)
"""A page on paper has no lists to cut."""
CALL_MS = 10_000
"""No call takes longer, or it is ended."""


class Printer(QObject):
    """Watches a `Kiosk` and prints for it. `name` and `size` of paper are the clinic's wishes.

    Call `open()` when the screen is there, and `close()` at the end.
    """

    def __init__(self, kiosk: Kiosk, version: str, name: str | None = None, size: str | None = None) -> None:
        super().__init__()
        self._kiosk, self._version, self._wish, self._size_wish = kiosk, version, name, size
        self._name, self._size = "", PaperSize.A4
        self._call: Call | None = None
        self._job = ""
        self._begun = self._wanted = self._left = self._owing = False
        self._told = self._why = ""
        self._next = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._next.timeout.connect(self._look)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._late)
        self._limit = QTimer(self, singleShot=True)
        self._limit.timeout.connect(lambda: self._fail("it takes too long"))
        self._again = QTimer(self, singleShot=True, interval=CLEAR_AGAIN_MS)
        self._again.timeout.connect(self._clear)

    def open(self) -> None:
        """Offer to print, if there is a printer."""
        if self._wish != NO_PRINTER and shutil.which("lp") is not None:
            self._kiosk.print_wanted.connect(self._print)
            self._kiosk.forgotten.connect(self._forget)
            self._clear()

    @property
    def busy(self) -> bool:
        """Whether a page is on its way, or may still be in the queue."""
        return bool(self._job) or self._wanted or self._owing

    def close(self) -> None:
        """Take everything of ours out of the queue, and leave no process behind."""
        for timer in (self._next, self._patience, self._limit, self._again):
            timer.stop()
        for call in self.findChildren(Call):
            call.end()
        if self._owing:
            Call(self, self._printer("--purge"), lambda _told: None, CALL_MS).end()

    # The queue itself

    def _clear(self) -> None:
        """Take out of the queue what is of this kiosk, even of one that crashed; and see what printer there is."""
        self._job = ""
        self._start(self._printer("--purge"), self._cleared)

    def _printer(self, *more: str) -> tuple[str, ...]:
        return (*OURSELVES, "printer", *(("--printer", self._wish) if self._wish else ()), *more)

    def _cleared(self, told: Answer) -> None:
        found = re.fullmatch(r"(\S+) (a4|letter)", told.said.rpartition("\n")[2]) if told.well else None
        self._name = found[1] if found else ""
        self._owing = self._owing and not found
        if found:
            self._size = PaperSize(self._size_wish or found[2])
        if told.said != self._told:
            self._told = told.said
            log.info("Pages are printed on %s" if found else "No page can be printed: %s", told.said)
        self._kiosk.let_print(bool(found))
        if self._wanted:
            self._send()
        elif self._owing:
            self._again.start()

    # One page

    def _print(self) -> None:
        """Begin, or wait until the queue has been cleared: that would take this page out of it as well."""
        self._again.stop()
        self._begun = self._left = False
        self._why = "the printing system does not answer"
        self._wanted = True
        self._patience.start()
        self._limit.start(LONGEST_MS)
        if self._job:
            self._drop()
            self._clear()
        elif self._call is None:
            self._send()

    def _send(self) -> None:
        self._wanted = False
        if not self._name:
            self._fail("there is no printer any more")
            return
        compositor = Compositor(self._size)
        page = self._page(compositor)
        options = ("-o", f"media={self._size.value.capitalize()}", "-o", "sides=one-sided", "-o", "print-scaling=none")
        words = ("lp", "-U", OWNER, "-d", self._name, "-t", "Kiosk", "-n", "1", "-o", "job-sheets=none", *options)
        self._job, self._owing = "?", True
        self._start(words, self._sent, compositor.pdf(page))

    def _page(self, compositor: Compositor) -> Paper:
        content, state = self._kiosk.content, self._kiosk.state
        scene = Scene(content.deck, content.phrases, state, NO_LISTS, content.today())
        return paper(scene, self._version, compositor.fits)

    def _sent(self, told: Answer) -> None:
        found = re.search(r"request id is (\S+)", told.said)
        if not told.well or not found:
            self._fail(told.said)
            return
        self._job = found[1]
        self._look()

    def _look(self) -> None:
        self._ask(self._seen, "not-completed", "-p", self._name)

    def _ask(self, answer: Hears, which: str, *more: str) -> None:
        self._start(("lpstat", "-U", OWNER, "-l", "-W", which, "-o", self._name, *more), answer)

    def _seen(self, told: Answer) -> None:
        seen, why = outcome(told.said, self._job, self._name) if told.well else (Outcome.STUCK, told.said)
        self._begun, self._why = seen is Outcome.PRINTING, why
        waits = seen in {Outcome.WAITING, Outcome.TROUBLED}
        if seen is Outcome.STUCK or (waits and not self._patience.isActive()):
            self._fail(why)
        elif seen is Outcome.ENDED:
            self._ask(self._ended, "completed")
        else:
            self._next.start()

    def _ended(self, told: Answer) -> None:
        why = ended_badly(told.said, self._job) if told.well else told.said
        if why:
            self._fail(why)
            return
        log.info("A page was printed")
        self._finish(Kind.PRINTED)

    def _late(self) -> None:
        if not self._begun:
            self._fail(self._why)

    def _fail(self, why: str) -> None:
        log.warning("A page was not printed: %s", why)
        self._finish(Kind.PRINT_FAILED)

    def _finish(self, kind: Kind) -> None:
        self._patience.stop()
        self._limit.stop()
        self._next.stop()
        self._wanted = False
        self._drop()
        self._clear()
        if not self._left:
            self._kiosk.send(Event(kind))

    def _forget(self) -> None:
        """The visit is over: a page on its way may come out, and tells nobody. Else see what printer there is now."""
        if self._job or self._wanted:
            self._left = True
            self._limit.start(min(self._limit.remainingTime(), AFTER_VISIT_MS))
        elif self._call is None:
            self._clear()

    # Programs

    def _start(self, words: tuple[str, ...], answer: Hears, fed: bytes = b"") -> None:
        def ended(told: Answer) -> None:
            self._call = None
            answer(told)

        self._call = Call(self, words, ended, CALL_MS, fed)

    def _drop(self) -> None:
        if self._call is not None:
            self._call.drop()
            self._call = None
