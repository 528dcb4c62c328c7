"""What is wrong with a pack, in a sentence that a receptionist understands, and what helps."""

from enum import StrEnum


class Remedy(StrEnum):
    """What helps where a pack is not taken: the staff's panel has a sentence for each, in its own languages."""

    ANOTHER = "another"
    """Copy it again, or ask whoever made it for another one."""
    NEWER = "newer"
    """Ask for a newer one."""
    MENDED = "mended"
    """Ask whoever made its deck to mend it."""
    TRUSTED = "trusted"
    """Trust whoever made it."""
    PROGRAM = "program"
    """Install the version of the kiosk that it was made for."""
    ROOM = "room"
    """Make room on the disk."""


class PackFault(Exception):  # noqa: N818 - it says what is wrong; nothing in the program is
    """A pack is not taken. The text is one sentence, and what to do; `remedy` is the latter for a program."""

    def __init__(self, sentence: str, remedy: Remedy = Remedy.ANOTHER) -> None:
        super().__init__(sentence)
        self.remedy = remedy
