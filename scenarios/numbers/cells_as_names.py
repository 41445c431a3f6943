"""Shows cells as names: what Excel shows where a number or a date names something."""

from __future__ import annotations

import re

from scenarios.numbers.column_types import CellLike
from scenarios.numbers.write_number import written

_ZEROS = re.compile("0+")


def name_of(cell: CellLike) -> str:
    """A cell as a name: a number whole (20261101, 1.5), with the leading zeros and the per cent sign of its format; all
    else the text that stands there. Empty for nothing."""
    value = cell.value
    if value is None or isinstance(value, str):
        return value or ""
    if cell.style.percent:
        return f"{written(float(value), per_cent=True)}%"
    whole = int(value) if float(value).is_integer() and abs(value) < 10**15 else value
    name = written(whole)
    return name.zfill(len(cell.style.code)) if _ZEROS.fullmatch(cell.style.code) and name.isdigit() else name
