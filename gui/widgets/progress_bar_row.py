"""The bar of work under way: what is done, how far it is, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from gui.retranslation import Translated
from gui.theme import GRID
from gui.widget_styles import dress
from gui.widgets.basic_widgets import label, row
from scenarios.text.catalogue import _


class ProgressBarRow(Translated, QFrame):
    """Work under way: what, how far, and a way to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "info")
        dress(self, "tone")
        self._text, self._bar, self._cancel = label(), QProgressBar(), QPushButton()
        self._bar.setRange(0, 100)
        self._bar.setMaximumHeight(2 * GRID)
        self._cancel.clicked.connect(self.cancel_requested)
        layout = row(self._text, self._bar, self._cancel)
        layout.setStretch(0, 1)
        layout.setStretch(1, 2)
        layout.setContentsMargins(GRID + GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        self.setLayout(layout)
        self.bind_text(self._cancel.setText, _("Cancel"))
        self.hide()

    def begin(self, text: str) -> None:
        """Show what is under way."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setValue(0)
        self.show()

    def set_share(self, share: float) -> None:
        """How far it is, 0..1."""
        self._bar.setValue(round(share * 100))
