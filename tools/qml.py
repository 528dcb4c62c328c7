"""The checks of the QML files: `python -m tools.qml format` and `lint`, which dev.py calls."""

import filecmp
import json
import shutil
import sys

from dev import BIN, BUILD, UI, call, quietly


def check_format() -> int:
    """Compare each QML file with what qmlformat makes of a copy of it."""
    copies = BUILD / "qmlformat"
    shutil.rmtree(copies, ignore_errors=True)
    shutil.copytree(UI, copies, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    failed = call("pyside6-qmlformat", "--inplace", *sorted(copies.glob("*.qml")))
    names = [path.name for path in sorted(UI.glob("*.qml"))]
    different = [name for name in names if not filecmp.cmp(UI / name, copies / name, shallow=False)]
    print(*(f"kiosk/ui/{name} is not laid out as qmlformat does it\n" for name in different), sep="", end="")
    return failed or len(different)


def lint() -> int:
    """Run qmllint, after telling it of the Python classes that QML sees: without that it cannot know their members."""
    module, described = BUILD / "qml" / "Kiosk", BUILD / "qml.json"
    module.mkdir(parents=True, exist_ok=True)
    (module / "qmldir").write_text("module Kiosk\ntypeinfo kiosk.qmltypes\ndepends QtQuick\n", "utf-8")
    dump = (BIN / "pyside6-metaobjectdump", "-o", described)
    quietly("Describing the Python classes for qmllint", *dump, *sorted(UI.glob("*.py")))
    facts = json.loads(described.read_text("utf-8"))
    one_each = {"Kiosk": "true", "Typesetter": "true", "Code": "false"}
    for seen in (found for file in facts for found in file["classes"] if found["className"] in one_each):
        seen["properties"] = [{"constant": "notify" not in one, **one} for one in seen.get("properties", [])]
        alone = {"name": "QML.Singleton", "value": one_each[seen["className"]]}
        seen["classInfos"] = [{"name": "QML.Element", "value": "auto"}, alone]
    described.write_text(json.dumps(facts), "utf-8")
    register = (BIN / "pyside6-qmltyperegistrar", "--import-name", "Kiosk", "--major-version", "1", described)
    quietly("Writing the types", *register, "--generate-qmltypes", module / "kiosk.qmltypes", "-o", BUILD / "qml.cpp")
    return call("pyside6-qmllint", "--max-warnings", "0", "-I", BUILD / "qml", *sorted(UI.glob("*.qml")))


if __name__ == "__main__":
    sys.exit({"format": check_format, "lint": lint}[sys.argv[1]]())
