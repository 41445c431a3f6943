"""Workbooks made by hand, part by part, for what no library writes."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from scenarios.findings import InvalidInput
from scenarios.io.tables.cells import Sheet, TableCell
from scenarios.io.tables.readers.any_format import open_book
from scenarios.text.findings import sentence

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def xlsx(
    path: Path,
    rows: str,
    *,
    after: str = "",
    before: str = "",
    workbook: str = "",
    styles: str = "",
    texts: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    main: str = MAIN,
    office: str = OFFICE,
) -> Path:
    """An .xlsx of one sheet: ``rows`` within sheetData, ``before`` and ``after`` it, ``workbook`` within its own part,
    ``styles`` and ``texts`` the inside of theirs, ``parts`` further ones."""
    relation = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'.format
    relations = relation("r1", office, "worksheet", "worksheets/sheet1.xml")
    relations += relation("r2", office, "styles", "styles.xml") if styles else ""
    relations += relation("r3", office, "sharedStrings", "sharedStrings.xml") if texts else ""
    cells = f"{before}<sheetData>{rows}</sheetData>{after}"
    sheets = '<sheets><sheet name="Sheet" sheetId="1" r:id="r1"/></sheets>'
    written: dict[str, str | bytes] = {
        "_rels/.rels": _relations(relation("r1", office, "officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": _relations(relations),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{sheets}{workbook}</workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{cells}</worksheet>',
    }
    if styles:
        written["xl/styles.xml"] = f'<styleSheet xmlns="{main}">{styles}</styleSheet>'
    if texts:
        written["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{texts}</sst>'
    return zipped(path, {**written, **(parts or {})})


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def values(sheet: Sheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.rows]


def cells(path: Path) -> list[TableCell]:
    """All cells of the only sheet, row after row."""
    return [cell for row in open_book(path).sheet().rows for cell in row]


def refusal(path: Path, **said: str) -> list[tuple[str, str]]:
    """Place and code of every finding; each is put into words first, for a field that is lacking raises there."""
    try:
        open_book(path, **said).sheet()
    except InvalidInput as refused:
        for each in refused.findings:
            assert all("{" not in sentence(each, language) for language in ("en", "zh"))
        assert refused.source == str(path)
        return [(each.path, each.code) for each in refused.findings]
    raise AssertionError("it was read")
