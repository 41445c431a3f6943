"""A sheet as a grid of typed cells, whatever file it comes from, and the addresses of its cells.

A cell says what stands in it and what kind of thing that is; it judges nothing. Whether "1,450" is a number, and which,
is settled by whoever sees the whole column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from scenarios.findings import Finding
from scenarios.io.tables.formula_escaping import MARK

Value = str | float | None  # a text, a number, or nothing
CORNER = "alternative"  # what stands above the names

# formula: one that no program has computed, so that nobody knows its value
Kind = Literal["empty", "text", "number", "date", "logical", "error", "formula", "settled"]

_LETTERS = re.compile("[A-Z]{1,3}")
_ERRORS = {each: each for each in ("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!")}
_ERRORS |= dict.fromkeys(("#NV", "#N/D"), "#N/A")  # as the German, Spanish, French and Italian Excel write into texts
_ERRORS |= dict.fromkeys(("#WERT!", "#¡VALOR!", "#VALEUR!", "#VALORE!"), "#VALUE!")
_ERRORS |= dict.fromkeys(("#BEZUG!", "#¡REF!", "#RIF!"), "#REF!")
_ERRORS |= dict.fromkeys(("#ZAHL!", "#¡NUM!", "#NOMBRE!"), "#NUM!")
_ERRORS |= dict.fromkeys(("#¿NOMBRE?", "#NOM?", "#NOME?"), "#NAME?")
_ERRORS |= {"#¡DIV/0!": "#DIV/0!", "#NUL!": "#NULL!"}


@dataclass(frozen=True, slots=True)
class Style:
    """What the number format of a cell says of its figure; code: the format itself, as Excel writes it in English."""

    percent: bool = False
    accounting: bool = False  # writes zero as a dash, mostly
    grouped: bool = False  # shows thousands and no decimals: a mark before three digits is no decimal mark
    code: str = ""


PLAIN = Style()


class TableCell(NamedTuple):
    """value: a text as it stands, a number, or None for nothing and for an uncomputed formula. A date is the text that
    Excel shows, an error its name ("#DIV/0!"), a logical value TRUE or FALSE. settled: what a person said in place of
    what stands there, "" for nothing."""

    value: Value
    kind: Kind = "text"
    style: Style = PLAIN


EMPTY = TableCell(None, "empty")
UNCOMPUTED = TableCell(None, "formula")


class CellArea(NamedTuple):
    """A block of cells: rows and columns counted from 0, the last ones included."""

    top: int
    first_column: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The cells of one sheet, from its top left cell on.

    source: the file, for findings; name: "" where there are no sheets; rows: of any length each, empty beyond it, those
    of a text as long as its separators make them;
    filtered: whether a filter hides rows; separator, encoding: of a text, else ""; decimal: the mark that the source
    itself proves, else ""; remarks: what the reader has to say and nobody needs to answer.
    """

    source: str
    name: str
    rows: tuple[tuple[TableCell, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[CellArea, ...] = ()
    filtered: bool = False
    separator: str = ""
    encoding: str = ""
    decimal: str = ""
    remarks: tuple[Finding, ...] = ()


def text_cell(text: str) -> TableCell:
    """The cell that holds a text: without the blanks around it, a line break inside as a space."""
    value = trimmed(text)
    if value is not None and not value.isprintable() and len(lines := value.splitlines()) > 1:  # the quick look first
        value = " ".join(filter(None, map(str.strip, lines))) or None
    if value is None:
        return EMPTY
    return TableCell(_ERRORS[value], "error") if value in _ERRORS else TableCell(value)


def trimmed(text: str) -> str | None:
    """A cell without the blanks around it, None for nothing; after an apostrophe they may belong to a name."""
    bare = text.strip()
    return (text.lstrip() if bare.startswith(MARK) else bare) or None


def column_number(letters: str) -> int:
    """The column of its letters, counted from 0: B is 1, AB 27. Raises ValueError."""
    if not _LETTERS.fullmatch(letters):
        raise ValueError(letters)
    number = 0
    for each in letters:
        number = number * 26 + ord(each) - ord("A") + 1
    return number - 1


def address(row: int, column: int) -> str:
    """A cell's name as Excel writes it, from its row and column counted from 0: (0, 27) is AB1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
