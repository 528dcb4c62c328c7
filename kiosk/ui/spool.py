"""The system's print queue, where its own commands do not reach: which printer there is, and taking our jobs out again.

`lp` and `lpstat` cannot tell what paper is in a printer, and `cancel -x` of CUPS before 2.4.7 leaves the files of a job
in the spool (OpenPrinting/cups, pull request 742). The library that these commands use can do both. It may wait long
for a server that does not answer, so it is called in a process of its own, `kiosk printer`. No Qt.
"""

import ctypes
import platform
import sys
import time
from ctypes import POINTER, c_char_p, c_int, c_long, c_void_p

from attrs import frozen

LIBRARY = "libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"
OWNER = f"cart-kiosk-{platform.node()}"
"""Whose jobs they are in the queue: those of this kiosk and of nobody else, even on a server for many."""
GET_PRINTER_ATTRIBUTES, TAG_OPERATION, TAG_URI, TAG_KEYWORD = 0x000B, 0x01, 0x45, 0x44
"""Numbers of the Internet Printing Protocol (RFC 8010 and 8011)."""
ALL_JOBS, MINE, PURGE = -1, 1, 1
LETTER = "x-dimension=21590 "
"""Its width in 1/100 mm, as a printer tells it. The name of the size is often left empty by CUPS 2.4."""
TRIES, BETWEEN_S = 40, 0.1
"""A job that is being printed leaves the queue when its filters have ended; until then it is asked for again."""


class NoPrinterError(Exception):
    """Nothing can be printed; the message says why."""


@frozen
class Queue:
    """A printer as the system knows it, and whether its paper is `a4` or `letter`."""

    printer: str
    paper: str


class _Job(ctypes.Structure):
    """`cups_job_t` of cups.h."""

    _fields_ = (
        *(
            (name, c_char_p if name in {"dest", "title", "user", "format"} else c_int)
            for name in ("id", "dest", "title", "user", "format", "state", "size", "priority")
        ),
        *((name, c_long) for name in ("completed", "created", "processed")),
    )


def find_queue(name: str | None) -> Queue:
    """Return the printer of this name, or the system's default.

    Raises:
        NoPrinterError: there is none, or no printing system.

    """
    cups = _library()
    cups.cupsGetDefault.restype = c_char_p
    printer = name.encode() if name else cups.cupsGetDefault()
    if not printer:
        raise NoPrinterError("the system has no default printer; set one, or name one in the configuration")
    return Queue(printer.decode(), _paper(cups, printer))


def purge() -> None:
    """Take every job of this kiosk out of the queue, with its files and its history.

    Raises:
        NoPrinterError: there is no printing system, or it keeps a job.

    """
    cups = _library()
    cups.cupsSetUser(OWNER.encode())
    cups.cupsCancelJob2.argtypes = (c_void_p, c_char_p, c_int, c_int)
    for _try in range(TRIES):
        jobs = _jobs(cups)
        if not jobs:
            return
        for printer, job in jobs:
            cups.cupsCancelJob2(None, printer, job, PURGE)
        time.sleep(BETWEEN_S)
    raise NoPrinterError(f"the printing system keeps a page: {_why(cups)}")


def _jobs(cups: ctypes.CDLL) -> list[tuple[bytes, int]]:
    """Return printer and number of each job of this kiosk, those of the past too."""
    jobs = POINTER(_Job)()
    cups.cupsGetJobs2.argtypes = (c_void_p, POINTER(POINTER(_Job)), c_char_p, c_int, c_int)
    count: int = cups.cupsGetJobs2(None, ctypes.byref(jobs), None, MINE, ALL_JOBS)
    if count < 0:
        raise NoPrinterError("the printing system does not answer")
    found = [(job.dest, job.id) for job in jobs[:count]]
    cups.cupsFreeJobs(count, jobs)
    return found


def _library() -> ctypes.CDLL:
    try:
        return ctypes.CDLL(LIBRARY)
    except OSError:
        raise NoPrinterError("there is no CUPS here") from None


def _paper(cups: ctypes.CDLL, printer: bytes) -> str:
    """Ask a printer what paper it takes when nobody says what."""
    for function in (cups.ippNewRequest, cups.ippAddString, cups.cupsDoRequest, cups.ippFindAttribute):
        function.restype = c_void_p
    request = c_void_p(cups.ippNewRequest(GET_PRINTER_ATTRIBUTES))
    place = b"ipp://localhost/printers/" + printer
    for tag, name, value in (
        (TAG_URI, b"printer-uri", place),
        (TAG_KEYWORD, b"requested-attributes", b"media-col-default"),
    ):
        cups.ippAddString(request, TAG_OPERATION, tag, name, None, value)
    answer = c_void_p(cups.cupsDoRequest(None, request, b"/"))
    if cups.cupsLastError() > 0x00FF:  # noqa: PLR2004 - successful-… end there (RFC 8011, B.1.2)
        raise NoPrinterError(f"there is no printer {printer.decode()!r}: {_why(cups)}")
    found = c_void_p(cups.ippFindAttribute(answer, b"media-col-default", 0))
    media = ctypes.create_string_buffer(1000)
    cups.ippAttributeString(found, media, len(media))
    cups.ippDelete(answer)
    return "letter" if LETTER in media.value.decode("utf-8", "replace") else "a4"


def _why(cups: ctypes.CDLL) -> str:
    cups.cupsLastErrorString.restype = c_char_p
    return (cups.cupsLastErrorString() or b"it does not say why").decode("utf-8", "replace")
