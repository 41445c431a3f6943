"""The base class of a tab on a page: shows one evaluation, or says why it cannot be shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.finding_sentences import reason
from gui.retranslation import DeferredTranslation
from gui.theme import GRID
from gui.widgets.basic_widgets import column, scrolling
from gui.widgets.inline_message import InlineMessage
from scenarios.evaluation.evaluate import Evaluation
from scenarios.findings import InvalidInput
from scoring.errors import NotApplicable

MARGIN = GRID + GRID // 2


class EvaluationTab(DeferredTranslation):
    """One view of the results. Shows an evaluation when it is told to; knows nothing of the document.

    A subclass hands its widgets to `_lay_out`, or one for all of them to `_put`, and overrides `title` and `refresh`.
    """

    item_requested = Signal(str)  # id of a recommendation, group or method that the user asked for
    navigate_requested = Signal(str, str)  # step id, what to show there

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evaluation: Evaluation | None = None
        self._content: QWidget | None = None
        self.refused_all = InlineMessage()
        self.refused_all.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def title(self) -> str:
        """What the tab is called."""
        raise NotImplementedError

    def show_evaluation(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self._again()

    def refresh(self, evaluation: Evaluation) -> None:
        """Show it. What it cannot be shown for may be raised: InvalidInput, NotApplicable."""
        raise NotImplementedError

    def _again(self) -> None:
        """Show the evaluation anew; where that is refused, the reason instead."""
        if self._evaluation is None:
            return
        try:
            self.refresh(self._evaluation)
        except (InvalidInput, NotApplicable) as refusal:
            self._refuse(reason(refusal, self._evaluation.scenario))
        else:
            self._refuse("")

    def _refuse(self, why: str) -> None:
        if why:
            self.refused_all.show_message(why, "warning", closable=False)
        else:
            self.refused_all.clear()
        if self._content is not None:
            self._content.setVisible(not why)

    def _lay_out(self, *items: QWidget) -> None:
        """The items under each other in an area that scrolls."""
        content, layout = QWidget(), column(*items, None, spacing=MARGIN)
        layout.setContentsMargins(GRID // 2, MARGIN, GRID, MARGIN)
        content.setLayout(layout)
        self._put(scrolling(content))

    def _put(self, content: QWidget) -> None:
        """The content, and above it, instead of it, why there is none."""
        self._content = content
        layout = column(self.refused_all, content, spacing=0)
        layout.setStretch(1, 1)
        layout.addStretch(0)  # keeps the reason at the top
        self.setLayout(layout)
