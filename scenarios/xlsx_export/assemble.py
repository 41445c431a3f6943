"""Assembles the workbook: all sheets, laid out, in openpyxl's frame without rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.text.catalogue import region
from scenarios.xlsx_export import (
    sheet_check,
    sheet_contributions,
    sheet_evidence,
    sheet_methods,
    sheet_model,
    sheet_record,
    sheet_robustness,
    sheet_simulation,
    sheet_summary,
    sheet_what_is_judged,
    sheet_workings,
)
from scenarios.xlsx_export.accessible_edition import contents_links, mark_table, one_table_each
from scenarios.xlsx_export.block_positions import (
    BlockPosition,
    PlacedChart,
    References,
    SheetSpec,
    letter,
    places,
    stacked,
)
from scenarios.xlsx_export.cell_styles import register
from scenarios.xlsx_export.cell_xml import display_width
from scenarios.xlsx_export.column_numbers import FIRST, ID, NAME, RANK, TOTAL, WEIGHT
from scenarios.xlsx_export.export_context import ExportContext, last_changed
from scenarios.xlsx_export.package_parts import descriptions
from scenarios.xlsx_export.page_setup import BLANK, BOTTOM, FOOT, SCALE, SIDE, TOP, PageLayout, across, layout_of
from scenarios.xlsx_export.reimport_tables import returning_parts
from scenarios.xlsx_export.sheet_summary import CONTENTS

MODULES = (
    sheet_summary,
    sheet_what_is_judged,
    sheet_model,
    sheet_robustness,
    sheet_evidence,
    sheet_contributions,
    sheet_simulation,
    sheet_methods,
    sheet_record,
    sheet_check,
    sheet_workings,
)

TITLE_WIDE = 1.8  # width of a title over that of other lines
TITLE = 80  # characters of the title in a footer, which holds 255 in all


@dataclass(frozen=True, slots=True, eq=False)
class WorkbookSpec:
    """A workbook ready to be written.

    frame, sheets: openpyxl's, and ours whose rows belong into it; styles: their numbers; descriptions: what the charts
    of each sheet that has any show, in words; links: cells of each sheet that lead to the top of another; layouts: how
    each sheet is printed.
    """

    frame: Workbook
    sheets: tuple[SheetSpec, ...]
    places: Mapping[str, BlockPosition]
    styles: Mapping[str, int]
    accessible: bool
    descriptions: Sequence[Sequence[str]]
    links: Mapping[str, Sequence[tuple[str, str]]]
    layouts: Sequence[PageLayout]


def assemble(source: ExportContext) -> WorkbookSpec:
    """Lay out the sheets and make their frame."""
    sheets = tuple(module.sheet(source) for module in MODULES)
    if source.accessible:
        sheets = one_table_each(sheets, source)
    where = places(sheets)
    frame = Workbook()
    styles = register(frame, source.accessible)
    charts = [_charts(each, References(where, each.title)) for each in sheets]
    layouts = [
        _framed(frame.create_sheet(each.title), each, References(where, each.title), drawn, source)
        for each, drawn in zip(sheets, charts, strict=True)
    ]
    frame.remove(frame.worksheets[0])
    for name, area in _names(source, where):
        frame.defined_names[name] = DefinedName(name, attr_text=area)
    _properties(frame, source)
    described = descriptions(charts, source.sentence("chart_described", title="{title}"))
    links = _links(sheets, where, source)
    return WorkbookSpec(frame, sheets, where, styles, source.accessible, described, links, layouts)


def _charts(sheet: SheetSpec, refs: References) -> list[PlacedChart]:
    return [chart for part in sheet.parts for chart in part.charts(refs)]


def _framed(
    page: Worksheet, sheet: SheetSpec, refs: References, charts: Sequence[PlacedChart], source: ExportContext
) -> PageLayout:
    """Widths, frozen panes, filter, printing, charts, and what each part adds; how the sheet is printed."""
    for placed in charts:
        page.add_chart(placed.chart)
    for part in sheet.parts:
        part.finish(page, refs)
        if source.accessible:
            mark_table(page, part, refs)
    columns = _columns(sheet, charts)
    for column in range(columns):
        page.column_dimensions[letter(column)].width = sheet.width(column)
    page.sheet_view.showGridLines = source.accessible
    top = refs.row(sheet.freeze, 0) if sheet.freeze else 1
    if not source.accessible and (top > 1 or sheet.frozen_columns):
        page.freeze_panes = f"{letter(sheet.frozen_columns)}{top}"
    if sheet.filtered:
        size = next(part.size for part in sheet.parts if part.key == sheet.filtered)
        page.auto_filter.ref = refs.area(sheet.filtered, -1, 0, size - 1, sheet.columns - 1).replace("$", "")
    # Protected without a password: it keeps formulas from slips, and can be taken off.
    page.protection.sheet = not source.accessible
    page.protection.formatColumns = page.protection.formatRows = page.protection.autoFilter = False
    page.sheet_properties.tabColor = sheet.tab or None
    page.sheet_format.defaultRowHeight, page.sheet_format.customHeight = BLANK, True
    rows = [(placed.first, placed.last) for placed in charts]
    layout = layout_of(sheet, refs, columns, [] if sheet.printed_columns else rows)
    _printed(page, sheet, layout, charts, source)
    return layout


def _links(
    sheets: Sequence[SheetSpec], where: Mapping[str, BlockPosition], source: ExportContext
) -> dict[str, Sequence[tuple[str, str]]]:
    """Sheet -> cells that lead to another: the contents to every sheet, and the title of every sheet back."""
    if source.accessible:
        return contents_links(sheets, where, source)
    home, refs = source.sentence("sheet_summary"), References(where)
    contents = [(f"B{refs.row('contents', n)}", source.sentence(code)) for n, code in enumerate(CONTENTS)]
    return {sheet.title: contents if sheet.title == home else [("A1", home)] for sheet in sheets}


def _set_footer(page: Worksheet, source: ExportContext) -> None:
    """Title, date and page, as far as a footer holds them; & begins a code there."""
    title = source.text(source.scenario.title).replace("\n", " ")[:TITLE].replace("&", "&&")
    page.HeaderFooter.oddFooter = footer = HeaderFooterItem()
    footer.left.text, footer.right.text = f"&A  {title}", source.sentence("page_of")
    if source.decided:
        footer.center.text = source.decided.replace("&", "&&")


def _columns(sheet: SheetSpec, charts: Sequence[PlacedChart]) -> int:
    """The number of columns that tables, charts and the lines above them take up, these as far as a page is wide."""
    columns = max(sheet.columns, *(each.columns for each in charts), 1)
    lines = [display_width(line) * (1 if n else TITLE_WIDE) for n, line in enumerate(sheet.intro)]
    room = min(max(lines, default=0.0), across(upright=False) - sheet.width(columns))
    while sum(map(sheet.width, range(columns))) < room:
        columns += 1
    return columns


def _bottom(sheet: SheetSpec, charts: Sequence[PlacedChart]) -> int:
    """The last row of all tables and charts."""
    *_others, (last, before) = stacked(sheet)
    return max(before + last.size, *(each.last for each in charts), 1)


def _printed(
    page: Worksheet, sheet: SheetSpec, layout: PageLayout, charts: Sequence[PlacedChart], source: ExportContext
) -> None:
    """A sheet out of the print set prints an empty cell: empty pages are left out, and no sheet need be hidden."""
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


def _names(source: ExportContext, where: Mapping[str, BlockPosition]) -> Iterable[tuple[str, str]]:
    """The defined names of the contract; none for a range that would have no row.

    The table of scores reaches from the names to one row and one column after the last, to hold what is inserted.
    """
    refs, m, k = References(where), len(source.scenario.recommendations), len(source.scenario.criteria)
    if k:
        yield "rh_weights", refs.area("weights", 0, ID, k - 1, WEIGHT)
    if source.accessible:
        yield "rh_scores", refs.area("scores_by_id", -1, ID, m - 1, ID + k)
        yield "rh_score_table", refs.area("scores_by_id", -1, NAME, m, FIRST + k)
        yield "rh_values", refs.area("values", -1, 0, m - 1, k)
    else:
        yield "rh_scores", refs.area("scores", 0, ID, m, ID + k)
        yield "rh_values", refs.area("values", 0, ID, m, ID + k)
        yield "rh_score_table", refs.area("scores", 0, NAME, m + 1, FIRST + k)
    if m:
        yield "rh_totals", refs.area("results", 0, ID, m - 1, TOTAL)
        yield "rh_ranks", refs.area("results", 0, RANK - 1, m - 1, RANK)
    if source.several_dimensions:
        yield "rh_dimensions", refs.area("dimensions", 0, NAME, len(source.scenario.dimensions) - 1, ID)
    if source.several_groups:
        yield "rh_groups", refs.area("groups", 0, NAME, len(source.scenario.groups) - 1, ID)
    for name, part in zip(("rh_criteria", "rh_recommendations"), returning_parts(source), strict=True):
        yield name, refs.area(part.key, -1, 0, part.size - 1, len(part.header.cells) - 1)


def _properties(frame: Workbook, source: ExportContext) -> None:
    """No clock and no name of a machine: the times are those of the decision log, or else of the latest score."""
    properties, log, last = frame.properties, source.scenario.log, last_changed(source.scenario)
    properties.title, properties.creator = source.text(source.scenario.title), "Renheng 韧衡"
    properties.subject = source.text(source.scenario.brief.question)
    properties.language = region(source.language).replace("_", "-")
    properties.created = _moment(log[0].when if log else last)
    properties.modified = _moment(last)
    # openpyxl cannot write an empty date; it looks this tuple up on the instance first
    properties.__elements__ = tuple(each for each in properties.__elements__ if getattr(properties, each) is not None)


def _moment(when: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment
