"""The tornado chart: a bar for each weight or score, as far as it may go before the first changes, shortest on top.

A thick stroke ends a bar where the first place changes, with the weight or score there and the number of who takes
over. A pale end is open: the range ends before anybody does.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from gui.charts.axis import Axis, draw_axis
from gui.charts.axis_ticks import ticks_between
from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_painter import LEFT, RIGHT, ChartPainter, FontSizes
from gui.charts.colours import member_fill
from gui.charts.legend import LegendEntry, badge, draw_legend, legend_height
from gui.finding_sentences import joined_sentences
from gui.localized_numbers import percent, points, score_text
from gui.theme import GRID, LIGHT, Theme, blend
from scenarios.analysis.tornado import DIMENSION, SCORE, BarEnd, Challenger, CriterionRange, Tornado
from scenarios.text.number_format import rounded

NAME_SHARE = 0.36  # of the width at most for what a bar stands for
LEAST_SIDE = 0.12  # of the longer side: so much of an open one is always seen
STRENGTH = {True: 0.3, False: 0.6}  # of the accent in the fill, for scores and for weights
PALE = 0.12  # and in an open end
STROKE = 3.0  # pixels
SCORE_DIGITS = 2  # as in the table of flips
WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class _Plot:
    """The names' column, the axis in per cent of a range around the present state, and the ends of what it shows."""

    names: QRectF
    axis: Axis
    low: float
    high: float
    row: float

    def at(self, way: float) -> float:
        """The pixel of a way, negative to the left, that is kept within the axis."""
        return self.axis.at(min(max(way, -self.low), self.high) * WHOLE)


def draw(painter: QPainter, rect: QRectF, data: Tornado, theme: Theme) -> Marks:
    if not data.reaches:
        return ()
    ink, keys = ChartPainter(painter, theme), _keys(data, theme)
    draw_legend(ink, rect.topLeft(), rect.width(), keys)
    plot, top = _plot(data, rect, ink.type), rect.top() + _head(keys, rect.width(), ink.type)
    foot = top + plot.row * len(data.reaches)
    draw_axis(ink, plot.axis, top, foot)
    numbers = {taker.id: number for number, taker in enumerate(data.takers, start=1)}
    marks = []
    for i, each in enumerate(data.reaches):
        row = QRectF(rect.left(), top + i * plot.row, rect.width(), plot.row)
        _draw_row(ink, plot, row, each, numbers)
        marks.append(HitArea(row, each.id, _words(each)))
    ink.line(QPointF(plot.axis.at(0), top), QPointF(plot.axis.at(0), foot), theme.text, width=1.5)
    return tuple(marks)


def height(data: Tornado, width: float, font: QFont) -> float:
    type_ = FontSizes(font)
    return _head(_keys(data, LIGHT), width, type_) + len(data.reaches) * _row_height(type_) if data.reaches else 0.0


def describe(data: Tornado) -> str:
    """One sentence a bar, the most delicate first."""
    return "\n".join(_words(each) for each in data.reaches)


def _head(keys: list[LegendEntry], width: float, type_: FontSizes) -> float:
    return legend_height(keys, width, type_) + GRID + type_.line("small") + 2


def _row_height(type_: FontSizes) -> float:
    return 2 * type_.line("small") + GRID


def _plot(data: Tornado, rect: QRectF, type_: FontSizes) -> _Plot:
    below = max((each.below.way for each in data.reaches if each.below), default=0.0)
    above = max((each.above.way for each in data.reaches if each.above), default=0.0)
    longest = max(below, above) or 1 / WHOLE
    low, high = (max(side, longest * LEAST_SIDE) for side in (below, above))
    widest = max(type_.width(said, "small", True) for r in data.reaches for said in (r.name, _now_words(r))) + 2
    names = QRectF(rect.left(), 0, min(widest, rect.width() * NAME_SHARE), 0)
    beside = _beside(data, type_)
    left, right = names.right() + GRID + (beside if below else 0), rect.right() - (beside if above else GRID)
    scale = max(right - left, 4 * GRID) / (low + high)
    marks = ticks_between(-low * WHOLE, high * WHOLE, max(2, min(8, round((right - left) / 60))))
    return _Plot(names, Axis(left + low * scale, scale, WHOLE, marks), low, high, _row_height(type_))


def _beside(data: Tornado, type_: FontSizes) -> float:
    """The room for the figure and the number behind the end of a bar."""
    ends = [(each, end) for each in data.reaches for end in (each.below, each.above) if end]
    figures = max((type_.width(_figure(each, end.at), "small", True) for each, end in ends), default=0.0)
    return figures + type_.line("small") + 2 * GRID


def _draw_row(ink: ChartPainter, plot: _Plot, row: QRectF, reach: CriterionRange, numbers: dict[str, int]) -> None:
    line = ink.type.line("small")
    name = QRectF(row.left(), row.top() + GRID / 2, plot.names.width(), line)
    ink.text(name, reach.name, role="small", bold=reach.kind == DIMENSION)
    ink.text(name.translated(0, line), _now_words(reach), role="small", colour=ink.theme.muted)
    bar = row.adjusted(0, GRID, 0, -GRID)
    sides = ((-1, reach.below, reach.room_below), (1, reach.above, reach.room_above))
    for side, end, room in sides:
        _draw_side(ink, plot, bar, side * (end.way if end else room), _fill(reach, end, ink.theme))
    for side, end, _ in sides:
        if end is not None:
            _draw_end(ink, plot, bar, side, end, _figure(reach, end.at), numbers[end.taker.id])


def _draw_side(ink: ChartPainter, plot: _Plot, bar: QRectF, way: float, fill: QColor) -> None:
    start, end = plot.axis.at(0), plot.at(way)
    ink.box(QRectF(min(start, end), bar.top(), abs(end - start), bar.height()), fill)


def _draw_end(ink: ChartPainter, plot: _Plot, bar: QRectF, side: int, end: BarEnd, figure: str, number: int) -> None:
    x, tall, fill = plot.at(side * end.way), ink.type.line("small"), _taker_fill(end.taker, ink.theme)
    ink.box(QRectF(x - STROKE / 2, bar.top() - 2, STROKE, bar.height() + 4), fill)
    left = x + GRID if side > 0 else x - GRID - tall
    badge(ink, QRectF(left, bar.center().y() - tall / 2, tall, tall), fill, str(number))
    wide = ink.type.width(figure, "small", bold=True) + 2
    beside = left + tall + GRID / 2 if side > 0 else left - GRID / 2 - wide
    place = QRectF(beside, bar.top(), wide, bar.height())
    ink.text(place, figure, role="small", bold=True, align=LEFT if side > 0 else RIGHT)


def _fill(reach: CriterionRange, end: BarEnd | None, theme: Theme) -> QColor:
    return blend(theme.surface, theme.accent, STRENGTH[reach.kind == SCORE] if end else PALE)


def _keys(data: Tornado, theme: Theme) -> list[LegendEntry]:
    takers = enumerate(data.takers, start=1)
    return [LegendEntry(_taker_fill(each, theme), str(number), each.name) for number, each in takers]


def _taker_fill(taker: Challenger, theme: Theme) -> QColor:
    return member_fill(taker.group, taker.member, taker.members, theme)


def _figure(reach: CriterionRange, at: float) -> str:
    """A weight in per cent, or a score in its scale's own units."""
    return score_text(float(rounded(at, SCORE_DIGITS))) if reach.kind == SCORE else percent(at)


def _now_words(reach: CriterionRange) -> str:
    if reach.kind == SCORE:
        said = QCoreApplication.translate("Charts", "{criterion}: {score} now")
        return said.format(criterion=reach.of, score=_figure(reach, reach.current))
    said = QCoreApplication.translate("Charts", "Weight now: {weight}")
    return said.format(weight=percent(reach.current))


def _words(reach: CriterionRange) -> str:
    return _score_words(reach) if reach.kind == SCORE else _weight_words(reach)


def _weight_words(reach: CriterionRange) -> str:
    said = QCoreApplication.translate("Charts", "The weight of “{name}” is {weight}.")
    sentences = [said.format(name=reach.name, weight=percent(reach.current))]
    if reach.below:
        below = QCoreApplication.translate(
            "Charts", "Below {weight}, {way} percentage points lower, “{taker}” is first."
        )
        sentences.append(_end_words(below, reach.below))
    if reach.above:
        above = QCoreApplication.translate(
            "Charts", "Above {weight}, {way} percentage points higher, “{taker}” is first."
        )
        sentences.append(_end_words(above, reach.above))
    return joined_sentences(sentences)


def _end_words(said: str, end: BarEnd) -> str:
    return said.format(weight=percent(end.at), way=points(end.way), taker=end.taker.name)


def _score_words(reach: CriterionRange) -> str:
    said = QCoreApplication.translate(
        "Charts",
        "“{name}” has {score} on “{criterion}”. At {at}, {share} of the scale away, first place goes to “{taker}”.",
    )
    end = reach.below or reach.above
    assert end is not None
    return said.format(
        name=reach.name,
        score=_figure(reach, reach.current),
        criterion=reach.of,
        at=_figure(reach, end.at),
        share=percent(end.way),
        taker=end.taker.name,
    )


TORNADO: Chart[Tornado] = Chart(draw, height, describe, links=True)
