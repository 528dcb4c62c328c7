"""What every test stands on: no display, no graphics card, and noise is failure (tests/strict.py)."""

import os

from hypothesis import settings

# Before anything imports Qt: drawn off-screen and by the processor, so that pictures are the same on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

# A busy machine is no fault: a test that promises a time measures it itself. The rest stays as Hypothesis has it, which
# repeats the same examples on each run where CI is set and tries new ones on a developer's machine.
settings.register_profile("kiosk", deadline=None)
settings.load_profile("kiosk")

pytest_plugins = ["tests.strict", "tests.measured"]
