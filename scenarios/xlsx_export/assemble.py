"""Assembles the workbook: all sheets, laid out, in openpyxl's frame without rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName
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
)
from scenarios.xlsx_export.cell_styles import register
from scenarios.xlsx_export.cell_xml import display_width
from scenarios.xlsx_export.defined_names import defined_names
from scenarios.xlsx_export.export_context import ExportContext, last_changed
from scenarios.xlsx_export.package_parts import descriptions
from scenarios.xlsx_export.page_setup import BLANK, PageLayout, across, layout_of, set_up_page
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
    for name, area in defined_names(source, where):
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
    set_up_page(page, sheet, layout, charts, source)
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


def _columns(sheet: SheetSpec, charts: Sequence[PlacedChart]) -> int:
    """The number of columns that tables, charts and the lines above them take up, these as far as a page is wide."""
    columns = max(sheet.columns, *(each.columns for each in charts), 1)
    lines = [display_width(line) * (1 if n else TITLE_WIDE) for n, line in enumerate(sheet.intro)]
    room = min(max(lines, default=0.0), across(upright=False) - sheet.width(columns))
    while sum(map(sheet.width, range(columns))) < room:
        columns += 1
    return columns


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
