"""Recognises a table by its heads, so that answers once given about tables of its form can be offered again.

A form is kept as a fingerprint, so that no text of a table is kept with it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scenarios.io.tables.cells import Sheet
from scenarios.io.tables.layout import Answers, Layout, Role, Setting, settled
from scenarios.io.tables.layout.layout_types import NO_ANSWERS, column_name, row_name


def form_of(sheet: Sheet, layout: Layout) -> str:
    """The fingerprint of a table's heads, "" where it has none. layout: as it was first proposed."""
    heads = [_texts(sheet, index, layout.turned) for index in layout.header]
    if not any(heads):
        return ""
    told = json.dumps([layout.turned, heads], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _texts(sheet: Sheet, index: int, down: bool) -> list[str]:
    """What stands in a row, or down a column, without what is empty at its end."""
    if down:
        cells = [row[index] if index < len(row) else None for row in sheet.rows]
    else:
        cells = list(sheet.rows[index]) if index < len(sheet.rows) else []
    texts = ["" if each is None or each.value is None else str(each.value).casefold() for each in cells]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def lasting(layout: Layout) -> Answers:
    """What of the answers holds for the next table of the form: everything about criteria and the head; nothing about
    single recommendations and what stands below them, of which the next has more or fewer."""
    given, turned = layout.answers, layout.turned
    first = min((each.index for each in layout.items), default=0)
    at = {each.name: each.at for each in layout.criteria}
    return Answers(
        header_rows=given.header_rows,
        transposed=given.transposed,
        rows=given.rows if turned else _before(given.rows, first),
        columns=_before(given.columns, first) if turned else given.columns,
        directions={at.get(place, place): way for place, way in given.directions.items()},
        decimal=given.decimal,
        ranges=given.ranges,
    )


def _before(lines: Mapping[int, Role], first: int) -> Mapping[int, Role]:
    return {index: role for index, role in lines.items() if index < first}


def joined(now: Answers, kept: Answers) -> Answers:
    """The answers of a form for a table of which the sheet, the cells and the encoding are settled already."""
    return replace(kept, sheet=now.sheet, area=now.area, encoding=now.encoding, cells=now.cells)


def to_text(answers: Answers) -> str:
    """Answers that last, as settings keep them; "" for none."""
    if answers == NO_ANSWERS:
        return ""
    told: dict[str, Any] = {
        "header_rows": answers.header_rows,
        "transposed": answers.transposed,
        "rows": {row_name(index): role for index, role in answers.rows.items()},
        "columns": {column_name(index): role for index, role in answers.columns.items()},
        "directions": dict(answers.directions),
        "decimal": answers.decimal,
        "ranges": answers.ranges or None,
    }
    return json.dumps({name: value for name, value in told.items() if value not in (None, {}, "")})


def from_text(text: str) -> Answers | None:
    """The answers in such a text; None for what is no such text."""
    try:
        told = json.loads(text)
        settings = [
            *(Setting("row", role, place) for place, role in told.get("rows", {}).items()),
            *(Setting("column", role, place) for place, role in told.get("columns", {}).items()),
            *(Setting("direction", way, place) for place, way in told.get("directions", {}).items()),
            *([Setting("header_rows", str(told["header_rows"]))] if "header_rows" in told else []),
            *([Setting("transpose", "yes" if told["transposed"] else "no")] if "transposed" in told else []),
            *([Setting("ranges", "yes")] if told.get("ranges") else []),
        ]
        decimal = told.get("decimal", "")
        return replace(settled(NO_ANSWERS, settings), decimal=decimal) if decimal in ("", ".", ",") else None
    except (ValueError, TypeError, AttributeError):
        return None
