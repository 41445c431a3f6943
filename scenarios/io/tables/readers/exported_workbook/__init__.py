"""Reads a workbook that the program exported, back into the table of its inputs as they stand now.

It is known by its defined names, not by its own. What comes of it is a sheet of the program's own form, with the scores
in the cells where they stand in the workbook; so all that reads, shows and changes tables has nothing to learn.
`references` finds the tables of the workbook, `weights_table` reads that of the weights, `original_special_lines` what
the workbook keeps of the export, and `returned_sheet` puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.readers.exported_workbook.as_table import returned_sheet
from scenarios.io.tables.readers.exported_workbook.defined_names import LOCAL, Reference, references
from scenarios.io.tables.readers.workbook_sheets import Book, SheetHead

SCORES = "rh_scores"  # a name that every workbook exported from a scenario defines
NAMED = "rh_score_table"  # the same with the names
INPUTS = {"rh_weights", SCORES, NAMED}

__all__ = ["LOCAL", "returned"]


def returned(book: Book, names: Mapping[str, str]) -> Book:
    """The book with the one sheet that the program's own table makes; any other book as it is.

    names: the defined names of the book, with what they refer to; those of a single sheet have a mark `LOCAL` before
    them. Raises InvalidInput for an export without its tables.
    """
    if SCORES not in names:
        return book
    tables = references(names, book.sheets)
    if INPUTS & names.keys() - tables.keys() or not _has_names(tables):
        raise InvalidInput([Finding("", "workbook_is_export")], book.source)
    head = SheetHead(book.sheets[tables[SCORES].sheet].name)
    copied = f"{LOCAL}{SCORES}" in names
    return Book(book.source, book.kind, (head,), lambda _: returned_sheet(book, tables, copied))


def _has_names(tables: Mapping[str, Reference]) -> bool:
    """Whether there is a column of names left of the ids."""
    scores, named = tables[SCORES], tables.get(NAMED)
    return named is not None and scores.sheet == named.sheet and named.area.first_column < scores.area.first_column
