"""Title rows at the top of a sheet; the accessible edition has the same above each table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scenarios.xlsx_export.block_positions import References, SheetBlock
from scenarios.xlsx_export.cell_xml import Row, XlsxCell
from scenarios.xlsx_export.column_numbers import BESIDE
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.input_changes import stale


def preface(
    source: ExportContext, sheet: str, *hows: str, more: Sequence[str] = (), span: int = 8, exported: bool = False
) -> SheetBlock:
    """Title and what the sheet holds, each sentence over ``span`` columns. exported: it shows figures of the export.

    sheet: its code, without the beginning sheet_; hows: codes of the sentences; more: further ones, as they are.
    """

    def body(refs: References) -> Iterable[Row]:
        mark = stale(source, refs, "warning") if exported else None
        yield titled(source.sentence(f"sheet_{sheet}"), mark, span)
        for sentence in (*map(source.sentence, hows), *more):
            yield Row((XlsxCell(sentence, "note"),), span=span)

    least = max(span, BESIDE + 1) if exported else span
    return SheetBlock(f"{sheet}_preface", 1 + len(hows) + len(more), body, least=least)


def titled(title: str, mark: XlsxCell | None, span: int) -> Row:
    """The title, and a mark beside it that is seen once inputs differ."""
    if mark is None:
        return Row((XlsxCell(title, "title"),))
    return Row(
        (XlsxCell(title, "title"), *(XlsxCell(None, "plain"),) * (BESIDE - 1), mark), span=span - BESIDE, at=BESIDE
    )
