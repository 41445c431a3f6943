"""The status line of the window: how sure the ranking is, the verdict's sentence, and whether the work is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.background.robustness_verdict_query import RobustnessVerdictQuery
from gui.exception_guard import guarded
from gui.pages.robustness.verdict_badge import MET, VerdictBadgeButton, show_verdict, without_word
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress
from gui.widgets.basic_widgets import label, row
from gui.widgets.tooltips import set_tip
from scenarios.evaluation.evaluate import Evaluation
from scenarios.text.verdict import concerns, verdict_sentence

if TYPE_CHECKING:
    from scenarios.analysis.robustness_verdict import RobustnessVerdict


WIDE = 1 << 20  # pixels: no sentence wraps
LINES = 2  # of the sentence that have room from the start: how sure it is comes a moment later and is longer


@guarded
class StatusLine(Translated, QFrame):
    """Follows every evaluation at once, and says how sure it is as soon as that is known."""

    navigate_requested = Signal(str, str)  # step id, what to show there

    def __init__(
        self, rescorer: LiveEvaluation, judging: RobustnessVerdictQuery, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        dress(self, "verdict")
        self._rescorer, self._judging, self._saved = rescorer, judging, True
        self._path: Path | None = None
        self.badge, self.sentence, self.saving = VerdictBadgeButton(), label(), label(role="muted")
        self.saving.setWordWrap(False)
        layout = row(self.badge, self.sentence, self.saving, spacing=2 * GRID)
        layout.setStretch(1, 1)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2 + 1)
        self.setLayout(layout)
        self.show_evaluation(rescorer.evaluation)
        self.show_saved(self._saved, self._path)
        self.badge.clicked.connect(self._on_badge)
        rescorer.evaluation_changed.connect(self.show_evaluation)
        judging.verdict_changed.connect(self._show_sureness)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Say what follows from it, with how sure that is where it is known already."""
        judging, sureness = self._judging, self._judging.sureness
        sureness = sureness if sureness is not None and concerns(sureness, evaluation) else None
        self._hold_height()
        said = verdict_sentence(evaluation, language(), sureness)
        self.sentence.setText(without_word(said, sureness.first.word) if sureness else said)
        self.badge.setVisible(judging.judges(evaluation))
        show_verdict(self.badge, sureness.first.word if sureness else "pending" if judging.pending else "none")
        set_tip(self.badge, self._reasons(sureness))
        self.badge.setAccessibleName(self.tr("How sure the ranking is: {word}").format(word=self.badge.text()))
        self.sentence.setAccessibleName(self.tr("Verdict: {sentence}").format(sentence=said))

    def _hold_height(self) -> None:
        """The live sentence is shorter than the judged one; the page must not jump under a dragged slider."""
        if self.isVisible():
            self.sentence.setMinimumHeight(self.sentence.height())

    def _make_room(self) -> None:
        """A line is as high as the sentence makes it: its quotation marks may come from another face."""
        self.sentence.setMinimumHeight(0)
        self.sentence.setMinimumHeight(LINES * self.sentence.heightForWidth(WIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._make_room()

    def _on_badge(self) -> None:
        self.navigate_requested.emit("robustness", "verdict")

    def _show_sureness(self) -> None:
        self.show_evaluation(self._rescorer.evaluation)

    def _reasons(self, sureness: RobustnessVerdict | None) -> str:
        """The rule behind the word, and where there is more of it."""
        if sureness is None and self._judging.pending:
            return self.tr("How sure this is will be known in a moment.")
        if sureness is None:
            return self.tr("How sure this is cannot be said. The Robustness page tells why.")
        from scenarios.text.robustness_thresholds import threshold_lines

        rules = threshold_lines(sureness.first, language(), bool(sureness.ranged))
        lines = [f"{MET[each.met]} {each.name}: {each.figure} ({each.mark})" for each in rules]
        return "\n".join((*lines, self.tr("Click for the Robustness page.")))

    def show_saved(self, saved: bool, path: Path | None) -> None:
        """Say whether a close would lose anything, and where the file is."""
        self._saved, self._path = saved, path
        at_rest = self.tr("Saved") if path else self.tr("No changes")
        self.saving.setText(at_rest if saved else self.tr("Not saved"))
        self.saving.setToolTip(str(path) if path else self.tr("This scenario has no file yet."))

    def retranslate(self) -> None:
        self.show_evaluation(self._rescorer.evaluation)
        self.show_saved(self._saved, self._path)
        self._make_room()
