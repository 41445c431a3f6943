"""Parses a column of cells together: each figure in the one number format of the column.

What one cell leaves open the others settle: whether a comma groups (1,450 beside 2.5) or is the decimal mark (beside
0,5), whether figures are in per cent, in which unit. What they do not settle is a doubt, and is never guessed at; so is
what they contradict. Nothing here depends on the order of the cells.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from scenarios.numbers.answers_for_cells import settled_figure
from scenarios.numbers.column_types import CellFinding, CellLike, NumberColumn
from scenarios.numbers.decimal_mark import CONTRADICTION, is_even, proved, proved_by_money
from scenarios.numbers.parse_cell import Ends, Entry, entry_of
from scenarios.numbers.parse_text import EXACT, power_of_per_cent, scaled
from scenarios.numbers.write_number import written

SHOWN = 60  # characters of a cell that a sentence repeats
NO_VALUE = "#N/A"  # the one error that says that there is nothing
CODES = {  # of what is no figure
    "formula": "formula_without_value", "date": "cell_is_date", "logical": "cell_is_logical", "error": "cell_is_error",
    "inexact": "number_inexact", "other": "not_a_number",
}  # fmt: skip
# digits that nobody could take for groups
_PLAIN = re.compile(r"-?(?:[0-9]{1,15}(?:\.(?:[0-9]{1,2}|[0-9]{4,15}))?|(?:0|[0-9]{4,15})\.[0-9]{3})")
DECIMAL, RANGES = "--decimal", "--ranges"

Beside = tuple[str, bool, bool]  # a unit, whether a word of tens, whether a per cent sign


def read_column(
    cells: Sequence[CellLike],
    *,
    decimal: str = "",
    table: str = "",
    low: float | None = None,
    high: float | None = None,
    ranges: bool = False,
) -> NumberColumn:
    """Read all cells of a column the same way.

    decimal: the mark that must be the decimal one, "" to let the column tell; table: the mark that the whole table
    proves, for what the column leaves open (see `proved_decimal`); low, high: ends of the scale, where they are known,
    for figures in per cent; ranges: 80–90 and 3±0.5 count as their middle, and are given as ranges.
    """
    return _plainly(cells, decimal) or _Reading(cells, decimal, table, ranges).column(low, high)


def _plainly(cells: Sequence[CellLike], decimal: str) -> NumberColumn | None:
    """The column, where nothing in it needs a second look. Most are such, and large ones are read in no time."""
    values: list[float | None] = []
    point = False
    for cell in cells:
        value, kind = cell.value, cell.kind
        if kind == "empty":
            values.append(None)
        elif kind == "number" and isinstance(value, int | float) and not cell.style.percent:
            values.append(value + 0.0)
        elif kind == "text" and isinstance(value, str) and _PLAIN.fullmatch(value):
            point = point or "." in value
            values.append(float(value) + 0.0)
        else:
            return None
    if (point and decimal == ",") or not all(value is None or math.isfinite(value) for value in values):
        return None
    return NumberColumn(tuple(values), decimal="." if point else "")


class _Figure(NamedTuple):
    """One figure taken: its ends, times 10 to the power, and what stands with it. span: it is a range."""

    low: Decimal | float
    high: Decimal | float
    percent: bool = False
    power: int = 0
    unit: str = ""
    word: str = ""
    span: bool = False

    @property
    def beside(self) -> Beside:
        return self.unit, bool(self.word), self.percent

    @property
    def suffix(self) -> str:
        return self.unit or self.word or "%" * self.percent

    def times(self, power: int) -> tuple[float, float, float]:
        """Low, middle and high, times 10 to the power."""
        low = scaled(self.low, self.power + power)
        if not self.span:
            return low, low, low
        high = scaled(self.high, self.power + power)
        middle = EXACT.multiply(EXACT.add(Decimal(self.low), Decimal(self.high)), Decimal("0.5"))
        return low, scaled(middle, self.power + power), high


class _Reading:
    """Goes over the cells once, then over the figures taken, and lists what speaks against them."""

    def __init__(self, cells: Sequence[CellLike], decimal: str, table: str, ranges: bool) -> None:
        self._cells, self._ranges = cells, ranges
        self._taken: dict[int, _Figure] = {}
        self._said: dict[int, _Figure] = {}  # by a person, whatever stands with the others
        self._missing: set[int] = set()
        self._doubts: list[CellFinding] = []
        self._remarks: list[CellFinding] = []
        self._entries = {i: entry_of(str(cell.value)) for i, cell in enumerate(cells) if cell.kind == "text"}
        texts = self._entries.values()
        marks = {decimal} if decimal else proved(texts) or proved_by_money(texts) or {table.replace(CONTRADICTION, "")}
        self._mark = next(iter(marks)) if len(marks) == 1 else ""
        self._pairs = self._mark != "," and any(map(is_even, self._entries.values()))
        for i, cell in enumerate(cells):
            if i in self._entries:
                self._take_text(i, self._entries[i])
            elif cell.kind != "empty":
                self._take_cell(i, cell)
        if len(marks) > 1:
            self._say_contradiction()
        self._say_dashes()

    def column(self, low: float | None, high: float | None) -> NumberColumn:
        """What is left of the figures once they all have one unit and one scale."""
        unit, tens, percent = self._settle()
        shift = power_of_per_cent(low, high) if percent else 0
        if shift is None:
            for i in list(self._taken):
                self._refuse(i, "percent_off_scale", low=_shown(low), high=_shown(high))
        figures = {i: figure.times(shift or 0) for i, figure in self._taken.items()}
        for i, ends in figures.items():
            if not all(map(math.isfinite, ends)):
                self._refuse(i, "number_too_large")
        figures = {i: figures[i] for i in self._taken}
        scale = power_of_per_cent(low, high) or 0
        figures |= {i: figure.times(scale * figure.percent) for i, figure in self._said.items()}
        return NumberColumn(
            values=tuple(figures[i][1] if i in figures else None for i in range(len(self._cells))),
            ranges={i: figures[i][::2] for i, figure in self._taken.items() if figure.span},
            missing=frozenset(self._missing),
            percent=percent,
            unit=unit,
            remarks=tuple(sorted(self._remarks, key=lambda each: each.index)),
            doubts=tuple(sorted(self._doubts, key=lambda each: each.index)),
            decimal=self._mark if any(map(_has_mark, self._entries.values())) else "",
            tens=tens,
        )

    def _take_cell(self, i: int, cell: CellLike) -> None:
        value = cell.value
        if cell.kind == "number" and value is not None:
            self._taken[i] = _Figure(float(value), float(value), cell.style.percent)
        elif cell.kind == "settled":
            self._take_said(i, str(value or ""))
        elif value == NO_VALUE:
            self._missing.add(i)
        else:
            self._doubt(i, CODES[cell.kind])

    def _take_said(self, i: int, text: str) -> None:
        if said := settled_figure(text):
            number, percent = said
            self._said[i] = _Figure(number, number, percent, -2 * percent)
        else:
            self._missing.add(i)

    def _take_text(self, i: int, entry: Entry) -> None:
        if entry.kind == "missing":
            self._missing.add(i)
        elif entry.kind in CODES:
            self._doubt(i, CODES[entry.kind])
        elif entry.kind != "dash" and (ends := self._ends(i, entry)):
            power, span = -2 * entry.percent, ends[0] != ends[1]
            self._taken[i] = _Figure(*ends, entry.percent, power, entry.unit, entry.word, span)

    def _ends(self, i: int, entry: Entry) -> Ends | None:
        """The numbers that a text means in this column; None where they are not to be taken, which is said."""
        pair = entry.pair if self._pairs else None
        if self._ranges and pair:
            return pair
        found = set(entry.meanings.values())
        if pair:
            self._doubt(i, "number_pair", RANGES, low=_shown(pair[0]), high=_shown(pair[1]))
        elif entry.kind == "range" and not self._ranges:
            self._doubt(i, "number_range", RANGES)
        elif self._mark in entry.meanings:
            return entry.meanings[self._mark]
        elif self._mark:
            self._doubt(i, "number_other_mark", decimal=self._mark)
        elif len(found) == 1:
            return found.pop()
        else:
            one, other = (_shown(low) for low, _ in entry.meanings.values())
            self._doubt(i, "number_unclear", DECIMAL, one=one, other=other)
        return None

    def _say_contradiction(self) -> None:
        """Of texts that need a point and texts that need a comma, the fewer are doubts."""
        counted = Counter(entry.proof for i, entry in self._entries.items() if i in self._taken)
        usual = max(".,", key=lambda mark: counted[mark])
        like = next((i for i in self._taken if i in self._entries and self._entries[i].proof == usual), None)
        for i in list(self._taken):
            if like is not None and i in self._entries and self._entries[i].proof not in {"", usual}:
                self._refuse(i, "number_marks_differ", other=self._text(like), other_index=like)

    def _say_dashes(self) -> None:
        """A dash is nothing, unless somebody here keeps accounts, in which it is zero."""
        accounts = any(entry.accounting for entry in self._entries.values())
        accounts = accounts or any(cell.style.accounting for cell in self._cells)
        for i, entry in self._entries.items():
            if entry.kind == "dash" and accounts:
                self._doubt(i, "dash_unclear")
            elif entry.kind == "dash":
                self._missing.add(i)
                self._remarks.append(CellFinding(i, "dash_is_missing", {"text": self._text(i)}))

    def _settle(self) -> Beside:
        """What stands beside most figures; those that differ are refused. A zero is the same with and without it."""
        telling = {i: figure.beside for i, figure in self._taken.items() if figure.low or figure.high}
        counted = Counter(telling.values() or [figure.beside for figure in self._taken.values()])
        if not counted:
            return "", False, False
        usual = max(counted, key=lambda each: (counted[each], each))
        like = next(i for i, figure in self._taken.items() if figure.beside == usual)
        fields = {"usual": self._taken[like].suffix, "other": self._text(like)}
        for i, each in telling.items():
            own = self._taken[i].suffix
            if each == usual:
                continue
            if own and fields["usual"]:
                self._refuse(i, "unit_differs", unit=own, **fields)
            elif own:
                self._refuse(i, "percent_alone" if own == "%" else "unit_alone", unit=own, **fields)
            else:
                self._refuse(i, "percent_missing" if usual[-1] else "unit_missing", unit=fields["usual"], **fields)
        return usual

    def _refuse(self, i: int, code: str, **fields: object) -> None:
        self._doubt(i, code, "", **fields)
        del self._taken[i]

    def _doubt(self, i: int, code: str, option: str = "", **fields: object) -> None:
        self._doubts.append(CellFinding(i, code, {"text": self._text(i), **fields}, option))

    def _text(self, i: int) -> str:
        cell = self._cells[i]
        if isinstance(cell.value, int | float) and math.isfinite(cell.value):
            return f"{written(float(cell.value), cell.style.percent)}{'%' * cell.style.percent}"
        return str(cell.value or "")[:SHOWN]


def _has_mark(entry: Entry) -> bool:
    return bool(entry.proof) or len(set(entry.meanings.values())) > 1


def _shown(number: Decimal | float | None) -> str:
    return "…" if number is None else written(float(number))
