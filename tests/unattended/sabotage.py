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


WHOLE, PLAYED, COUNTED, LOCKED, CHAOS, DISPLAYS, X, OUT = (
    f"tests/unattended/test_{name}.py"
    for name in ("whole", "supervisor", "deaths", "locked_in", "chaos", "displays", "displays_of_x", "running_out")
)
STAFF = "tests/staff/test_packs.py"
CUT, PACKED, HOSTILE = (f"tests/packs/test_{name}.py" for name in ("cuts", "packs", "hostile"))
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
        "            os.killpg(self.process, signal.SIGKILL)\n",
        "            self._popen.kill()\n",
        f"{PLAYED} -k outlives",
    ),
    Sabotage(
        "what hangs is told of after what waits for it",
        "kiosk/unattended/child.py",
        "reversed(family(self.process))",
        "family(self.process)",
        f"{PLAYED} -k youngest",
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
    Sabotage(
        "for an instant no deck is shown",
        "kiosk/packs/shelf.py",
        "        draft.replace(self.folder / name)\n",
        "        (self.folder / name).unlink(missing_ok=True)\n        draft.replace(self.folder / name)\n",
        f"{CUT} -k step",
    ),
    Sabotage(
        "anybody may make packs",
        "kiosk/packing.py",
        "if not opened.signer and not unsigned:",
        "if False:",
        f"{PACKED} -k nobody",
    ),
    Sabotage(
        "files may be changed after the pack was made",
        "kiosk/packs/archive.py",
        " or mark.hexdigest() != listed.sha256",
        "",
        f"{PACKED} -k changed",
    ),
    Sabotage(
        "an older pack is taken again",
        "kiosk/packing.py",
        "if manifest.version <= onto.newest(manifest.id):",
        "if False:",
        f"{PACKED} -k older",
    ),
    Sabotage(
        "names lead where they like",
        "kiosk/packs/manifest.py",
        "if not plain or len(parts) > _DEEPEST:",
        "if False:",
        f"{HOSTILE} -k hostile",
    ),
    Sabotage(
        "decks are taken unread",
        "kiosk/packing.py",
        "        deck = load(folder)\n    except",
        "        return manifest\n    except",
        f"{HOSTILE} -k hostile",
    ),
    Sabotage(
        "a key ends the program",
        "kiosk/ui/display.py",
        "event.key() == Qt.Key.Key_Q and event.modifiers() == held",
        "event.key() == Qt.Key.Key_Q and bool(event.modifiers() & held)",
        f"{LOCKED} -k other",
    ),
    Sabotage(
        "a network socket is opened",
        "kiosk/journal.py",
        "        faulthandler.enable()\n",
        "        faulthandler.enable()\n        socket.socket(socket.AF_INET).close()\n",
        f"{LOCKED} -k walk",
    ),
    Sabotage(
        "while a compositor is away deaths are counted",
        "kiosk/unattended/supervisor.py",
        "if code != NO_DISPLAY:",
        "if code:",
        f"{CHAOS} -k compositors",
    ),
    Sabotage(
        "a disk that is full ends the supervisor",
        "kiosk/unattended/deaths.py",
        "        with suppress(OSError):\n            draft",
        "        with suppress(KeyError):\n            draft",
        f"{CHAOS} -k full",
    ),
    Sabotage(
        "a window is given the size of no screen",
        "kiosk/ui/display.py",
        "if place.isEmpty():",
        "if False:",
        f"{DISPLAYS} -k only",
    ),
    Sabotage(
        "what a screen has become is not laid out for",
        "kiosk/ui/display.py",
        "        window.widthChanged.connect(self._follow)\n        window.heightChanged.connect(self._follow)\n",
        "",
        f"{DISPLAYS} -k turned",
    ),
    Sabotage(
        "nobody watches what becomes of an output",
        "kiosk/ui/display.py",
        "        screen.geometryChanged.connect(self._cover)\n",
        "        pass\n",
        f"{X} -k resized",
    ),
    Sabotage(
        "a link that leads to itself ends the program",
        "kiosk/clinic/office.py",
        "realpath(named) == realpath(own)",
        "named.resolve() == own.resolve()",
        f"{OUT} -k itself",
    ),
    Sabotage(
        "one wrong setting ends the program",
        "kiosk/app.py",
        "    except ConfigurationFaults as error:\n        if not asked.kiosk_fallback:\n",
        "    except ConfigurationFaults as error:\n        if True:\n",
        f"{OUT} -k garbage",
    ),
    Sabotage(
        "settings on a bad disk end the program",
        "kiosk/clinic/settings.py",
        "    except OSError:\n        return Found",
        "    except KeyError:\n        return Found",
        f"{OUT} -k errors",
    ),
    Sabotage(
        "a program that can open nothing more is waited for",
        "kiosk/unattended/supervisor.py",
        "if self._clock() >= due:",
        "if False:",
        f"{WHOLE} -k opens",
    ),
    Sabotage(
        "counts that are broken end what a press does",
        "kiosk/clinic/counts.py",
        "        except sqlite3.Error as error:\n            self._fail(error)\n            return False\n",
        "        except KeyError:\n            return False\n",
        f"{OUT} -k counts",
    ),
    Sabotage(
        "a visit is timed by the clock on the wall",
        "kiosk/showing.py",
        "clock, told = time.monotonic, supervisor()",
        "clock, told = time.time, supervisor()",
        f"{OUT} -k years",
    ),
    Sabotage(
        "a program that ended for want of memory stays away",
        "kiosk/unattended/supervisor.py",
        "        if asked:\n            return\n",
        "        if asked or code == 70:\n            return self._end()\n",
        f"{OUT} -k memory",
    ),
    Sabotage(
        "what nobody has signed is taken without the PIN",
        "kiosk/staff/packs.py",
        "    if not offer.signer:\n",
        "    if False:\n",
        f"{STAFF} -k again",
    ),
    Sabotage(
        "what nobody has signed is taken with any PIN",
        "kiosk/staff/packs.py",
        "    if tried.page is Page.OVERVIEW:\n",
        "    if True:\n",
        f"{STAFF} -k again",
    ),
    Sabotage(
        "nobody sees that a deck is not signed",
        "kiosk/packing.py",
        "note_origin(staged, manifest.version, signer)",
        'note_origin(staged, manifest.version, "somebody")',
        f"{PACKED} -k upon",
    ),
)
