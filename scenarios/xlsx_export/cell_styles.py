"""Styles of the cells by purpose, and the small palette they share.

The palette is the window's own (Paul Tol's bright set, SRON/EPS/TN/09-002, 2021), which colour-blind readers can tell
apart. Cells meant for typing are blue on pale yellow, as modellers do it; a formula is black on white.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from openpyxl.cell.cell import Cell as BookCell
from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

GROUP_COLOURS = ("4477AA", "EE6677", "228833", "CCBB44", "66CCEE", "AA3377", "BBBBBB")
# Begins where groups seldom reach; light and dark take turns, so that neighbours in a bar stay apart in grey print.
DIMENSION_COLOURS = ("CCBB44", "AA3377", "EE6677", "228833", "66CCEE", "4477AA", "BBBBBB")
RANK_COLOURS = ("1F5FA8", "5B93C9", "9DBFE0", "D5DAE0")  # from first place to the others: a scale, not a set
INK, MUTED, RULE, HEADER, INPUT, INPUT_INK = "1C232B", "5A6673", "D5DAE0", "E9ECF0", "FFF8E1", "1F4E9E"
GOOD, BAD, GOOD_BACKGROUND, BAD_BACKGROUND = "1E7B34", "B3261E", "E3F3E6", "FBE4E2"
RESULTS_TAB, INPUT_TAB, EXPORT_TAB, WORKINGS_TAB = "1F5FA8", "F0C419", "8A94A0", "D5DAE0"  # of the sheets' names
FACE = "Microsoft YaHei"  # Latin and Chinese from one face, on Windows and with Office on a Mac
SIZE = 10


@dataclass(frozen=True, slots=True)
class CellStyle:
    """One kind of cell. typed: it may hold what a user typed, so it is marked as text even after editing in Excel.

    open: it may be changed while the sheet is protected.
    """

    number: str = "General"
    size: float = SIZE
    bold: bool = False
    ink: str = INK
    background: str = ""
    rule: bool = True
    wrap: bool = False
    turned: bool = False
    typed: bool = False
    open: bool = False
    underlined: bool = False
    indent: int = 0
    side: Literal["left", "right", "center"] | None = None


_INPUT = CellStyle(ink=INPUT_INK, background=INPUT, open=True)
_HEAD = CellStyle(bold=True, background=HEADER, wrap=True)
STYLES: dict[str, CellStyle] = {
    "plain": CellStyle(rule=False),
    "title": CellStyle(size=16, bold=True, rule=False, wrap=True, typed=True),
    "title_line": CellStyle(size=16, bold=True, rule=False, typed=True),
    "question": CellStyle(size=12, ink=MUTED, rule=False, wrap=True, typed=True),
    "section": CellStyle(size=12, bold=True, rule=False),
    "sentence": CellStyle(size=11, bold=True, rule=False, wrap=True, typed=True),
    "note": CellStyle(ink=MUTED, rule=False, wrap=True, typed=True),
    "warning": CellStyle(ink=BAD, bold=True, rule=False, wrap=True),
    "warning_cell": CellStyle(ink=BAD),
    "verdict_then": CellStyle(ink=MUTED, rule=False, wrap=True, typed=True),
    "header": replace(_HEAD, side="left"),
    "header_remark": replace(_HEAD, side="left", indent=1),
    "header_centred": replace(_HEAD, side="center"),
    "header_number": replace(_HEAD, side="right"),
    "header_name": replace(_HEAD, side="right", typed=True),
    "header_turned": replace(_HEAD, turned=True, side="center"),
    "header_name_turned": replace(_HEAD, turned=True, side="center", typed=True),
    "text": CellStyle(wrap=True, typed=True),
    "label": CellStyle(wrap=True),
    "remark": CellStyle(wrap=True, typed=True, side="left", indent=1),
    "beside": CellStyle(typed=True, side="left", indent=1),
    "line": CellStyle(ink=MUTED, rule=False, typed=True),
    "link": CellStyle(ink=INPUT_INK, underlined=True),
    "id": CellStyle(ink=MUTED, typed=True, side="center"),
    "number": CellStyle("0.000"),
    "score": CellStyle("General", side="center"),
    "number_as_is": CellStyle("General"),
    "score_then": CellStyle("General", ink=BAD, side="center"),
    "coefficient": CellStyle("0.00"),
    "key": CellStyle("0.000", ink=MUTED),
    "total": CellStyle("0.0000", bold=True),
    "total_plain": CellStyle("0.0000"),
    "general": CellStyle("General", side="right"),
    "percent": CellStyle("0.0%", side="right"),
    "percent_fine": CellStyle("0.000%", ink=MUTED),
    "fine": CellStyle("0.000", ink=MUTED),
    "fact": CellStyle("#,##0", side="left"),
    "fact_percent": CellStyle("0.00%", side="left"),
    "integer": CellStyle("0"),
    "rank": CellStyle("0", bold=True, side="center"),
    "place": CellStyle("0", side="center"),
    "difference": CellStyle("0.0E+00", side="right"),
    "verdict": CellStyle(bold=True, side="center"),
    "input": replace(_INPUT, number="General", side="right"),
    "input_weight": replace(_INPUT, number="0.0000"),
    "input_word": replace(_INPUT, side="center"),
    "input_legend": replace(_INPUT, wrap=True, open=False),
    "formula_legend": CellStyle(wrap=True),
}


def register(book: Workbook, accessible: bool) -> dict[str, int]:
    """Make every style known to the book -> its number there. The accessible edition has no fills, no turned text.

    The book's own face is that of the cells, since widths of columns are counted in its digits. openpyxl has no public
    way to set it.
    """
    face = Font(name=FACE, size=SIZE)
    book._fonts = IndexedList([face])  # type: ignore[attr-defined]
    book._named_styles["Normal"].font = face  # type: ignore[attr-defined]
    cell = WriteOnlyCell(book.worksheets[0])
    return {name: _registered(cell, style, accessible) for name, style in STYLES.items()}


def _registered(cell: BookCell, style: CellStyle, accessible: bool) -> int:
    line = Side(style="thin", color=RULE)
    cell.style = "Normal"
    cell.number_format = style.number
    cell.font = Font(name=FACE, size=style.size, bold=style.bold, color=style.ink,
                     underline="single" if style.underlined else None)  # fmt: skip
    cell.border = Border(bottom=line) if style.rule else Border()
    ground = style.background if not accessible else ""
    cell.fill = PatternFill("solid", fgColor=ground) if ground else PatternFill()
    turn = 90 if style.turned and not accessible else 0
    cell.alignment = Alignment(
        horizontal=style.side,
        vertical="bottom" if style.turned else "center",
        wrap_text=style.wrap,
        text_rotation=turn,
        indent=style.indent,
    )
    cell.quotePrefix = style.typed
    cell.protection = Protection(locked=not style.open)
    return int(cell.style_id)


def colour_where(sheet: Worksheet, area: str, formula: str, ink: str, ground: str, bold: bool | None = None) -> None:
    """Colour those cells of the area for which the formula, written for its first cell, is true."""
    look = DifferentialStyle(font=Font(color=ink, bold=bold), fill=PatternFill("solid", bgColor=ground))
    sheet.conditional_formatting.add(area.replace("$", ""), Rule("expression", dxf=look, formula=[formula]))
