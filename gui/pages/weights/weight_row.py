"""The row of one weight: name, slider, share within the dimension, weight, lock."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from gui.localized_numbers import percent, score_text
from gui.pages.weights.weight_controls import TICKS, Expander, LockButton, Room, WeightBox, WeightSlider
from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.sizes import fix_height, fix_width
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import ElidedLabel, label, row
from scenarios.model import Scale
from scenarios.text.catalogue import _
from scenarios.text.scale_ends import from_worst_to_best

WEIGHT = _("Weight")
SHARE_WIDTH, BOX_WIDTH = 7 * GRID, 9 * GRID


@dataclass(frozen=True, slots=True)
class RowState:
    """What a row shows. weight: of the whole, 0..1; share: of its dimension, None for a dimension itself; room: the
    least and the most that it can weigh beside what is locked, None if it cannot move; scale: a criterion's, so that
    both its ends are told."""

    name: str
    weight: float
    share: float | None
    locked: bool
    room: Room | None
    scale: Scale | None = None

    @property
    def movable(self) -> bool:
        return self.room is not None


class WeightRow(Translated, QWidget):
    """The weight of one dimension or criterion, by id. Says what the user asks for and shows what came of it."""

    weight_requested = Signal(str, float)  # id, the weight 0..1 asked for
    lock_requested = Signal(str, bool)

    def __init__(self, subject: str, is_dimension: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject, self.is_dimension = subject, is_dimension
        self.expander, self.name = Expander(self), ElidedLabel()  # with a parent: a criterion's has no place in the row
        self.expander.setVisible(is_dimension)
        self.slider, self.box, self.lock = WeightSlider(), WeightBox(), LockButton()
        self.share: QLabel = label(role="muted")
        self._weighed: RowState | None = None
        self._origin = 0.0  # the exact weight before the user began: coming back to its tick restores it
        self._asking = False
        self._lay_out()
        self.slider.valueChanged.connect(self._on_slider)
        self.box.value_edited.connect(self._on_box)
        self.lock.toggled.connect(self._on_lock)

    def show_state(self, weighed: RowState) -> None:
        """Show a state; only what differs is touched."""
        if weighed == self._weighed:
            return
        before, self._weighed = self._weighed, weighed
        self._origin = self._origin if self._asking else weighed.weight
        self.box.set_room(weighed.room)
        self.slider.show_weight(weighed.weight)
        self.box.show_figure(weighed.weight)
        self.box.stand_for(FieldPlace("weights", (self.subject,), "weight"), weighed.weight, WEIGHT)
        if not self.is_dimension:
            self.share.setText(percent(weighed.share))
        if before is None or (before.name, before.locked, before.movable, before.scale) != (
            weighed.name,
            weighed.locked,
            weighed.movable,
            weighed.scale,
        ):
            self._show_state(weighed)

    def _show_state(self, weighed: RowState) -> None:
        self.name.setText(weighed.name)
        self.slider.setEnabled(weighed.movable)
        self.box.setEnabled(weighed.movable)
        self.lock.blockSignals(True)
        self.lock.setChecked(weighed.locked)
        self.lock.blockSignals(False)
        self.retranslate()

    def retranslate(self) -> None:
        if self._weighed is None:
            return
        name, locked, scale = self._weighed.name, self._weighed.locked, self._weighed.scale
        self.name.set_note(from_worst_to_best(scale, language(), score_text) if scale else "")
        stuck = self.tr("All the others are locked, so this weight has no room to move.")
        still = "" if self._weighed.movable else (self.tr("Locked: it stays when others move.") if locked else stuck)
        self.slider.setAccessibleName(self.tr("Weight of {name}").format(name=name))
        self.box.setAccessibleName(self.tr("Weight of {name}, per cent").format(name=name))
        self.lock.setAccessibleName(self.tr("Lock {name}").format(name=name))
        self.lock.setToolTip(
            self.tr("Unlock: let it move again") if locked else self.tr("Lock: keep this weight when others move")
        )
        self.expander.setAccessibleName(self.tr("Criteria of {name}").format(name=name))
        self.expander.setToolTip(self.tr("Show or hide its criteria"))
        self.share.setToolTip("" if self.is_dimension else self.tr("Share of its dimension"))
        self.slider.setToolTip(still)
        self.box.setToolTip(still)

    def _lay_out(self) -> None:
        self.name.setContentsMargins(0 if self.is_dimension else 2 * GRID, 0, 0, 0)
        if self.is_dimension:
            font = QFont()  # no more than its weight: the face follows the language
            font.setBold(True)
            self.name.setFont(font)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.share.setWordWrap(False)
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        fix_width(self.share, SHARE_WIDTH)
        fix_width(self.box, BOX_WIDTH)
        self.name.setMinimumWidth(9 * GRID)
        self.name.setMaximumWidth(48 * GRID)  # in a wide window the eye must not lose the way to the slider
        self.slider.setMinimumWidth(9 * GRID)
        lead = self.expander if self.is_dimension else 4 * GRID
        layout = row(lead, self.name, self.slider, self.share, self.box, self.lock)
        layout.setStretchFactor(self.name, 3)
        layout.setStretchFactor(self.slider, 2)
        self.setLayout(layout)
        fix_height(self, GRID if self.is_dimension else GRID // 2)

    def _on_slider(self, tick: int) -> None:
        asked = self._origin if tick == round(self._origin * TICKS) else tick / TICKS
        self._ask(asked)
        if self.box.is_out_of_reach(asked):
            QToolTip.showText(self.slider.mapToGlobal(QPoint(0, self.slider.height())), self.box.held_back(asked))

    def _on_box(self, weight: float) -> None:
        self._ask(weight)

    def _ask(self, weight: float) -> None:
        """Ask for a weight, and show the one that came of it: locks may hold it back."""
        self._asking = True
        self.weight_requested.emit(self.subject, weight)
        self._asking = False
        if self._weighed is not None:
            self.slider.show_weight(self._weighed.weight)
            self.box.show_figure(self._weighed.weight)

    def _on_lock(self, on: bool) -> None:
        self.lock_requested.emit(self.subject, on)
