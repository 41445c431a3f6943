"""Sparklines of ranks against every weight, one small picture a weight: how far the first is safe.

The shaded part is where today's first stays first. Those that lead somewhere wear the colour and the number that the
key gives them; all others are faint.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_painter import RIGHT, ChartPainter, FontSizes
from gui.charts.colours import member_fill
from gui.charts.label_spacing import avoid_overlap
from gui.charts.legend import LegendEntry, draw_legend, legend_height
from gui.localized_numbers import NONE, percent
from gui.theme import GRID, LIGHT, Theme, blend
from gui.translation import language
from scenarios.analysis.alternatives import Alternative
from scenarios.analysis.rank_profile import RankSteps, WeightRanks
from scenarios.model import Language

LEAST_CELL = 20 * GRID  # pixels: a name of some words still reads in two lines
PLOT = 9 * GRID  # pixels: high enough to tell nine ranks apart
GAP = 2 * GRID
NAMED = 12  # that lead: as many colours and numbers as can be told apart; tied, hundreds may lead


@dataclass(frozen=True, slots=True, eq=False)
class RankSparklines:
    """chosen: the id of the weight that the page shows at large. Each is only itself: what is made of it for a picture
    is kept by it, and to compare hundreds of weights would take longer than to make it."""

    weights: tuple[WeightRanks, ...]
    chosen: str = ""


def draw(painter: QPainter, rect: QRectF, data: RankSparklines, theme: Theme) -> Marks:
    ink, marks = ChartPainter(painter, theme), []
    numbers, keys = _numbers(data), _keys(data, theme)
    draw_legend(ink, rect.topLeft(), rect.width(), keys)
    corner = rect.topLeft() + QPointF(0, _head(keys, rect.width(), ink.type))
    for (each, place), words in zip(_cells(data, rect.width(), ink.type), _all_words(data, language()), strict=True):
        cell = place.translated(corner)
        if not painter.hasClipping() or painter.clipBoundingRect().intersects(cell.adjusted(-GAP, 0, GAP, 0)):
            _draw_cell(ink, cell, each, each.id == data.chosen, numbers)
        marks.append(HitArea(cell, each.id, words))
    return tuple(marks)


def height(data: RankSparklines, width: float, font: QFont) -> float:
    type_ = FontSizes(font)
    cells = max((cell.bottom() for _, cell in _cells(data, width, type_)), default=0.0)
    return _head(_keys(data, LIGHT), width, type_) + cells


def describe(data: RankSparklines) -> str:
    """One sentence a weight."""
    return "\n".join(_all_words(data, language()))


@lru_cache(maxsize=2)  # a picture is described and then painted, over and over, with the same words
def _all_words(data: RankSparklines, _language: Language) -> tuple[str, ...]:
    return tuple(_words(each) for each in data.weights)


@lru_cache(maxsize=2)
def _leaders(data: RankSparklines) -> list[Alternative]:
    """Whoever leads along any weight, by present rank."""
    found = {each.contender.id: each.contender for weight in data.weights for each in weight.steps if each.leads}
    return sorted(found.values(), key=lambda each: each.rank)


def _numbers(data: RankSparklines) -> dict[str, int]:
    return {each.id: number for number, each in enumerate(_leaders(data)[:NAMED], start=1)}


def _keys(data: RankSparklines, theme: Theme) -> list[LegendEntry]:
    leaders = _leaders(data)
    keys = [
        LegendEntry(member_fill(each.group, each.member, each.members, theme), str(number), each.name)
        for number, each in enumerate(leaders[:NAMED], start=1)
    ]
    if len(leaders) > NAMED:
        said = QCoreApplication.translate("Charts", "and {count} more")
        keys.append(LegendEntry(QColor(theme.faint), "…", said.format(count=len(leaders) - NAMED)))
    return keys


def _head(keys: list[LegendEntry], width: float, type_: FontSizes) -> float:
    return legend_height(keys, width, type_) + GAP


def _cells(data: RankSparklines, width: float, type_: FontSizes) -> Iterator[tuple[WeightRanks, QRectF]]:
    """The room of each picture, from (0, 0). A dimension begins a line, with its criteria behind it."""
    columns = max(int((width + GAP) // (LEAST_CELL + GAP)), 1)
    columns = min(columns, max(_longest(data), 1))
    wide, tall = (width + GAP) / columns - GAP, 3 * type_.line("small") + PLOT + GRID
    column, top = 0, -tall - GAP
    for each in data.weights:
        column = 0 if each.is_dimension or column + 1 == columns else column + 1
        top += (tall + GAP) * (column == 0)
        yield each, QRectF(column * (wide + GAP), top, wide, tall)


def _longest(data: RankSparklines) -> int:
    """The most pictures that a dimension has, its own included."""
    starts = [i for i, each in enumerate(data.weights) if each.is_dimension] + [len(data.weights)]
    return max((b - a for a, b in pairwise(starts)), default=len(data.weights))


def _draw_cell(ink: ChartPainter, cell: QRectF, data: WeightRanks, chosen: bool, numbers: Mapping[str, int]) -> None:
    theme, line = ink.theme, ink.type.line("small")
    name = QRectF(cell.left(), cell.top(), cell.width(), 2 * line)
    colour = theme.accent if chosen else theme.text
    ink.text(name, data.name, role="small", bold=data.is_dimension or chosen, colour=colour, lines=2)
    plot = QRectF(cell.left(), name.bottom() + GRID / 2, cell.width() - ink.type.width("00", "small") - GRID / 2, PLOT)
    _draw_ground(ink, plot, data, chosen)
    for each in sorted(data.steps, key=lambda steps: (steps.leads, -steps.contender.rank)):
        _draw_steps(ink, plot, data, each)
    x = _x(plot, data.current)
    ink.line(QPointF(x, plot.top()), QPointF(x, plot.bottom()), theme.accent if data.free else theme.muted, width=1.5)
    _draw_ends(ink, plot, data, numbers)
    foot = QRectF(cell.left(), plot.bottom() + GRID / 4, cell.width(), line)
    ink.text(foot, _foot_words(data), role="small", colour=theme.muted)


def _draw_ground(ink: ChartPainter, plot: QRectF, data: WeightRanks, chosen: bool) -> None:
    theme = ink.theme
    ink.box(plot, theme.raised)
    first = next((each for each in data.steps if each.contender.rank == 1), None)
    if first is not None:
        low, high = (_x(plot, weight) for weight in data.holds)
        fill = blend(theme.raised, _colour(first, theme).name(), 0.3)
        ink.box(QRectF(low, plot.top(), high - low, plot.height()), fill)
    if chosen:
        ink.line(plot.bottomLeft(), plot.bottomRight(), theme.accent, width=2)


def _draw_steps(ink: ChartPainter, plot: QRectF, data: WeightRanks, steps: RankSteps) -> None:
    points: list[QPointF] = []
    left, wide, tall = plot.left(), plot.width(), plot.height() / data.places
    ends = (*steps.starts[1:], data.high)
    for start, end, rank in zip(steps.starts, ends, steps.ranks, strict=True):  # thousands, so without `_x` and `_y`
        y = plot.top() + (rank - 0.5) * tall
        points += (QPointF(left + start * wide, y), QPointF(left + end * wide, y))
    pen = QPen(_colour(steps, ink.theme), 2 if steps.leads else 1)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    ink.painter.setPen(pen)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawPolyline(QPolygonF(points))


def _draw_ends(ink: ChartPainter, plot: QRectF, data: WeightRanks, numbers: Mapping[str, int]) -> None:
    """The numbers of those that lead, beside where their lines end."""
    leading = [each for each in data.steps if each.contender.id in numbers]
    tall = ink.type.line("small") * 0.8
    centres = [_y(plot, each.ranks[-1], data.places) for each in leading]
    tops = avoid_overlap(centres, [tall] * len(leading), plot.top() - tall / 3, plot.bottom() + tall / 3)
    for each, top in zip(leading, tops, strict=True):
        area = QRectF(plot.right(), top, ink.type.width("00", "small") + GRID / 2, tall)
        ink.text(area, str(numbers[each.contender.id]), role="small", bold=True, align=RIGHT)


def _colour(steps: RankSteps, theme: Theme) -> QColor:
    one = steps.contender
    return member_fill(one.group, one.member, one.members, theme) if steps.leads else QColor(theme.faint)


def _x(plot: QRectF, weight: float) -> float:
    return plot.left() + weight * plot.width()


def _y(plot: QRectF, rank: int, places: int) -> float:
    """The first place half a step below the top, the last half a step above the bottom."""
    return plot.top() + (rank - 0.5) / places * plot.height()


def _foot_words(data: WeightRanks) -> str:
    if not data.steps:
        return percent(data.current)
    said = QCoreApplication.translate("Charts", "{weight}; holds {low} to {high}")
    return said.format(weight=percent(data.current), low=percent(data.holds[0], 0), high=percent(data.holds[1], 0))


def _words(data: WeightRanks) -> str:
    """One weight in a sentence: where the first place holds, and who leads besides."""
    said = QCoreApplication.translate("Charts", "{name}: {weight} now; “{first}” stays first from {low} to {high}.")
    first = " = ".join(each.contender.name for each in data.steps if each.contender.rank == 1) or NONE
    low, high = (percent(each) for each in data.holds)
    words = said.format(name=data.name, weight=percent(data.current), first=first, low=low, high=high)
    others = [each.contender.name for each in data.steps if each.leads and each.contender.rank > 1]
    if others:
        elsewhere = QCoreApplication.translate("Charts", "First elsewhere: {names}.")
        words += " " + elsewhere.format(names="; ".join(others))
    return words


SPARKS: Chart[RankSparklines] = Chart(draw, height, describe, links=True)
