"""Points for one thing: a slider and a box that go together, with a state for "not answered yet"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.guard import guarded
from gui.kit import row
from gui.numbers import NONE, score_text
from gui.theme import GRID
from gui.weights.controls import TICKS, WeightBox, WeightSlider

MOST = 100.0  # points
OPEN = -1.0  # what stands in the box, as a dash, for no answer


@guarded
class PointsBox(WeightBox):
    """0 to 100 points without needless zeros; a dash where there is no answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSuffix("")
        self.setRange(OPEN, MOST)
        self.setSpecialValueText(NONE)
        self.setSingleStep(1.0)
        self.setFixedWidth(8 * GRID)

    def textFromValue(self, value: float) -> str:
        return score_text(value)

    def show_points(self, points: float | None) -> None:
        """Go to these points without saying so."""
        wanted = OPEN if points is None else points
        self.blockSignals(True)
        self.setValue(wanted)
        self.blockSignals(False)


class Rating(QWidget):
    """Says how many points the user asks for; None when the box was emptied to a dash."""

    rated = Signal(object)  # float 0..100, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider, self.box = WeightSlider(), PointsBox()
        self.slider.setMinimumWidth(14 * GRID)
        layout = row(self.slider, self.box)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.slider.valueChanged.connect(self._on_slider)
        self.box.valueChanged.connect(self._on_box)

    def show_points(self, points: float | None, movable: bool = True) -> None:
        """Show an answer. movable: whether the user may change it."""
        self.slider.show_weight((points or 0.0) / MOST)
        self.box.show_points(points)
        self.slider.setEnabled(movable)
        self.box.setEnabled(movable)

    def call(self, slider: str, box: str) -> None:
        """Name the two for a screen reader."""
        self.slider.setAccessibleName(slider)
        self.box.setAccessibleName(box)

    def _on_slider(self, tick: int) -> None:
        self.rated.emit(tick / TICKS * MOST)

    def _on_box(self, points: float) -> None:
        self.rated.emit(None if points < 0 else points)
