"""A pytest plugin: what tests measure, and how each of them ended, as JSON for the conformance report.

    def test_contrast(measured):
        least = ...
        measured("least contrast, paper", least, ":1", requirement=11)
        assert least >= 10

`pytest --measured=FILE` writes {"date", "version", "world", "outcomes": {test: "passed", "failed" or "skipped"},
"figures": [{"name", "value", "unit", "requirement"}]}. Record before the assertion, so that a figure that is not good
enough is reported too.
"""

import json
import platform
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import qVersion

from kiosk import __version__

Measured = Callable[..., None]
WORSE_LAST = ["passed", "skipped", "failed"]
KEY = "measured"


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Measured:
    """Give a test the means to record a figure, with its unit and the number of the requirement it answers."""

    def record(name: str, value: float, unit: str, *, requirement: int) -> None:
        figure = {"name": name, "value": value, "unit": unit, "requirement": requirement}
        request.node.user_properties.append((KEY, figure))

    return record


class Ledger:
    """Keeps outcomes and figures while the tests run, and writes them when all have."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.outcomes: dict[str, str] = {}
        self.figures: list[Any] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the worst of set-up, test and clearing up; pytest calls a test that may fail and does skipped."""
        before = self.outcomes.get(report.nodeid, "passed")
        self.outcomes[report.nodeid] = max(report.outcome, before, key=WORSE_LAST.index)
        if report.when == "call":
            self.figures += [value for key, value in report.user_properties if key == KEY]

    def pytest_sessionfinish(self) -> None:
        """Write it all."""
        world = f"{platform.system()}, Python {platform.python_version()}, Qt {qVersion()}"
        whole = {
            "date": datetime.now(UTC).date().isoformat(),
            "version": __version__,
            "world": world,
            "outcomes": self.outcomes,
            "figures": self.figures,
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the name of the file."""
    told = "write what tests measured, and how each ended, to this file"
    parser.addoption("--measured", metavar="FILE", type=Path, help=told)


def pytest_configure(config: pytest.Config) -> None:
    """Keep a ledger where one is asked for."""
    path: Path | None = config.getoption("--measured")
    worker = hasattr(config, "workerinput")  # one of several processes; what it reports comes to the one that began
    if path is not None and not worker and not config.option.collectonly:
        config.pluginmanager.register(Ledger(config.invocation_params.dir / path))
