"""Shows the deck to visitors, with the staff's panel behind it: a process for each visit where the system has them."""

import gc
import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from attrs import evolve

from kiosk import MADE, __version__
from kiosk.clinic import Configuration, Office, is_night
from kiosk.content import RESOURCES
from kiosk.journal import supervisor, tell_supervisor
from kiosk.relay import AGAIN, Baton, Relay
from kiosk.staff import load_staff_words
from kiosk.ui.content import Content
from kiosk.visit import Settings

if TYPE_CHECKING:
    from kiosk.ui.display import Wishes


def show(asked: Namespace, content: Content, configuration: Configuration, settings: Settings) -> int:
    """Open the window and stay until staff end the program, or have changed a setting: then the code is `AGAIN`."""
    office = Office.usual(asked.config, MADE)
    signed = frozenset((one.part, one.layer, one.language) for one in office.signing.signed(content.deck))
    content = evolve(content, signed=signed)

    def ready() -> None:
        tell_supervisor("READY=1")

    def one(baton: Baton | None, on_ready: Callable[[], None]) -> int:
        return _program(content, settings, _wishes(asked, configuration), office, baton)(on_ready)

    gc.freeze()  # what is loaded stays: no look at it for garbage, which would copy its pages into each process
    # A window on a desktop would come up at another place each time.
    if sys.platform == "linux" and not asked.windowed:
        return Relay(lambda baton: one(baton, baton.ready)).run(ready)
    code = one(None, ready)
    if code == AGAIN:  # Qt does not begin twice in a process
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - this program itself
    return code


def _program(
    content: Content, settings: Settings, wishes: "Wishes", office: Office, baton: Baton | None
) -> Callable[[Callable[[], None]], int]:
    """Return what runs the window, with the staff's panel in it."""
    from kiosk.ui.program import Program  # noqa: PLC0415 - Qt heeds the environment as it is when it is imported
    from kiosk.ui.staff_panel import panel_of  # noqa: PLC0415

    words = load_staff_words(RESOURCES / "staff")
    panel = panel_of(office, words, __version__, time.monotonic, AGAIN)
    clock, told = time.monotonic, supervisor()
    return Program(content, settings, wishes, clock, version=__version__, baton=baton, staff=panel, supervisor=told).run


def _wishes(asked: Namespace, configuration: Configuration) -> "Wishes":
    """Return what the command line and the clinic ask of the screen."""
    from kiosk.ui.display import Wishes  # noqa: PLC0415 - Qt heeds the environment as it is when it is imported

    chosen = ("floor_mm", "switch_move", "switch_select", "idle_s", "loudspeaker", "printer", "paper", "headphones")
    return Wishes(
        asked.windowed,
        asked.screen,
        asked.px_per_mm or configuration.px_per_mm,
        **{name: getattr(configuration, name) for name in chosen},
        loudest_db=configuration.loudest_db or 0.0,
        listen_key=configuration.listen_key,
        night=lambda: bool(configuration.night and is_night(configuration.night, datetime.now().astimezone(), MADE)),
        speech_log=asked.speech_log,
    )
