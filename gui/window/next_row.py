"""The foot of every page: what is missing there, where to settle it, and the way to the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.pages.page_registry import PAGES
from gui.refusals import Refusals
from gui.retranslation import Translated
from gui.sizes import fix_height
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import ElidedLabel, link_button, row
from gui.window.keyboard_focus import focus_page
from gui.window.page_stack import PageStack
from gui.window.step_list import step_name
from scenarios.evaluation.evaluate import Evaluation
from scenarios.progress.open_question import OpenQuestion, open_question
from scenarios.progress.step_status import step_statuses
from scenarios.text import filled
from scenarios.text.catalogue import Message, _
from scenarios.text.open_questions import NOTHING_OPEN, REFUSED, SENTENCES, UNCONFIRMED


class NextRow(Translated, QWidget):
    """One quiet row. Leads on by itself, and keeps its place and height on every page."""

    def __init__(
        self, pages: PageStack, rescorer: LiveEvaluation, refusals: Refusals, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps, self._pages, self._rescorer = [each.step for each in PAGES], pages, rescorer
        self._refusals = refusals
        self._open: OpenQuestion | None = None
        self.missing, self.there, self.next = ElidedLabel(), link_button(), QPushButton()
        self.missing.setForegroundRole(self.missing.palette().ColorRole.PlaceholderText)
        self.missing.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        inside = row(self.missing, self.there, self.next)
        inside.setStretch(0, 1)
        inside.setContentsMargins(2 * GRID, 0, GRID, 0)
        self.setLayout(inside)
        fix_height(self, GRID)  # whatever it says: the page above it never moves
        self.there.clicked.connect(self._on_there)
        self.next.clicked.connect(self._on_next)
        pages.page_changed.connect(self.retranslate)
        rescorer.evaluation_changed.connect(self._on_evaluation)
        refusals.changed.connect(self.retranslate)
        self.bind_text(self.there.setText, _("Go there"))
        self.bind_text(self.there.setToolTip, _("Go to where this can be settled"))
        self.bind_text(self.next.setToolTip, _("To the next step; nothing has to be complete for it"))
        self.retranslate()

    @property
    def following(self) -> str:
        """The step after the one in front; "" after the last, and before there is one."""
        step = self._pages.step
        later = self._steps[self._steps.index(step) + 1 :] if step in self._steps else []
        return later[0] if later else ""

    def retranslate(self, _step: str = "") -> None:
        self.next.setVisible(bool(self.following))
        if self.following:
            self.next.setText(self.tr("Ne&xt: {step}").format(step=step_name(self.following)))
        self._on_evaluation(self._rescorer.evaluation)

    def _on_evaluation(self, evaluation: Evaluation) -> None:
        found = self._open = self._refused() or open_question(self._pages.step, evaluation)
        said = {**SENTENCES, "refused": REFUSED}[found.code] if found else self._nothing_open(evaluation)
        words = filled(said, language(), count=found.count if found else 0)
        self.missing.setText(words if self._pages.step in self._steps else "")
        self.there.setVisible(found is not None and (found.step != self._pages.step or bool(found.subject)))

    def _nothing_open(self, evaluation: Evaluation) -> Message:
        status = step_statuses(evaluation).get(self._pages.step)
        return UNCONFIRMED if status is not None and status.mark == "default" else NOTHING_OPEN

    def _refused(self) -> OpenQuestion | None:
        """What was refused here and still stands comes before what is missing."""
        step = self._pages.step
        subjects = [place.subject for place in self._refusals.standing if place.step == step]
        return OpenQuestion("refused", len(subjects), step, subjects[0]) if subjects else None

    def _on_there(self) -> None:
        if (found := self._open) is not None:
            self._pages.go_to(found.step, found.subject)
            if not found.subject:
                focus_page(self._pages)

    def _on_next(self) -> None:
        self._pages.go_to(self.following)
        focus_page(self._pages)
