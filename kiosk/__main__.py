"""Starts the program: `kiosk`, or `python -m kiosk`."""

import sys

from kiosk.command_line import PACK_COMMANDS, arguments


def main() -> int:
    """Do what the command line says and return the exit code."""
    asked = arguments(sys.argv[1:])
    if asked.command == "supervise":
        from kiosk.supervise import keep_going  # noqa: PLC0415 - small, for it stays in memory: no Qt

        return keep_going(asked)
    if asked.command in PACK_COMMANDS:
        from kiosk.packing import obey as obey_about_packs  # noqa: PLC0415 - Qt only to look at pictures

        return obey_about_packs(asked)
    # Qt takes a tenth of a second to import: nobody who asks for --help waits for it.
    from kiosk.app import obey  # noqa: PLC0415

    return obey(asked)


if __name__ == "__main__":
    sys.exit(main())
