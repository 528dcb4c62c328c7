# ruff: noqa: INP001 - a folder of scripts, no package
"""Draw the plots of docs/benchmarks.md. Run by the Python of `.venv-bench`, which knows nothing of the kiosk."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

COLOURS = {"Source tree": "#8FBFD6", "Frozen program": "#1F6E97", "Chromium": "#9B5B0E", "Impress": "#8A8A8A",
           "Kivy": "#C9A227"}  # fmt: skip
Figures = Mapping[str, Mapping[str, list[float]]]


def main() -> None:
    """Draw every plot whose part was measured: FIGURES, then the folder to draw into."""
    figures, folder = Path(sys.argv[1]), Path(sys.argv[2])
    mpl.rcParams.update({"svg.hashsalt": "kiosk", "svg.fonttype": "none", "font.size": 11, "axes.grid": True,
                         "axes.axisbelow": True, "grid.color": "#DDDDDD", "figure.figsize": (9, 3.6)})  # fmt: skip
    parts = {name: part["figures"] for name, part in json.loads(figures.read_text("utf-8"))["parts"].items()}
    for part, draw in (("start", starts), ("touch", touches), ("rest", memory), ("growth", growth)):
        if part in parts:
            figure = draw(parts[part])
            figure.tight_layout()
            figure.savefig(folder / f"{part}.svg", metadata={"Date": None, "Creator": None})
            plt.close(figure)


def starts(figures: Figures) -> Figure:
    """Every start as a dot, warm and cold."""
    figure, axes = plt.subplots()
    for row, (program, colour) in enumerate(COLOURS.items()):
        for kind, marker in (("start touchable", "o"), ("start cold", "x")):
            if times := figures.get(kind, {}).get(program, []):
                axes.plot(times, [row] * len(times), marker, color=colour, alpha=0.7)
    axes.set_yticks(range(len(COLOURS)), COLOURS)
    axes.invert_yaxis()
    axes.set_xlim(left=0)
    axes.set_xlabel("ms from the start to the first frame that can be touched (o warm, x cold)")
    return figure


def touches(figures: Figures) -> Figure:
    """For each time the share of touches that were answered by then."""
    figure, both = plt.subplots(1, 2, sharey=True)
    for axes, (kind, words) in zip(both, (("feedback", "press to button"), ("change", "release to card")), strict=True):
        for program, times in figures[kind].items():
            shares = [(place + 1) / len(times) for place in range(len(times))]
            axes.step(sorted(times), shares, where="post", color=COLOURS[program], label=program)
        axes.set_xlim(0, 120)
        axes.set_xlabel(f"ms, {words}")
        axes.legend()
    both[0].set_ylabel("share of touches")
    return figure


def memory(figures: Figures) -> Figure:
    """Memory of every program as bars."""
    figure, axes = plt.subplots()
    middle = {name: sorted(some)[len(some) // 2] for name, some in figures["memory fresh"].items()}
    axes.barh(list(middle), list(middle.values()), color=[COLOURS[name] for name in middle])
    axes.invert_yaxis()
    axes.set_xlabel("MiB, all processes, on the first screen")
    return figure


def growth(figures: Figures) -> Figure:
    """What grows with the cards of a deck, on logarithmic axes."""
    figure, axes = plt.subplots()
    for kind, words in (("load", "loading"), ("start", "start"), ("after loading", "start less loading"),
                        ("change", "card change"), ("check", "check of the deck")):  # fmt: skip
        decks = {int(name.split()[0]): some for name, some in figures.get(kind, {}).items() if name.endswith("cards")}
        middle = [sorted(decks[cards])[len(decks[cards]) // 2] for cards in sorted(decks)]
        axes.plot(sorted(decks), middle, "o-", label=words)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("cards in the deck")
    axes.set_ylabel("ms")
    axes.legend(fontsize=9)
    return figure


if __name__ == "__main__":
    main()
