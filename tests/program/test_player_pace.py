"""How fast and how loud it reads, and which place it tells, against a recording of what was heard (issue 6, 4)."""

from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.program.playing import HEADPHONES, Player, Tape, add_headphones
from tests.program.sound import NEEDS_SERVER, RATE_HZ, SoundServer
from tests.sound.clips import LOW_HZ, STEP_MS, STEPS_HZ, clip
from tests.tones import pitch, steepest, strength, takes_over

pytestmark = NEEDS_SERVER
IN_TIME_S = 0.15
"""Within which a new speed or loudness is heard."""
NEAR_S = 0.03
"""So near is the place that is told to what is heard."""


@pytest.fixture
def tape(home: Path) -> Iterator[Tape]:
    """Give a recording of a server's headphones."""
    with SoundServer(home) as server:
        add_headphones(server)
        with Tape(server, HEADPHONES) as running:
            yield running


@pytest.fixture
def player(home: Path, tape: Tape) -> Iterator[Player]:
    """Give a player that has found them."""
    assert tape
    with Player(home) as running:
        running.device(HEADPHONES)
        yield running


def told_at(told: list[dict[str, Any]], when: float) -> float:
    """Return the place in ms that was told for a time, between those that were told before and after it."""
    before, after = next(pair for pair in pairwise(told) if pair[0]["when"] <= when < pair[1]["when"])
    part = (when - before["when"]) / (after["when"] - before["when"])
    return float(before["ms"] + part * (after["ms"] - before["ms"]))


@pytest.mark.parametrize("rate", [0.5, 0.75, 1.0, 1.5, 2.0])
def test_the_place_that_is_told_is_the_one_that_is_heard(player: Player, tape: Tape, rate: float) -> None:
    player.play(clip("steps.opus", 4000), rate=rate)
    player.awaits("end", id=1)
    tape.goes_on(0.1)
    sound, begin = tape.sound(), tape.heard()[0]
    assert len(sound) / RATE_HZ == pytest.approx(4 / rate, rel=0.02)
    told = player.told("at")
    for number in range(1, len(STEPS_HZ)):
        seconds = number * STEP_MS / 1000 / rate
        around = range(round((seconds - 0.08) * RATE_HZ), round((seconds + 0.08) * RATE_HZ), 240)
        heard = takes_over(sound, *STEPS_HZ[number - 1 : number + 1], around, RATE_HZ)
        off_ms = told_at(told, begin + heard / RATE_HZ) - number * STEP_MS
        assert abs(off_ms) / 1000 / rate < NEAR_S, number
    assert sorted(at["ms"] for at in told) == [at["ms"] for at in told]


@pytest.mark.parametrize("rate", [0.5, 0.75, 1.25, 2.0])
def test_it_keeps_the_pitch(player: Player, tape: Tape, rate: float) -> None:
    player.play(clip("low.opus", 1500), rate=rate)
    player.awaits("end", id=1)
    tape.goes_on(0.1)
    assert pitch(tape.sound()[4800:-4800], RATE_HZ) == pytest.approx(LOW_HZ, rel=0.01)


@pytest.mark.parametrize("rate", [0.5, 2.0])
def test_a_new_speed_is_heard_in_time_without_a_gap_or_a_jump(player: Player, tape: Tape, rate: float) -> None:
    player.play(clip("low.opus", 3000))
    player.until(lambda: any(at["ms"] > 700 for at in player.told("at")), "the middle of the sentence")
    asked = player.do("rate", rate=rate)
    player.awaits("end", id=1)
    tape.goes_on(0.1)
    told = player.told("at")
    new = [at for at in told if asked + IN_TIME_S < at["when"] and at["ms"] < 2900]
    assert (new[-1]["ms"] - new[0]["ms"]) / 1000 / (new[-1]["when"] - new[0]["when"]) == pytest.approx(rate, rel=0.05)
    for before, after in pairwise(told):
        assert 0 <= after["ms"] - before["ms"] <= (after["when"] - before["when"]) * 1000 * max(1, rate) + 25
    sound = tape.sound()
    old_s = told_at(told, asked) / 1000
    assert old_s + (3 - old_s) / rate == pytest.approx(len(sound) / RATE_HZ, abs=IN_TIME_S * abs(1 - 1 / rate) + 0.02)
    assert min(max(map(abs, sound[start : start + 480])) for start in range(480, len(sound) - 960, 480)) > 1000
    assert steepest(sound[2400:-2400]) < 400


def test_loudness_goes_in_steps_that_do_not_click(player: Player, tape: Tape) -> None:
    player.play(clip("low.opus", 3000), gain_db=-10)
    asked = []
    for ms, gain_db in ((600, -20), (1200, 0)):
        player.until(lambda ms=ms: any(at["ms"] > ms for at in player.told("at")), f"{ms} ms")
        asked.append(player.do("gain", gain_db=gain_db))
    player.awaits("end", id=1)
    tape.goes_on(0.1)
    samples, begin = array("h", tape.samples()), tape.begin()

    def loudness(since: float) -> float:
        start = round((since - begin) * RATE_HZ)
        return strength(samples[start : start + 4800], LOW_HZ, RATE_HZ) / (9000 / 32768)

    assert loudness(asked[0] - 0.15) == pytest.approx(0.316, rel=0.1)
    assert loudness(asked[0] + IN_TIME_S) == pytest.approx(0.1, rel=0.1)
    assert loudness(asked[1] + IN_TIME_S) == pytest.approx(1, rel=0.1)
    assert steepest(tape.sound()[2400:-2400]) < 400
