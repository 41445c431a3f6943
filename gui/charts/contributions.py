"""The chart of contributions: ranked recommendations as bars, stacked by dimension or criterion.

The hue and a letter tell the group, the strength of the hue the dimension, a number on the segment the criterion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from gui.charts.axis import Axis, axis_for, draw_axis
from gui.charts.chart import Chart, HitArea, Marks
from gui.charts.chart_data import Bar, BarSegment, Contributions
from gui.charts.chart_painter import CENTRE, RIGHT, ChartPainter, FontSizes
from gui.charts.colours import group_letter, neutral_fill, segment_fill, text_colour_on
from gui.charts.legend import LegendEntry, badge, draw_legend, legend_height
from gui.localized_numbers import NONE, value_text, value_texts
from gui.theme import GRID, Theme, group_colour
from gui.translation import language
from scenarios.model import Language

NAME_SHARE = 0.38  # of the width at most for the names; they wrap to two lines before they elide


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of the chart run, and how high a row is."""

    rank: QRectF
    badge: QRectF
    name: QRectF
    axis: Axis
    total: QRectF
    row: float


def draw(painter: QPainter, rect: QRectF, data: Contributions, theme: Theme) -> Marks:
    ink = ChartPainter(painter, theme)
    keys = _keys(data, theme)
    draw_legend(ink, rect.topLeft(), rect.width(), keys)
    columns = _columns(data, rect, ink.type)
    top = rect.top() + legend_height(keys, rect.width(), ink.type) + GRID + ink.type.line("small") + 2
    foot = top + columns.row * len(data.ranked)
    draw_axis(ink, columns.axis, top, foot)
    said = zip(_all_words(data, language()), _amounts(data, language()), strict=True)
    marks: list[HitArea] = []
    for i, bar in enumerate(data.ranked):
        marks += _draw_row(ink, columns, top + i * columns.row, bar, data, *next(said))
    if data.unranked:
        _draw_divider(ink, rect, foot)
        for i, bar in enumerate(data.unranked):
            marks += _draw_row(ink, columns, foot + columns.row * (i + 1), bar, data, *next(said))
    return tuple(marks)


def height(data: Contributions, width: float, font: QFont) -> float:
    type_ = FontSizes(font)
    rows = len(data.ranked) + len(data.unranked) + bool(data.unranked)
    head = legend_height(_keys(data, None), width, type_) + GRID + type_.line("small") + 2
    return head + rows * _row_height(type_)


def describe(data: Contributions) -> str:
    """One sentence a recommendation, best first."""
    return "\n".join(_all_words(data, language()))


@lru_cache(maxsize=2)  # a picture is described and then painted, over and over, with the same words
def _all_words(data: Contributions, language_: Language) -> tuple[str, ...]:
    bars = (*data.ranked, *data.unranked)
    return tuple(_bar_words(bar, data, texts) for bar, texts in zip(bars, _amounts(data, language_), strict=True))


@lru_cache(maxsize=2)
def _amounts(data: Contributions, _language: Language) -> tuple[Sequence[str], ...]:
    """Of each bar what its segments contribute, as a text."""
    bars = (*data.ranked, *data.unranked)
    texts = iter(value_texts([amount for bar in bars for amount in bar.segments]))
    return tuple(tuple(islice(texts, len(bar.segments))) for bar in bars)


def _row_height(type_: FontSizes) -> float:
    return 2 * type_.line("body") + GRID


def _columns(data: Contributions, rect: QRectF, type_: FontSizes) -> _Columns:
    bars = (*data.ranked, *data.unranked)
    digits = max(type_.width(str(max((b.rank for b in bars), default=1)), bold=True), type_.width("00", bold=True))
    number = max((type_.width(_total_words(b), bold=True) for b in bars), default=0.0) + 2
    letter = max(type_.width(group_letter(b.group), "small", True) for b in bars) + GRID if bars else 2 * GRID
    rank = QRectF(rect.left(), 0, digits, 0)
    mark = QRectF(rank.right() + GRID, 0, max(letter, type_.line("small")), 0)
    widest = max((type_.width(b.name) for b in bars), default=0.0) + 2
    name = QRectF(mark.right() + GRID, 0, min(widest, rect.width() * NAME_SHARE), 0)
    left = name.right() + GRID * 1.5
    total = QRectF(rect.right() - number, 0, number, 0)
    top = max((b.total if b.rank else b.most for b in bars), default=1.0)
    axis = axis_for(top, left, max(total.left() - GRID * 1.5 - left, 4 * GRID))
    return _Columns(rank, mark, name, axis, total, _row_height(type_))


def _draw_row(
    ink: ChartPainter, columns: _Columns, top: float, bar: Bar, data: Contributions, words: str, amounts: Sequence[str]
) -> Iterator[HitArea]:
    """A bar with its names. words: it in one sentence; amounts: its segments as texts."""
    whole = QRectF(columns.rank.left(), top, columns.total.right() - columns.rank.left(), columns.row)
    seen, middle = ink.shows(whole), top + columns.row / 2
    if seen:
        _draw_names(ink, columns, whole, bar)
    yield HitArea(whole, bar.id, words)
    yield from _draw_segments(ink, columns, middle, bar, data, amounts, seen)
    if seen and not bar.rank:
        _draw_range(ink, columns.axis, middle, bar)


def _draw_names(ink: ChartPainter, columns: _Columns, whole: QRectF, bar: Bar) -> None:
    """Rank, badge and name before the bar, and the total behind it."""

    def cell(column: QRectF) -> QRectF:
        return QRectF(column.left(), whole.top(), column.width(), whole.height())

    ink.text(cell(columns.rank), str(bar.rank) if bar.rank else NONE, bold=True, align=RIGHT)
    side = ink.type.line("small")
    place = QRectF(columns.badge.left(), whole.center().y() - side / 2, columns.badge.width(), side)
    badge(ink, place, group_colour(bar.group), group_letter(bar.group))
    ink.text(cell(columns.name), bar.name, lines=2)
    ink.text(cell(columns.total), _total_words(bar), bold=bool(bar.rank), align=RIGHT)


def _draw_segments(
    ink: ChartPainter,
    columns: _Columns,
    middle: float,
    bar: Bar,
    data: Contributions,
    amounts: Sequence[str],
    seen: bool,
) -> Iterator[HitArea]:
    """The parts of a bar; where it is not seen, only where each would be."""
    thick, start, many = columns.row - 2 * GRID, 0.0, len(data.dimensions)
    for i, (part, amount, value) in enumerate(zip(data.parts, bar.segments, amounts, strict=True)):
        left, right = columns.axis.at(start), columns.axis.at(start + amount)
        start += amount
        if right - left < 0.5:
            continue
        area = QRectF(left, middle - thick / 2, max(right - left - 1, 0.5), thick)
        if seen:
            fill = segment_fill(bar.group, part.place, many, ink.theme)
            ink.box(area, fill)
            sign = value if data.split == "dimension" else str(i + 1)
            if ink.type.width(sign, "small") + 4 <= area.width():
                ink.text(area, sign, role="small", colour=text_colour_on(fill), align=CENTRE)
        yield HitArea(area, bar.id, f"{bar.name}\n{_part_words(part, data)}: {value}")


def _draw_range(ink: ChartPainter, axis: Axis, middle: float, bar: Bar) -> None:
    """A dashed line with stops from the least to the most that the total may be."""
    least, most, stop = axis.at(bar.least), axis.at(bar.most), GRID / 2
    ink.line(QPointF(least, middle), QPointF(most, middle), ink.theme.muted, width=1.5, dashed=True)
    for x in (least, most):
        ink.line(QPointF(x, middle - stop), QPointF(x, middle + stop), ink.theme.muted, width=1.5)


def _draw_divider(ink: ChartPainter, rect: QRectF, top: float) -> None:
    words = QCoreApplication.translate(
        "Charts", "Not ranked: scores are missing. The line shows what the total may be."
    )
    height_ = _row_height(ink.type)
    ink.line(QPointF(rect.left(), top + GRID / 2), QPointF(rect.right(), top + GRID / 2), ink.theme.faint)
    ink.text(QRectF(rect.left(), top + GRID / 2, rect.width(), height_), words, colour=ink.theme.muted, lines=2)


def _keys(data: Contributions, theme: Theme | None) -> list[LegendEntry]:
    """Groups, then what the segments are: dimensions by their strength, each with its criteria by their numbers."""
    many, by_criterion = len(data.dimensions), data.split == "criterion"
    keys = [LegendEntry(group_colour(i), group_letter(i), name) for i, name in enumerate(data.groups)]
    for place, dimension in enumerate(data.dimensions):
        fill = neutral_fill(place, many, theme) if theme else QColor()
        keys.append(LegendEntry(fill, "", dimension, first=by_criterion or not place))
        if by_criterion:
            keys += [LegendEntry(fill, str(i + 1), p.name) for i, p in enumerate(data.parts) if p.place == place]
    return keys


def _part_words(part: BarSegment, data: Contributions) -> str:
    return part.name if data.split == "dimension" else f"{part.dimension} · {part.name}"


def _total_words(bar: Bar) -> str:
    return value_text(bar.total) if bar.rank else f"{value_text(bar.least)}–{value_text(bar.most)}"


def _bar_words(bar: Bar, data: Contributions, amounts: Sequence[str]) -> str:
    """A bar in one sentence, with all its segments."""
    parts = ", ".join(f"{part.name} {amount}" for part, amount in zip(data.parts, amounts, strict=True))
    fields = {"rank": bar.rank, "name": bar.name, "group": data.groups[bar.group], "parts": parts}
    if bar.rank:
        said = QCoreApplication.translate("Charts", "{rank}. {name} ({group}): total {total}. {parts}.")
        return said.format(total=value_text(bar.total), **fields)
    said = QCoreApplication.translate("Charts", "{name} ({group}) is not ranked: its total may be {least} to {most}.")
    return said.format(least=value_text(bar.least), most=value_text(bar.most), **fields)


CONTRIBUTIONS: Chart[Contributions] = Chart(draw, height, describe)
