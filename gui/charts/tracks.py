"""Where a part of a chart can be dragged: between pixels of the drawing and the values that they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QPointF

STEP = 0.01  # of a share: an arrow key moves as far as one of a slider does


class Track(Protocol):
    """The way a mark can go."""

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
class Rail:
    """A level way: shares ``low`` to ``high`` from pixel ``left`` to pixel ``right``, at height ``y``."""

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
