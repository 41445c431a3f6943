"""The accessible edition: one marked table a sheet, a contents sheet with links, nothing frozen, filtered or merged.

It follows the checklist for spreadsheets of the UK Analysis Function: the title in A1, what the sheet is for in A2,
then the table with one row of unique headings, no column without content, and no working sheets. It is for reading:
every figure is a plain value, since formulas would need those sheets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.evaluation.judgements import effective_judgements
from scenarios.xlsx_export.block_positions import BlockPosition, References, SheetBlock, SheetSpec, places
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_widths import fitted, heading
from scenarios.xlsx_export.export_context import ExportContext, result
from scenarios.xlsx_export.reimport_tables import returning_parts

KEY = "sheets"  # of the table of contents
LONGEST = 255  # characters of a heading in a table
_SENTENCE = re.compile(r"\S.*?(?:\.(?=\s|$)|。|$)")
NOTHING = XlsxCell(None, "label")
TWICE = "summary_weights"  # a table that stands on a sheet of its own besides
STREAMED = "evidence"  # a table too long to look through, which leaves out empty columns by itself
WIDEST, SAMPLE, FIGURE = 44, 200, 10  # the most that texts are wide, of so many rows; the width of figures
FEW, FREE = 3, 80  # of so few columns texts may be wider


def one_table_each(sheets: Sequence[SheetSpec], source: ExportContext) -> tuple[SheetSpec, ...]:
    """A sheet for every table of the reading sheets that has rows, after one that lists them."""
    refs, every = References(places(sheets)), list[SheetSpec]()
    for sheet in sheets:
        for part in () if sheet.workings else sheet.parts:
            if part.key == "scores":
                every += _scores(source)
            elif part.key == STREAMED and part.size:
                every.append(_streamed(source, part, sheet, refs))
            elif part.header.cells and part.size and part.key != TWICE:
                every.append(_table(source, part.key, part.title, part.header.cells, part.body(refs)))
    every += [_alone(source, part, (FIGURE,)) for part in returning_parts(source)]
    return (_contents(every, source), *every)


def _table(source: ExportContext, key: str, title: str, header: Sequence[XlsxCell], body: Iterable[Row]) -> SheetSpec:
    """A table in plain values, without the columns that say nothing."""
    rows = [[*_plain(row), *[NOTHING] * (len(header) - len(row.cells))] for row in body]
    kept = [n for n in range(len(header)) if any(row[n].value not in (None, "") for row in rows)]
    told = [Row([row[n] for n in kept]) for row in rows]
    heads = _unique([header[n] for n in kept])
    most = FREE if len(kept) <= FEW else WIDEST
    widths = [_width(heads.cells[n], told, n, most) for n in range(len(kept))]
    return _alone(source, _part(key, told, heads, title), widths)


def _streamed(source: ExportContext, part: SheetBlock, sheet: SheetSpec, refs: References) -> SheetSpec:
    def body(_refs: References) -> Iterator[Row]:
        return (Row(_plain(row)) for row in part.body(refs))

    return _alone(source, SheetBlock(part.key, part.size, body, _unique(part.header.cells), sheet.title), sheet.widths)


def _alone(source: ExportContext, part: SheetBlock, widths: Sequence[float]) -> SheetSpec:
    sentences = _SENTENCE.findall(source.sentence(f"{part.key}_purpose"))
    return SheetSpec(part.title, (part,), widths, frozen_columns=1, repeated=part.key, intro=(part.title, *sentences))


def _plain(row: Row) -> Sequence[XlsxCell]:
    return [XlsxCell(cell.value, cell.style) for cell in row.cells]


def _width(head: XlsxCell, rows: Sequence[Row], n: int, most: float) -> float:
    texts = [
        cell.value
        for row in rows[:SAMPLE]
        if isinstance(cell := row.cells[n], XlsxCell) and isinstance(cell.value, str)
    ]
    return fitted(texts, max(FIGURE, heading(str(head.value))), most)


def _scores(source: ExportContext) -> Iterator[SheetSpec]:
    """The scores with names; for programs scores and values headed by ids, as a table has one row of headings."""
    scenario, title = source.scenario, source.sentence("table_scores")
    criteria = [XlsxCell(source.name_and_unit(each), "header_name") for each in scenario.criteria]
    keys = [source.typed(each.id, "header_name") for each in scenario.criteria]
    at = effective_judgements(scenario).score_at
    missing = XlsxCell(source.sentence("score_missing"), "score")
    scores = [
        [score.value if (score := at.get((row.id, column.id))) else None for column in scenario.criteria]
        for row in scenario.recommendations
    ]
    named = (
        Row((*lead, *(missing if value is None else XlsxCell(value, "number_as_is") for value in row)))
        for lead, row in zip(source.lead(), scores, strict=True)
    )
    if scores:
        yield _table(source, "scores", title, (*source.header("recommendation", "id"), *criteria), named)
    values: list[list[float | str]] = [[result(each) for each in row] for row in source.evaluation.values.tolist()]
    keyed: list[tuple[XlsxCell, ...]] = [(id_,) for _name, id_ in source.lead()]
    heads = (*source.header("id"), *keys)

    def by_id(
        key: str,
        lead: Sequence[Sequence[XlsxCell]],
        matrix: Sequence[Sequence[float | str | None]],
        head: Row,
        style: str,
    ) -> SheetSpec:
        rows = [
            Row((*before, *(XlsxCell(value, style) for value in row))) for before, row in zip(lead, matrix, strict=True)
        ]
        widths = [_width(head.cells[n], rows, n, WIDEST) for n in range(len(lead[0]) if lead else 0)]
        return _alone(source, _part(key, rows, head, source.sentence(f"table_{key}")), (*widths, FIGURE))

    named_head = Row((*source.header("recommendation"), *heads))
    yield by_id("scores_by_id", source.lead(), scores, named_head, "number_as_is")
    yield by_id("values", keyed, values, Row(heads), "number")


def _part(key: str, rows: Sequence[Row], header: Row, title: str) -> SheetBlock:
    return SheetBlock(key, len(rows), lambda _refs: rows, header, title)


def _unique(header: Sequence[XlsxCell]) -> Row:
    """The headings in one line each, numbered where two are the same."""
    cells: list[XlsxCell] = []
    seen: set[str] = set()
    for cell in header:
        name = " ".join(str(cell.value or "").split()) or "-"
        told, n = name, 1
        while told.lower() in seen:
            n += 1
            told = f"{name} ({n})"
        seen.add(told.lower())
        cells.append(XlsxCell(told, cell.style))
    return Row(cells)


def _contents(sheets: Sequence[SheetSpec], source: ExportContext) -> SheetSpec:
    rows = [Row((XlsxCell(each.title, "link"), XlsxCell(each.intro[1], "text"))) for each in sheets]
    part = _part(KEY, rows, Row(source.header("sheet_name", "in_words")), source.sentence("table_contents"))
    return _alone(source, part, (34, 100))


def contents_links(
    sheets: Sequence[SheetSpec], where: Mapping[str, BlockPosition], source: ExportContext
) -> dict[str, Sequence[tuple[str, str]]]:
    """The contents lead to every sheet, and every title back."""
    home, refs = source.sentence("table_contents"), References(where)
    there = [(f"A{refs.row(KEY, n)}", each.title) for n, each in enumerate(sheets[1:])]
    return {each.title: there if each.title == home else [("A1", home)] for each in sheets}


def mark_table(page: Worksheet, part: SheetBlock, refs: References) -> None:
    """Say that the cells are a table, by name, for those who hear it. A table without rows, with headings that differ
    by case alone, or with one that the file would have to write otherwise, cannot be said to be one."""
    names = [str(cell.value) for cell in part.header.cells]
    if not part.size or len({name.lower() for name in names}) < len(names):
        return
    if any("_x" in name or len(name) > LONGEST for name in names):
        return
    area = refs.area(part.key, -1, 0, part.size - 1, len(names) - 1).replace("$", "")
    columns = [TableColumn(id=n, name=name) for n, name in enumerate(names, 1)]
    page.add_table(Table(displayName=f"table_{part.key}", ref=area, tableColumns=columns))
