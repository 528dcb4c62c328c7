"""What the screen must say: one pure function from a deck and a state to plain data.

Everything a screen shows is in the returned dict, as text, numbers, lists and dicts, in the
order a reader meets it. How it looks is the business of `kiosk.ui`.
"""

from collections.abc import Collection, Mapping
from datetime import date

from kiosk.deck import Deck
from kiosk.visit.about import meaning
from kiosk.visit.bodies import BODIES
from kiosk.visit.contents import Piece, Stage
from kiosk.visit.events import Kind
from kiosk.visit.languages import direct, languages
from kiosk.visit.listening import paces, reads_the_screen
from kiosk.visit.my_page import my_page_way
from kiosk.visit.phrases import Direction, Phrases
from kiosk.visit.scene import NO_VOICES, Numbers, Scene, Voices, button
from kiosk.visit.state import Picture, Screen, State

NO_NUMBERS = Numbers()
READING_WORDS_PER_MINUTE = 85
"""Slow reading (requirement 41 of the accessibility table, after Rubin et al.)."""
READING_MARGIN_S = 60
"""Added to the reading time before anybody is asked whether they are still here (requirement 41)."""
SIGNS_A_WORD = 1.5
"""Chinese characters that say as much as an English word: what takes 100 words there takes about 150 of them."""
MOST_MARKS = 16
"""Longest row of progress marks; a longer deck says "Card 6 of 60" in words alone."""


def view(  # noqa: PLR0913, PLR0917 - all that a screen is made from
    deck: Deck,
    spoken: Mapping[str, Phrases],
    state: State,
    stage: Stage,
    today: date,
    numbers: Numbers = NO_NUMBERS,
    *,
    prints: bool = False,
    voices: Voices = NO_VOICES,
    signed: Collection[tuple[str, str, str]] = (),
) -> Piece:
    """Return what the screen shows, as `Scene` describes what it is made from.

    Keys: `screen`, `language`, `right_to_left`, `masthead`, `my_page` (the way to it, or None), `progress` (or None),
    `body` (see the function of each screen), `tools`, `actions`, `meaning` (of a word, or None), `warning` (or None),
    `pace` (of a reading that goes on, or None), `dark`, `announcement` and `reading_s`, which a slow reader needs.
    """
    # long: a line for each key of what it returns
    scene = Scene(deck, spoken, state, stage, today, numbers, prints, voices, signed)
    screen = state.spot.screen
    body, opened = BODIES[screen](scene), meaning(scene)
    apart = screen in (Screen.ATTRACT, Screen.MY_PAGE)
    return {
        "screen": screen.value,
        "language": scene.language,
        "right_to_left": scene.phrases.direction is Direction.RIGHT_TO_LEFT,
        "masthead": _masthead(scene),
        "my_page": None if apart else my_page_way(scene),
        "progress": _progress(scene) if screen is Screen.CARD else None,
        "body": body,
        "tools": _tools(scene),
        "actions": _ranked(_actions(scene, body), body),
        "meaning": opened,
        "warning": _warning(scene) if state.warned else None,
        "pace": _pace(scene) if paces(state) else None,
        "dark": state.settings.picture is Picture.DARK,
        "announcement": _announcement(scene, body, opened),
        "reading_s": reading_s(body),
    }


def _announcement(scene: Scene, body: Piece, opened: Piece | None) -> str:
    """Return what a screen reader says of its own accord: the question, the meaning that opened, or where one is."""
    if scene.state.warned:
        return scene.phrases["warning_title"]
    if opened:
        return f"{opened['title']}: {opened['text']}"
    page = _more(scene, body) if body.get("pages", 1) > 1 else ""  # of a list, and in the words shown
    return ". ".join(filter(None, [body["announcement"], page]))


def reading_s(piece: object) -> float:
    """Return the seconds that a slow reader needs for all words in a piece, and the margin.

    Languages that do not part words are counted by their signs.
    """
    words = _words(piece)
    signs = [sum("\u3400" <= sign <= "\u9fff" for sign in word) for word in words]
    return (signs.count(0) + sum(signs) / SIGNS_A_WORD) * 60 / READING_WORDS_PER_MINUTE + READING_MARGIN_S


def _words(piece: object) -> list[str]:
    match piece:
        case {**entries}:
            shown = [value for key, value in entries.items() if key in _SPOKEN or not isinstance(value, str)]
            return [word for value in shown for word in _words(value)]
        case [*values]:
            return [word for value in values for word in _words(value)]
        case str(words):
            return words.split()
        case _:
            return []


_SPOKEN = frozenset({"title", "text", "headline", "lead", "label", "note", "heading", "caution", "did", "did_not"})


def _masthead(scene: Scene) -> str:
    match scene.state.spot.screen:
        case Screen.ATTRACT:
            return scene.text.title
        case Screen.HOME:
            return scene.whole_caution or scene.phrases["audience"]
        case _:
            return scene.text.short_title


def _progress(scene: Scene) -> Piece:
    """Marks and words for where the card stands among all cards of all sections."""
    here = scene.deck.places[scene.state.spot.item]
    first = 1 if scene.deck.outline.introduction else 0
    total = scene.deck.topics
    number = here.index - first + 1
    words = scene.phrases.say("card_of", number=number, total=total) if here.section else ""
    return {"text": words, "marks": _marks(scene, number) if total <= MOST_MARKS else []}


def _marks(scene: Scene, now: int) -> list[Piece]:
    marks: list[Piece] = []
    for section in scene.deck.outline.sections:
        for place, card in enumerate(section.cards):
            number = len(marks) + 1
            state = "now" if number == now else "done" if number < now else "ahead"
            marks.append({"id": card.id, "shape": section.shape.value, "state": state, "first": place == 0})
    return marks


def _tools(scene: Scene) -> list[Piece]:
    """The left of the shelf: always the same order."""
    screen = scene.state.spot.screen
    settings = button("settings", scene.phrases["settings"], "a-large-small", Kind.OPEN_SETTINGS)
    settings["selected"] = screen is Screen.SETTINGS
    home = button("home", scene.phrases["home"], "house", Kind.HOME) | {"selected": screen is Screen.HOME}
    call = button("call", scene.phrases["call"], "phone", Kind.OPEN_CALL) | {"selected": screen is Screen.CALL}
    call_way = [call] if scene.deck.outline.call else []
    if screen is Screen.ATTRACT:
        return [*_listen(scene), settings, *call_way, *_languages(scene)]
    return [home, *_listen(scene), settings, *_languages(scene), *call_way]


def _listen(scene: Scene) -> list[Piece]:
    """Return what starts and stops the reading aloud, where the deck has voices; where nothing is heard it is off."""
    phrases, voices = scene.phrases, scene.voices
    if not voices.languages:
        return []
    voiced = scene.language in voices.languages
    if not voices.heard or not voiced:
        words = phrases["listen" if voiced else "no_voice"]
        return [button("listen", words, "volume-off", Kind.LISTEN) | {"selected": False, "off": True}]
    if reads_the_screen(scene.state):
        return [button("listen", phrases["pause"], "pause", Kind.PAUSE) | {"selected": True}]
    return [button("listen", phrases["listen"], "volume-2", Kind.LISTEN) | {"selected": False}]


def _pace(scene: Scene) -> Piece:
    """Return what paces a reading: from the beginning, slower, faster."""
    phrases = scene.phrases
    return {
        "again": button("again", phrases["again"], "rotate-ccw", Kind.AGAIN),
        "slower": button("slower", phrases["slower"], "rewind", Kind.SLOWER),
        "faster": button("faster", phrases["faster"], "fast-forward", Kind.FASTER),
    }


def _languages(scene: Scene) -> list[Piece]:
    """Return the way to another language, where there is one: on the first screen some have a button of their own."""
    others = [tag for tag in languages(scene.deck, scene.spoken) if tag != scene.language]
    screen = scene.state.spot.screen
    near = direct(scene.deck, scene.spoken, scene.language)[: scene.stage.direct if screen is Screen.ATTRACT else 0]
    ways = [
        button(f"language-{tag}", scene.spoken[tag].name, "", Kind.SET_LANGUAGE, tag) | {"selected": False}
        for tag in near
    ]
    more = button("language", scene.phrases["language"], "globe", Kind.OPEN_LANGUAGE)
    more["selected"] = screen is Screen.LANGUAGE
    return [*ways, more] if others else []


def _actions(scene: Scene, body: Piece) -> list[Piece]:
    """The right of the shelf: the way back, then the one main action."""
    phrases, screen = scene.phrases, scene.state.spot.screen
    back = button("back", phrases["back"], "arrow-left", Kind.BACK)
    done = button("done", phrases["done"], "log-out", Kind.DONE)
    start = button("next", phrases["start"], "arrow-right", Kind.NEXT)
    match screen:
        case Screen.ATTRACT:
            return [button("start", phrases["touch_to_start"], "arrow-right", Kind.START)]
        case Screen.HOME:
            return [done, start]
        case Screen.CARD:
            last = scene.deck.walk[-1].id == scene.state.spot.item and not scene.state.short
            return [back, done if last else button("next", phrases["next"], "arrow-right", Kind.NEXT)]
        case Screen.SETTINGS | Screen.LANGUAGE:
            close = button("back", phrases["close_settings"], "check", Kind.BACK)
            more = button("more", _more(scene, body), "chevrons-down", Kind.MORE)
            return [more, close] if body["pages"] > 1 else [close]
        case Screen.CHECK:
            return [back, body["next"]]
        case Screen.MY_PAGE | Screen.CHANGE:
            return [back, done] if screen is Screen.MY_PAGE else [back]
        case _:
            paged = body.get("pages", 1) > 1
            return [back, button("more", _more(scene, body), "chevrons-down", Kind.MORE) if paged else start]


def _ranked(actions: list[Piece], body: Piece) -> list[Piece]:
    """Tell the one main action: the last of these, unless the body has it."""
    within = bool((body.get("print") or {}).get("main"))
    return [action | {"main": action is actions[-1] and not within} for action in actions]


def _more(scene: Scene, body: Piece) -> str:
    return scene.phrases.say("more_of", page=body["page"] + 1, pages=body["pages"])


def _warning(scene: Scene) -> Piece:
    """Are you still here? The seconds that are left pass by on a way of their own."""
    phrases = scene.phrases
    return {
        "title": phrases["warning_title"],
        "text": phrases["warning_text"],
        "seconds": phrases["seconds"],
        "stay": button("stay", phrases["still_here"], "hand", Kind.STAY),
        "more_time": button("more-time", phrases["more_time"], "clock", Kind.MORE_TIME),
        "done": button("leave", phrases["im_done"], "log-out", Kind.DONE),
    }
