# ruff: noqa: INP001 - a script that is copied beside its data
"""The walk as a Kivy program, as a careful developer would write it. Reads show.json and pictures beside it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SHOW = json.loads((HERE / "show.json").read_text("utf-8"))
SCALE = SHOW["scale"]
os.environ["KIVY_NO_ARGS"] = os.environ["KIVY_NO_CONSOLELOG"] = "1"

from kivy.config import Config  # noqa: E402 - these have to be set before anything else of Kivy's is imported

for group, name, value in (
    ("graphics", "width", 1920 * SCALE),
    ("graphics", "height", 1080 * SCALE),
    ("graphics", "position", "custom"),
    ("graphics", "left", 0),
    ("graphics", "top", 0),
    ("graphics", "borderless", 1),
    ("graphics", "resizable", 0),
    ("graphics", "multisamples", 0),
    ("graphics", "show_cursor", 0),
    ("input", "mouse", "mouse,disable_multitouch"),
):
    Config.set(group, name, value)

from kivy.animation import Animation  # noqa: E402
from kivy.app import App  # noqa: E402
from kivy.core.text import LabelBase  # noqa: E402
from kivy.core.window import Window  # noqa: E402
from kivy.graphics import Color, Ellipse, Line, Rectangle, RoundedRectangle  # noqa: E402
from kivy.uix.behaviors import ButtonBehavior  # noqa: E402
from kivy.uix.floatlayout import FloatLayout  # noqa: E402
from kivy.uix.image import Image  # noqa: E402
from kivy.uix.label import Label  # noqa: E402
from kivy.uix.widget import Widget  # noqa: E402
from kivy.utils import get_color_from_hex as colour  # noqa: E402

NATURAL_LINE = 1.33
"""Height of a line of the typeface, of its size."""
FONTS = HERE / "fonts"
LabelBase.register(
    "Atkinson",
    str(FONTS / "AtkinsonHyperlegibleNext_400Regular.ttf"),
    fn_bold=str(FONTS / "AtkinsonHyperlegibleNext_700Bold.ttf"),
)
LabelBase.register("Chinese", *2 * [str(FONTS / "NotoSansSC_700Bold.ttf")])


def place(box: list[float]) -> dict[str, Any]:
    """Turn a box into Kivy's position and size; its y grows upwards."""
    left, top, width, height = (SCALE * one for one in box)
    return {"pos": (left, 1080 * SCALE - top - height), "size": (width, height), "size_hint": (None, None)}


class KioskButton(ButtonBehavior, Label):
    """A button with rounded corners that shows that it is pressed."""

    def __init__(self, one: dict[str, Any], on_step: Callable[[dict[str, Any]], None]) -> None:
        super().__init__(
            text=one["words"],
            font_name="Atkinson" if one["words"] < "\u2e80" else "Chinese",
            font_size=SCALE * one["size"],
            bold=True,
            color=colour(one["colour"]),
            **place(one["box"]),
        )
        self._one, self._on_step = one, on_step
        self.bind(state=lambda *_: self._paint())
        self._paint()

    def _paint(self) -> None:
        main, down, roles = self._one["main"], self.state == "down", SHOW["colours"]
        ground = roles["pressed_ink" if main else "pressed_leaf"] if down else self._one["ground"]
        self.canvas.before.clear()
        with self.canvas.before:
            Color(*colour(ground))
            RoundedRectangle(pos=self.pos, size=self.size, radius=[17 * SCALE])
            if not main or down:
                Color(*colour(roles["ink" if down else "line"]))
                Line(rounded_rectangle=(*self.pos, *self.size, 17 * SCALE), width=1.5 * SCALE)

    def on_release(self) -> None:
        """Go where the button leads."""
        self._on_step(self._one)


class Ground(Widget):
    """A coloured shape."""

    def __init__(self, hexed: str, shape: Callable[..., object], **where: object) -> None:
        super().__init__(**where)
        with self.canvas:
            Color(*colour(hexed))
            shape(pos=self.pos, size=self.size)


def scene(one: dict[str, Any], on_step: Callable[[dict[str, Any]], None]) -> tuple[FloatLayout, list[Widget]]:
    """Build one screen; return it with what comes in when it is shown."""
    pictures = [widget for picture in one["pictures"] for widget in drawn(picture)]
    words = [(label(words), words["arrives"]) for words in one["words"]]
    root = FloatLayout()
    root.add_widget(Ground(SHOW["colours"]["linen"], Rectangle, **place(SHOW["shelf"])))
    for widget in (*pictures, *(label for label, _ in words), *(KioskButton(some, on_step) for some in one["buttons"])):
        root.add_widget(widget)
    return root, [*pictures, *(label for label, arrives in words if arrives)]


def drawn(picture: dict[str, Any]) -> tuple[Widget, Widget]:
    """Build a drawing and the ground that it stands on."""
    left, top, width, height = picture["box"]
    role, shape = ("lake_tint", Ellipse) if picture["shape"] == "circle" else ("ochre_tint", Rectangle)
    inner = [left + 0.08 * width, top + 0.08 * height, 0.84 * width, 0.84 * height]
    drawing = Image(source=str(HERE / "pictures" / picture["file"]), **place(inner))
    return Ground(SHOW["colours"][role], shape, **place(picture["box"])), drawing


def label(words: dict[str, Any]) -> Label:
    """Build words that are no button's."""
    left, top, width, height = words["box"]
    where = place([left, top, width, height + words["size"]])  # Kivy leaves out a line that hardly fits
    return Label(
        text=words["words"],
        font_name="Atkinson",
        bold=words["bold"],
        font_size=SCALE * words["size"],
        line_height=words["line"] / words["size"] / NATURAL_LINE,
        color=colour(words["colour"]),
        halign="left",
        valign="top",
        text_size=where["size"],
        **where,
    )


class Walk(App):
    """Shows one screen after the other; each is built when it is first wanted, and kept."""

    def build(self) -> FloatLayout:
        """Return the root with the first screen on it."""
        Window.clearcolor = colour(SHOW["colours"]["paper"])
        self.made: dict[int, tuple[FloatLayout, list[Widget]]] = {}
        self.root_widget, self.shown = FloatLayout(), 0
        self.go(0)
        return self.root_widget

    def step(self, button: dict[str, Any]) -> None:
        """Do what a button says."""
        number = 0 if button["home"] else (self.shown + button["step"]) % len(SHOW["scenes"])
        if number != self.shown:
            self.go(number)

    def go(self, number: int) -> None:
        """Show a screen; what is on a card comes in over 240 ms."""
        if number not in self.made:
            self.made[number] = scene(SHOW["scenes"][number], self.step)
        root, arriving = self.made[number]
        self.root_widget.clear_widgets()
        self.root_widget.add_widget(root)
        self.shown = number
        for widget in arriving if number else []:
            Animation.cancel_all(widget)
            widget.opacity = 0.01
            Animation(opacity=1, duration=0.24, t="out_cubic").start(widget)


Walk().run()
