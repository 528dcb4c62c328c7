"""The X.Org server with Debian's driver for no card at all: an output that is resized, switched off and on again."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.program.screens import XServer
from tests.program.starting import environment

X_SERVER = Path("/usr/lib/xorg/Xorg")
OUTPUT = "DUMMY0"
CONFIG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
{more}
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "panel"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "panel"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes {modes}
    Virtual {width} {height}
  EndSubSection
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
{devices}EndSection
"""


class Xorg(XServer):
    """The server, with one output and what sizes it may have in px, the first one first.

    `more` is the section of the configuration for a device of that name; else there is only XTEST's mouse.
    """

    def __init__(self, folder: Path, sizes: Sequence[tuple[int, int]], more: str = "", device: str = "") -> None:
        folder.mkdir(parents=True)
        modes = " ".join(f'"{width}x{height}"' for width, height in sizes)
        devices = f'  InputDevice "{device}"\n' if device else ""
        width, height = map(max, zip(*sizes, strict=True))
        config = CONFIG.format(more=more, modes=modes, devices=devices, width=width, height=height)
        (folder / "xorg.conf").write_text(config, "ascii")
        quiet = ("-logfile", "/dev/null", "-novtswitch", "-seat", folder.name)
        super().__init__(folder, X_SERVER, "-config", folder / "xorg.conf", *quiet)

    def output(self, *words: str) -> None:
        """Tell xrandr what is to become of the output."""
        world = environment(self.folder, DISPLAY=self.display)
        subprocess.run(["xrandr", "--output", OUTPUT, *words], env=world, check=True, timeout=30)
