"""A sheet and its layout side by side: what `apply_layout` and `special_lines` look things up in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from scenarios.findings import Finding
from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.layout import Layout, Line
from scenarios.io.tables.layout.cell_overrides import with_cells
from scenarios.io.tables.layout.column_figures import Reader
from scenarios.io.tables.layout.oriented_grid import OrientedGrid
from scenarios.io.tables.layout.special_labels import word_of
from scenarios.numbers import NumberColumn

T = TypeVar("T")
LONGEST_SHOWN = 60  # characters of a cell that a finding repeats


class LayoutLookup:
    """Rows and columns are those of the grid, in which recommendations stand in rows.

    rows, columns: the lines of the layout; names: the column of names, None for none; items, criteria: the lines that
    come in, those of one group or dimension together; findings: what was found so far.
    """

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet, self.layout = sheet, layout
        self.grid = OrientedGrid(with_cells(sheet, layout.answers.cells), layout.turned)
        across, down = (layout.columns, layout.rows) if layout.turned else (layout.rows, layout.columns)
        self.rows: dict[int, Line] = {line.index: line for line in across}
        self.columns: dict[int, Line] = {line.index: line for line in down}
        self.names = next((j for j, line in self.columns.items() if line.role == "name"), None)
        group, dimension = self._special(self.columns, "group_id"), self._special(self.rows, "dimension_id")
        self.items = _together(
            {line.index: (line.parent, self._text(line.index, group)) for line in across if line.role == "item"}
        )
        self.criteria = _together(
            {line.index: (line.parent, self._text(dimension, line.index)) for line in down if line.role == "criterion"}
        )
        self.head = max(layout.header, default=-1)
        body = [i for i in self.rows if i not in layout.header]
        self.reader = Reader(self.grid, layout.answers, body, self.criteria, plain=layout.written)
        self.findings: list[Finding] = []

    def find(self, i: int, j: int, code: str, **fields: object) -> None:
        self.findings.append(Finding(self.grid.cell_at(i, j), code, fields))

    def _special(self, lines: Mapping[int, Line], word: str) -> int | None:
        """The special row or column of that word, None where there is none."""
        named = (index for index, line in lines.items() if line.role == "special" and word_of(line.name) == word)
        return next(named, None)

    def _text(self, i: int | None, j: int | None) -> str:
        return "" if i is None or j is None else self.grid.text(i, j)

    def each(self, i: int, read: Callable[[int, int, str], T], empty: T) -> list[T]:
        """One entry a criterion from the texts of a row."""
        texts = ((j, self.grid.text(i, j)) for j in self.criteria)
        return [read(i, j, text) if text else empty for j, text in texts]

    def report(self, column: NumberColumn, places: Sequence[tuple[int, int]]) -> None:
        """Find what is doubtful in figures that were read. places: where they stand."""
        for doubt in column.doubts:
            self.findings.append(Finding(self.grid.cell_at(*places[doubt.index]), doubt.code, doubt.fields))


def _together(parents: Mapping[int, tuple[str, str]]) -> tuple[int, ...]:
    """Lines in their order, those of one parent beside the first of them. parents: name and id, by the line."""
    first: dict[tuple[str, str], int] = {}
    for index, parent in parents.items():
        first.setdefault(parent, index)
    return tuple(sorted(parents, key=lambda index: (first[parents[index]], index)))
