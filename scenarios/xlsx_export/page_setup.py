"""Page setup of a sheet: A4, one size of type, portrait where it is narrow, page breaks between tables.

The scale is fixed and every page end is set here, since Excel sets aside page ends where a sheet is fitted to the page.
Widths are reckoned in a wide face, so that the usual ones leave room at the side and no column goes astray.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.xlsx_export.block_positions import PlacedChart, References, SheetSpec, letter, stacked
from scenarios.xlsx_export.export_context import ExportContext

SCALE = 80  # per cent: text of 10 points is printed at 8
SHORT, LONG = 595.3, 841.9  # the sides of A4, in points
SIDE, TOP, BOTTOM, FOOT = 0.3, 0.35, 0.5, 0.25  # margins in inches; the footer stands in the lower one
INCH = 72
DIGIT = 6.36  # points a unit of width takes at most: a digit of DejaVu Sans, wider than those of the usual faces
BLANK = 15.0  # points an empty row is high
SPARE = 0.98  # share of a page that is filled, since printers round the height of each row
HAIR = 0.01  # units that widths may add up to more by rounding
SMALLER = 2  # how many times smaller type may become where a sheet is fitted to the page
LATE = 0.6  # share of a page after which a long table begins on the next
MOST = 1000  # page ends that are set; Excel takes 1,023 on a sheet
TITLE = 80  # characters of the title in a footer, which holds 255 in all


def across(upright: bool) -> float:
    """Units of column width that a page has room for."""
    return ((SHORT if upright else LONG) - 2 * SIDE * INCH) / (SCALE / 100 * DIGIT)


def down(upright: bool) -> float:
    """Points of row height that a page has room for."""
    return ((LONG if upright else SHORT) - (TOP + BOTTOM) * INCH) / (SCALE / 100) * SPARE


@dataclass(frozen=True, slots=True)
class PrintArea:
    """What is printed in one go: columns from the first, rows from 1, both ends included."""

    first: int
    last: int
    columns: int


@dataclass(frozen=True, slots=True)
class PageLayout:
    """How one sheet is printed.

    areas: each begins a page; column_ends: numbers of the columns after which a page ends; headings: the first and last
    row that later pages repeat; blocks: rows that begin what stays on one page where it fits on one: a table with its
    title, or a chart with the tables beside it; pages_wide: to how many pages it is fitted, 0 where the scale is fixed.
    """

    upright: bool
    areas: tuple[PrintArea, ...]
    column_ends: tuple[int, ...]
    headings: tuple[int, int] | None
    blocks: tuple[int, ...]
    pages_wide: int = 0


def layout_of(sheet: SheetSpec, refs: References, columns: int, charts: Sequence[tuple[int, int]]) -> PageLayout:
    """Lay a sheet out. columns: those of its tables and charts; charts: the first and last row of each."""
    if not sheet.printed:
        return _fitted(sheet, columns)
    places = list(stacked(sheet))
    parts = [part for part, _before in places]
    kept = parts.index(next(p for p in parts if p.key == sheet.unprinted)) if sheet.unprinted else len(parts)
    begins = [1, *(before + part.size + 2 for part, before in places[: kept - 1])]
    columns = sheet.printed_columns or columns
    rows = sheet.printed_rows or parts[kept - 1].size
    bottom = max(1, refs.row(parts[kept - 1].key, rows - 1), *(last for _first, last in charts))
    areas, widest = [PrintArea(1, bottom, columns)], columns
    if sheet.apart:
        at = next(n for n, part in enumerate(parts) if part.key == sheet.apart)
        widest = max(len(part.header.cells) for part in parts[:at])
        areas = [PrintArea(1, begins[at] - 1, widest), PrintArea(begins[at], bottom, columns)]
    upright = sum(map(sheet.width, range(widest))) <= across(True) + HAIR
    ends = _column_ends(sheet, columns, upright)
    if ends and ends[0] < widest:  # a page would end within the tables that fit on one
        upright, ends = False, _column_ends(sheet, columns, False)
    whole = [row for row in begins if not any(first < row <= last for first, last in charts)]
    return PageLayout(upright, tuple(areas), ends, _headings(sheet, refs), tuple(whole))


def _fitted(sheet: SheetSpec, columns: int) -> PageLayout:
    """A sheet out of the print set is fitted to the page, should anybody want it on paper."""
    width = sum(map(sheet.width, range(columns)))
    return PageLayout(width <= across(True), (), (), None, (), pages_wide=math.ceil(width / (SMALLER * across(False))))


def _headings(sheet: SheetSpec, refs: References) -> tuple[int, int] | None:
    if not sheet.repeated:
        return None
    header = refs.row(sheet.repeated, -1)
    return header, header + next(part.head_rows for part in sheet.parts if part.key == sheet.repeated) - 1


def _column_ends(sheet: SheetSpec, columns: int, upright: bool) -> tuple[int, ...]:
    """Pages beside each other, each beginning with the columns that stay in sight, and none much wider than another."""
    lead = sum(map(sheet.width, range(sheet.frozen_columns)))
    widths = [sheet.width(n) for n in range(sheet.frozen_columns, columns)]
    room = across(upright) - lead
    if sum(widths) <= room + HAIR:
        return ()
    pages = len(_filled(widths, room))
    narrow = next(room for room in _rooms(sum(widths) / pages, room) if len(_filled(widths, room)) <= pages)
    return tuple(sheet.frozen_columns + end for end in _filled(widths, narrow)[:-1])


def _rooms(least: float, most: float) -> Iterable[float]:
    """Ever wider rooms."""
    steps = 20
    return (*(least + (most - least) * n / steps for n in range(steps)), most)


def _filled(widths: Sequence[float], room: float) -> list[int]:
    """How many columns there are up to each page's end."""
    ends, used = [], 0.0
    for n, width in enumerate(widths):
        if used and used + width > room:
            ends.append(n)
            used = 0.0
        used += width
    return [*ends, len(widths)]


def page_ends(layout: PageLayout, heights: Sequence[float]) -> list[int]:
    """The rows after which a page ends. heights: of all rows from 1, in points."""
    if not layout.areas:
        return []
    room, ends, used = down(layout.upright), list[int](), 0.0
    begins, tops = layout.blocks, {area.first for area in layout.areas}
    last = min(layout.areas[-1].last, len(heights))

    def after(row: int) -> float:
        """What the headings take of a page that begins with this row."""
        if layout.headings is None or row <= layout.headings[1]:
            return 0.0
        return sum(heights[layout.headings[0] - 1 : layout.headings[1]])

    for begin, end in zip(begins, (*(each - 1 for each in begins[1:]), last), strict=True):
        size = sum(heights[begin - 1 : end])
        if begin in tops:
            used = 0.0
        elif used + size > room and (size <= room - after(begin) or used > room * LATE):
            ends.append(begin - 1)
            used = after(begin)
        for row in range(begin, end + 1):
            if used + heights[row - 1] > room:
                ends.append(row - 1)
                used = after(row)
            used += heights[row - 1]
    return ends[:MOST]


def set_up_page(
    page: Worksheet, sheet: SheetSpec, layout: PageLayout, charts: Sequence[PlacedChart], source: ExportContext
) -> None:
    """Paper, margins, footer, print area, and titles that later pages repeat; ends of rows come with the rows.

    A sheet out of the print set prints an empty cell: empty pages are left out, and no sheet need be hidden.
    """
    page.page_setup.orientation = "portrait" if layout.upright else "landscape"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    if layout.pages_wide:
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = layout.pages_wide, 0
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    else:
        page.page_setup.scale = SCALE
    page.page_margins.left = page.page_margins.right = SIDE
    page.page_margins.top, page.page_margins.bottom = TOP, BOTTOM
    page.page_margins.header = page.page_margins.footer = FOOT
    _set_footer(page, source)
    areas = [f"A{area.first}:{letter(area.columns - 1)}{area.last}" for area in layout.areas]
    page.print_area = areas if sheet.printed else f"A{_bottom(sheet, charts) + 2}"
    if layout.headings:
        page.print_title_rows = "{}:{}".format(*layout.headings)
    for end in layout.column_ends:
        page.col_breaks.append(Break(id=end))
    if layout.column_ends:
        page.print_title_cols = f"A:{letter(max(sheet.frozen_columns - 1, 0))}"


def _bottom(sheet: SheetSpec, charts: Sequence[PlacedChart]) -> int:
    """The last row of all tables and charts."""
    *_others, (last, before) = stacked(sheet)
    return max(before + last.size, *(each.last for each in charts), 1)


def _set_footer(page: Worksheet, source: ExportContext) -> None:
    """Title, date and page, as far as a footer holds them; & begins a code there."""
    title = source.text(source.scenario.title).replace("\n", " ")[:TITLE].replace("&", "&&")
    page.HeaderFooter.oddFooter = footer = HeaderFooterItem()
    footer.left.text, footer.right.text = f"&A  {title}", source.sentence("page_of")
    if source.decided:
        footer.center.text = source.decided.replace("&", "&&")
