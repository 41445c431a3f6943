"""A layout while it is being found: filled step by step, each step in a module of its own, in the order

block -> head -> columns -> rows -> totals -> criteria.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from scenarios.findings import Finding
from scenarios.io.tables.layout.column_figures import Reader
from scenarios.io.tables.layout.layout_types import Answers, Axis, Choice, DirectionSource, Doubt, Role, Setting, Why
from scenarios.io.tables.layout.oriented_grid import TEXT, OrientedGrid
from scenarios.model import Direction

# What people call the lines of a table on its side: its first column has the "names" of its rows.
_ON_ITS_SIDE: dict[Role, Role] = {"name": "header", "header": "name"}


@dataclass(slots=True)
class LineDraft:
    """What one line is taken for."""

    role: Role
    why: Why
    sure: bool = True


@dataclass(slots=True)
class CriterionDraft:
    """What is known of a criterion so far; see `layout_types.Line`."""

    name: str
    parent: str = ""
    unit: str = ""
    direction: Direction | None = None
    direction_source: DirectionSource | None = None
    low: float | None = None
    high: float | None = None
    weight: float | None = None


@dataclass(slots=True)
class Draft:
    """Rows and columns are those of the grid: recommendations in rows.

    top, left, bottom, right: the block of the table; figures_from: the first column of figures in it; header: rows of
    names; rows, columns: what is settled so far; parents: the groups of rows.
    """

    grid: OrientedGrid
    answers: Answers
    top: int = 0
    left: int = 0
    bottom: int = -1
    right: int = -1
    figures_from: int = 0
    own: bool = False
    written: bool = False
    header: list[int] = field(default_factory=list)
    rows: dict[int, LineDraft] = field(default_factory=dict)
    columns: dict[int, LineDraft] = field(default_factory=dict)
    criteria: dict[int, CriterionDraft] = field(default_factory=dict)
    parents: dict[int, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    remarks: list[Finding] = field(default_factory=list)

    # what a person has settled, in the grid's own rows and columns

    @property
    def row_answers(self) -> Mapping[int, Role]:
        given = _sidewise(self.answers.columns) if self.grid.turned else self.answers.rows
        return {i: role for i, role in given.items() if i < self.grid.height}

    @property
    def column_answers(self) -> Mapping[int, Role]:
        given = _sidewise(self.answers.rows) if self.grid.turned else self.answers.columns
        return {j: role for j, role in given.items() if j < self.grid.width}

    # settling

    def row(self, i: int, role: Role, code: str, sure: bool = True, **fields: object) -> None:
        self.rows[i] = LineDraft(role, Why(code, fields), sure)

    def column(self, j: int, role: Role, code: str, sure: bool = True, **fields: object) -> None:
        self.columns[j] = LineDraft(role, Why(code, fields), sure)

    def doubt_row(self, i: int, code: str, /, *roles: Role, **fields: object) -> None:
        self.doubt_rows([i], code, *roles, **fields)

    def doubt_rows(self, rows: Sequence[int], code: str, /, *roles: Role, **fields: object) -> None:
        """One doubt about several rows, with the roles that all of them may have."""
        self._doubt("row", tuple(map(self.grid.row_at, rows)), self.grid.row_kind, code, roles, fields)

    def doubt_column(self, j: int, code: str, /, *roles: Role, **fields: object) -> None:
        self.doubt_columns([j], code, *roles, **fields)

    def doubt_columns(self, columns: Sequence[int], code: str, /, *roles: Role, **fields: object) -> None:
        """One doubt about several columns, with the roles that all of them may have."""
        self._doubt("column", tuple(map(self.grid.column_at, columns)), self.grid.column_kind, code, roles, fields)

    def _doubt(
        self,
        line: Axis,
        at: tuple[str, ...],
        kind: Axis,
        code: str,
        roles: Sequence[Role],
        fields: Mapping[str, object],
    ) -> None:
        choices = tuple(
            Choice(f"{line}_{role}", tuple(Setting(kind, self._said(role), each) for each in at)) for role in roles
        )
        self.doubts.append(Doubt(at, code, fields, choices))

    def remark(self, path: str, code: str, **fields: object) -> None:
        self.remarks.append(Finding(path, code, fields))

    def _said(self, role: Role) -> Role:
        return _ON_ITS_SIDE.get(role, role) if self.grid.turned else role

    # looking

    def filled_rows(self) -> list[int]:
        """The rows of the block in which something is shown."""
        shown = self.grid.shown[self.top : self.bottom + 1, self.left : self.right + 1]
        return (np.flatnonzero(shown.any(axis=1)) + self.top).tolist()

    def filled_columns(self) -> list[int]:
        shown = self.grid.shown[self.top : self.bottom + 1, self.left : self.right + 1]
        return (np.flatnonzero(shown.any(axis=0)) + self.left).tolist()

    def label(self, i: int) -> str:
        """The first text of a row left of the figures, "" for none."""
        end = max(self.figures_from, self.left + 1)
        texts = (j for j in range(self.left, end) if self.grid.codes[i, j] == TEXT and self.grid.shown[i, j])
        return next((self.grid.text(i, j) for j in texts), "")

    def name_of_column(self, j: int) -> str:
        """The innermost name above a column; its letter where there is no row of names."""
        if not self.header:
            return self.grid.column_at(j)
        for i in reversed(self.header):
            if name := self.grid.filled(i, j):
                return name
        return ""

    def items(self) -> list[int]:
        return sorted(i for i, mark in self.rows.items() if mark.role == "item")

    def columns_of(self, *roles: Role) -> list[int]:
        return sorted(j for j, mark in self.columns.items() if mark.role in roles)

    def rows_of(self, *roles: Role) -> list[int]:
        return sorted(i for i, mark in self.rows.items() if mark.role in roles)

    def reader(self) -> Reader:
        """Of the figures below the names."""
        rows = [i for i in self.filled_rows() if i not in self.header]
        return Reader(self.grid, self.answers, rows, self.columns_of("criterion"), plain=self.written)


def _sidewise(answers: Mapping[int, Role]) -> dict[int, Role]:
    return {place: _ON_ITS_SIDE.get(role, role) for place, role in answers.items()}
