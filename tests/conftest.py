"""What every test stands on: no display, no graphics card, and noise is failure (tests/strict.py)."""

import os

# Before anything imports Qt: drawn off-screen and by the processor, so that pictures are the same on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

pytest_plugins = ["tests.strict"]
