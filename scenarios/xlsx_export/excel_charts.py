"""Native charts on live cells, with each point's value stored besides for previews that do not calculate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from openpyxl.chart import BarChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.text import Text as ChartText
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun

from scenarios.model import Criterion, Dimension
from scenarios.xlsx_export.block_positions import PlacedChart, References
from scenarios.xlsx_export.cell_styles import DIMENSION_COLOURS, GROUP_COLOURS, RANK_COLOURS, RULE
from scenarios.xlsx_export.cell_xml import Row, display_width
from scenarios.xlsx_export.column_numbers import BARS, FIRST, GROUP_MEAN, NAME, SUMMARY_NAME, SUMMARY_TOTAL
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.ranking_formulas import MOST_BARS

FEW, ROOMY, SINGLE = 12, 20.0, 15.0  # points that a row of the ranking is high where there are few, and otherwise
ACROSS = 7  # columns that the charts of the summary cover
KEY, LEGEND = 4, 48  # units of width: of a legend's key, and of the whole legend
LEAST = 0.3  # share of a chart's height that its bars have
LINE = 16.0  # points of a chart's height for its title, and for each line below the bars
CHART_ROWS = 20  # rows of common height under the chart of contributions


@dataclass(frozen=True, slots=True)
class _Bars:
    """One series: the cell with its name, the cells with its values, and what they hold now (None: no bar)."""

    name: str
    name_cell: str
    area: str
    values: Sequence[float | None]
    colour: str


def ranking_chart(refs: References, source: ExportContext) -> PlacedChart:
    """The totals in order of rank; of several groups one series each, so that colours stay with the groups."""
    count = min(len(source.scenario.recommendations), MOST_BARS)
    order, totals, there = source.order[:count].tolist(), source.evaluation.totals, _absolute(refs)
    colour = iter(GROUP_COLOURS * len(source.scenario.groups))
    bars, group_of = [], source.group_numbers
    for g, group in enumerate(source.scenario.groups if source.several_groups else ()):
        mine = [float(totals[i]) if group_of[i] == g and totals[i] == totals[i] else None for i in order]
        cells = there.area("order", 0, BARS + g, count - 1, BARS + g)
        bars.append(_Bars(source.name(group), there.cell("order", -1, BARS + g), cells, mine, next(colour)))
    if not bars:
        every = [float(totals[i]) if totals[i] == totals[i] else None for i in order]
        head, cells = there.cell("ranking", -1, SUMMARY_TOTAL), there.column("ranking", SUMMARY_TOTAL, count)
        bars = [_Bars(source.sentence("total"), head, cells, every, next(colour))]
    names = [source.name(source.scenario.recommendations[i]) for i in order]
    categories = (there.column("ranking", SUMMARY_NAME, count), names)
    chart = _bar_chart(bars, categories, source.sentence("chart_ranking"), source.sentence("axis_total"))
    chart.overlap = 100
    if len(bars) == 1:
        chart.legend = None
    _labelled(chart, "0.0000;;")
    top = refs.row("ranking", -2)
    _fill(chart, ROOMY * ranking_rows(source) if count <= FEW else SINGLE * ranking_rows(source))
    return _placed(chart, (beside(source), top), (beside(source) + ACROSS, top + ranking_rows(source)))


def groups_chart(refs: References, source: ExportContext) -> PlacedChart:
    """The mean score of each group, below the ranking's chart."""
    groups = source.scenario.groups
    there = _absolute(refs)
    means = [None if value != value else float(value) for value in source.evaluation.group_means.tolist()]
    head, cells = there.cell("groups", -1, GROUP_MEAN), there.column("groups", GROUP_MEAN, len(groups))
    bars = [_Bars(source.sentence("group_mean"), head, cells, means, GROUP_COLOURS[0])]
    categories = (there.column("groups", NAME, len(groups)), [source.name(each) for each in groups])
    chart = _bar_chart(bars, categories, source.sentence("chart_groups"), source.sentence("axis_mean"))
    chart.legend = None
    _labelled(chart, "0.0000")
    chart.series[0].data_points = [_point(g) for g in range(len(groups))]
    top, rows = refs.row("ranking", -2) + ranking_rows(source) + 1, max(8, len(groups) + 4)
    _fill(chart, SINGLE * rows)
    return _placed(chart, (beside(source), top), (beside(source) + ACROSS, top + rows))


def contributions_chart(
    refs: References,
    source: ExportContext,
    parts: Sequence[Dimension | Criterion],
    bounds: Sequence[tuple[int, int]],
    after: int,
) -> PlacedChart:
    """Each total split by dimension or criterion, in order of rank; no bar where there is no total.

    bounds: the criteria of each part; after: columns of the table between the total and the first part.
    """
    count, there, bars = min(len(source.scenario.recommendations), MOST_BARS), _absolute(refs), []
    order, found = source.order[:count].tolist(), np.nan_to_num(source.evaluation.contributions)
    for n, (part, (start, end)) in enumerate(zip(parts, bounds, strict=True)):
        sums = [float(found[i, start:end].sum()) if source.evaluation.ranks[i] else None for i in order]
        column = FIRST + after + n
        colour = DIMENSION_COLOURS[n % len(DIMENSION_COLOURS)]
        head, cells = there.cell("contributions", -1, column), there.column("contributions", column, count)
        bars.append(_Bars(source.name(part), head, cells, sums, colour))
    names = [source.name(source.scenario.recommendations[i]) for i in order]
    categories = (there.column("contributions", NAME, count), names)
    chart = _bar_chart(bars, categories, source.sentence("chart_contributions"), source.sentence("axis_total"))
    chart.grouping, chart.overlap = "stacked", 100
    top = refs.row("contributions_chart", 0)
    return _placed(chart, (0, top), (8, top + CHART_ROWS - 1))


def acceptability_chart(refs: References, source: ExportContext, rows: Sequence[Row], shown: int) -> PlacedChart:
    """How often each takes each rank, stacked to a whole: the dark part at the left is the first place."""
    count, there, lead = min(len(rows), MOST_BARS), _absolute(refs), FIRST
    apart = min(shown, len(RANK_COLOURS) - 1)
    columns = [lead + rank for rank in range(apart)]
    if shown > apart:
        columns.append(len(rows[0].cells) - 1)  # the ranks from there on in one
    bars = []
    for n, column in enumerate(columns):
        values = [float(row.cells[column].value or 0) for row in rows[:count]]
        name = source.sentence("rank_number", rank=n + 1) if n < apart else source.sentence("rank_below", rank=n + 1)
        area = there.column("acceptability", column, count)
        bars.append(_Bars(name, there.cell("acceptability", -1, column), area, values, RANK_COLOURS[n]))
    names = (there.column("acceptability", NAME, count), [str(row.cells[NAME].value) for row in rows[:count]])
    chart = _bar_chart(bars, names, source.sentence("chart_acceptability"), source.sentence("axis_share"))
    chart.grouping, chart.overlap = "stacked", 100
    chart.y_axis.number_format = "0%"
    top = refs.row("acceptability", len(rows)) + 1
    return _placed(chart, (0, top), (7, top + acceptability_rows(len(rows)) - 1))


def acceptability_rows(count: int) -> int:
    """Rows under the chart of ranks: one a bar and eight for title, axis and legend, so that every bar has its name."""
    return max(CHART_ROWS, min(count, MOST_BARS) + 8)


def beside(source: ExportContext) -> int:
    """The first column beside the tables of the summary, after a narrow one."""
    return 5 + bool(source.gaps.missing) + source.several_groups


def ranking_rows(source: ExportContext) -> int:
    """Rows that the ranking's chart covers: as many as its table, or enough for a chart."""
    return max(10, min(len(source.scenario.recommendations), MOST_BARS) + 2)


def _fill(chart: BarChart, height: float) -> None:
    """Give the bars and the names beside them all that title, axis title and legend leave of so many points."""
    title, below = 1.7 * LINE / height, (1.2 + 1.2 * _legend_lines(chart)) * LINE / height
    bars = max(LEAST, 1 - title - below)  # a long legend may lie over them
    chart.layout = Layout(ManualLayout("outer", "edge", "edge", x=0.01, y=title, w=0.97, h=bars))


def _legend_lines(chart: BarChart) -> int:
    if chart.legend is None:
        return 0
    names = (str(each.tx.strRef.strCache.pt[0].v) for each in chart.series)
    return math.ceil(sum(display_width(each) + KEY for each in names) / LEGEND)


def _placed(chart: BarChart, start: tuple[int, int], end: tuple[int, int]) -> PlacedChart:
    """Between two corners, each (column from 0, row from 1), so that it grows with the rows beside it."""
    (column, row), (last_column, last_row) = start, end
    corners = AnchorMarker(col=column, row=row - 1), AnchorMarker(col=last_column, row=last_row - 1)
    chart.anchor = TwoCellAnchor(_from=corners[0], to=corners[1])  # type: ignore[assignment]  # stubs know only cells
    return PlacedChart(chart, row, last_row - 1, last_column)


def _absolute(refs: References) -> References:
    """Refs that always name the sheet, as charts must."""
    return References(refs.places, here="")


def _bar_chart(bars: Sequence[_Bars], categories: tuple[str, list[str]], title: str, axis: str) -> BarChart:
    chart = BarChart()
    chart.type, chart.style, chart.title = "bar", 10, _title(title)
    chart.gapWidth = 45
    chart.x_axis.scaling.orientation = "maxMin"  # the first on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.tickLblSkip = 1  # every bar has its name
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 1  # the same in every chart, whatever changes
    chart.y_axis.title = _title(axis, 1000, bold=False)
    chart.y_axis.crosses = "max"  # figures at the bottom
    chart.y_axis.number_format = "0.0"
    chart.y_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=RULE)))
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=RULE))
    chart.legend.position = "b"
    chart.series = [_series(each, categories, n) for n, each in enumerate(bars)]
    return chart


def _title(text: str, size: int = 1200, bold: bool = True) -> Title:
    look = CharacterProperties(sz=size, b=bold)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[RegularTextRun(rPr=look, t=text)])
    return Title(tx=ChartText(rich=RichText(p=[paragraph])), overlay=False)


def _series(bars: _Bars, categories: tuple[str, list[str]], n: int) -> Series:
    area, names = categories
    values = [NumVal(idx=i, v=repr(value)) for i, value in enumerate(bars.values) if value is not None]
    series = Series(
        idx=n,
        order=n,
        tx=SeriesLabel(strRef=_strings(bars.name_cell, [bars.name])),
        cat=AxDataSource(strRef=_strings(area, names)),
        val=NumDataSource(numRef=NumRef(f=bars.area, numCache=NumData("0.0000", len(bars.values), values))),
    )
    series.graphicalProperties = _filled(bars.colour)
    series.invertIfNegative = False
    return series


def _strings(area: str, texts: Sequence[str]) -> StrRef:
    points = tuple(StrVal(idx=i, v=text) for i, text in enumerate(texts))
    return StrRef(f=area, strCache=StrData(len(texts), points))


def _point(g: int) -> DataPoint:
    """A bar of its own colour within a series."""
    return DataPoint(idx=g, invertIfNegative=False, spPr=_filled(GROUP_COLOURS[g % len(GROUP_COLOURS)]))


def _filled(colour: str) -> GraphicalProperties:
    return GraphicalProperties(solidFill=colour, ln=LineProperties(noFill=True))


def _labelled(chart: BarChart, number: str) -> None:
    """Values at the ends of the bars; the format leaves out the zeros of the other groups' empty cells."""
    chart.dataLabels = DataLabelList(numFmt=number, showVal=True, showSerName=False, showCatName=False,
                                     showLegendKey=False, showPercent=False)  # fmt: skip
