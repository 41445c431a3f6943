"""Reads the parts of an .xlsx workbook beside its sheets: sheet names, shared strings and styles."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field

from scenarios.io.tables.cells import PLAIN, Style, TableCell, text_cell
from scenarios.io.tables.readers.excel_number_formats import BUILT_IN, is_date, style_of
from scenarios.io.tables.readers.exported_workbook import LOCAL
from scenarios.io.tables.readers.row_collector import LARGEST_TABLE, too_large
from scenarios.io.tables.readers.workbook_sheets import SheetHead
from scenarios.io.tables.readers.zip_package import Broken, Local, walk

TRUE = ("1", "true")
# Excel's own form, and the strict one of the standard
MAIN = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_XLSX_WRITER = ("124519", "4505")  # the marks of a library that stores 0 for every formula that it is given no value of
Relations = dict[str, tuple[str, str]]  # type and place of what a part refers to, by the id that it uses for it
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class Workbook:
    """What the parts beside the sheets say. names: what they refer to, LOCAL before those of one sheet; reckoned:
    whether a program that calculates may have saved it; texts: the shared ones as cells; styles and dates: by the
    number that a cell gives, a date's format or "" for other cells."""

    heads: list[SheetHead] = field(default_factory=list)
    places: list[str] = field(default_factory=list)  # of the sheets' parts
    names: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False
    reckoned: bool = True
    stores_zeros: bool = False  # XlsxWriter made it
    texts: list[TableCell] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def read_workbook(package: zipfile.ZipFile) -> Workbook:
    """What stands beside the sheets. Raises InvalidInput, Broken and what the damage raises."""
    root = _target(_relations(package, ""), "/officeDocument") or "xl/workbook.xml"
    relations = _relations(package, root)
    workbook = _workbook(package, root, relations)
    _texts(package, _target(relations, "/sharedStrings"), workbook)
    _styles(package, _target(relations, "/styles"), workbook)
    return workbook


def unescaped(text: str) -> str:
    """A text without the form _x000D_, in which Excel stores what XML cannot hold."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: _character(found[0], int(found[1], 16)), text)


def _character(given: str, code: int) -> str:
    return given if 0xD800 <= code < 0xE000 else chr(code)


def _relations(package: zipfile.ZipFile, part: str) -> Relations:
    """Type and place of what a part refers to, by the id that it uses for it."""
    folder, name = posixpath.split(part)
    found: Relations = {}

    def start(tag: str, given: dict[str, str]) -> None:
        if tag == f"{_RELATIONS}}}Relationship" and given.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, given["Target"])).lstrip("/")
            found[given["Id"]] = (given["Type"], target)

    try:
        walk(package, posixpath.join(folder, "_rels", f"{name}.rels"), start)
    except Broken as problem:
        if problem.__cause__:  # it is there
            raise
    return found


def _target(relations: Relations, kind: str) -> str:
    return next((place for each, place in relations.values() if each.endswith(kind)), "")


def _workbook(package: zipfile.ZipFile, root: str, relations: Relations) -> Workbook:
    workbook, names = Workbook(), Local(MAIN)
    marks: dict[str, str | None] = {}
    name, letters = "", list[str]()

    def start(tag: str, given: dict[str, str]) -> None:
        nonlocal name
        match names[tag]:
            case "sheet":
                relation = next((value for key, value in given.items() if key.endswith("}id")), "")
                kind, place = relations[relation]
                if kind.endswith(("/worksheet", "/chartsheet")):
                    hidden = given.get("state", "visible") != "visible"
                    chart = kind.endswith("/chartsheet")
                    workbook.heads.append(SheetHead(given["name"], hidden, "chart" if chart else "sheet"))
                    workbook.places.append(place)
            case "workbookPr":
                workbook.from_1904 = given.get("date1904", "").lower() in TRUE
            case "fileVersion":
                marks["build"] = given.get("rupBuild")
            case "calcPr":
                marks["calculation"] = given.get("calcId")
                workbook.reckoned = given.get("fullCalcOnLoad", "").lower() not in TRUE
            case "definedName":
                name = LOCAL * ("localSheetId" in given) + given.get("name", "")
                letters.clear()

    def end(tag: str) -> None:
        if name and names[tag] == "definedName":
            workbook.names[name] = "".join(letters)

    walk(package, root, start, end, letters.append)
    workbook.stores_zeros = not workbook.reckoned and (marks.get("calculation"), marks.get("build")) == _XLSX_WRITER
    return workbook


def _texts(package: zipfile.ZipFile, place: str, workbook: Workbook) -> None:
    """The shared texts; those in several styles are put together, and how they are spoken is left out."""
    if not place:
        return
    names, texts, pieces, letters = Local(MAIN), workbook.texts, [""], [""]
    spoken = False

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal spoken
        match names[tag]:
            case "si":
                pieces.clear()
            case "rPh":
                spoken = True
            case "t":
                letters.clear()

    def end(tag: str) -> None:
        nonlocal spoken
        match names[tag]:
            case "t":
                if not spoken:
                    pieces.extend(letters)
            case "rPh":
                spoken = False
            case "si":
                if len(texts) == LARGEST_TABLE:
                    raise too_large()
                texts.append(text_cell(unescaped("".join(pieces))))

    walk(package, place, start, end, letters.append)


def _styles(package: zipfile.ZipFile, place: str, workbook: Workbook) -> None:
    formats, names, within = dict(BUILT_IN), Local(MAIN), [""]

    def start(tag: str, given: dict[str, str]) -> None:
        match names[tag]:
            case "numFmt" if within[0] != "dxfs":
                formats[int(given["numFmtId"])] = given.get("formatCode", "")
            case "cellXfs" | "cellStyleXfs" | "dxfs" as block:
                within[0] = block
            case "xf" if within[0] == "cellXfs":
                code = formats.get(int(given.get("numFmtId", 0)), "")
                workbook.styles.append(style_of(code))
                workbook.dates.append(code if is_date(code) else "")

    if place:
        walk(package, place, start)
    if not workbook.styles:
        workbook.styles, workbook.dates = [PLAIN], [""]
