"""A month's counts as tables: on the screen, on paper and as a file they are the same, and hide the same."""

import csv
from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING

from attrs import frozen

from kiosk.clinic import Counted, Shown, shown
from kiosk.staff.words import StaffWords

if TYPE_CHECKING:
    from kiosk.staff.desk import Desk


@frozen
class Table:
    """One question that the counts answer. `names` says what each row is called, in their order."""

    name: str
    names: Mapping[str, str]
    cells: Shown

    def told(self, row: str, words: StaffWords) -> str:
        """Return what stands in a row: the count, or that it is hidden."""
        if row in self.cells.hidden:
            return words["under_11"] if self.cells.only_small else words["hidden"]
        return str(self.cells.counts[row])

    def share(self, row: str) -> float:
        """Return how long a row's bar is, of the longest that is shown; a hidden one has none."""
        return self.cells.counts.get(row, 0) / max(1, self.cells.most)


def month(desk: "Desk") -> str:
    """Return the month that is looked at: the last one of which there are counts, or this one."""
    months = desk.office.counts.months()
    return months[0] if months else desk.shown.today().isoformat()[:7]


def tables(desk: "Desk", language: str) -> list[Table]:
    """Return the month's tables, with the names of cards and questions in a language of the deck."""
    deck, counts, now = desk.shown.deck, desk.office.counts, month(desk)
    text = deck.texts.get(language) or deck.texts[deck.outline.languages[0]]
    cards = {card.id: text.cards[card.id].title or text.title for card in deck.walk}
    questions = {name: words for card in text.cards.values() for name, words in card.questions.items()}
    languages = {tag: desk.shown.phrases[tag].name if tag in desk.shown.phrases else tag for tag in deck.texts}
    name = deck.outline.id
    told = [
        ("table_opened", cards, counts.by_card(now, name, Counted.OPENED)),
        ("table_left", cards, counts.by_card(now, name, Counted.LEFT)),
        ("table_chosen", questions, counts.by_card(now, name, Counted.CHOSEN)),
        ("table_languages", languages, counts.by_language(now, name, Counted.VISIT)),
    ]
    return [Table(key, names, shown({row: found.get(row, 0) for row in names})) for key, names, found in told]


def as_csv(desk: "Desk", words: StaffWords) -> str:
    """Return the month as a file for a spreadsheet; a name that begins like a formula is not one."""
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow(["month", "deck", "table", "name", "count"])
    for table in tables(desk, words.language):
        for row, name in table.names.items():
            safe = f"'{name}" if name.startswith(("=", "+", "-", "@")) else name
            rows.writerow([month(desk), desk.shown.deck.outline.id, words[table.name], safe, table.told(row, words)])
    return out.getvalue()


def as_lines(desk: "Desk", words: StaffWords) -> list[str]:
    """Return the month for paper; a line that begins with # is a heading."""
    lines = [f"# {words['counts']}: {month(desk)}", words["counts_wall"]]
    for table in tables(desk, words.language):
        lines.append(f"# {words[table.name]}")
        lines += [f"{name}: {table.told(row, words)}" for row, name in table.names.items()]
    return lines
