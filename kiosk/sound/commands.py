"""What the command line can ask of sound. Without Qt and without a deck, so that it is heard at once."""

import os
import signal
import sys
from argparse import Namespace
from contextlib import suppress

from kiosk.sound.once import play
from kiosk.sound.outlets import Wish
from kiosk.sound.player import play_orders
from kiosk.sound.pulse import NoSoundError
from kiosk.sound.tone import samples

DONE, WRONG_USE = 0, 2
"""Exit codes, as in docs/command-line.md."""
SOUND_ELSEWHERE = ("PULSE_SERVER", "PULSE_CLIENTCONFIG", "DISPLAY")
"""Settings of the environment that could send sound over the network; a display may name another sound server."""


def obey(asked: Namespace) -> int:
    """Do what the command line says and return the exit code."""
    for name in SOUND_ELSEWHERE:
        os.environ.pop(name, None)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # an end like others, without a traceback
    if asked.command == "player":
        with suppress(BrokenPipeError):  # nobody listens any more: the end of the input follows
            play_orders(Wish(asked.headphones, asked.loudspeaker))
        return DONE
    return tone()


def tone() -> int:
    """Play the tone of the idle warning once: for staff, who set how loud it is, and for `kiosk run`."""
    try:
        play(samples())
    except NoSoundError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return WRONG_USE
    return DONE
