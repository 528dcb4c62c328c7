"""The only place where all parts meet: it does what the command line asks."""

import logging
import os
import sys
import time
from argparse import Namespace
from collections.abc import Container
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from kiosk import MADE, __version__
from kiosk.check import check
from kiosk.clinic import (
    Configuration,
    ConfigurationFaults,
    Office,
    Pin,
    find_configuration,
    load_configuration,
    state_folder,
    store_px_per_mm,
    usual_place,
)
from kiosk.content import BUILT_IN_DECK, RESOURCES, load_content, narration
from kiosk.deck import DeckFaults, NoDeck
from kiosk.journal import keep_journal
from kiosk.languages import table
from kiosk.relay import AGAIN, BrokenError
from kiosk.showing import show
from kiosk.ui.content import Content
from kiosk.visit import EVERYTHING, GUIDED, ONE_VISIT, Kind, Numbers, Settings, TextSize, Theme, Volume

if TYPE_CHECKING:
    pass

log = logging.getLogger(__name__)

DONE, FAULTS, WRONG_USE, INTERNAL_ERROR, NO_DISPLAY = 0, 1, 2, 70, 75
"""Exit codes; docs/command-line.md explains them."""
QT_SETTINGS = ("QT_", "QML", "QSG_", "QV4_")
"""What the names of Qt's settings in the environment begin with."""
KEPT_QT_SETTINGS = frozenset({"QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"})
"""Settings of Qt that the environment may make. Others could load code or open a port on an unattended screen."""


class WrongUseError(Exception):
    """The person asked for something that cannot be done; the message says what and how to ask instead."""


def obey(asked: Namespace) -> int:
    """Do what the command line says and return the exit code. Never a traceback on the terminal."""
    # long: one short case for each command
    journal = keep_journal()
    try:
        match asked.command:
            case "calibrate":
                return calibrate(asked.config or usual_place())
            case "check":
                return check(asked.deck or BUILT_IN_DECK, RESOURCES, narration(asked.deck), as_json=asked.json)
            case "languages":
                content = load_content(asked.deck)
                print("\n".join(table(content.deck, content.phrases)))
                return DONE
            case "tour":
                return tour(asked)
            case "reset-pin":
                return reset_pin()
            case "selftest":
                return selftest(quick=asked.quick)
            case "printer":
                return printer(asked.printer, purge_jobs=asked.purge)
            case _:
                return run(asked)
    except WrongUseError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return WRONG_USE
    except (DeckFaults, ConfigurationFaults) as error:
        print(error, file=sys.stderr)
        return _code(error)
    except Exception as error:
        if not isinstance(error, BrokenError):
            log.exception("Something is wrong inside the program")
        print(f"kiosk: something went wrong inside the program; {journal} has the details", file=sys.stderr)
        return INTERNAL_ERROR


def _code(faults: DeckFaults | ConfigurationFaults) -> int:
    """Return the exit code for what has faults: another one if it could not be read at all."""
    opened = faults.opened if isinstance(faults, ConfigurationFaults) else not isinstance(faults, NoDeck)
    return FAULTS if opened else WRONG_USE


def tour(asked: Namespace) -> int:
    """Walk everything a visitor can reach, off-screen, and keep the pictures."""
    content = load_content(asked.deck)
    settings = _settings(content, asked.language)
    settings = evolve(settings, theme=Theme(asked.theme), size=TextSize(asked.size))
    stops = _tour(content, settings, asked.screen, asked.px_per_mm, asked.out, EVERYTHING)
    print(f"{stops} pictures and tour.json are in {asked.out}")
    return DONE


def selftest(*, quick: bool) -> int:
    """Paint every screen once, off-screen, on a landscape and a portrait panel; or only the guided walk."""
    content = load_content(None)
    for screen in ((1920, 1080), (1080, 1920)):
        try:
            _tour(content, _settings(content, None), screen, None, None, GUIDED if quick else ONE_VISIT)
        except RuntimeError as error:
            print(f"Self-test failed at {screen[0]} x {screen[1]} px: {error}", file=sys.stderr)
            return FAULTS
    painted = "the guided walk" if quick else "every screen"
    print(f"Self-test passed: {painted} was painted, in landscape and in portrait.")
    return DONE


def printer(name: str | None, *, purge_jobs: bool) -> int:
    """Say on which printer and paper the kiosk prints; take out of its queue what is of this kiosk, if so asked."""
    from kiosk.ui.spool import NoPrinterError, find_queue, purge  # noqa: PLC0415 - of the system, and wanted here alone

    try:
        if purge_jobs:
            purge()
        queue = find_queue(name)
    except NoPrinterError as error:
        raise WrongUseError(str(error)) from None
    print(f"{queue.printer} {queue.paper}")
    return DONE


def run(asked: Namespace) -> int:
    """Show the deck to visitors until staff end the program; begin again when they have changed a setting."""
    while (code := _run(asked)) == AGAIN:
        log.info("The program begins again")
    return code


def _run(asked: Namespace) -> int:
    configuration = _configuration(asked)
    content = _content(asked, configuration)
    settings = _settings(content, asked.language or configuration.language, fallback=asked.kiosk_fallback)
    settings = (
        settings if configuration.volume_db is None else evolve(settings, volume=Volume(str(configuration.volume_db)))
    )
    if _use_display(windowed=asked.windowed) is None:
        if asked.unattended:
            return NO_DISPLAY
        print("There is no display here, so this is one visit in pictures instead.")
        px_per_mm = asked.px_per_mm or configuration.px_per_mm
        stops = _tour(content, settings, asked.screen, px_per_mm, asked.pictures, ONE_VISIT)
        print(f"{stops} pictures and tour.json are in {asked.pictures}")
        return DONE
    return show(asked, content, configuration, settings)


def reset_pin() -> int:
    """Forget the staff's PIN: the next person who opens the panel chooses one."""
    folder = state_folder()
    try:
        Pin(folder).reset()
    except OSError as error:
        raise WrongUseError(f"the PIN in {folder} cannot be removed: {error.strerror}") from None
    print(f"There is no PIN in {folder} any more. Open the staff's panel now, and choose a new one.")
    return DONE


def calibrate(config: Path) -> int:
    """Let somebody match a bank card on the screen, and store what came of it."""
    configuration = find_configuration(config)
    content = load_content(None)
    settings = _settings(content, configuration.language, fallback=True)
    display = _use_display(windowed=False)
    if display is None or display.startswith("offscreen"):
        message = "there is no display here to hold a card against; start it on the screen that visitors will touch"
        raise WrongUseError(message)
    from kiosk.ui.calibration import match_card  # noqa: PLC0415 - Qt heeds the environment as it is when imported
    from kiosk.ui.display import Wishes  # noqa: PLC0415

    move, select = configuration.switch_move, configuration.switch_select
    wishes = Wishes(px_per_mm=configuration.px_per_mm, switch_move=move, switch_select=select)
    px_per_mm = match_card(content, settings, wishes, time.monotonic)
    if px_per_mm is None:
        print("Nothing was changed.")
        return DONE
    _store(config, px_per_mm)
    print(f"px_per_mm: {px_per_mm:.2f} is in {config}")
    return DONE


def _store(config: Path, px_per_mm: float) -> None:
    """Write what was matched into a configuration."""
    try:
        store_px_per_mm(config, px_per_mm)
    except OSError as error:
        message = f"{config} cannot be written: {error.strerror}; name another file with --config"
        raise WrongUseError(message) from None


def _use_display(*, windowed: bool) -> str | None:
    """Tell Qt which display to use and return its name for it, or None where no display answers."""
    from kiosk.ui.display import find_display  # noqa: PLC0415 - Qt only when something is to be shown

    platform = find_display(os.environ)
    if platform is not None and not windowed:
        for name in [name for name in os.environ if name.startswith(QT_SETTINGS) and name not in KEPT_QT_SETTINGS]:
            del os.environ[name]
    if platform:
        os.environ["QT_QPA_PLATFORM"] = platform
    return platform


def _configuration(asked: Namespace) -> Configuration:
    """Read the clinic's settings, IT's over those set at the screen; unattended, what is right of them holds."""
    if asked.safe:
        return Configuration()
    try:
        load_configuration(asked.config) if asked.config else find_configuration(usual_place())
    except ConfigurationFaults as error:
        if not asked.kiosk_fallback:
            raise
        log.error("What is wrong in the settings is as usual:\n%s", error)  # noqa: TRY400 - faults, no traceback
    return Office.usual(asked.config, MADE).settings.now


def _content(asked: Namespace, configuration: Configuration) -> Content:
    """Load the deck with the clinic's numbers; unattended, the built-in one stands in for one with faults."""
    numbers = Numbers(configuration.phone, configuration.emergency)
    try:
        return load_content(asked.deck or (Path(configuration.deck) if configuration.deck else None), numbers)
    except DeckFaults as error:
        if not asked.kiosk_fallback:
            raise
        log.error("The built-in deck is shown, because of faults:\n%s", error)  # noqa: TRY400 - faults, no traceback
        return load_content(None, numbers)


def _settings(content: Content, language: str | None, *, fallback: bool = False) -> Settings:
    """Choose the language to start in: the one asked for, else the first of the deck's that the kiosk speaks."""
    spoken = [tag for tag in content.deck.outline.languages if tag in content.phrases]
    if not spoken:
        message = f"the deck has no language that the kiosk speaks; it speaks {', '.join(content.phrases)}"
        raise WrongUseError(message)
    if language is None or language in spoken:
        return Settings(language or spoken[0])
    message = f"the deck is not there in {language!r}; choose from {', '.join(spoken)}"
    if not fallback:
        raise WrongUseError(message)
    log.error("The kiosk starts in %s: %s", spoken[0], message)
    return Settings(spoken[0])


def _tour(  # noqa: PLR0913, PLR0917 - what a tour needs to know
    content: Content,
    settings: Settings,
    size: tuple[int, int] | None,
    px_per_mm: float | None,
    out: Path | None,
    by: Container[Kind],
) -> int:
    """Paint every screen that such events lead to, into a folder or for the sake of painting; return how many."""
    from kiosk.ui.display import OFF_SCREEN, panel_of  # noqa: PLC0415 - Qt has to be told first

    os.environ.update(OFF_SCREEN)
    from kiosk.ui.tour import walk  # noqa: PLC0415

    panel = panel_of(None, size or (1920, 1080), px_per_mm)
    try:
        return walk(content, settings, panel, out, __version__, by)
    except OSError as error:
        message = f"the pictures cannot be written to {out}: {error.strerror}; name another folder"
        raise WrongUseError(message) from None
