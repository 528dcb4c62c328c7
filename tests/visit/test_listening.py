"""Listening: what starts, stops and paces the reading aloud (requirements 43 to 57)."""

from itertools import pairwise

import pytest
from attrs import evolve

from kiosk.visit import Event, Kind, Listening, Picture, Reading, Screen, Settings, Speed, State, Voices, Volume, step
from tests.visit.visits import CART, ENGLISH, SPOKEN, USUAL, VOICES, after, events, show

CARD = after(CART, Kind.START, Event(Kind.OPEN_CARD, "neurotoxicity"))
READ = after(CART, Kind.LISTEN, state=CARD)
ALOUD = after(CART, Kind.READ_ALOUD, state=CARD)
EVERYTHING = Event(Kind.SET, "reading:everything")
BY_ITSELF = {Kind.PRINTED, Kind.PRINT_FAILED, Kind.READ_OUT, Kind.SILENCE, Kind.HEAR}
LISTENING = {Kind.LISTEN, Kind.PAUSE, Kind.AGAIN, Kind.SLOWER, Kind.FASTER, Kind.READ_ALOUD, Kind.READ_OUT, Kind.HEAR}


def listen_tool(state: State, voices: Voices = VOICES) -> tuple[str, str, bool]:
    """Return what the tool says, what it does, and whether it is off."""
    found = [tool for tool in show(CART, state, voices=voices)["tools"] if tool["id"] == "listen"]
    assert len(found) == 1
    return found[0]["text"], found[0]["event"], found[0].get("off", False)


def test_nothing_is_read_until_somebody_asks() -> None:
    assert CARD.listening is Listening.SILENT
    assert show(CART, CARD)["pace"] is None


def test_a_visitor_listens_pauses_and_goes_on() -> None:
    assert (READ.listening, READ.begun) == (Listening.READING, 1)
    paused = after(CART, Kind.PAUSE, state=READ)
    assert (paused.listening, paused.begun) == (Listening.PAUSED, 1)
    assert after(CART, Kind.LISTEN, state=paused) == READ
    assert after(CART, Kind.PAUSE, state=CARD) == CARD


def test_the_tool_turns_its_word_and_its_deed() -> None:
    assert listen_tool(CARD) == ("Listen", "listen", False)
    assert listen_tool(READ) == ("Pause", "pause", False)
    assert listen_tool(after(CART, Kind.PAUSE, state=READ)) == ("Listen", "listen", False)


def test_again_begins_anew() -> None:
    """Requirement 45."""
    again = after(CART, Kind.AGAIN, state=READ)
    assert (again.listening, again.begun) == (Listening.READING, 2)


def test_when_all_is_read_it_is_silent() -> None:
    assert after(CART, Kind.READ_OUT, state=READ) == evolve(READ, listening=Listening.SILENT)


@pytest.mark.parametrize("event", events(CART), ids=lambda event: f"{event.kind.value}-{event.item}")
def test_any_action_stops_it(event: Event) -> None:
    """Requirement 45."""
    if event.kind in LISTENING | {Kind.PRINTED, Kind.PRINT_FAILED} or event.item.endswith((":everything", ":dark")):
        return
    assert step(CART, READ, event).listening is Listening.SILENT


def test_what_happens_by_itself_does_not_stop_it() -> None:
    for kind in (Kind.PRINTED, Kind.PRINT_FAILED):
        assert after(CART, kind, state=READ).listening is Listening.READING


def test_there_are_seven_speeds_from_half_to_twice_the_usual_one() -> None:
    """Requirement 51."""
    percents = [int(speed.value) for speed in Speed]
    assert percents == sorted(percents)
    assert (len(percents), percents[0], percents[-1]) == (7, 50, 200)
    assert Settings().speed is Speed.USUAL


def test_slower_and_faster_go_step_by_step_and_no_further() -> None:
    slow, fast = READ, READ
    for speed in reversed(list(Speed)[:3]):
        slow = after(CART, Kind.SLOWER, state=slow)
        assert slow.settings.speed is speed
    for speed in list(Speed)[4:]:
        fast = after(CART, Kind.FASTER, state=fast)
        assert fast.settings.speed is speed
    assert after(CART, Kind.SLOWER, state=slow) == slow
    assert after(CART, Kind.FASTER, state=fast) == fast
    assert (slow.listening, slow.begun) == (Listening.READING, 1), "the reading goes on"


def test_the_volume_has_fine_steps_over_a_wide_range() -> None:
    """Requirements 49 and 50: at most 10 dB a step, at least 18 dB in all, one at 12 dB above the least."""
    steps = [int(volume.value) for volume in Volume]
    assert all(0 < high - low <= 10 for low, high in pairwise(steps))
    assert steps[-1] == 0
    assert steps[-1] - steps[0] >= 18
    assert steps[0] + 12 in steps


def test_speed_and_volume_are_the_usual_ones_again_after_a_visit() -> None:
    """Requirement 47."""
    changed = after(CART, Kind.FASTER, Event(Kind.SET, "volume:0"), EVERYTHING, state=READ)
    assert after(CART, Kind.DONE, state=changed) == State.fresh(USUAL)


def test_reading_everything_begins_at_once_and_goes_on_with_each_screen() -> None:
    """Requirement 43."""
    assert (ALOUD.settings.reading, ALOUD.listening, ALOUD.heard) == (Reading.EVERYTHING, Listening.READING, "")
    following = after(CART, Kind.NEXT, state=ALOUD)
    assert following.spot != ALOUD.spot
    assert (following.listening, following.begun, following.heard) == (Listening.READING, ALOUD.begun + 1, "")
    asked = after(CART, Kind.IDLE, state=ALOUD)
    assert (asked.warned, asked.listening, asked.begun) == (True, Listening.READING, ALOUD.begun + 1)


def test_reading_everything_ends_as_it_began() -> None:
    ended = after(CART, Kind.READ_ALOUD, state=ALOUD)
    assert (ended.settings, ended.listening, ended.heard) == (CARD.settings, Listening.SILENT, "")


def test_a_question_is_answered_by_whoever_begins_to_listen() -> None:
    assert not after(CART, Kind.IDLE, Kind.READ_ALOUD, state=CARD).warned


def test_who_has_everything_read_hears_what_has_become_of_a_control() -> None:
    """Requirement 35: the state of what was pressed is heard."""
    liked = after(CART, Event(Kind.MATTERS, "neurotoxicity"), state=ALOUD)
    assert (liked.heard, liked.listening, liked.begun) == (
        "matters neurotoxicity",
        Listening.READING,
        ALOUD.begun + 1,
    )
    set_up = after(CART, Kind.OPEN_SETTINGS, Event(Kind.SET, "volume:0"), state=ALOUD)
    assert (set_up.spot.screen, set_up.heard) == (Screen.SETTINGS, "set volume:0")
    assert after(CART, Event(Kind.SET_LANGUAGE, "fr"), state=ALOUD).heard == "", "all of it is new"


def test_a_control_is_heard_only_where_everything_is_read() -> None:
    heard = after(CART, Event(Kind.HEAR, "next "), state=ALOUD)
    assert (heard.heard, heard.begun, heard.spot) == ("next ", ALOUD.begun + 1, ALOUD.spot)
    assert after(CART, Event(Kind.HEAR, "next "), state=CARD) == CARD


def test_hearing_a_control_of_the_question_is_no_answer_to_it() -> None:
    asked = after(CART, Kind.IDLE, Event(Kind.HEAR, "done "), state=ALOUD)
    assert (asked.warned, asked.heard) == (True, "done ")


def test_without_sound_nothing_is_read_and_the_screen_is_seen() -> None:
    dark = after(CART, Event(Kind.SET, "picture:dark"), state=ALOUD)
    silent = after(CART, Kind.SILENCE, state=dark)
    assert (silent.listening, silent.settings) == (Listening.SILENT, CARD.settings)


def test_a_dark_screen_speaks_and_is_seen_again_when_it_no_longer_does() -> None:
    """Requirement 57."""
    dark = after(CART, Event(Kind.SET, "picture:dark"), state=CARD)
    assert (dark.settings.reading, dark.listening) == (Reading.EVERYTHING, Listening.READING)
    assert show(CART, dark)["dark"]
    quiet = after(CART, Event(Kind.SET, "reading:asked"), state=dark)
    assert quiet.settings.picture is Picture.SHOWN
    assert not show(CART, quiet)["dark"]
    assert after(CART, Kind.READ_ALOUD, state=dark).settings.picture is Picture.SHOWN


def test_a_reading_that_goes_on_can_be_paced() -> None:
    for state in (READ, after(CART, Kind.PAUSE, state=READ)):
        pace = show(CART, state)["pace"]
        told = [(one["text"], one["event"]) for one in pace.values()]
        assert told == [("Again", "again"), ("Slower", "slower"), ("Faster", "faster")]


def test_without_anything_to_hear_with_the_tool_is_off_and_keeps_its_place() -> None:
    assert listen_tool(CARD, Voices(VOICES.languages)) == (ENGLISH["listen"], "listen", True)


def test_a_language_without_a_voice_says_so() -> None:
    french = after(CART, Event(Kind.SET_LANGUAGE, "fr"), state=CARD)
    assert listen_tool(french, Voices(frozenset({"en"}), heard=True)) == (SPOKEN["fr"]["no_voice"], "listen", True)


def test_a_deck_without_voices_has_no_tool_to_listen() -> None:
    screen = show(CART, CARD, voices=Voices(heard=True))
    assert "listen" not in [tool["id"] for tool in screen["tools"]]


def settings_offered(voices: Voices) -> set[str]:
    """Return every setting that the pages of the settings offer."""
    there = after(CART, Kind.OPEN_SETTINGS)
    pages = show(CART, there, voices=voices)["body"]["pages"]
    turned = [after(CART, *[Kind.MORE] * page, state=there) for page in range(pages)]
    return {row["id"] for state in turned for row in show(CART, state, voices=voices)["body"]["items"]}


def test_settings_of_what_is_heard_are_offered_where_it_can_be() -> None:
    assert settings_offered(VOICES) - settings_offered(Voices()) == {"reading", "volume", "picture"}
