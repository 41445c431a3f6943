"""Cells of a table, wherever it comes from, and their names."""

from __future__ import annotations

from scenarios.escaping import MARK

Cell = str | float | None  # a text, a number, or nothing
Rows = list[list[Cell]]
CORNER = "alternative"  # what stands above the names


def trimmed(text: str) -> str | None:
    """A cell without the blanks around it, None for nothing; after an apostrophe they may belong to a name."""
    bare = text.strip()
    return (text.lstrip() if bare.startswith(MARK) else bare) or None


def address(row: int, column: int) -> str:
    """A cell's name as Excel writes it, from its row and column counted from 0: (0, 27) is AB1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
