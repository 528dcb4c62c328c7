"""The command line: what can be asked of the program, and what it answers. See docs/command-line.md."""

import argparse
import re
from pathlib import Path

from kiosk import __version__

PACK_COMMANDS = ("pack", "verify", "take", "packs", "new-key")
COMMANDS = (
    "run",
    "supervise",
    "calibrate",
    "check",
    "languages",
    "tour",
    "selftest",
    "tone",
    "player",
    "printer",
    "reset-pin",
    *PACK_COMMANDS,
)
THEMES = ("paper", "black-on-white", "white-on-black", "soft")
SIZES = ("small", "medium", "standard", "large", "largest")
EXIT_CODES = """exit codes:
  0   done
  1   faults found in a deck or a configuration, or a self-test that failed
  2   wrong use, or nothing readable
  70  internal error (the log has the details)
  75  no display, and nobody there to look at pictures instead
"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    whole = argparse.ArgumentParser(
        prog="kiosk",
        description="A touch screen that helps a person understand a treatment before they talk with their doctor.",
        epilog="Without a command, `kiosk` runs.\n\n" + EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_run(commands)
    _add_supervise(commands)
    _add_calibrate(commands)
    _add_check(commands)
    languages = commands.add_parser("languages", help="show what of a deck is translated, reviewed, or out of date")
    languages.add_argument("deck", type=Path, nargs="?", metavar="FOLDER", help="the deck (default: the built-in one)")
    _add_tour(commands)
    _add_selftest(commands)
    commands.add_parser("tone", help="play the tone of the idle warning once, to set how loud it is")
    _add_player(commands)
    _add_printer(commands)
    commands.add_parser("reset-pin", help="forget the staff's PIN, so that a new one can be chosen at the screen")
    _add_packs(commands)
    return whole


def arguments(words: list[str]) -> argparse.Namespace:
    """Parse the words after `kiosk`; without a command among them, `run` is meant."""
    if not words or (words[0] not in COMMANDS and words[0] not in ("-h", "--help", "--version")):
        words = ["run", *words]
    asked = parser().parse_args(words)
    if asked.command == "run":
        asked.kiosk_fallback |= asked.unattended
    return asked


def _add_run(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    run = commands.add_parser(
        "run",
        help="show the deck to visitors (the default)",
        description="Show a deck to visitors: full screen, or in a window. Staff leave with Ctrl+Alt+Shift+Q.",
    )
    _add_deck(run)
    run.add_argument("--windowed", action="store_true", help="in a window of a laptop, with mouse and keyboard")
    _add_screen(run)
    _add_config(run)
    _add_unattended(run)
    _add_out(run)


def _add_out(run: argparse.ArgumentParser) -> None:
    run.add_argument(
        "--speech-log",
        type=Path,
        metavar="FILE",
        help="write down each sentence as it is read aloud: to try a narration, never in front of patients",
    )
    run.add_argument(
        "--pictures",
        type=Path,
        metavar="FOLDER",
        default=Path("kiosk-tour"),
        help="where the pictures of a visit go when there is no display (default: %(default)s)",
    )


def _add_unattended(run: argparse.ArgumentParser) -> None:
    run.add_argument(
        "--kiosk-fallback",
        action="store_true",
        help="for unattended use: if the deck or the settings have faults, show the built-in deck and log why",
    )
    run.add_argument(
        "--unattended", action="store_true", help="as --kiosk-fallback; and without a display, end with 75"
    )
    run.add_argument(
        "--safe",
        action="store_true",
        help="show the built-in deck with the usual settings, and nothing of the clinic's",
    )


def _add_supervise(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    supervise = commands.add_parser(
        "supervise",
        help="keep `run` going on an unattended screen, whatever becomes of it (Linux)",
        description="Start `kiosk run`, and start it again when it ends, hangs or shows nothing.",
    )
    supervise.add_argument(
        "--metrics", type=Path, metavar="FILE", help="where to write how the kiosk is, for Prometheus; ends in .prom"
    )
    supervise.add_argument("options", nargs=argparse.REMAINDER, metavar="-- OPTIONS", help="options of `kiosk run`")


def _add_calibrate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    calibrate = commands.add_parser(
        "calibrate",
        help="match a bank card on the screen, so that everything comes out in its true size",
        description="Match a bank card on the screen. Stores pixels per millimetre in the clinic's settings.",
    )
    _add_config(calibrate)


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = commands.add_parser("check", help="find every mistake in a deck and say how to mend it")
    check.add_argument("deck", type=Path, nargs="?", metavar="FOLDER", help="the deck (default: the built-in one)")
    check.add_argument("--json", action="store_true", help="for programs: one JSON object")


def _add_tour(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    tour = commands.add_parser(
        "tour",
        help="walk everything a visitor can reach, without a display, and keep a picture of each screen",
        description="Walk everything a visitor can reach, without a display. Writes NN-name.png and tour.json to OUT.",
    )
    tour.add_argument("out", type=Path, metavar="OUT", help="the folder for the pictures; it is made if need be")
    _add_deck(tour)
    tour.add_argument("--theme", choices=THEMES, default=THEMES[0], metavar="NAME", help=f"one of {', '.join(THEMES)}")
    tour.add_argument("--size", choices=SIZES, default=SIZES[2], metavar="NAME", help=f"one of {', '.join(SIZES)}")
    _add_screen(tour)


def _add_player(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    player = commands.add_parser(
        "player", help="play what is asked for on the standard input: `kiosk run` starts it to read aloud"
    )
    player.add_argument("--headphones", metavar="NAME", help="the headphones to use (default: any there are)")
    player.add_argument("--loudspeaker", action="store_true", help="without headphones let the room hear it")


def _add_selftest(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    selftest = commands.add_parser(
        "selftest", help="paint every screen once and say whether all is well; needs no display"
    )
    selftest.add_argument("--quick", action="store_true", help="only the guided walk, in a few seconds")


def _add_printer(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    printer = commands.add_parser("printer", help="say on which printer and paper the kiosk would print")
    printer.add_argument("--printer", metavar="NAME", help="the printer to ask for (default: the system's)")
    printer.add_argument("--purge", action="store_true", help="first take every job of this kiosk out of the queue")


def _add_packs(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    pack = commands.add_parser("pack", help="make a signed pack of a deck, to be taken by kiosks")
    pack.add_argument("deck", type=Path, metavar="FOLDER", help="the deck")
    pack.add_argument("out", type=Path, metavar="PACK", help="the file to write")
    pack.add_argument("--key", type=Path, metavar="FILE", required=True, help="the secret key to sign with")
    pack.add_argument(
        "--number", type=_version, metavar="N", required=True, help="the pack's version, higher than any before"
    )
    verify = commands.add_parser("verify", help="say whether a pack is whole, signed by somebody trusted, and sound")
    verify.add_argument("--unpack", type=Path, metavar="FOLDER", help="also leave the deck in this new folder")
    take = commands.add_parser("take", help="verify a pack and show its deck from now on")
    packs = commands.add_parser("packs", help="for programs: list the packs in folders, as JSON")
    packs.add_argument("folders", type=Path, nargs="*", metavar="FOLDER", help="where to look, not in folders inside")
    for command in (verify, take):
        command.add_argument("--json", action="store_true", help="for programs: one JSON object")
        command.add_argument("pack", type=Path, metavar="PACK", help="the pack")
        command.add_argument("--unsigned", action="store_true", help="let it pass if nobody trusted has signed it")
    for command in (verify, take, packs):
        keys = "public keys of those who may make packs (default: the user's own)"
        command.add_argument("--keys", type=Path, metavar="FILE", help=keys)
    key = commands.add_parser("new-key", help="make a key to sign packs with, and print its public half")
    key.add_argument("key", type=Path, metavar="FILE", help="the file to write; keep it secret, and keep a copy")


def _version(words: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,8}", words):
        message = f"{words!r} is no version; write a whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return int(words)


def _add_deck(command: argparse.ArgumentParser) -> None:
    command.add_argument("--deck", type=Path, metavar="FOLDER", help="the deck to show (default: the built-in one)")
    command.add_argument("--language", metavar="TAG", help="the language to start in, such as en")


def _add_config(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--config", type=Path, metavar="FILE", help="the clinic's settings in YAML (default: the user's own, if any)"
    )


def _add_screen(command: argparse.ArgumentParser) -> None:
    command.add_argument("--screen", type=_screen, metavar="WxH", help="size in pixels, such as 1920x1080")
    command.add_argument("--px-per-mm", type=_density, metavar="N", help="pixels per millimetre of the panel")


def _screen(words: str) -> tuple[int, int]:
    numbers = re.fullmatch(r"(\d{3,5})x(\d{3,5})", words)
    if numbers is None:
        message = f"{words!r} is no size; write width x height in pixels, such as 1920x1080"
        raise argparse.ArgumentTypeError(message)
    return int(numbers[1]), int(numbers[2])


def _density(words: str) -> float:
    try:
        density = float(words)
    except ValueError:
        density = 0.0
    if not 1 <= density <= 20:  # noqa: PLR2004 - the range of the configuration
        message = f"{words!r} is no density; write pixels per millimetre from 1 to 20, such as 3.64"
        raise argparse.ArgumentTypeError(message)
    return density
