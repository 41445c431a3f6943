"""The first rows of a sheet; the accessible edition says the same above each table."""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.changes import stale
from scenarios.workbook.plan import Part, Refs
from scenarios.workbook.source import Source


def preface(source: Source, sheet: str, *hows: str, span: int = 8, exported: bool = False) -> Part:
    """Title and what the sheet holds, each sentence over ``span`` columns; a mark where it shows figures of the export.

    sheet: its code, without the beginning sheet_; hows: codes of the sentences.
    """

    def body(refs: Refs) -> Iterable[Row]:
        yield Row((Cell(source.say(f"sheet_{sheet}"), "title"),))
        for how in hows:
            yield Row((Cell(source.say(how), "note"),), span=span)
        if exported:
            yield Row((stale(source, refs, "warning"),), span=span)

    return Part(f"{sheet}_preface", 1 + len(hows) + exported, body)
