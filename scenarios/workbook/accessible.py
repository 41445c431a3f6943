"""The accessible edition: one marked table a sheet, a contents sheet with links, nothing frozen, filtered or merged.

It follows the checklist for spreadsheets of the UK Analysis Function: the title in A1, what the sheet holds in A2, then
the table with one row of unique headings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.wording.workbook import SHEETS
from scenarios.workbook.cells import Cell, Row
from scenarios.workbook.evidence import evidence_how
from scenarios.workbook.plan import Part, Place, Refs, Sheet
from scenarios.workbook.source import Source

KEY = "sheets"  # of the table of contents
EVIDENCE = "sheet_evidence"  # it says one of two things of itself
LONGEST = 255  # characters of a heading in a table


def one_table_each(sheets: Iterable[Sheet], source: Source) -> tuple[Sheet, ...]:
    """A sheet for every table, after one that lists them."""
    how = {
        source.say(sheet): source.say(f"{sheet.removeprefix('sheet_')}_how") for sheet in SHEETS if sheet != EVIDENCE
    }
    how[source.say(EVIDENCE)] = source.say(evidence_how(source))
    every = tuple(
        _alone(sheet, part, how[sheet.title]) for sheet in sheets for part in sheet.parts if part.header.cells
    )
    return (_contents(every, source), *every)


def _alone(sheet: Sheet, part: Part, how: str) -> Sheet:
    part = replace(part, header=_unique(part.heading(Refs({}))), heads=None)
    return Sheet(part.title, (part,), part.widths or sheet.widths, repeated=part.key, intro=(part.title, how))


def _unique(header: Row) -> Row:
    """The headings in one line each, numbered where two are the same."""
    cells: list[Cell] = []
    seen: set[str] = set()
    for cell in header.cells:
        name = " ".join(str(cell.value or "").split()) or "-"
        told, n = name, 1
        while told.lower() in seen:
            n += 1
            told = f"{name} ({n})"
        seen.add(told.lower())
        cells.append(cell._replace(value=told, formula=""))
    return Row(cells)


def _contents(sheets: Sequence[Sheet], source: Source) -> Sheet:
    rows = [Row((Cell(each.title, "link"), Cell(each.intro[1], "text"))) for each in sheets]
    header = Row(source.header("sheet_name", "in_words"))
    title = source.say("table_contents")
    part = Part(KEY, len(rows), lambda _refs: rows, header, title)
    intro = (title, source.say("contents_how"))
    return Sheet(title, (part,), widths=(34, 100), repeated=KEY, intro=intro)


def contents_links(
    sheets: Sequence[Sheet], where: Mapping[str, Place], source: Source
) -> dict[str, Sequence[tuple[str, str]]]:
    """The contents lead to every sheet, and every title back."""
    home, refs = source.say("table_contents"), Refs(where)
    there = [(f"A{refs.row(KEY, n)}", each.title) for n, each in enumerate(sheets[1:])]
    return {each.title: there if each.title == home else [("A1", home)] for each in sheets}


def mark_table(page: Worksheet, part: Part, refs: Refs) -> None:
    """Say that the cells are a table, by name, for those who hear it. A table without rows, or with a heading that the
    file would have to write otherwise, cannot be said to be one."""
    names = [str(cell.value) for cell in part.header.cells]
    if not part.size or any("_x" in name or len(name) > LONGEST for name in names):
        return
    area = refs.area(part.key, -1, 0, part.size - 1, len(names) - 1).replace("$", "")
    columns = [TableColumn(id=n, name=name) for n, name in enumerate(names, 1)]
    page.add_table(Table(displayName=f"table_{part.key}", ref=area, tableColumns=columns))
