"""The bottom line of the window: one plain sentence of verdict, and whether the work is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QWidget

from gui.kit import label, row
from gui.rescoring import Rescorer
from gui.theme import GRID
from gui.translation import language
from scenarios.evaluate import Evaluation
from scenarios.wording.verdict import verdict_sentence


class VerdictLine(QFrame):
    """Follows every evaluation."""

    def __init__(self, rescorer: Rescorer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._rescorer, self._saved = rescorer, True
        self._path: Path | None = None
        self.sentence, self.saving = label(), label(role="muted")
        self.saving.setWordWrap(False)
        layout = row(self.sentence, self.saving, spacing=3 * GRID)
        layout.setStretch(0, 1)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2 + 1)
        self.setLayout(layout)
        self.retranslate()
        rescorer.evaluation_changed.connect(self.show_evaluation)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Say what follows from it."""
        self.sentence.setText(verdict_sentence(evaluation, language()))

    def show_saved(self, saved: bool, path: Path | None) -> None:
        """Say whether a close would lose anything, and where the file is."""
        self._saved, self._path = saved, path
        at_rest = self.tr("Saved") if path else self.tr("No changes")
        self.saving.setText(at_rest if saved else self.tr("Not saved"))
        self.saving.setToolTip(str(path) if path else self.tr("This scenario has no file yet."))

    def retranslate(self) -> None:
        """Set every text of the line."""
        self.sentence.setAccessibleName(self.tr("Verdict"))
        self.show_evaluation(self._rescorer.evaluation)
        self.show_saved(self._saved, self._path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
