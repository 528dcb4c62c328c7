"""The panel's lists: the overview, settings with their choices, names and numbers, what is to be signed, care."""

from typing import TYPE_CHECKING

from attrs import asdict

from kiosk.clinic import pieces
from kiosk.clinic.health import Finding, Light, findings
from kiosk.staff.control import control, row
from kiosk.staff.words import StaffWords
from kiosk.visit.contents import Piece, Stage, grid

if TYPE_CHECKING:
    from kiosk.staff.desk import Desk

LAMPS = {
    Light.GREEN: ("circle-check", "well"),
    Light.AMBER: ("triangle-alert", "watch"),
    Light.RED: ("octagon-x", "wrong"),
}
"""The shape that is drawn beside the sentence, and the colour that it has; the words say the same."""
ICONS = {"language": "globe", "idle_s": "clock", "loudspeaker": "volume-2", "printer": "printer", "paper": "file-text"}
ICONS |= {"floor_mm": "arrow-down-to-line", "counts": "list-checks"}
"""What is drawn on the choices of a setting."""
IDLE_S = (120, 180, 240, 300)
"""Seconds without a touch that can be chosen; a file can say others within the range."""
HEIGHTS_MM = (600, 800, 1000, 1200)
"""Heights of the screen's lower edge above the floor that can be chosen."""


def overview(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return how the kiosk is, in one sentence, what to do about it, and the way to every page."""
    found = findings(desk.office, desk.shown.deck, desk.shown.today())
    worst = found[0]
    title, remedy = tell(worst, words)
    ways = [
        row("settings", words["settings"], "go:settings"),
        row("signing", words["signing"], "go:signing"),
        row("counts", words["counts"], "go:counts"),
        row("content", words["content"], "go:content"),
        row("care", words["care"], "go:care"),
        row("new-pin", words["new_pin"], "go:new-pin"),
    ]
    others = words.say("others", count=len(found) - 1) if len(found) > 1 else ""
    page = asdict(grid(ways, Stage(stage.columns, max(1, stage.rows - 2)), desk.seat.turn))
    icon, colour = LAMPS[worst.light]
    lamp = {"icon": icon, "lamp": colour, "light": words[f"light_{worst.light.name.lower()}"]}
    banner = lamp | {"title": title, "text": " ".join(filter(None, [remedy, others]))}
    return page | {
        "kind": "staff-overview",
        "title": words["overview"],
        "banner": banner,
        "announcement": f"{words['overview']}. {lamp['light']}. {title} {remedy}",
    }


def tell(finding: Finding, words: StaffWords) -> tuple[str, str]:
    """Return what is found, and what to do."""
    filled = dict(finding.filled)
    return words.say(finding.name, **filled), words[f"{finding.name}_do"]


def settings(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return each setting with its choices; what IT's file says is told and cannot be chosen."""
    rows = [_setting(desk, words, name, *chosen) for name, chosen in _choices(desk, words).items()]
    page = grid(rows, Stage(1, stage.groups), desk.seat.turn)
    return asdict(page) | {
        "kind": "staff-options",
        "title": words["settings"],
        "lead": words["settings_lead"],
        "usual": control("names", words["names"], "phone", "go:names"),
        "announcement": words["settings"],
    }


def choice(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return one setting by itself, as the first run asks for it; a tick marks what holds now."""
    name = desk.seat.item
    options, now = _choices(desk, words)[name]
    rows = [
        row(f"{name}-{value}", text, f"choose:{value}", "check" if value == now else "arrow-right")
        for value, text in options
    ]
    return listed(desk, stage, words[f"{name}_lead"], rows)


def _choices(desk: "Desk", words: StaffWords) -> dict[str, tuple[list[tuple[str, str]], str]]:
    """Return the choices of each setting, as values with their words, and the one that holds."""
    # long: a line for each setting
    now = desk.office.settings.now
    languages = [(tag, desk.shown.phrases[tag].name) for tag in desk.shown.deck.texts if tag in desk.shown.phrases]
    switch = [("off", words["off"]), ("on", words["on"])]
    return {
        "language": (languages, now.language or (languages[0][0] if languages else "")),
        "idle_s": ([(str(s), words.say("minutes", count=s // 60)) for s in IDLE_S], f"{now.idle_s or 120:.0f}"),
        "loudspeaker": (switch, "on" if now.loudspeaker else "off"),
        "printer": ([("", words["usual_printer"]), ("none", words["off"])], now.printer or ""),
        "paper": ([("", words["usual_paper"]), ("a4", "A4"), ("letter", "Letter")], now.paper or ""),
        "floor_mm": (
            [("", words["unknown"]), *((str(mm), f"{mm // 10} cm") for mm in HEIGHTS_MM)],
            f"{now.floor_mm:.0f}" if now.floor_mm else "",
        ),
        "counts": (switch, "on" if now.counts else "off"),
    }


def _setting(desk: "Desk", words: StaffWords, name: str, values: list[tuple[str, str]], now: str) -> Piece:
    fixed = name in desk.office.settings.fixed
    options = [
        control(f"{name}-{value}", text, ICONS[name], f"set:{name}:{value}")
        | {"value": value, "selected": value == now}
        for value, text in values
    ]
    told = words.say("set_by_it", file=str(desk.office.settings.placed)) if fixed else ""
    return {"id": name, "kind": "setting", "title": words[name], "text": told, "options": [] if fixed else options}


def names(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return the clinic's name and numbers, and the size of the screen, each with the way to change it."""
    now = desk.office.settings.now
    told = {"clinic": now.clinic, "phone": now.phone, "emergency": now.emergency}
    rows = []
    for name, value in told.items():
        fixed = name in desk.office.settings.fixed
        text = f"{words[name]}: {value or words['not_set']}"
        rows.append(
            row(name, f"{text} ({words['by_it']})" if fixed else text, "go:names" if fixed else f"go:edit:{name}")
        )
    density = f"{now.px_per_mm:.2f}" if now.px_per_mm else words["not_set"]
    rows.append(row("card", f"{words['card']}: {density}", "go:card"))
    return listed(desk, stage, words["names"], rows)


def signing(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return each language with how much of it is signed, who signs, and the record."""
    signed = desk.office.signing.signed(desk.shown.deck)
    there = pieces(desk.shown.deck)
    rows = []
    for tag in desk.shown.deck.texts:
        name = desk.shown.phrases[tag].name if tag in desk.shown.phrases else tag
        done, total = (sum(one.language == tag for one in some) for some in (signed, there))
        rows.append(
            row(f"language-{tag}", words.say("signed_of", what=name, done=done, total=total), f"go:parts:{tag}")
        )
    who = ", ".join(filter(None, desk.signer)) or words["not_set"]
    rows.append(row("signer", f"{words['signer']}: {who}", "go:edit:name"))
    rows.append(row("record", words["print_record"], "ask:print-record", "printer"))
    return listed(desk, stage, words["signing"], rows)


def parts(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return the parts of the deck in one language, with how much of each is signed."""
    tag = desk.seat.item
    signed = {piece for piece in desk.office.signing.signed(desk.shown.deck) if piece.language == tag}
    there: dict[str, list[str]] = {}
    for piece in pieces(desk.shown.deck):
        if piece.language == tag:
            there.setdefault(piece.part, []).append(piece.layer)
    rows = []
    for part, layers in there.items():
        done = sum(piece.part == part for piece in signed)
        text = words.say("signed_of", what=part_name(desk, words, part, tag), done=done, total=len(layers))
        icon = "check" if done == len(layers) else "arrow-right"
        rows.append(row(part, text, f"go:piece:{part}/{layers[0]}/{tag}", icon))
    name = desk.shown.phrases[tag].name if tag in desk.shown.phrases else tag
    return listed(desk, stage, f"{words['signing']}: {name}", rows)


def part_name(desk: "Desk", words: StaffWords, part: str, tag: str) -> str:
    """Return what a part of the deck is called in a language."""
    kind, _, item = part.partition(".")
    text = desk.shown.deck.texts[tag]
    if kind == "cards":
        return text.cards[item].title or text.title
    return text.leaflets[item].title if kind == "leaflets" else words[f"part_{kind}"]


def care(desk: "Desk", words: StaffWords, stage: Stage) -> Piece:
    """Return what is to be done at the screen itself; in a first run only what tests it."""
    cleaned = desk.office.cleaned
    last = words.say("last_cleaned", day=cleaned.isoformat()) if cleaned else words["never_cleaned"]
    rows = [
        row("clean", f"{words['clean']} {last}", "clean", "hand"),
        row("corners", words["corners"], "go:corners", "maximize"),
        row("print", words["print_test"], "ask:print-test", "printer"),
        row("sound", words["sound_test"], "ask:sound", "timer"),
        row("support", words["support"], "go:support", "file-text"),
    ]
    if desk.steps:
        sheet = row("print", words["print_sheet"], "ask:print-test", "printer")
        return listed(desk, stage, words["tests"], [sheet, rows[3], rows[1]])
    return listed(desk, stage, words["care"], rows)


def listed(desk: "Desk", stage: Stage, title: str, rows: list[Piece]) -> Piece:
    """Return a list, as much of it as a page holds."""
    page = asdict(grid(rows, stage, desk.seat.turn))
    return page | {"kind": "staff-list", "title": title, "note": "", "shape": "", "announcement": title}
