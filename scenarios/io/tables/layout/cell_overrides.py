"""Cell overrides: what a person says that single cells count as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from scenarios.findings import Finding
from scenarios.io.tables.cells import Sheet, TableCell, address
from scenarios.io.tables.layout.layout_types import Choice, Setting
from scenarios.numbers import CellFinding, NumberColumn, cell_answers, name_of

NAMED = 4  # figures that an answer names
Place = tuple[int, int]  # row, column
DoubtfulCell = tuple[str, CellFinding, NumberColumn]  # the name of the cell, what is doubtful, its column


def with_cells(sheet: Sheet, cells: Mapping[Place, str]) -> Sheet:
    """The sheet with what was said of single cells in their place, and a remark on each."""
    if not cells:
        return sheet
    rows, remarks = list(sheet.rows), []
    changed: dict[int, list[TableCell]] = {}  # rows, each copied once
    for (i, j), text in sorted(cells.items()):
        if i >= len(rows) or j >= len(rows[i]):
            remarks.append(Finding(address(i, j), "cell_beyond"))
            continue
        code = "cell_settled" if text else "cell_emptied"
        remarks.append(Finding(address(i, j), code, {"text": name_of(rows[i][j]), "value": text}))
        if i not in changed:
            changed[i] = list(rows[i])
        changed[i][j] = TableCell(text, "settled")
    for i, row in changed.items():
        rows[i] = tuple(row)
    return replace(sheet, rows=tuple(rows), remarks=(*sheet.remarks, *remarks))


def cell_choices(asked: Sequence[DoubtfulCell]) -> Iterator[Choice]:
    """The answers to one doubt about some cells: those that each of them has."""
    answers = [cell_answers(doubt, column) for _, doubt, column in asked]
    if len({len(each) for each in answers}) > 1:
        answers = [each[-1:] for each in answers]  # to leave them empty
    for values in zip(*answers, strict=True):
        settings = tuple(Setting("cell", value, at) for value, (at, _, _) in zip(values, asked, strict=True))
        code = "cell_value" if any(values) else "cell_empty" if len(values) == 1 else "cells_empty"
        yield Choice(code, settings, {"values": (*values[:NAMED], *["…"] * (len(values) > NAMED))})
