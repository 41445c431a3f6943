"""From a composition to a file: openpyxl writes the frame, the rows are streamed in, the file appears whole or not.

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

from scenarios.files import write_bytes
from scenarios.workbook.book import Composition
from scenarios.workbook.cells import row_xml
from scenarios.workbook.heights import Heights
from scenarios.workbook.package import LARGE, part_of
from scenarios.workbook.plan import Refs, Sheet, letter, rows_of

CHUNK = 500  # rows compressed at a time
FRAMED, DONE = 0.1, 0.99  # the share of the work done when rows begin, and when they end
_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")
_BEFORE_MERGED = re.compile(rb"(<sheetProtection\b[^>]*/>)?(<autoFilter\b[^>]*/>)?")
_DIMENSION = re.compile(rb"<dimension [^>]*/>")

Tell = Callable[[float], None]


def packed(composition: Composition, progress: Tell) -> bytes:
    """The whole workbook: some 10 MB for 100,000 scores with their reasons."""
    raw, file = BytesIO(), BytesIO()
    with ZipFile(raw, "w", ZIP_STORED) as frame:
        ExcelWriter(composition.frame, frame).save()
    progress(FRAMED)
    with ZipFile(raw) as frame, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        _fill(composition, frame, archive, progress)
    return file.getvalue()


def _fill(composition: Composition, frame: ZipFile, archive: ZipFile, progress: Tell) -> None:
    sheet_of = {
        page.path[1:]: sheet for page, sheet in zip(composition.frame.worksheets, composition.sheets, strict=True)
    }
    size = sum(part.size for sheet in composition.sheets for part in sheet.parts)
    done = 0

    def tick(rows: int) -> None:
        nonlocal done
        done += rows
        progress(min(DONE, FRAMED + (DONE - FRAMED) * done / max(size, 1)))

    for name in frame.namelist():
        entry = ZipInfo(name)  # dated 1980, as all entries without a date
        entry.compress_type = ZIP_DEFLATED
        sheet = sheet_of.get(name)
        with archive.open(entry, "w", force_zip64=sheet is not None and _is_large(sheet)) as out:
            if sheet is not None:
                _write_sheet(out, frame.read(name), sheet, composition, tick)
            else:
                out.write(part_of(name, frame.read(name), composition.descriptions))


def _is_large(sheet: Sheet) -> bool:
    """Whether the sheet may need ZIP64, which some readers cannot open, and so is not asked for otherwise."""
    return sum(part.size for part in sheet.parts) * sheet.columns > LARGE


def _write_sheet(
    out: IO[bytes], page: bytes, sheet: Sheet, composition: Composition, tick: Callable[[int], None]
) -> None:
    """openpyxl's sheet with our rows in the empty place, and the merged cells after them."""
    gap = _ROWS.search(page)
    if gap is None:
        raise RuntimeError("openpyxl wrote a sheet without a place for rows")
    rows = _rows(sheet, composition)
    refs = Refs(composition.places, sheet.title)
    last = max(refs.row(part.key, part.size - 1) for part in sheet.parts)
    size = f"A1:{letter(sheet.columns - 1)}{max(last, 1)}"
    out.write(_DIMENSION.sub(f'<dimension ref="{size}"/>'.encode(), page[: gap.start()]))
    out.write(b"<sheetData>")
    merged: list[str] = []
    while chunk := list(islice(rows, CHUNK)):
        out.write("".join(xml for xml, _merge in chunk).encode())
        merged += [merge for _xml, merge in chunk if merge]
        tick(len(chunk))
    out.write(b"</sheetData>")
    rest = page[gap.end() :]
    found = _BEFORE_MERGED.match(rest)  # the order of elements is fixed: protection, filter, then merged cells
    after = found.end() if found else 0
    tail = rest[after:].replace(
        b"<pageMargins", _links_xml(composition.links.get(sheet.title, ())) + b"<pageMargins", 1
    )
    out.write(rest[:after] + _merge_xml(merged) + tail)


def _rows(sheet: Sheet, composition: Composition) -> Iterator[tuple[str, str]]:
    """Each row's XML and the range that it merges, "" for none."""
    letters = [letter(column) for column in range(sheet.columns)]
    heights = Heights([sheet.width(column) for column in range(sheet.columns)], turned=not composition.accessible)
    refs = Refs(composition.places, sheet.title)
    for number, row in enumerate(rows_of(sheet, refs), start=1):
        merge = f"{letter(row.at)}{number}:{letter(row.at + row.span - 1)}{number}" if row.span else ""
        height = heights.of(row)
        yield row_xml(number, row, letters, composition.styles, height), "" if composition.accessible else merge


def _merge_xml(merged: list[str]) -> bytes:
    if not merged:
        return b""
    cells = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    return f'<mergeCells count="{len(merged)}">{cells}</mergeCells>'.encode()


def _links_xml(links: Sequence[tuple[str, str]]) -> bytes:
    """Links to the first cells of sheets; openpyxl would make cells for them, in the place of the rows."""
    if not links:
        return b""
    each = (
        f'<hyperlink ref="{cell}" location={quoteattr(quote_sheetname(title) + "!A1")} display={quoteattr(title)}/>'
        for cell, title in links
    )
    return f"<hyperlinks>{''.join(each)}</hyperlinks>".encode()


def save(composition: Composition, path: Path, progress: Tell) -> None:
    """Write the composition to ``path``, whole. Raises InvalidInput; an old file is then untouched."""
    write_bytes(path, lambda: packed(composition, progress))
