"""A quiet button that folds out what only who knows the field asks for: statistics, formulas, assumptions."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from gui.retranslation import Translated
from gui.widget_styles import dress
from scenarios.text.catalogue import _


class DetailsButton(Translated, QPushButton):
    """Shows its parts while it is down."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "quiet")
        self.setCheckable(True)
        self._parts = parts
        self.toggled.connect(self._on_toggled)
        self.bind_text(self.setToolTip, _("The figures behind the words, and what they take for granted"))
        self._on_toggled(False)

    def _on_toggled(self, down: bool) -> None:
        for part in self._parts:
            part.setVisible(down)
        self.retranslate()

    def retranslate(self) -> None:
        said = self.tr("Details")
        self.setText(f"{said} {'▾' if self.isChecked() else '▸'}")
