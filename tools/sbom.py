"""Lists what is inside the folder that `dev.py build` made, as a CycloneDX 1.5 document.

Python packages as the lock names them, Python itself, PyInstaller's start program, and each library that was taken
from the system it was built on, with the Debian package that it came from. The same folder gives the same bytes.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import metadata, version
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

Component = dict[str, Any]
LOCKED = re.compile(r"^([\w.-]+)==", re.MULTILINE)
NOT_INSIDE = frozenset({"setuptools"})
"""Locked, and only there to install the program from its source."""


def document(folder: Path, lock: Path, program: str, built: str) -> dict[str, Any]:
    """Describe the folder of a program. `program` is its version, `built` the time of its source, as in ISO 8601."""
    whole = {"type": "application", "name": "cart-kiosk", "version": program, "bom-ref": "cart-kiosk"}
    whole["licenses"] = _licence("Apache-2.0")  # type: ignore[assignment]
    parts = [*_python_packages(lock), *_python(), *_system_components(folder)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": uuid5(NAMESPACE_URL, f"cart-kiosk {program} {built}").urn,
        "version": 1,
        "metadata": {"timestamp": built, "component": whole},
        "components": parts,
        "dependencies": [{"ref": "cart-kiosk", "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def _licence(words: str) -> list[dict[str, Any]]:
    """Give a licence as CycloneDX wants it: an expression of SPDX where it is one, else a name."""
    if re.fullmatch(r"[\w.+-]+( (OR|AND|WITH) [\w.+-]+)*", words):
        return [{"expression": words}]
    return [{"license": {"name": words}}]


def _component(kind: str, name: str, number: str, purl: str, licence: str = "") -> Component:
    component = {"type": kind, "bom-ref": purl, "name": name, "version": number, "purl": purl}
    return component | ({"licenses": _licence(licence)} if licence else {})


def _python_packages(lock: Path) -> Iterator[Component]:
    for name in LOCKED.findall(lock.read_text("utf-8")):
        if name in NOT_INSIDE:
            continue
        about = metadata(name)
        classified = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier", []) if "License ::" in line]
        licence = about["License-Expression"] or about["License"] or (classified or [""])[0]
        yield _component("library", name, about["Version"], f"pkg:pypi/{name.lower()}@{about['Version']}", licence)


def _python() -> Iterator[Component]:
    number = ".".join(map(str, sys.version_info[:3]))
    yield _component("platform", "python", number, f"pkg:generic/python@{number}", "PSF-2.0")
    number = version("pyinstaller")
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    yield _component("application", "pyinstaller", number, f"pkg:pypi/pyinstaller@{number}", licence)


def system_libraries(folder: Path) -> Iterator[tuple[Path, str]]:
    """Give each library that was taken from the system, with its package as NAME=VERSION."""
    for path in sorted((folder / "_internal").glob("lib*.so*")):
        if not path.is_symlink() and (package := _package_of(path.name)):
            yield path, package


def _system_components(folder: Path) -> Iterator[Component]:
    """Give each Debian package of which a library is in the folder, once, with the libraries' names."""
    found: dict[str, list[str]] = {}
    for path, package in system_libraries(folder):
        found.setdefault(package, []).append(path.name)
    for package, names in sorted(found.items()):
        name, _, number = package.partition("=")
        component = _component("library", name, number, f"pkg:deb/debian/{name}@{number}")
        component["properties"] = [{"name": "cart-kiosk:file", "value": file} for file in names]
        yield component


def _package_of(library: str) -> str | None:
    """Return NAME=VERSION of the system's package that holds a library; None for one that a wheel brought."""
    told = subprocess.run(["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True, check=False).stdout
    places = re.findall(
        r"^([\w.+-]+)(?::\w+)?: /(?:usr/)?lib/[\w-]+-linux-gnu/(?:pulseaudio/)?[^/]+$", told, re.MULTILINE
    )
    if not places:
        return None
    shown = ["dpkg-query", "-W", "-f", "${Package}=${Version}\n", places[0]]
    return subprocess.run(shown, capture_output=True, text=True, check=True).stdout.splitlines()[0]
