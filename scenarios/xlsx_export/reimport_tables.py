"""Tables for the way back: the special rows and columns of the scenario's table, which Model does not show.

They stand on the sheet Workings in the words of the program's own tables, one criterion or recommendation a row, so
that `scenarios.io.tables.readers.exported_workbook` can read the workbook as such a table. A workbook speaks one
language, so names in the other do not return.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scenarios.io.tables.csv_writer import special_columns, special_rows
from scenarios.model import Criterion, Recommendation
from scenarios.xlsx_export.block_positions import SheetBlock
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.export_context import ExportContext


def returning_parts(source: ExportContext) -> tuple[SheetBlock, SheetBlock]:
    scenario, language = source.scenario, source.language
    return (
        _part(source, "returning_criteria", scenario.criteria, special_rows(scenario, language)),
        _part(source, "returning_options", scenario.recommendations, special_columns(scenario, language)),
    )


def _part(
    source: ExportContext, key: str, parts: Sequence[Criterion | Recommendation], told: Mapping[str, Sequence[str]]
) -> SheetBlock:
    columns = {word: cells for word, cells in told.items() if not word.endswith(("_en", "_zh"))}
    columns["id"] = [each.id for each in parts]
    header = Row(tuple(XlsxCell(word, "header") for word in columns))
    rows = [Row([source.typed(cell) for cell in row]) for row in zip(*columns.values(), strict=True)]
    return SheetBlock(key, len(rows), lambda _refs: rows, header, source.sentence(f"table_{key}"))
