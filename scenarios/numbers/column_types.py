"""The input and output types of parsing a column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class StyleLike(Protocol):
    """What the number format of a cell says."""

    @property
    def percent(self) -> bool: ...
    @property
    def accounting(self) -> bool: ...
    @property
    def grouped(self) -> bool: ...
    @property
    def code(self) -> str: ...


class CellLike(Protocol):
    """A cell of a sheet; `scenarios.io.tables.cells` has it."""

    @property
    def value(self) -> str | float | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def style(self) -> StyleLike: ...


@dataclass(frozen=True, slots=True)
class CellFinding:
    """What is to be said of one cell. index: its place in the column; code, fields: as a `Finding` has them; option: of
    the command line, that answers it, "" where only the table can be mended."""

    index: int
    code: str
    fields: Mapping[str, object] = field(default_factory=dict)
    option: str = ""


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """What a column says.

    values: a number a cell, None where it is empty, missing, or not taken; ranges: low and high of the cells, by index,
    that are given as such; missing: the cells that say so by a word or a dash; percent: all figures are per cent, and
    the values are on the scale asked for, shares of 1 where none was; unit: what stands with every figure; remarks: to
    be said; doubts: to be answered; decimal: the mark that made a difference, else ""; tens: a word such as 万 stands
    with every figure, and is multiplied in.
    """

    values: tuple[float | None, ...]
    ranges: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    missing: frozenset[int] = frozenset()
    percent: bool = False
    unit: str = ""
    remarks: tuple[CellFinding, ...] = ()
    doubts: tuple[CellFinding, ...] = ()
    decimal: str = ""
    tens: bool = False
