"""What is read aloud in one go: sections of recordings with silence between, at a speed and loudness that may change.

It is rendered well ahead of what is heard, and remembers of each sample which place of which clip it came from. So what
has not been heard can be taken back and rendered anew when speed or loudness change.
"""

from array import array
from collections import deque
from collections.abc import Iterator

from attrs import frozen

from kiosk.sound.clips import Clip, Section
from kiosk.sound.opus import RATE_HZ
from kiosk.sound.stretch import Stretch

SLOWEST, FASTEST = 0.3, 2.5
"""Times the speed of the recording."""
PIECE = RATE_HZ // 100
"""Samples that are rendered at a time."""
FADE = RATE_HZ // 100
"""Samples in which what was rendered anew takes over from what was taken back: a step would click."""
MOST_KEPT = RATE_HZ
"""So much of what was given may have to be taken back, and no more."""


@frozen
class Place:
    """Where in a clip something is, in ms of its recording."""

    clip: int
    ms: int


@frozen
class _Mark:
    """From this sample of what is played on: the section, the place in it, and how fast that moves."""

    made: int
    section: Section
    place: float
    pace: float

    def at(self, made: int) -> float:
        """Return the place of a later sample."""
        return self.place + max(0, made - self.made) * self.pace


class Reading:
    """Clips one after the other."""

    def __init__(self, clips: list[Clip], rate: float, gain_db: float) -> None:
        """Read and check all clips.

        Raises:
            FaultError: one cannot be played.
            NoSoundError: there is no library for it.

        """
        self._sections = [Section(number, clip) for number, clip in enumerate(clips)]
        self._rate, self._level = _bounded(rate), _level(gain_db)
        self._marks: deque[_Mark] = deque()
        self._made = self.given = self._least = 0
        self._ready, self._kept = bytearray(), bytearray()
        self._sound = self._render(0, 0.0)

    def take(self, count: int) -> bytes:
        """Return the next so many samples, of 16 bits each; fewer at the end, and then none.

        Raises:
            FaultError: a clip is damaged within.

        """
        while len(self._ready) < 2 * count and (piece := next(self._sound, None)) is not None:
            self._ready += self._levelled(piece).tobytes()
        taken = bytes(self._ready[: 2 * count])
        del self._ready[: 2 * count]
        # What was taken back is overwritten to its end, though reading may be over sooner now.
        taken += bytes(2 * max(0, min(count, self._least - self.given) - len(taken) // 2))
        self.given += len(taken) // 2
        self._kept += taken
        del self._kept[: -2 * MOST_KEPT]
        return taken

    def change(self, after: int, *, rate: float | None = None, gain_db: float | None = None) -> bytes:
        """Let another speed or loudness hold after so many samples, or from the next one on.

        Returns: what takes the place of all samples after that one which have been given.

        Raises:
            FaultError: a clip is damaged within.

        """
        self._rate = self._rate if rate is None else _bounded(rate)
        self._level = self._level if gain_db is None else _level(gain_db)
        count = min(self.given - max(0, after), len(self._kept) // 2)
        if not self._marks or count <= 0:
            return b""
        old = self._take_back(count)
        fresh = array("h", self.take(count))
        for index in range(min(FADE, count)):
            fresh[index] = old[index] + (fresh[index] - old[index]) * index // FADE
        return fresh.tobytes()

    def place(self, heard: int) -> Place | None:
        """Return what is heard when so many samples have been heard; it only asks for the same or a later one."""
        while len(self._marks) > 1 and self._marks[1].made <= heard:
            self._marks.popleft()
        if not self._marks:
            return None
        section = self._marks[0].section
        return Place(section.number, section.ms(self._marks[0].at(heard)))

    def _take_back(self, count: int) -> "array[int]":
        """Return the last so many samples that were given, and go on from the place at which they began."""
        old = array("h", bytes(self._kept[-2 * count :]))
        del self._kept[-2 * count :]
        self._least = max(self._least, self.given)
        self._made = self.given = self.given - count
        mark = next(mark for mark in (*reversed(self._marks), self._marks[0]) if mark.made <= self.given)
        while self._marks and self._marks[-1].made >= self.given:
            self._marks.pop()
        self._ready.clear()
        self._sound = self._render(mark.section.number, mark.at(self.given))
        return old

    def _render(self, first: int, place: float) -> Iterator["array[int]"]:
        """Give all that sounds from a place in a section on."""
        for section in self._sections[first:]:
            start = max(place, section.begin) if section.number == first else section.begin
            if start < section.end:
                yield from self._speak(section, start)
            yield from self._rest(section, max(start, section.end))

    def _speak(self, section: Section, place: float) -> Iterator["array[int]"]:
        """Give what is spoken in a section.

        Sonic does not tell how much of what it was given has come out. It is what came out times the speed, but for
        what gets lost in roundings, and never more than it keeps behind what it was given.
        """
        stretch, put = Stretch(RATE_HZ), place
        for piece in section.sound(place, PIECE):
            out = stretch.put(piece, self._rate)
            put += len(piece)
            after = min(put, max(place + len(out) * self._rate, put - stretch.keeps))
            yield self._marked(out, section, place, after)
            place = after
        yield self._marked(stretch.rest(), section, place, section.end)

    def _rest(self, section: Section, place: float) -> Iterator["array[int]"]:
        """Give the silence after a section, which is read fast or slowly as well."""
        while place < section.over:
            count = max(1, min(PIECE, round((section.over - place) / self._rate)))
            yield self._marked(array("h", bytes(2 * count)), section, place, place + count * self._rate)
            place += count * self._rate

    def _marked(self, piece: "array[int]", section: Section, place: float, after: float) -> "array[int]":
        """Remember where a piece of sound comes from."""
        if piece:
            self._marks.append(_Mark(self._made, section, place, (after - place) / len(piece)))
            self._made += len(piece)
        return piece

    def _levelled(self, piece: "array[int]") -> "array[int]":
        level = self._level
        return piece if level == 1.0 else array("h", [int(value * level) for value in piece])


def _bounded(rate: float) -> float:
    return min(FASTEST, max(SLOWEST, rate))


def _level(gain_db: float) -> float:
    return float(10 ** (min(0.0, gain_db) / 20))
