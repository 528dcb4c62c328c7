"""The tests' own strictness is tested: what should fail a test does, and only that."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAD = "import logging, warnings, pytest\nfrom PySide6.QtCore import qWarning\n"
STRICT = "[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\nfilterwarnings = error\nxfail_strict = true\n"


@pytest.fixture(autouse=True)
def _plugin_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the inner pytest, which runs in a folder of its own, import tests.strict."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def outcomes(pytester: pytest.Pytester, body: str) -> dict[str, int]:
    """Run one test with this body under our plugin and settings, and count how it ended."""
    pytester.makeini(STRICT)
    pytester.makepyfile(f"{HEAD}def test_it(announce_log):\n    {body}\n")
    return pytester.runpytest_subprocess("-p", "tests.strict", "-p", "no:cacheprovider").parseoutcomes()


@pytest.mark.parametrize(
    "body",
    [
        "logging.info('calm')",
        "announce_log(logging.WARNING, 'l.st'); logging.getLogger('a.b').warning('lost %s', 'it')",
        "announce_log(logging.ERROR, 'lost'); logging.error('lost'); logging.error('lost again')",
    ],
)
def test_what_is_calm_or_announced_passes(pytester: pytest.Pytester, body: str) -> None:
    assert outcomes(pytester, body) == {"passed": 1}


@pytest.mark.parametrize(
    "body",
    [
        "logging.warning('lost')",
        "logging.getLogger('a.b').error('lost')",
        "announce_log(logging.WARNING, 'lost'); logging.error('lost')",
        "announce_log(logging.WARNING, 'found'); logging.warning('lost')",
        "announce_log(logging.WARNING, 'lost')",
    ],
)
def test_an_unannounced_or_absent_record_fails(pytester: pytest.Pytester, body: str) -> None:
    assert outcomes(pytester, body) == {"passed": 1, "errors": 1}


@pytest.mark.parametrize("body", ["qWarning('from Qt')", "warnings.warn('from Python')"])
def test_a_warning_of_qt_or_python_fails(pytester: pytest.Pytester, body: str) -> None:
    assert outcomes(pytester, body) == {"failed": 1}


@pytest.mark.parametrize("option", ["-s", "--capture=no", "--no-qt-log"])
def test_options_that_hide_qt_messages_are_refused(pytester: pytest.Pytester, option: str) -> None:
    pytester.makepyfile("def test_it():\n    pass\n")
    result = pytester.runpytest_subprocess("-p", "tests.strict", option)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "let Qt's warnings pass unseen" in result.stderr.str()


def test_they_are_allowed_when_that_is_meant(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_TEST_ALLOW_NO_CAPTURE", "1")
    pytester.makepyfile("def test_it():\n    pass\n")
    assert pytester.runpytest_subprocess("-p", "tests.strict", "-s").parseoutcomes() == {"passed": 1}
