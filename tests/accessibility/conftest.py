"""The same application as in tests/ui, for a process has only one; and what is open."""

from collections.abc import Iterable
from contextlib import suppress

import pytest

from tests.ui.conftest import qapp_cls
from tools.requirements import Requirement, State, load

__all__ = ["qapp_cls"]


def told_as_open(rows: Iterable[Requirement]) -> str:
    """Return the line that lists what is open, for nobody to forget it."""
    numbers = ", ".join(str(row.id) for row in rows if row.state is State.OPEN)
    return f"Accessibility requirements still open: {numbers or 'none'}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List what is open under every run; a list that cannot be read fails a test of its own."""
    with suppress(ValueError):
        terminalreporter.write_line(told_as_open(load()))
