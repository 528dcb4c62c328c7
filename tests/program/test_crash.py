"""Killed in the middle of a visit and started again, the kiosk knows nothing of it, and no file ever did (58)."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from kiosk.content import load_content
from kiosk.visit import Settings
from tests.program.blind import Blind
from tests.program.conftest import LANDSCAPE
from tests.program.starting import journal

TEXT, PHRASES = (content := load_content(None)).deck.texts["en"], content.phrases["en"]
SETTINGS = PHRASES["settings"]
VISITS = [{"theme": "soft", "size": "small"}, {"theme": "white-on-black", "size": "largest"}]
"""What visitors choose; it all stands on the first page of the settings until the text is large."""
TOLD = {
    ".local/state/cart-kiosk/log/kiosk.log": b"The program was ended by the signal SIGKILL",
    "kiosk.said": b"something went wrong inside the program",
}
"""The one line that a crash leaves in the log, and on the terminal."""
QML_CACHE = ".cache/kiosk/qmlcache/"
"""Here Qt keeps the screens of the program as it has compiled them."""


def written(home: Path) -> dict[str, bytes]:
    """Read every file under the only folders that the program knows: home, configuration, state, cache, runtime."""
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if S_ISREG(path.stat().st_mode)}


def written_elsewhere(process: int, home: Path) -> Iterator[str]:
    """Give each file outside its home that a process has open for writing."""
    for path in Path(f"/proc/{process}/fd").iterdir():
        target = str(path.readlink())
        told = Path(f"/proc/{process}/fdinfo/{path.name}").read_text("ascii")
        flags = int(told.split("flags:")[1].split()[0], 8)
        named = target.startswith("/") and not target.startswith(("/memfd:", f"{home}/"))
        if named and S_ISREG(path.stat().st_mode) and flags & os.O_ACCMODE != os.O_RDONLY:
            yield target


def visit(blind: Blind, chosen: dict[str, str]) -> None:
    """Choose how the screen looks, and walk to a card."""
    blind.press(SETTINGS)
    for name, value in chosen.items():
        words = PHRASES.settings[name]
        blind.press(words[value], under=words["title"])
        blind.knows_as_chosen(words[value], under=words["title"])
    blind.press(PHRASES["close_settings"])
    blind.hears(TEXT.attract.headline)
    for button, heard in (("touch_to_start", TEXT.title), ("start", TEXT.title), ("next", "Powerful")):
        blind.press(PHRASES[button])
        blind.hears(heard)


def finds_the_usual_settings(blind: Blind) -> None:
    """Open the settings, and hear that nothing is as the last visitor had it."""
    blind.press(SETTINGS)
    usual = Settings()
    for name in VISITS[-1]:
        words = PHRASES.settings[name]
        blind.knows_as_chosen(words[getattr(usual, name).value], under=words["title"])


def test_after_a_crash_nothing_of_the_visit_is_left(home: Path) -> None:
    with Blind(home / "visit", *LANDSCAPE, by_keys=True) as blind:
        started = written(blind.home)
        assert any(name.endswith("kiosk.log") for name in started), "these are the folders that it writes to"
        for chosen in VISITS:  # the first for Qt to compile the screens, the second for nothing at all
            blind.kiosk.until(lambda: "printed" in journal(blind.home).splitlines()[-1], "the end of what a start logs")
            fresh, before = blind.picture(), written(blind.home)
            visit(blind, chosen)
            assert blind.picture() != fresh
            processes = (blind.kiosk.popen.pid, blind.kiosk.runner())
            assert [name for process in processes for name in written_elsewhere(process, blind.home)] == []
            blind.kill()
            after = written(blind.home)
            assert [name for name in after if name not in started and not name.startswith(QML_CACHE)] == []
            for name, line in TOLD.items():
                [told] = after.pop(name).removeprefix(before.pop(name)).splitlines()
                assert line in told
            assert {name: after[name] for name in before} == before
            blind.start_again()
            assert blind.picture() == fresh
        assert set(after) == set(before)
        finds_the_usual_settings(blind)
