"""A pytest plugin: a log record at WARNING or above fails a test that did not announce it, and `-s` is refused.

A test that expects a warning says so before it happens, with the level and a part of the message:

    def test_a_missing_picture_is_logged(announce_log):
        announce_log(logging.WARNING, r"picture .* is missing")
        ...

It fails as well when an announced record never comes.
"""

import logging
import os
import re
from collections.abc import Callable, Iterator

import pytest

ALLOW_NO_CAPTURE = "KIOSK_TEST_ALLOW_NO_CAPTURE"
Announce = Callable[[int, str], None]


class LogWatch(logging.Handler):
    """Keeps what was announced and what came."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.awaited: list[tuple[int, str]] = []
        self.met: set[tuple[int, str]] = set()
        self.unannounced: list[str] = []

    def announce(self, level: int, pattern: str) -> None:
        """Expect one or more records of exactly this level whose message holds the regular expression."""
        self.awaited.append((level, pattern))

    def emit(self, record: logging.LogRecord) -> None:
        """Tick off an announced record, keep any other."""
        message = record.getMessage()
        matching = {
            (level, text) for level, text in self.awaited if level == record.levelno and re.search(text, message)
        }
        self.met |= matching
        if not matching:
            self.unannounced.append(f"{record.levelname} {record.name}: {message}")

    def verdict(self) -> str:
        """Say what is wrong, one finding a line; empty when nothing is."""
        absent = [
            f"{logging.getLevelName(level)} {text!r}" for level, text in self.awaited if (level, text) not in self.met
        ]
        return "\n".join(
            [f"logged but not announced: {line}" for line in self.unannounced]
            + [f"announced but not logged: {line}" for line in absent]
        )


@pytest.fixture(autouse=True)
def announce_log() -> Iterator[Announce]:
    """Give a test the means to announce a log record, and fail it for any other at WARNING or above."""
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    yield watch.announce
    logging.getLogger().removeHandler(watch)
    if findings := watch.verdict():
        pytest.fail(findings, pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse the options that silently switch off the failing of tests on Qt's own messages."""
    switched_off = config.getoption("capture") == "no" or not config.getoption("qt_log")
    if switched_off and not os.environ.get(ALLOW_NO_CAPTURE):
        msg = f"-s and --no-qt-log let Qt's warnings pass unseen; set {ALLOW_NO_CAPTURE}=1 if that is meant."
        raise pytest.UsageError(msg)
