"""The staff's PIN: no robot gets more tries than the rule allows, and nothing tells right digits from wrong ones."""

import json
import os
import statistics
import time
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from attrs import define
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic import Answer, Door, Pin, Reply, WeakPinError, weak
from kiosk.clinic import pin as room
from kiosk.clinic.pin import FIRST_WAIT_S, FREE_TRIES, LONGEST_WAIT_S, since_start

RIGHT, WRONG = "730518", "730519"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@define
class Computer:
    """A computer with a clock of its own: seconds since it was started. `real_s` goes on whatever happens."""

    up_s: float = 1000.0
    real_s: float = 0.0

    def __call__(self) -> float:
        """Tell the time since the start."""
        return self.up_s

    def rest(self, seconds: float) -> None:
        """Let time pass."""
        self.up_s += seconds
        self.real_s += seconds

    def restart(self, seconds: float) -> None:
        """Be switched off and on; the start itself takes so long."""
        self.up_s = seconds
        self.real_s += seconds + 1


@pytest.fixture
def computer() -> Computer:
    """Return a computer."""
    return Computer()


@pytest.fixture
def pin(tmp_path: Path, computer: Computer) -> Pin:
    """Return a PIN that was set."""
    chosen = Pin(tmp_path, computer, QUICK)
    chosen.choose(RIGHT)
    return chosen


def test_there_is_no_pin_until_somebody_sets_one(tmp_path: Path) -> None:
    fresh = Pin(tmp_path, hasher=QUICK)
    assert fresh.door is Door.NEW
    assert fresh.try_it("000000") == Reply(Answer.BROKEN)
    fresh.choose(RIGHT)
    assert fresh.door is Door.SHUT


def test_the_right_pin_opens_and_another_does_not(pin: Pin) -> None:
    assert pin.try_it(RIGHT) == Reply(Answer.RIGHT)
    assert pin.try_it(WRONG) == Reply(Answer.WRONG)
    assert pin.try_it("") == Reply(Answer.WRONG)
    assert pin.try_it(RIGHT + "0") == Reply(Answer.WRONG)


def test_the_pin_itself_is_in_no_file(pin: Pin, tmp_path: Path) -> None:
    pin.try_it(RIGHT)
    for path in tmp_path.iterdir():
        assert RIGHT.encode() not in path.read_bytes()
        assert path.stat().st_mode & 0o077 == 0


def test_the_hash_is_argon2id_with_64_mib(tmp_path: Path) -> None:
    Pin(tmp_path).choose(RIGHT)
    assert json.loads((tmp_path / "pin.json").read_text())["hash"].startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize(
    "digits",
    [
        *("", "12345", "1234567", "12345a", "\N{ARABIC-INDIC DIGIT ONE}23456", "000000", "111111", "123456", "654321"),
        *("890123", "135791", "121212", "123123", "112233", "998877", "123321", "112121", "147258", "159753"),
    ],
)
def test_a_pin_that_is_tried_first_is_refused(pin: Pin, digits: str) -> None:
    assert weak(digits)
    with pytest.raises(WeakPinError):
        pin.choose(digits)
    assert pin.try_it(RIGHT).answer is Answer.RIGHT


@pytest.mark.parametrize("digits", [RIGHT, "402915", "918273", "100523"])
def test_another_is_taken(digits: str) -> None:
    assert not weak(digits)


def test_most_pins_are_not_refused() -> None:
    assert sum(weak(f"{number:06}") for number in range(0, 1_000_000, 37)) < 1_000_000 / 37 * 0.05


def test_five_tries_then_fifteen_seconds_doubling_to_an_hour(pin: Pin, computer: Computer) -> None:
    waits = []
    for _ in range(16):
        waits.append(pin.try_it(WRONG).wait_s)
        assert not waits[-1] or pin.try_it(RIGHT) == Reply(Answer.WAIT, waits[-1])
        computer.rest(waits[-1])
    assert waits == [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600]
    assert pin.try_it(RIGHT) == Reply(Answer.RIGHT)
    assert [pin.try_it(WRONG).wait_s for _ in range(5)] == [0, 0, 0, 0, 15]


def test_a_try_during_the_wait_does_not_make_it_longer(pin: Pin, computer: Computer) -> None:
    for _ in range(5):
        pin.try_it(WRONG)
    computer.rest(14.5)
    assert pin.try_it(WRONG) == Reply(Answer.WAIT, 1)
    computer.rest(0.5)
    assert pin.try_it(RIGHT) == Reply(Answer.RIGHT)


MOVES = st.lists(
    st.one_of(
        st.just(("try", 0.0)),
        st.tuples(st.just("rest"), st.floats(0, 5000)),
        st.tuples(st.just("restart"), st.floats(0, 300)),
        st.just(("program", 0.0)),
    ),
    min_size=20,
    max_size=60,
)


@given(moves=MOVES)
def test_no_robot_gets_more_tries_than_the_rule_allows(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[str, float]]
) -> None:
    """It tries as often as it can, restarts the program and the computer, and waits as it likes."""
    with pytest.MonkeyPatch.context() as disk:
        disk.setattr(os, "fsync", lambda _handle: None)  # no power is cut here, and 10,000 tries take a minute
        _rob(tmp_path_factory.mktemp("robot"), moves)


def _rob(folder: Path, moves: list[tuple[str, float]]) -> None:
    computer = Computer()
    door = Pin(folder, computer, QUICK)
    door.choose(RIGHT)
    taken: list[float] = []
    for move, seconds in moves:
        if move == "rest":
            computer.rest(seconds)
        elif move == "restart":
            computer.restart(seconds)
        if move in {"restart", "program"}:
            door = Pin(folder, computer, QUICK)
        if door.try_it(WRONG).answer is Answer.WRONG:
            taken.append(computer.real_s)
    for number in range(FREE_TRIES, len(taken)):
        wait = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (number - FREE_TRIES))
        assert taken[number] - taken[number - 1] >= wait - 0.01


def test_the_wall_clock_is_not_asked(pin: Pin, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("time", "time_ns", "localtime", "gmtime"):
        monkeypatch.setattr(time, name, None)
    assert pin.try_it(RIGHT) == Reply(Answer.RIGHT)


def test_a_computer_without_such_a_clock_has_another(monkeypatch: pytest.MonkeyPatch) -> None:
    assert since_start() > 0
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    assert since_start() == pytest.approx(time.monotonic(), abs=5)


def test_a_try_is_on_the_disk_before_it_is_answered(pin: Pin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cuts the power at the moment of the answer has used up the try."""
    seen = []
    verify = PasswordHasher.verify

    def looking(hasher: PasswordHasher, kept: str, typed: str) -> bool:
        seen.append(json.loads((tmp_path / "pin.json").read_text())["failed"])
        return verify(hasher, kept, typed)

    monkeypatch.setattr(PasswordHasher, "verify", looking)
    pin.try_it(WRONG)
    pin.try_it(RIGHT)
    assert seen == [1, 2]


@pytest.mark.parametrize("typed", [RIGHT, WRONG, "000000", "7", "", "x" * 500])
def test_the_same_work_is_done_whatever_was_typed(pin: Pin, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    work: list[str] = []
    verify, write = PasswordHasher.verify, room.replace_whole

    def verified(hasher: PasswordHasher, kept: str, tried: str) -> bool:
        work.append("hash")
        return verify(hasher, kept, tried)

    def written(path: Path, content: bytes) -> None:
        work.append("write")
        write(path, content)

    monkeypatch.setattr(PasswordHasher, "verify", verified)
    monkeypatch.setattr(room, "replace_whole", written)
    pin.try_it(typed)
    assert work == ["write", "hash", "write"]


@pytest.mark.slow
def test_the_time_of_an_answer_does_not_tell_how_many_digits_are_right(tmp_path: Path) -> None:
    computer = Computer()
    door = Pin(tmp_path, computer)
    door.choose(RIGHT)
    tries = {RIGHT: [], "730519": [], "700000": [], "100000": []}
    for _ in range(25):
        for typed, took in tries.items():
            computer.rest(LONGEST_WAIT_S)
            start = time.perf_counter()
            door.try_it(typed)
            took.append(time.perf_counter() - start)
    middles = [statistics.median(took) for took in tries.values()]
    noise = max(statistics.stdev(took) for took in tries.values())
    assert max(middles) - min(middles) < noise


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"hash": "x", "failed": 0, "since": 0}',
        b'{"hash": "$argon2id$v=19$m=99999999,t=9,p=1$YWFhYWFhYWE$YWFhYWFh", "failed": 0, "since": 0}',
        b"\xff\x00",
    ],
)
def test_an_edited_pin_shuts_the_door_and_is_kept_aside(pin: Pin, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pin.json").write_bytes(content)
    assert pin.door is Door.BROKEN
    assert pin.wait_s == 0
    assert pin.try_it(RIGHT) == Reply(Answer.BROKEN)
    pin.choose(RIGHT)
    assert pin.try_it(RIGHT) == Reply(Answer.RIGHT)
    assert (tmp_path / "pin.json.aside-1").read_bytes() == content


@pytest.mark.parametrize(("key", "value"), [("failed", -5), ("since", -1.0), ("since", float("nan")), ("failed", "x")])
def test_numbers_that_cannot_be_are_no_way_round_the_wait(pin: Pin, tmp_path: Path, key: str, value: object) -> None:
    path = tmp_path / "pin.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {key: value}))
    assert pin.door is Door.BROKEN


def test_a_pin_file_that_was_deleted_does_not_open_the_door(pin: Pin, tmp_path: Path) -> None:
    (tmp_path / "pin.json").unlink()
    assert pin.door is Door.BROKEN


def test_only_an_administrator_s_reset_lets_a_new_pin_be_set(pin: Pin) -> None:
    pin.reset()
    assert pin.door is Door.NEW
    pin.reset()


def test_where_nothing_can_be_written_nothing_is_tried(pin: Pin, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "no space", str(path), None, str(len(content)))

    monkeypatch.setattr(room, "replace_whole", full)
    monkeypatch.setattr(PasswordHasher, "verify", None)
    assert pin.try_it(RIGHT) == Reply(Answer.NOT_KEPT)
