"""The interface of a chart: one pure drawing of prepared data, the room it needs, and its text for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPolygonF

from gui.charts.drag_handles import DragTrack
from gui.theme import Theme

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class HitArea:
    """Something that was drawn and can be pointed at: where it is, the id it stands for, its words for a tooltip.

    track: where it can be dragged, None for most; value: what it stands for there, which it takes when it is pressed;
    shape: the outline of what does not fill its area.
    """

    area: QRectF
    subject: str
    text: str
    track: DragTrack | None = None
    value: Any = None
    shape: QPolygonF | None = None

    def holds(self, place: QPointF) -> bool:
        """Whether the place is on it."""
        if self.shape is not None and not self.shape.containsPoint(place, Qt.FillRule.OddEvenFill):
            return False
        return self.area.contains(place)


Marks = tuple[HitArea, ...]


@dataclass(frozen=True, slots=True)
class Chart(Generic[D]):
    """draw paints the data inside the rectangle in the painter's own font and returns what is where, topmost last;
    height is the room it needs at a width in a font; describe says in words what the picture shows; links: its parts
    lead somewhere, so that one click is enough and the mouse shows it."""

    draw: Callable[[QPainter, QRectF, D, Theme], Marks]
    height: Callable[[D, float, QFont], float]
    describe: Callable[[D], str]
    links: bool = False
