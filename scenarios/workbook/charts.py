"""Native charts on live cells, with each point's value stored besides for previews that do not calculate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.chart import BarChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.text import Text as ChartText
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.workbook.cells import Row
from scenarios.workbook.plan import Refs
from scenarios.workbook.ranking import ORDER_BARS, ORDER_NAME
from scenarios.workbook.source import Source
from scenarios.workbook.styles import DIMENSION_COLOURS, GROUP_COLOURS, RANK_COLOURS, RULE

MOST_BARS = 30  # more cannot be read; the tables have them all
RIGHT, ACROSS = 6, 8  # first column of the charts beside the tables of the summary, and how many they cover
CHART_ROWS = 20  # rows of common height under the chart of contributions


@dataclass(frozen=True, slots=True)
class _Bars:
    """One series: the cell with its name, the cells with its values, and what they hold now (None: no bar)."""

    name: str
    name_cell: str
    area: str
    values: Sequence[float | None]
    colour: str


def ranking_chart(sheet: Worksheet, refs: Refs, source: Source) -> None:
    """The totals in order of rank, one series a group, so that colours stay with the groups when the order changes."""
    count = min(len(source.scenario.recommendations), MOST_BARS)
    order = source.order[:count].tolist()
    names, totals = source.rows(), source.evaluation.totals
    group_of = [source.scenario.group_of[each.id].id for each in source.scenario.recommendations]
    there = _absolute(refs)
    bars = []
    for g, group in enumerate(source.scenario.groups):
        column = ORDER_BARS + g
        values = [float(totals[i]) if group_of[i] == group.id and totals[i] == totals[i] else None for i in order]
        cells = there.area("order", 0, column, count - 1, column)
        name = source.name(group)
        bars.append(_Bars(name, there.cell("order", -1, column), cells, values, GROUP_COLOURS[g % len(GROUP_COLOURS)]))
    categories = (there.area("order", 0, ORDER_NAME, count - 1, ORDER_NAME), [names[i][1] for i in order])
    chart = _bar_chart(bars, categories, source.say("chart_ranking"))
    chart.overlap = 100
    _labelled(chart, "0.00;;")
    top = refs.row("ranking", -2)
    _put(sheet, chart, (RIGHT, top), (RIGHT + ACROSS, top + ranking_rows(source)))


def groups_chart(sheet: Worksheet, refs: Refs, source: Source) -> None:
    """The mean score of each group, below the ranking's chart."""
    groups = source.scenario.groups
    there = _absolute(refs)
    means = [None if value != value else float(value) for value in source.evaluation.group_means.tolist()]
    last = len(groups) - 1
    bars = [_Bars(source.say("group_mean"), there.cell("groups", -1, 4), there.area("groups", 0, 4, last, 4), means,
                  GROUP_COLOURS[0])]  # fmt: skip
    categories = (there.area("groups", 0, 0, last, 0), [source.name(each) for each in groups])
    chart = _bar_chart(bars, categories, source.say("chart_groups"))
    chart.legend = None
    _labelled(chart, "0.00")
    chart.series[0].data_points = [_point(g) for g in range(len(groups))]
    top = max(refs.row("group_ranking", -2), refs.row("ranking", -2) + ranking_rows(source) + 1)
    _put(sheet, chart, (RIGHT, top), (RIGHT + ACROSS, top + max(8, len(groups) + 4)))


def contributions_chart(sheet: Worksheet, refs: Refs, source: Source) -> None:
    """Each total split by dimension, in the order of the table."""
    scenario, parts = source.scenario, source.evaluation.contributions
    count = min(len(scenario.recommendations), MOST_BARS)
    there, bars, start = _absolute(refs), [], 0
    for d, dimension in enumerate(scenario.dimensions):
        end = start + len(dimension.criteria)
        sums = [sum(value for value in parts[i, start:end].tolist() if value == value) for i in range(count)]
        cells = there.area("by_dimension", 0, 3 + d, count - 1, 3 + d)
        colour = DIMENSION_COLOURS[d % len(DIMENSION_COLOURS)]
        bars.append(_Bars(source.name(dimension), there.cell("by_dimension", -1, 3 + d), cells, sums, colour))
        start = end
    names = [source.name(each) for each in scenario.recommendations[:count]]
    categories = (there.area("by_dimension", 0, 1, count - 1, 1), names)
    chart = _bar_chart(bars, categories, source.say("chart_contributions"))
    chart.grouping, chart.overlap = "stacked", 100
    top = refs.row("by_dimension", len(scenario.recommendations)) + 1
    _put(sheet, chart, (0, top), (9, top + CHART_ROWS - 1))


def acceptability_chart(sheet: Worksheet, refs: Refs, source: Source, rows: Sequence[Row], shown: int) -> None:
    """How often each takes each rank, stacked to a whole: the dark part at the left is the first place."""
    count, there, lead = min(len(rows), MOST_BARS), _absolute(refs), 3
    bars = []
    for rank in range(shown):
        values = [float(row.cells[lead + rank].value or 0) for row in rows[:count]]
        cells = there.area("acceptability", 0, lead + rank, count - 1, lead + rank)
        name = there.cell("acceptability", -1, lead + rank)
        colour = RANK_COLOURS[min(rank, len(RANK_COLOURS) - 1)]
        bars.append(_Bars(source.say("rank_number", rank=rank + 1), name, cells, values, colour))
    names = (there.area("acceptability", 0, 1, count - 1, 1), [str(row.cells[1].value) for row in rows[:count]])
    chart = _bar_chart(bars, names, source.say("chart_acceptability"))
    chart.grouping, chart.overlap = "stacked", 100
    chart.y_axis.scaling.max, chart.y_axis.number_format = 1, "0%"
    top = refs.row("acceptability", len(rows)) + 1
    _put(sheet, chart, (0, top), (7, top + acceptability_rows(len(rows)) - 1))


def acceptability_rows(count: int) -> int:
    """Rows under the chart of ranks: one a bar and eight for title, axis and legend, so that every bar has its name."""
    return max(CHART_ROWS, min(count, MOST_BARS) + 8)


def ranking_rows(source: Source) -> int:
    """Rows that the ranking's chart covers: as many as its table, or enough for a chart."""
    return max(10, min(len(source.scenario.recommendations), MOST_BARS) + 2)


def _put(sheet: Worksheet, chart: BarChart, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Between two corners, each (column from 0, row from 1), so that it grows with the rows beside it."""
    (column, row), (last_column, last_row) = start, end
    corners = AnchorMarker(col=column, row=row - 1), AnchorMarker(col=last_column, row=last_row - 1)
    chart.anchor = TwoCellAnchor(_from=corners[0], to=corners[1])  # type: ignore[assignment]  # stubs know only cells
    sheet.add_chart(chart)


def _absolute(refs: Refs) -> Refs:
    """Refs that always name the sheet, as charts must."""
    return Refs(refs.places, here="")


def _bar_chart(bars: Sequence[_Bars], categories: tuple[str, list[str]], title: str) -> BarChart:
    chart = BarChart()
    chart.type, chart.style, chart.title = "bar", 10, _title(title)
    chart.gapWidth = 45
    chart.x_axis.scaling.orientation = "maxMin"  # the first on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.scaling.min = 0
    chart.y_axis.crosses = "max"  # figures at the bottom
    chart.y_axis.number_format = "0.0"
    chart.y_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=RULE)))
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=RULE))
    chart.legend.position = "b"
    chart.series = [_series(each, categories, n) for n, each in enumerate(bars)]
    return chart


def _title(text: str) -> Title:
    look = CharacterProperties(sz=1200, b=True)
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
        val=NumDataSource(numRef=NumRef(f=bars.area, numCache=NumData("0.000", len(bars.values), values))),
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
