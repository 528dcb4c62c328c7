"""Starts the program: `kiosk`, or `python -m kiosk`."""

import logging
import sys
from argparse import Namespace

from kiosk.command_line import PACK_COMMANDS, arguments

SOUND = ("tone", "player")
"""The commands that are heard and not seen."""
INTERNAL_ERROR = 70
"""Exit code, as in docs/command-line.md."""


def main() -> int:
    """Do what the command line says and return the exit code."""
    asked = arguments(sys.argv[1:])
    if asked.command == "supervise":
        from kiosk.supervise import keep_going  # noqa: PLC0415 - small, for it stays in memory: no Qt

        return keep_going(asked)
    if asked.command in PACK_COMMANDS:
        from kiosk.packing import obey as obey_about_packs  # noqa: PLC0415 - Qt only to look at pictures

        return obey_about_packs(asked)
    if asked.command in SOUND:
        return _sound(asked)
    # Qt takes a tenth of a second to import: nobody who asks for --help waits for it.
    from kiosk.app import obey  # noqa: PLC0415

    return obey(asked)


def _sound(asked: Namespace) -> int:
    """Let something be heard, without the time that it takes to load what shows."""
    from kiosk.sound.commands import obey  # noqa: PLC0415 - of the system, and wanted here alone

    try:
        return obey(asked)
    except Exception:
        from kiosk.journal import keep_journal  # noqa: PLC0415 - only where there is something to tell

        journal = keep_journal()
        logging.getLogger(__name__).exception("Something is wrong inside the program")
        print(f"kiosk: something went wrong inside the program; {journal} has the details", file=sys.stderr)
        return INTERNAL_ERROR


if __name__ == "__main__":
    sys.exit(main())
