"""Sheets for tests, written as text: one line a row, cells parted by |."""

from __future__ import annotations

from typing import Any

from scenarios.io.tables.cells import EMPTY, CellArea, Sheet, TableCell, text_cell

Value = str | float | int | None


def sheet_of(*rows: list[Value], merged: tuple[CellArea, ...] = (), **fields: Any) -> Sheet:
    """A sheet of texts, numbers and empty cells."""
    cells = tuple(tuple(map(_cell, row)) for row in rows)
    return Sheet("table.xlsx", "", cells, merged=merged, **fields)


def sheet(text: str, merged: tuple[CellArea, ...] = (), **fields: Any) -> Sheet:
    """A sheet whose plain figures are numbers: "Alpha | 3 | 2.5"."""
    rows = [[_value(cell.strip()) for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    return sheet_of(*rows, merged=merged, **fields)


def _value(text: str) -> Value:
    try:
        return float(text)
    except ValueError:
        return text or None


def _cell(value: Value) -> TableCell:
    if value is None:
        return EMPTY
    return text_cell(value) if isinstance(value, str) else TableCell(float(value), "number")
