"""A note that names an assumption where it stands, with a button that confirms it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import keep_room, label, row
from gui.widgets.tooltips import set_tip
from scenarios.text.catalogue import _


class AssumptionNote(Translated, QWidget):
    """A remark and its button. Once it was there it keeps its place, so that nothing moves under the pointer that
    confirms. all_: the button confirms several things at once, and says so."""

    confirm_requested = Signal()

    def __init__(self, all_: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark, self.button = label(role="small"), QPushButton()
        self.remark.setWordWrap(False)
        self.remark.setBuddy(self.button)
        self.setLayout(row(self.remark, self.button, spacing=GRID))
        self.button.clicked.connect(self._on_clicked)
        self.hide()
        self.bind_text(self.button.setText, _("Confirm all") if all_ else _("Confirm"))

    def show_remark(self, remark: str, why: str = "") -> None:
        """Say what is assumed; an empty remark says that nothing is. why: more of it, for whoever asks."""
        self.setVisible(bool(remark))
        if remark:
            keep_room(self)
            self.remark.setText(remark)
            set_tip(self, why)
            self.button.setAccessibleName(f"{self.button.text()}: {remark}")

    def _on_clicked(self, _checked: bool) -> None:
        self.confirm_requested.emit()
