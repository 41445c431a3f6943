"""The slider and the box for the points of one item, with a state for “not answered yet”."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from gui.localized_numbers import score_text
from gui.pages.weights.weight_controls import TICKS, WeightSlider
from gui.sizes import fix_width
from gui.theme import GRID
from gui.widgets.basic_widgets import row
from gui.widgets.fields.number_spin_box import NumberSpinBox
from scenarios.text.catalogue import _
from scenarios.text.number_format import rounded

MOST = 100.0  # points
POINTS_GIVEN = _("Points")


class PointsBox(NumberSpinBox):
    """0 to 100 points, shown with at most one decimal; a dash where there is no answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0.0, MOST, first=0.0, parent=parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        fix_width(self, 8 * GRID)

    def shown(self, figure: float) -> str:
        return score_text(float(rounded(figure, 1)))


class PointsTrack(WeightSlider):
    """The slider of points, 100 of them on its whole way."""

    def told(self) -> str:
        return score_text(self.value() / TICKS * MOST)


class PointsSlider(QWidget):
    """Says how many points the user asks for; None when the box was emptied to a dash."""

    points_requested = Signal(object)  # float 0..100, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider, self.box = PointsTrack(), PointsBox()
        self.slider.setMinimumWidth(14 * GRID)
        layout = row(self.slider, self.box)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.slider.valueChanged.connect(self._on_slider)
        self.box.value_edited.connect(self.points_requested)

    def show_points(self, points: float | None, movable: bool = True, proposed: float | None = None) -> None:
        """Show an answer, or in grey what is proposed while there is none. movable: whether the user may change it."""
        self.slider.show_weight((proposed or 0.0 if points is None else points) / MOST)
        self.slider.show_as_proposal(points is None)
        self.box.show_proposal(proposed)
        self.box.show_figure(points)
        self.slider.setEnabled(movable)
        self.box.setEnabled(movable)

    def call(self, slider: str, box: str) -> None:
        """Name the two for a screen reader."""
        self.slider.setAccessibleName(slider)
        self.box.setAccessibleName(box)

    def _on_slider(self, tick: int) -> None:
        self.points_requested.emit(tick / TICKS * MOST)
