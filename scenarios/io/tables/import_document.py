"""The JSON document of `renheng import --json`: how a table is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scenarios.findings import Finding
from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.layout import Doubt, Layout, Line
from scenarios.io.tables.layout.layout_types import area_name
from scenarios.text import Catalogue, fill_in
from scenarios.text.findings import SENTENCES
from scenarios.text.layout_questions import REASONS


def document(sheet: Sheet, layout: Layout, findings: Sequence[Finding] = ()) -> dict[str, Any]:
    """What the lines of a sheet are taken for, and what is in doubt. findings: what is wrong with the table besides."""
    header = [_place(each.at) for each in (*layout.rows, *layout.columns) if each.role == "header"]
    numbers = layout.numbers
    return {
        "file": sheet.source,
        "sheet": layout.sheet,
        "range": area_name(layout.area) if layout.area else "",
        "encoding": sheet.encoding,
        "separator": sheet.separator,
        "orientation": layout.orientation,
        "header_rows": header,
        "columns": [_line(each) for each in layout.columns if each.role != "empty"],
        "rows": [_line(each) for each in layout.rows if each.role != "empty"],
        "numbers": {"decimal": numbers.decimal, "grouping": numbers.grouping, "percent": list(numbers.percent)},
        "left_out": list(layout.left_out),
        "doubts": [*_all_doubts(layout), *_findings(findings, {each.code for each in layout.doubts})],
        "remarks": [{"at": each.path, "words": _words(each.code, each.fields)} for each in layout.remarks],
    }


def refused(file: str, findings: Sequence[Finding]) -> dict[str, Any]:
    """What is said of a file in which there is no sheet to look at."""
    return {"file": file, "doubts": list(_findings(findings, set()))}


def _all_doubts(layout: Layout) -> Iterator[dict[str, Any]]:
    for doubt in layout.doubts:
        yield from _doubts(doubt)


def _findings(findings: Sequence[Finding], told: set[str]) -> Iterator[dict[str, Any]]:
    """Findings that no option answers, in the form of doubts."""
    for each in findings:
        if each.code not in told:
            yield {"at": each.path, "words": _words(each.code, each.fields), "option": ""}


def _place(at: str) -> int | str:
    """A row as the number that it is, a column as its letters."""
    return int(at) if at.isdigit() else at


def _line(line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {"at": _place(line.at), "role": line.role}
    if line.role in ("criterion", "item"):
        found |= {"name": line.name, "group" if line.role == "item" else "dimension": line.parent}
    if line.role == "criterion":
        found |= {"unit": line.unit, "direction": line.direction, "direction_is": line.direction_source}
        found |= {"low": line.low, "high": line.high, "weight": line.weight}
    return {**found, "sure": line.sure, "why": _words(line.why.code, line.why.fields, REASONS)}


def _doubts(doubt: Doubt) -> Iterator[dict[str, Any]]:
    """A doubt about several places as one about each, where each has an answer of its own."""
    words = _words(doubt.code, doubt.fields)
    settings = doubt.choices[0].settings if doubt.choices else ()
    if len(doubt.at) == len(settings) > 1:
        for at, setting in zip(doubt.at, settings, strict=True):
            yield {"at": at, "words": words, "option": setting.option}
        return
    yield {"at": ", ".join(doubt.at), "words": words, "option": doubt.option}


def _words(code: str, fields: Mapping[str, object], catalogue: Catalogue = SENTENCES) -> dict[str, str]:
    return {language: fill_in(catalogue, code, language, **{"path": "", **fields}) for language in ("en", "zh")}
