# ruff: noqa: INP001 - a folder of scripts, no package
"""The machine, and the versions of everything that is measured on it."""

import os
import platform
from pathlib import Path

from programs import ROOT, has_graphics_card, kivy_python, version_of


def where() -> dict[str, str]:
    """Return machine, versions, and whether root measured."""
    return {"machine": _machine(), "versions": _versions(), "root": "yes" if os.geteuid() == 0 else "no"}


def _machine() -> str:
    words = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in words if line.startswith("model name")), "unknown")
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    graphics = "a graphics card" if has_graphics_card() else "no graphics card"
    kernel = platform.release().partition("-")[0]
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB of memory, {graphics}, Linux {kernel}"


def _versions() -> str:
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    python = str(ROOT / ".venv" / "bin" / "python")
    qt = version_of(python, "-c", "import PySide6.QtCore; print(PySide6.QtCore.qVersion())")
    said = "from importlib.metadata import version; print(version('kivy'))"
    kivy = version_of(str(kivy_python()), "-c", said)
    state = version_of("git", "log", "-1", "--format=%h of %cs")
    chromium, office = version_of("chromium", "--version"), version_of("soffice", "--version")
    ours = f"kiosk {state}, {version_of(python, '--version')}, Qt {qt}"
    return f"{system}; {ours}; {chromium}; {office}; Kivy {kivy}"
