"""Files made to exhaust a reader: each is refused within 1 s and 150 MB (issue: the loader's budget).

Measured in a process of its own, whose highest memory is known exactly. Time is the processor's, not the clock's,
so that a busy machine does not count, and three times the budget is allowed before a test fails: a reader without
its limits needs ten times as much or more.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.deck import Outline, read

MEASURE = """
import json, resource, sys, time
from pathlib import Path
from kiosk.deck import Outline, read
start = time.process_time()
value, faults = read(Path(sys.argv[1]), Outline)
seconds = time.process_time() - start
# The process's own peak: getrusage would count what its parent held when it was forked.
status = Path("/proc/self/status")
own = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else 0
kib = int(own) or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([value is None, [str(fault) for fault in faults], seconds, kib / 1000]))
"""
SECONDS = 1.0
MEGABYTES = 150.0


def _merge_bomb(levels: int = 20) -> str:
    """Each level brings the one before in twice, by merge keys: 2^20 keys from a few hundred bytes."""
    first = "a0: &a0 {k: v}\n"
    return first + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, levels + 1))


def _billion_laughs() -> str:
    first = 'a0: &a0 ["lol"]\n'
    return first + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))


FILES = {
    "merge keys inside merge keys": (_merge_bomb(), "a merge key (<<) stands here"),
    "a billion laughs": (_billion_laughs(), "an alias (*a0) stands here"),
    "5,000 brackets": ("[" * 5_000, "more than 20 levels"),
    "4 MiB of brackets": ("[" * 4_194_304, "more than 20 levels"),
    "4 MiB of braces": ("{" * 4_194_304, "more than 20 levels"),
    "5,000 question marks": ("? " * 5_000, "more than 20 levels"),
    "more than 4 MiB": ("#" * 4_194_305, "larger than 4 MiB"),
    "120,001 nodes": ("[" + "a," * 120_000 + "]", "more than 120,000 keys and values"),
    "119,000 wrong entries": ("languages: [" + "1," * 119_000 + "]", "is read as a number"),
    "119,000 empty cards": ("sections: [{cards: [" + "{}," * 119_000 + "]}]", 'the key "id" is missing'),
    "59,000 duplicate keys": ("{" + "a: b," * 59_000 + "}", "stands here a second time"),
    "59,000 unknown keys": ("{" + "".join(f"k{n}: b," for n in range(59_000)) + "}", "is not known here"),
    "119,000 anchors": ("languages: [" + "&a x," * 119_000 + "]", "an anchor (&a) stands here"),
    "300,000 directives": ("%TAG !a! b\n" * 300_000, "a line begins with %"),
    "4 MiB of NUL": ("\0" * 4_194_304, "U+0000"),
    "4 MiB in one quote": ("id: '" + "\n" * 4_000_000, "never closed"),
    "a key of 4 MiB": ("? '" + "x" * 4_000_000 + "'\n: a", "is not known here"),
    "a number of 5,000 digits": ("format: " + "9" * 5_000, "the number has 5,000 digits"),
    "a number of 4 MiB": ("format: " + "9" * 4_000_000, "the number has 4,000,000 digits"),
}


@pytest.mark.parametrize(("content", "expected"), FILES.values(), ids=FILES)
def test_a_hostile_file_is_refused_in_time_and_memory(content: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text(content, encoding="utf-8")
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], cwd=root, capture_output=True, text=True, check=True, timeout=100
    )
    refused, faults, seconds, megabytes = json.loads(done.stdout)
    assert refused
    assert any(expected in fault for fault in faults)
    assert len(faults) <= 101
    assert seconds < 3 * SECONDS
    assert megabytes < MEGABYTES


def test_the_largest_number_of_nodes_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text("[" + "a," * 119_999 + "]", encoding="utf-8")
    _, faults = read(path, Outline)
    assert [fault.problem for fault in faults] == ["keys with a colon belong here"]
    path.write_text("[" + "a," * 120_000 + "]", encoding="utf-8")
    _, faults = read(path, Outline)
    assert [fault.problem for fault in faults] == ["the file has more than 120,000 keys and values"]
