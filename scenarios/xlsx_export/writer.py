"""Writes the workbook's file: openpyxl's frame with the rows streamed in, all or nothing.

openpyxl writes the frame uncompressed; each sheet of it has an empty place where the rows go. The rows are made and
compressed some at a time, so that a million cells need little memory. No entry
carries a date: same scenario, same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import IO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl.utils import quote_sheetname
from openpyxl.writer.excel import ExcelWriter

from scenarios.io.files.atomic_files import write_bytes
from scenarios.xlsx_export.assemble import WorkbookSpec
from scenarios.xlsx_export.block_positions import References, SheetSpec, letter, rows_of
from scenarios.xlsx_export.cell_xml import row_xml
from scenarios.xlsx_export.package_parts import LARGE, bare, part_of
from scenarios.xlsx_export.page_setup import BLANK, PageLayout, page_ends
from scenarios.xlsx_export.row_heights import RowHeights

TIGHT = 2_000  # cells of a sheet that is packed as small as can be, which takes longer and all of it in memory
TIGHTEST = 9  # zlib's level
CHUNK = 500  # rows compressed at a time
MERGED = 20  # columns beside the tables over which a sentence may run
FRAMED, DONE = 0.1, 0.99  # the share of the work done when rows begin, and when they end
_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")
_BEFORE_MERGED = re.compile(rb"(<sheetProtection\b[^>]*/>)?(<autoFilter\b[^>]*/>)?")
_DIMENSION = re.compile(rb"<dimension [^>]*/>")

ReportProgress = Callable[[float], None]


def to_bytes(composition: WorkbookSpec, progress: ReportProgress) -> bytes:
    """The whole workbook: some 10 MB for 100,000 scores with their reasons."""
    raw, file = BytesIO(), BytesIO()
    with ZipFile(raw, "w", ZIP_STORED) as frame:
        ExcelWriter(composition.frame, frame).save()
    progress(FRAMED)
    with ZipFile(raw) as frame, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        _fill(composition, frame, archive, progress)
    return file.getvalue()


def _fill(composition: WorkbookSpec, frame: ZipFile, archive: ZipFile, progress: ReportProgress) -> None:
    pages = zip(composition.frame.worksheets, composition.sheets, composition.layouts, strict=True)
    sheet_of = {page.path[1:]: (sheet, layout) for page, sheet, layout in pages}
    size = sum(part.size for sheet in composition.sheets for part in sheet.parts)
    done = 0

    def tick(rows: int) -> None:
        nonlocal done
        done += rows
        progress(min(DONE, FRAMED + (DONE - FRAMED) * done / max(size, 1)))

    for name in frame.namelist():
        entry = ZipInfo(name)  # dated 1980, as all entries without a date
        entry.compress_type = ZIP_DEFLATED
        found = sheet_of.get(name)
        if found is None:
            content = part_of(name, frame.read(name), composition.descriptions)
            archive.writestr(entry, content, compresslevel=TIGHTEST)
        elif _cells(found[0]) <= TIGHT:
            part = BytesIO()
            _write_sheet(part, frame.read(name), *found, composition, tick)
            archive.writestr(entry, part.getvalue(), compresslevel=TIGHTEST)
        else:
            with archive.open(entry, "w", force_zip64=_is_large(found[0])) as out:
                _write_sheet(out, frame.read(name), *found, composition, tick)


def _is_large(sheet: SheetSpec) -> bool:
    """Whether the sheet may need ZIP64, which some readers cannot open, and so is not asked for otherwise."""
    return _cells(sheet) > LARGE


def _cells(sheet: SheetSpec) -> int:
    """How many there are at most."""
    return sum(part.size for part in sheet.parts) * sheet.columns


def _write_sheet(
    out: IO[bytes],
    page: bytes,
    sheet: SheetSpec,
    layout: PageLayout,
    composition: WorkbookSpec,
    tick: Callable[[int], None],
) -> None:
    """openpyxl's sheet with our rows in the empty place, and after them what depends on them: merged cells, links, and
    where pages end."""
    gap = _ROWS.search(page)
    if gap is None:
        raise RuntimeError("openpyxl wrote a sheet without a place for rows")
    rows = _rows(sheet, composition)
    refs = References(composition.places, sheet.title)
    last = max(refs.row(part.key, part.size - 1) for part in sheet.parts)
    size = f"A1:{letter(sheet.columns - 1)}{max(last, 1)}"
    out.write(_DIMENSION.sub(f'<dimension ref="{size}"/>'.encode(), page[: gap.start()]))
    out.write(b"<sheetData>")
    merged: list[str] = []
    heights: list[float] = []
    while chunk := list(islice(rows, CHUNK)):
        out.write("".join(xml for xml, _merge, _height in chunk).encode())
        merged += [merge for _xml, merge, _height in chunk if merge]
        heights += [height for _xml, _merge, height in chunk]
        tick(len(chunk))
    out.write(b"</sheetData>")
    rest = bare(page[gap.end() :])
    found = _BEFORE_MERGED.match(rest)  # the order of elements is fixed: protection, filter, then merged cells
    after = found.end() if found else 0
    links, ends = _links_xml(composition.links.get(sheet.title, ())), _ends_xml(page_ends(layout, heights))
    tail = rest[after:].replace(b"<pageMargins", links + b"<pageMargins", 1)
    out.write(rest[:after] + _merge_xml(merged) + tail.replace(b"</headerFooter>", b"</headerFooter>" + ends, 1))


def _rows(sheet: SheetSpec, composition: WorkbookSpec) -> Iterator[tuple[str, str, float]]:
    """Each row's XML, the range that it merges, "" for none, and its height."""
    letters = [letter(column) for column in range(sheet.columns)]
    columns = sheet.columns + MERGED
    heights = RowHeights([sheet.width(column) for column in range(columns)], turned=not composition.accessible)
    refs = References(composition.places, sheet.title)
    for number, row in enumerate(rows_of(sheet, refs), start=1):
        merge = f"{letter(row.at)}{number}:{letter(row.at + row.span - 1)}{number}" if row.span else ""
        height = heights.of(row)
        xml = row_xml(number, row, letters, composition.styles, height)
        yield xml, "" if composition.accessible else merge, height or BLANK


def _merge_xml(merged: list[str]) -> bytes:
    if not merged:
        return b""
    cells = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    return f'<mergeCells count="{len(merged)}">{cells}</mergeCells>'.encode()


def _ends_xml(rows: Sequence[int]) -> bytes:
    """Pages that end after these rows."""
    if not rows:
        return b""
    ends = "".join(f'<brk id="{row}" max="16383" man="1"/>' for row in rows)
    return f'<rowBreaks count="{len(rows)}" manualBreakCount="{len(rows)}">{ends}</rowBreaks>'.encode()


def _links_xml(links: Sequence[tuple[str, str]]) -> bytes:
    """Links to the first cells of sheets; openpyxl would make cells for them, in the place of the rows."""
    if not links:
        return b""
    each = (
        f'<hyperlink ref="{cell}" location={quoteattr(quote_sheetname(title) + "!A1")} display={quoteattr(title)}/>'
        for cell, title in links
    )
    return f"<hyperlinks>{''.join(each)}</hyperlinks>".encode()


def save(composition: WorkbookSpec, path: Path, progress: ReportProgress) -> None:
    """Write the composition to ``path``, whole. Raises InvalidInput; an old file is then untouched."""
    write_bytes(path, lambda: to_bytes(composition, progress))
