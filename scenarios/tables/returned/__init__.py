"""A workbook that the program exported, back as the table of its inputs as they stand now.

It is known by its defined names, not by its own. What comes of it is a sheet of the program's own form, with the scores
in the cells where they stand in the workbook; so all that reads, shows and changes tables has nothing to learn.
`references` finds the tables of the workbook, `weighed` reads that of the weights, `exported` what the workbook keeps
of the export, and `sheet` puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.findings import Finding, InvalidInput
from scenarios.tables.book import Book, SheetHead
from scenarios.tables.returned.references import references
from scenarios.tables.returned.sheet import returned_sheet

SCORES = "rh_scores"  # a name that every workbook exported from a scenario defines
INPUTS = {"rh_weights", SCORES, "rh_score_table"}

__all__ = ["returned"]


def returned(book: Book, names: Mapping[str, str]) -> Book:
    """The book with the one sheet that the program's own table makes; any other book as it is.

    names: the defined names of the book, with what they refer to. Raises InvalidInput for an export without its tables.
    """
    if SCORES not in names:
        return book
    tables = references(names, book.sheets)
    if INPUTS & names.keys() - tables.keys() or "rh_score_table" not in tables:
        raise InvalidInput([Finding("", "workbook_is_export")], book.source)
    head = SheetHead(book.sheets[tables[SCORES].sheet].name)
    return Book(book.source, book.kind, (head,), lambda _: returned_sheet(book, tables))
