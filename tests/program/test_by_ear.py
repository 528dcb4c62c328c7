"""A blind visit by narration alone: all that stands on each screen is spoken, in its order and its language.

tests/ui/test_heard.py holds it of every screen; here it is measured in the sound itself, some minutes a language.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from kiosk.content import load_content
from kiosk.narration import Passage
from kiosk.ui.content import Content
from kiosk.ui.look import Panel
from kiosk.ui.tour import visit_everything
from kiosk.visit import Kind, Settings
from tests.program.conftest import LANDSCAPE
from tests.program.loudness import ALIKE, FRAME_MS, expected, find, loudness
from tests.program.playing import HEADPHONES, Tape, add_headphones
from tests.program.screens import PX_PER_MM, Tour, XScreen
from tests.program.sound import NEEDS_SERVER, RATE_HZ, SoundServer
from tests.program.starting import Kiosk
from tests.program.test_listening import Listener

pytestmark = NEEDS_SERVER
QUIET_S = 1.5
"""So much silence in the headphones comes only when a screen has been read; the pauses are a third of it."""
SHORTEST_MS = 1_200
"""What is shorter, a number or a word or two, is too little to be told from another by its loudness."""


class Ear:
    """Who has nothing but headphones, and a recording and a log of what came out of them."""

    def __init__(self, listener: Listener, tape: Tape, content: Content, language: str) -> None:
        self.listener, self.tape, self.narration, self.language = listener, tape, content.narration, language
        self.phrases, self.rate = content.phrases[language], self.narration.usual_rate(language)
        self._told = self._recorded = 0

    def reads(self) -> tuple[list[str], Sequence[int]]:
        """Await the end of what is read now; return its sentences and its recording, from the last time on."""
        there = lambda: len(self.listener.heard()) > self._told  # noqa: E731
        self.listener.kiosk.until(there, "the first sentence of a screen")
        self.tape.goes_on(QUIET_S)
        while any(self.tape.samples()[-int(QUIET_S * RATE_HZ) :]):
            self.tape.goes_on(QUIET_S / 5)
        sentences, samples = self.listener.heard(), self.tape.samples()
        new = sentences[self._told :], samples[self._recorded :]
        self._told, self._recorded = len(sentences), len(samples)
        return new

    def forgets(self, told: int) -> None:
        """Begin anew: after so many sentences of the log, and here on the recording."""
        self._told, self._recorded = told, len(self.tape.samples())

    def _passages(self, sentence: str) -> list[Passage]:
        """Return what a sentence of the log sounds like in the language of the screen."""
        found = self.narration.passages(sentence, self.language)
        assert found is not None, f"not in {self.language}: {sentence!r}"
        return found

    def hears_all_of(self, stop: dict[str, Any]) -> float:
        """Hold what is heard of a screen against what stands on it; return which part of it was found in the sound."""
        told, samples = self.reads()
        spoken, place = " ".join(told), 0
        texts, names = self._stands_on(stop)
        for text in [*texts, *names]:
            assert _plain(text) in _plain(spoken), f"not heard on {stop['file']}: {text!r} in {told}"
        # Of a text that stands twice, or within another one, nobody can tell which was heard.
        body = [text for text in texts if text not in names and sum(text in other for other in texts) == 1]
        for text in body:
            found = _plain(spoken).find(_plain(text), place)
            assert found >= 0, f"not in the order of {stop['file']}: {text!r} in {told}"
            place = found
        return self._sounds(told, samples)

    def _stands_on(self, stop: dict[str, Any]) -> tuple[list[str], set[str]]:
        """Return the texts of a screen while it is read, and those of them that are controls."""
        # The controls of reading take the place of the first text, which is the same on every screen but the attract
        # screen, and "Listen" has become "Pause".
        texts = [one["text"] for one in stop["texts"]][stop["screen"] != "attract" :]
        names = {one["name"] for one in stop["targets"]}
        read = {self.phrases["listen"]: self.phrases["pause"]}
        return [read.get(text, text) for text in texts], {read.get(name, name) for name in names}

    def _sounds(self, told: list[str], samples: Sequence[int]) -> float:
        """Find one sentence after the other in a recording; return which part of what was said they are, by time."""
        recorded, found_ms, told_ms, skipped = loudness(samples), 0, 0, 0
        after = next(place for place, loud in enumerate(recorded) if loud)
        for passage in (passage for sentence in told for passage in self._passages(sentence)):
            sentence, long_ms = expected(passage, self.rate), passage.to_ms - passage.from_ms
            told_ms += long_ms
            if long_ms < SHORTEST_MS:
                skipped += len(sentence) + int(passage.pause_ms / self.rate) // FRAME_MS
                continue
            like, after = find(sentence, recorded, max(0, after - 1), skipped)
            assert like >= ALIKE, f"not in the recording: {passage.text!r}, {like:.2f}"
            found_ms, skipped = found_ms + long_ms, 0
        return found_ms / told_ms


def _plain(text: str) -> str:
    """Return only the letters and digits: a page may break a sentence, and a mark is not spoken."""
    return "".join(filter(str.isalnum, text))


@frozen
class Visit:
    """A visit in one language, and how each of its screens should look."""

    ear: Ear
    tour: Tour

    def comes_to(self, screen: str, card: str | None, name: str) -> float:
        """Press a control that is found by ear, and hear the screen that it leads to."""
        return self.hears(self.tour.stop(screen, card), name)

    def hears(self, stop: dict[str, Any], name: str) -> float:
        """Press a control, and return which part of the screen that it leads to was found in the sound."""
        self.ear.forgets(self.ear.listener.finds(name))
        return self.ear.hears_all_of(stop)

    def layers(self, card: str) -> dict[str, dict[str, Any]]:
        """Return the first page of each layer of a card but the one that the author wrote."""
        first_pages: dict[str, dict[str, Any]] = {}
        for stop in self.tour.stops:
            if stop["card"] == card and stop["layer"] != "written":
                first_pages.setdefault(stop["layer"], stop)
        return first_pages


@pytest.fixture
def visit(
    home: Path,
    server: SoundServer,
    start: Callable[..., Kiosk],
    x_screen: Callable[..., XScreen],
    tape: Callable[[str], Tape],
) -> Callable[[str], Visit]:
    """Give the means to come with headphones, in a language."""

    def come(language: str) -> Visit:
        content, panel = load_content(None), Panel(*LANDSCAPE, PX_PER_MM)
        by = (Kind.START, Kind.NEXT, Kind.OPEN_LAYER)
        visit_everything(content, Settings(language=language), panel, home / "tour", by=by, heard=True)
        tour, screen = Tour(home / "tour"), x_screen(*LANDSCAPE)
        add_headphones(server)
        config, log_file = home / "config.yaml", home / "speech.log"
        config.write_text(f"listen_key: F9\nlanguage: {language}\n", "utf-8")
        words = ("--config", config, "--px-per-mm", str(PX_PER_MM), "--speech-log", log_file)
        listener = Listener(start(*words, DISPLAY=screen.display), screen, tour, log_file)
        return Visit(Ear(listener, tape(HEADPHONES), content, language), tour)

    return come


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es", "fr", "zh-Hans"])
def test_a_blind_visit_is_spoken_whole(visit: Callable[[str], Visit], language: str) -> None:
    """From the sound of a null sink and from the speech log."""
    here, card = visit(language), "powerful-antitumor-effect"
    attract, words = here.tour.stop("attract"), here.ear.phrases
    here.ear.listener.hand.sees(attract)
    here.ear.listener.presses("F9")
    found = [
        here.ear.hears_all_of(attract),
        here.comes_to("home", None, words["touch_to_start"]),
        here.comes_to("card", "introduction", words["start"]),
        here.comes_to("card", card, words["next"]),
        *(here.hears(stop, words.names["layer"][layer]) for layer, stop in here.layers(card).items()),
    ]
    assert len(found) == 7
    # The rest is numbers and a word or two; of each screen they are less than half.
    assert min(found) >= 0.5
