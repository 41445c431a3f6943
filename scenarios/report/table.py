"""A table of plain values under heads, for whoever shows it: the window, the command line, a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.model import Language
from scenarios.text.catalogue import Message

Value = str | int | float | None
NO_HINT = Message("")


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column. digits: decimals shown of its numbers, None for a column of text; hint: what its head leaves unsaid;
    key: by which a reader that shows some of the columns names it."""

    title: str
    digits: int | None = None
    hint: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """What a column is in every language; its title may have ``{fields}``."""

    key: str
    title: Message
    digits: int | None = None
    hint: Message = NO_HINT

    def in_(self, language: Language, **fields: str) -> TableColumn:
        title = self.title.in_(language)
        hint = self.hint.in_(language)
        return TableColumn(title.format(**fields) if fields else title, self.digits, hint, self.key)


def heads(columns: Sequence[ColumnHead], language: Language) -> tuple[TableColumn, ...]:
    """Columns in a language."""
    return tuple(each.in_(language) for each in columns)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain values under columns; None or NaN where there is no number. ids: what each row is about; note: a
    sentence to stand below it."""

    columns: tuple[TableColumn, ...] = ()
    rows: tuple[tuple[Value, ...], ...] = ()
    note: str = ""
    ids: tuple[str, ...] = ()
