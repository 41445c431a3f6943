"""Detects the decimal mark of cells: from figures that allow only one, or from how they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scenarios.numbers.column_types import CellLike
from scenarios.numbers.normalize_characters import plain
from scenarios.numbers.number_words import CURRENCY
from scenarios.numbers.parse_cell import Entry, entry_of
from scenarios.numbers.parse_text import OTHER

CONTRADICTION = "?"
_HUNDREDS, _THOUSANDS = 100, 1000  # between them a figure in whole units has three digits, and no mark


def proved_decimal(cells: Iterable[CellLike]) -> str:
    """The decimal mark that the texts among the cells prove: "." or ",", "" for none, "?" where they contradict."""
    marks = proved([entry_of(str(cell.value)) for cell in cells if cell.kind == "text"])
    return CONTRADICTION if len(marks) > 1 else "".join(marks)


def are_figures(texts: Sequence[str]) -> bool:
    """Whether most of some texts are figures, and not each in a unit of its own: 45 GWh/a, but not 12 Main St."""
    found = [entry for each in texts if (entry := entry_of(each)).kind in ("number", "range", "inexact")]
    return len(found) * 2 > len(texts) and len({each.unit for each in found}) < max(len(found), 2)


def proved(entries: Iterable[Entry]) -> set[str]:
    """The marks that some entry needs to be a number. What may be two numbers proves nothing, as soon as one of them
    has as many digits before its comma as behind: 80,90."""
    entries = list(entries)
    pairs = [entry for entry in entries if entry.pair]
    marks = {entry.proof for entry in entries if not entry.pair}
    if not any(map(is_even, pairs)):
        marks |= {entry.proof for entry in pairs}
    return marks - {""}


def proved_by_money(entries: Iterable[Entry]) -> set[str]:
    """The mark that amounts of one currency prove: €1,200 beside €980, for amounts of one column have equally many
    decimals. By itself €1,200 proves nothing: prices of fuel and rates of exchange have three."""
    numbers = [entry for entry in entries if entry.kind == "number"]
    if not numbers or len({entry.unit for entry in numbers}) > 1 or not re.fullmatch(CURRENCY, numbers[0].unit):
        return set()
    meanings = [{mark: abs(low) for mark, (low, _) in entry.meanings.items()} for entry in numbers]
    unclear = [each for each in meanings if len(set(each.values())) > 1]
    clear = [next(iter(each.values())) for each in meanings if each not in unclear]
    whole = all(each < _THOUSANDS and each % 1 == 0 for each in clear)
    hundreds = any(each >= _HUNDREDS for each in clear)
    marks = {max(each, key=lambda mark: each[mark]) for each in unclear}
    return marks if whole and hundreds and len(marks) == 1 else set()


def is_even(entry: Entry) -> bool:
    """Whether it may be two numbers of as many digits each, and no group of thousands."""
    return entry.pair is not None and entry.proof != "" and entry.pair[0].adjusted() == entry.pair[1].adjusted()


def shown_decimal(cells: Iterable[CellLike]) -> str:
    """The decimal mark that number formats prove, "" for none: a text that is shown in thousands and without decimals
    has the other mark before its last three digits."""
    shown = (str(cell.value) for cell in cells if cell.kind == "text" and cell.style.grouped)
    unclear = (text for text in shown if len(set(entry_of(text).meanings.values())) > 1)
    marks = {OTHER["," if "," in plain(text) else "."] for text in unclear}
    return marks.pop() if len(marks) == 1 else ""
