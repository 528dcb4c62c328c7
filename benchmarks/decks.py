# ruff: noqa: INP001 - a folder of scripts, no package
"""Decks of any size, made up: to see what grows with them."""

from pathlib import Path

LANGUAGES = (
    *("en", "es", "fr", "zh-Hans", "ar", "de", "it", "pt", "nl", "pl"),
    *("cs", "da", "fi", "el", "hu", "ja", "ko", "sv", "tr", "uk"),
)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#14344A"/></svg>'
SENTENCE = "A T cell is a cell of the blood that finds and destroys what is foreign to the body, every day of a life."
HEAD = """language: {language}
title: "A deck that was made up"
short_title: "Made up"
attract:
  headline: "Thinking about many cards?"
  lead: "See one card at a time, in your own time."
sections:
  first: {{title: "First", position: "First {{number}} of {{total}}"}}
  second: {{title: "Second", position: "Second {{number}} of {{total}}"}}
cards:
  introduction: {{text: "{sentence}"}}
"""
OUTLINE = "format: 1\nid: made-up\nlanguages: [{languages}]\nintroduction: {{id: introduction}}\nsections:\n"


def make_deck(folder: Path, cards: int, languages: int = 1) -> Path:
    """Write a deck of so many cards in two sections, each with a title, two sentences and a picture."""
    folder.mkdir(parents=True)
    (folder / "dot.svg").write_text(DRAWING, "utf-8")
    spoken = LANGUAGES[:languages]
    ids = [f"card-{number}" for number in range(cards)]
    outline = OUTLINE.format(languages=", ".join(spoken))
    for section, shape, some in (("first", "circle", ids[: cards // 2]), ("second", "plate", ids[cards // 2 :])):
        outline += f"- id: {section}\n  shape: {shape}\n  cards:\n"
        outline += "".join(f"  - {{id: {one}, picture: dot.svg}}\n" for one in some)
    (folder / "deck.yaml").write_text(outline, "utf-8")
    for language in spoken:
        text = HEAD.format(language=language, sentence=SENTENCE)
        text += "".join(
            f'  {one}: {{title: "Card {one[5:]}", text: "{SENTENCE} {one[5:]}. {SENTENCE}", picture: "A dot."}}\n'
            for one in ids
        )
        (folder / f"text.{language}.yaml").write_text(text, "utf-8")
    return folder
