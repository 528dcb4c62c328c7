"""Listening: what starts, stops and paces the reading aloud. What is read, and how it sounds, is known elsewhere."""

from attrs import evolve

from kiosk.visit.events import Event, Kind
from kiosk.visit.state import Listening, Picture, Reading, Screen, Speed, State

LISTENED = frozenset(
    {Kind.LISTEN, Kind.PAUSE, Kind.AGAIN, Kind.SLOWER, Kind.FASTER, Kind.READ_OUT, Kind.READ_ALOUD, Kind.HEAR}
    | {Kind.SILENCE}
)
"""What is about listening alone, and leaves the screen as it is."""
PRESSED = frozenset({Kind.LISTEN, Kind.PAUSE, Kind.AGAIN, Kind.SLOWER, Kind.FASTER})
"""What of it are controls, which a question stands in front of like any other."""
_UNHEARD = frozenset({Kind.PRINTED, Kind.PRINT_FAILED})
"""What happens by itself and interrupts no reading that somebody asked for."""


def listened(state: State, event: Event) -> State:
    """Return the state after an event of `LISTENED`."""
    match event.kind:
        case Kind.LISTEN if state.listening is Listening.PAUSED:
            return evolve(state, listening=Listening.READING)
        case Kind.LISTEN | Kind.AGAIN:
            return _read(state)
        case Kind.PAUSE:
            reading = state.listening is Listening.READING
            return evolve(state, listening=Listening.PAUSED) if reading else state
        case Kind.SLOWER | Kind.FASTER:
            return _paced(state, 1 if event.kind is Kind.FASTER else -1)
        case Kind.READ_ALOUD:
            return _read_aloud(state)
        case Kind.HEAR:
            # What leads to a control has ended the reading, so that nothing is left to pause.
            heard = f"{Kind.LISTEN.value} " if event.item == f"{Kind.PAUSE.value} " else event.item
            return _read(state, heard) if reads_everything(state) else state
        case Kind.SILENCE:
            quiet = evolve(state.settings, reading=Reading.ASKED, picture=Picture.SHOWN)
            return evolve(state, listening=Listening.SILENT, heard="", settings=quiet)
        case _:
            return evolve(state, listening=Listening.SILENT)


def read_on(before: State, after: State, event: Event) -> State:
    """Return the state after an event that is not about listening: any action stops what is being read.

    Who has everything read aloud hears what the action led to: the new screen, or what has become of the control.
    """
    after = _with_picture(after, event)
    if reads_everything(after):
        return _read(after, f"{event.kind.value} {event.item}" if _stays(before, after) else "")
    if event.kind in _UNHEARD or after.listening is Listening.SILENT:
        return after
    return evolve(after, listening=Listening.SILENT)


def reads_everything(state: State) -> bool:
    """Tell whether each screen is read as it opens, and each control before it is pressed."""
    return state.settings.reading is Reading.EVERYTHING


def reads_the_screen(state: State) -> bool:
    """Tell whether the screen is being read, and not one control of it."""
    return state.listening is Listening.READING and not state.heard


def paces(state: State) -> bool:
    """Tell whether what paces a reading is there: where everything is read it stays, for a finger to find it again."""
    return state.listening is not Listening.SILENT or reads_everything(state)


def _read(state: State, heard: str = "") -> State:
    """Begin to read: a control that is heard, or all of the screen."""
    return evolve(state, listening=Listening.READING, begun=state.begun + 1, heard=heard)


def _read_aloud(state: State) -> State:
    """Have everything read aloud from now on, or no longer."""
    if reads_everything(state):
        settings = evolve(state.settings, reading=Reading.ASKED, picture=Picture.SHOWN)
        return evolve(state, settings=settings, listening=Listening.SILENT, heard="")
    return _read(evolve(state, settings=evolve(state.settings, reading=Reading.EVERYTHING), warned=False))


def _paced(state: State, by: int) -> State:
    """Read slower or faster by one step, as far as there are steps."""
    speeds = list(Speed)
    place = min(max(speeds.index(state.settings.speed) + by, 0), len(speeds) - 1)
    return evolve(state, settings=evolve(state.settings, speed=speeds[place]))


def _stays(before: State, after: State) -> bool:
    """Tell whether the same screen is there, in the same language."""
    same = (before.spot, before.settings.language) == (after.spot, after.settings.language)
    chosen = before.spot.screen is after.spot.screen is Screen.SETTINGS
    return (same or chosen) and before.warned == after.warned


def _with_picture(state: State, event: Event) -> State:
    """Let a dark screen speak: who makes it dark has everything read aloud, and who ends that sees it again."""
    settings = state.settings
    if settings.picture is Picture.SHOWN or settings.reading is Reading.EVERYTHING:
        return state
    spoken = event.kind is Kind.SET and event.item.startswith("picture:")
    kept = evolve(settings, reading=Reading.EVERYTHING) if spoken else evolve(settings, picture=Picture.SHOWN)
    return evolve(state, settings=kept)
