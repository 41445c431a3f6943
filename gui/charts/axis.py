"""Draws the value axis that bars and dots share: faint rules at round numbers, numbers above them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF

from gui.charts.axis_ticks import decimals, ticks
from gui.charts.chart_painter import CENTRE, ChartPainter


@dataclass(frozen=True, slots=True)
class Axis:
    """Maps values 0..top onto pixels left..left+width."""

    left: float
    width: float
    top: float
    marks: tuple[float, ...]

    def at(self, value: float) -> float:
        return self.left + self.width * value / self.top


def axis_for(top: float, left: float, width: float) -> Axis:
    """An axis from 0 to ``top`` (to 1 where that is nothing) with a round tick about every 80 pixels."""
    top = top if top > 0 else 1.0
    return Axis(left, width, top, ticks(top, wanted=max(2, min(8, round(width / 80)))))


def draw_axis(ink: ChartPainter, axis: Axis, top: float, bottom: float) -> None:
    """Rules from top to bottom, with their numbers in the line above ``top``."""
    digits, height = decimals(axis.marks), ink.type.line("small")
    for mark in axis.marks:
        x = axis.at(mark)
        ink.line(QPointF(x, top), QPointF(x, bottom), ink.theme.faint)
        number = QLocale().toString(mark, "f", digits)
        room = QRectF(x - 40, top - height - 2, 80, height)
        ink.text(room, number, role="small", colour=ink.theme.muted, align=CENTRE)
