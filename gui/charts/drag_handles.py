"""Drag handles of a chart: between pixels of the drawing and the values that they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QPointF, Qt

STEP = 0.01  # of a share: an arrow key moves as far as one of a slider does


class DragTrack(Protocol):
    """The way a mark can go. cursor: what the mouse looks like over it."""

    cursor: ClassVar[Qt.CursorShape]

    def value_at(self, place: QPointF) -> Any:
        """What this place stands for; the nearest there is where it lies beside the track."""
        ...

    def place_of(self, value: Any) -> QPointF:
        """Where this value lies."""
        ...

    def stepped(self, value: Any, steps: int) -> Any:
        """The value so many arrow keys further."""
        ...


@dataclass(frozen=True, slots=True)
class DragLine:
    """A level way: shares ``low`` to ``high`` from pixel ``left`` to pixel ``right``, at height ``y``."""

    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.SizeHorCursor

    left: float
    right: float
    low: float
    high: float
    y: float

    def value_at(self, place: QPointF) -> float:
        way = (place.x() - self.left) / max(self.right - self.left, 1e-9)
        return self._within(self.low + way * (self.high - self.low))

    def place_of(self, value: float) -> QPointF:
        way = (value - self.low) / max(self.high - self.low, 1e-9)
        return QPointF(self.left + way * (self.right - self.left), self.y)

    def stepped(self, value: float, steps: int) -> float:
        return self._within(round(value / STEP + steps) * STEP)

    def _within(self, value: float) -> float:
        return min(max(value, self.low), self.high)


@dataclass(frozen=True, slots=True)
class DragTriangle:
    """A triangle with its corners at these pixels; a value is three shares that sum to 1, one of each corner."""

    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.SizeAllCursor

    tips: tuple[QPointF, QPointF, QPointF]

    def value_at(self, place: QPointF) -> tuple[float, float, float]:
        """Beside the triangle, the shares below nothing are nothing, and the others keep their ratio."""
        a, b, c = self.tips
        whole = _cross(b - a, c - a)
        shares = [max(_cross(q - p, place - p) / whole, 0.0) for p, q in ((b, c), (c, a), (a, b))]
        first, second, third = (each / sum(shares) for each in shares)
        return first, second, third

    def place_of(self, value: tuple[float, float, float]) -> QPointF:
        return self.tips[0] * value[0] + self.tips[1] * value[1] + self.tips[2] * value[2]

    def stepped(self, value: tuple[float, float, float], steps: int) -> tuple[float, float, float]:
        """To the right the third takes from the second, to the left it gives back."""
        step = min(max(steps * STEP, -value[2]), value[1])
        return value[0], value[1] - step, value[2] + step


def _cross(one: QPointF, other: QPointF) -> float:
    return one.x() * other.y() - one.y() * other.x()
