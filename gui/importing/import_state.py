"""The state of an import: sheet, answers, and the layout that follows from both. Frozen, without Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from scenarios.io.tables.cells import CellArea, Sheet
from scenarios.io.tables.layout import Answers, Choice, Doubt, Layout, Line, Role, Setting
from scenarios.io.tables.layout.layout_types import Axis, column_name, row_name
from scenarios.io.tables.layout.native_form import COLUMN_ANSWERS, LEFT_OUT, ROW_ANSWERS
from scenarios.io.tables.layout.parse_answers import area_of, column_index, row_index
from scenarios.model import Language
from scenarios.text.line_roles import DIRECTION_SOURCES, DIRECTIONS, ROLES, UPPER_HEADER

CellPart = Literal["names", "groups", "figures", "about", "out"]  # what a cell is part of

_GROUNDS: dict[str, CellPart] = {
    "header": "names", "name": "names", "id": "names", "group": "groups", "weight": "about", "direction": "about",
    "unit": "about", "low": "about", "high": "about", "special": "about",
}  # fmt: skip
_BESIDE: tuple[Role, ...] = ("header", "item", "group", "weight", "direction", "unit", "low", "high")
_ACROSS: tuple[Role, ...] = ("name", "id", "group", "criterion")
UNUSED = frozenset({*LEFT_OUT, "empty"})


@dataclass(frozen=True)
class ImportState:
    """sheet: as it was read; layout: proposed for it with the answers."""

    sheet: Sheet
    layout: Layout

    @property
    def answers(self) -> Answers:
        return self.layout.answers

    @cached_property
    def rows(self) -> Mapping[int, Line]:
        return {each.index: each for each in self.layout.rows}

    @cached_property
    def columns(self) -> Mapping[int, Line]:
        return {each.index: each for each in self.layout.columns}

    @cached_property
    def open_questions(self) -> tuple[CellArea, ...]:
        """Every place that a doubt is about."""
        return tuple(place for doubt in self.layout.doubts for at in doubt.at if (place := place_of(at)) is not None)

    @cached_property
    def _asked_cells(self) -> frozenset[tuple[int, int]]:
        """The cells that a doubt names one by one, thousands at times: every cell that is painted is looked up here."""
        return frozenset(each[:2] for each in self.open_questions if each[:2] == each[2:])

    @cached_property
    def _asked_blocks(self) -> tuple[CellArea, ...]:
        return tuple(each for each in self.open_questions if each[:2] != each[2:])

    @cached_property
    def doubtful_lines(self) -> frozenset[tuple[Axis, int]]:
        """The rows or columns that a doubt is about, as a whole or by its cells: the fewer of both, if by cells."""
        return frozenset(line for doubt in self.layout.doubts for line in _lines_of(doubt))

    def line(self, axis: Axis, index: int) -> Line | None:
        """What a row or a column is taken for; None for one that is empty."""
        return (self.rows if axis == "row" else self.columns).get(index)

    def role(self, axis: Axis, index: int) -> Role:
        line = self.line(axis, index)
        return line.role if line else "empty"

    def cell_part(self, row: int, column: int) -> CellPart:
        """What a cell is part of: what is left out goes before all else, then names, then what is said of criteria."""
        by_row, by_column = self.role("row", row), self.role("column", column)
        area = self.layout.area
        outside = area is not None and not (
            area.top <= row <= area.bottom and area.first_column <= column <= area.right
        )
        if outside or by_row in UNUSED or by_column in UNUSED:
            return "out"
        grounds = (_GROUNDS.get(by_row), _GROUNDS.get(by_column))
        return next((each for each in ("names", "groups", "about") if each in grounds), "figures")

    def head(self, axis: Axis, index: int) -> CellPart:
        """What a line is part of as a whole."""
        role = self.role(axis, index)
        return "out" if role in UNUSED else _GROUNDS.get(role, "figures")

    def cell_of(self, place: CellArea) -> tuple[int, int]:
        """The row and column to look at for a place: of a whole line the cell that has its name."""
        names = self.layout.header[-1] if self.layout.header else 0
        row, column = place.top, place.first_column
        if self.layout.turned:
            return max(row, 0), column if column >= 0 else names
        return row if row >= 0 else names, max(column, 0)

    def is_doubtful(self, row: int, column: int) -> bool:
        """Whether a doubt is about this very cell."""
        return (row, column) in self._asked_cells or any(
            each.top <= row <= each.bottom and each.first_column <= column <= each.right for each in self._asked_blocks
        )

    def choices(self, axis: Axis) -> tuple[Role, ...]:
        """What a row or a column may be taken for, in the way the table lies."""
        criteria_here = (axis == "row") == self.layout.turned
        if self.layout.own:
            return COLUMN_ANSWERS if criteria_here else ROW_ANSWERS
        return (*(_ACROSS if criteria_here else _BESIDE), *LEFT_OUT)


def _lines_of(doubt: Doubt) -> Iterator[tuple[Axis, int]]:
    rows, columns = _indices(doubt)
    if columns and (not rows or len(columns) <= len(rows)):
        yield from (("column", index) for index in columns)
    else:
        yield from (("row", index) for index in rows)


def _indices(doubt: Doubt) -> tuple[set[int], set[int]]:
    """The rows and the columns that a doubt names."""
    places = [each for at in doubt.at if (each := place_of(at)) is not None]
    return {each.top for each in places} - {-1}, {each.first_column for each in places} - {-1}


def role_word(stand: ImportState, axis: Axis, index: int, language: Language) -> str:
    """What a line is taken for, in a word."""
    role = stand.role(axis, index)
    if role == "header" and index in stand.layout.header[:-1]:
        return UPPER_HEADER.in_(language)
    return ROLES[role].in_(language)


def direction_word(line: Line | None, language: Language) -> str:
    """Which way a criterion is better; "" for every other line."""
    return DIRECTIONS[line.direction].in_(language) if line and line.direction else ""


def direction_source_word(line: Line | None, language: Language) -> str:
    """How the direction of a criterion is known, unless the table says it; "" for every other line."""
    known = DIRECTION_SOURCES.get(line.direction_source) if line and line.direction_source else None
    return known.in_(language) if known else ""


def without(answers: Answers, axis: Axis, index: int) -> Answers:
    """The answers but for what was said of one line, which is proposed again."""
    rows = {at: role for at, role in answers.rows.items() if (axis, index) != ("row", at)}
    columns = {at: role for at, role in answers.columns.items() if (axis, index) != ("column", at)}
    return replace(answers, rows=rows, columns=columns)


def place_of(at: str) -> CellArea | None:
    """The cells of "7", "B", "B4" or "B4:C9"; -1 in place of what a whole line has no end in. None for no place."""
    first, _, last = at.partition(":")
    try:
        if first.isdigit():
            return CellArea(row_index(first), -1, row_index(last or first), -1)
        if first.isalpha():
            return CellArea(-1, column_index(first), -1, column_index(last or first))
        return area_of(at)
    except ValueError:
        return None


def role_setting(axis: Axis, index: int, role: Role) -> Setting:
    """That a line is taken for this."""
    return Setting(axis, role, row_name(index) if axis == "row" else column_name(index))


def is_answered(answers: Answers, axis: Axis, index: int) -> bool:
    """Whether a person said what the line is."""
    return index in (answers.rows if axis == "row" else answers.columns)


def alternatives_for(doubt: Doubt) -> tuple[Choice, ...]:
    """What can be done besides about a doubt that only another sheet would answer: leave out the line it is about."""
    rows, columns = _indices(doubt)
    found = []
    if len(columns) == 1:
        found.append(_leaving_out("column", columns.pop()))
    if len(rows) == 1:
        found.append(_leaving_out("row", rows.pop()))
    known = [each.settings for each in doubt.choices]
    return tuple(each for each in found if each.settings not in known)


def _leaving_out(axis: Axis, index: int) -> Choice:
    setting = role_setting(axis, index, "ignore")
    return Choice(f"leave_out_{axis}", (setting,), {"line": setting.place})


def first_place(stand: ImportState) -> CellArea:
    """Where to look first: at the first question, else at the beginning of the table."""
    asked = next(iter(stand.open_questions), None)
    return asked or stand.layout.area or CellArea(0, 0, 0, 0)
