"""Each defence of the unattended kiosk, how to take it away, and the test that must then fail."""

from attrs import frozen


@frozen
class Sabotage:
    """In a copy of the project, `old` gives way to `new` in one file; then `test` has to be red."""

    name: str
    file: str
    old: str
    new: str
    test: str


WHOLE, PLAYED, COUNTED = (f"tests/unattended/test_{name}.py" for name in ("whole", "supervisor", "deaths"))
SABOTAGES = (
    Sabotage(
        "the timer is told to the supervisor, not the frame",
        "kiosk/ui/pulse.py",
        "        self._asked = True\n",
        '        self._asked = True\n        self._tell("WATCHDOG=1")\n',
        f"{WHOLE} -k paints",
    ),
    Sabotage(
        "a program that hangs is waited for",
        "kiosk/unattended/supervisor.py",
        "if self._clock() >= due:",
        "if False:",
        f"{WHOLE} -k hangs",
    ),
    Sabotage(
        "nothing says where Python hung",
        "kiosk/journal.py",
        "        faulthandler.enable()\n",
        "        pass\n",
        f"{WHOLE} -k hangs",
    ),
    Sabotage(
        "a screen of one colour is taken for a picture",
        "kiosk/ui/pulse.py",
        "not is_blank(self._window.grabWindow())",
        "True",
        f"{WHOLE} -k blank",
    ),
    Sabotage(
        "no display counts as a death",
        "kiosk/unattended/supervisor.py",
        "if code != NO_DISPLAY:",
        "if code:",
        f"{PLAYED} -k display",
    ),
    Sabotage(
        "the program's own children outlive it",
        "kiosk/unattended/child.py",
        "        self._signal_all(signal.SIGKILL)\n",
        "        self._popen.kill()\n",
        f"{PLAYED} -k outlives",
    ),
    Sabotage(
        "there is no safe mode",
        "kiosk/unattended/deaths.py",
        "self._safe_until = now + SAFE_FOR_S",
        "pass",
        f"{PLAYED} -k row",
    ),
    Sabotage(
        "the supervisor forgets the deaths when it is started again",
        "kiosk/unattended/deaths.py",
        'if told["boot"] == boot_id:',
        "if False:",
        f"{COUNTED} -k again",
    ),
)
