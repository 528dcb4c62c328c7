"""Whatever stands in a file, it is taken, or refused in a sentence that says where and what to do.

A few hundred inputs each, by chance, and every one that once was a finding. A million of them, guided by the code that
they reach, are `python3 dev.py fuzz`.
"""

import logging
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.fuzz.breaking import broken
from tests.fuzz.targets import TARGETS

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())
EXAMPLES = 150
SLOW = {"deck": 60, "picture": 60}
"""A whole deck takes some 20 ms; tests/deck/test_broken_decks.py breaks a thousand."""


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Let nobody hear that files cannot be used: that is what these are for."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("name", TARGETS)
def test_a_sound_file_is_taken(name: str, tmp_path: Path) -> None:
    for seed in TARGETS[name].seeds():
        assert TARGETS[name].try_it(seed, tmp_path)


@pytest.mark.parametrize("name", TARGETS)
def test_a_broken_file_is_taken_or_refused_and_nothing_else(name: str, tmp_path: Path) -> None:
    target = TARGETS[name]

    @settings(max_examples=SLOW.get(name, EXAMPLES), suppress_health_check=list(HealthCheck))
    @given(seed=st.sampled_from(target.seeds()), chance=st.integers(0, 2**32))
    def breaks(seed: bytes, chance: int) -> None:
        target.try_it(broken(seed, random.Random(chance), target.words), tmp_path)  # noqa: S311 - breaks files, keeps no secret

    breaks()


@pytest.mark.parametrize("name", TARGETS)
def test_bytes_of_any_kind_are_taken_or_refused_and_nothing_else(name: str, tmp_path: Path) -> None:
    @settings(max_examples=SLOW.get(name, EXAMPLES), suppress_health_check=list(HealthCheck))
    @given(data=st.binary(max_size=200))
    @example(b"")
    def tries(data: bytes) -> None:
        TARGETS[name].try_it(data, tmp_path)

    tries()


@pytest.mark.parametrize("found", CORPUS, ids=lambda path: path.name)
def test_what_was_found_once_is_found_no_more(found: Path, tmp_path: Path) -> None:
    """A file is named for its target, and for what was wrong with it."""
    TARGETS[found.name.split("-")[0]].try_it(found.read_bytes(), tmp_path)
