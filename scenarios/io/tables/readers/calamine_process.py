"""A process of its own: reads a workbook from standard input through calamine, and writes JSON to standard output.

calamine is no Python, and a damaged file can make it end the process that it runs in, or take all memory. Each sheet is
``{"name", "hidden", "chart", "merged", "rows"}``, the rows null where they are too many; a date is a list of its text.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

LARGEST_MEMORY = 2 * 2**30  # bytes


def main(largest_table: int) -> None:
    _limit_memory()
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
    sheets = []
    for place, head in enumerate(workbook.sheets_metadata):
        chart = head.typ == SheetTypeEnum.ChartSheet
        sheet = {"name": head.name, "hidden": head.visible != SheetVisibleEnum.Visible, "chart": chart}
        if not chart:
            found = workbook.get_sheet_by_index(place)
            fits = found.height * found.width <= largest_table
            rows = found.to_python(skip_empty_area=False) if fits else None
            sheet |= {"merged": found.merged_cell_ranges or [], "rows": rows}
        sheets.append(sheet)
    sys.stdout.write(json.dumps(sheets, default=_date, allow_nan=False))


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows knows no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (LARGEST_MEMORY, LARGEST_MEMORY))


def _date(value: object) -> list[str]:
    if isinstance(value, datetime):
        return [value.isoformat(" ", "minutes")]
    if isinstance(value, time):
        return [value.isoformat("minutes")]
    assert isinstance(value, date | timedelta)
    return [str(value)]


if __name__ == "__main__":
    main(int(sys.argv[1]))
