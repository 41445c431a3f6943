"""The base class of a tab whose figures are asked for in the background, only while somebody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.background.query import BackgroundQuery
from gui.exception_guard import guarded
from gui.finding_sentences import reason
from gui.pages.evaluation_tab import EvaluationTab
from gui.widgets.basic_widgets import keep_room, label
from gui.widgets.inline_message import InlineMessage
from scenarios.evaluation.evaluate import Evaluation
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scoring.errors import NotApplicable

Answer = TypeVar("Answer")
Actions = tuple[tuple[str, Callable[[], object]], ...]


@guarded
class BackgroundTab(EvaluationTab, Generic[Answer]):
    """Until an answer comes, the figures of the answer before stand, unless they are another file's.

    A subclass hands `failure`, `state` and its figures to `_lay_out`, the figures to `_set_figures`, and overrides
    `show_answer`, `waiting_text`, `failure_text`, and `progress_text` where the work reports any.
    """

    long_work = False  # whether to end it rather than let it fill the memory once nobody looks

    def __init__(self, query: BackgroundQuery[Scenario, Answer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        query.setParent(self)
        self.query, self.state, self.failure = query, label(role="muted"), InlineMessage()
        keep_room(self.state)  # figures stay where they are while others are asked for
        self._figures: tuple[QWidget, ...] = ()
        self._file = ""  # id of the scenario whose figures are shown
        query.answer_changed.connect(self._on_answer)
        query.progress_changed.connect(self.show_progress)
        query.failed.connect(self._on_failed)

    def show_answer(self, answer: Answer, scenario: Scenario) -> None:
        """Show the figures, under the names that the scenario has by now."""
        raise NotImplementedError

    def waiting_text(self) -> str:
        """What is being worked on."""
        raise NotImplementedError

    def progress_text(self, share: float) -> str:
        """The same, and how far it is."""
        return self.waiting_text()

    def failure_text(self) -> str:
        """That there are no figures, with ``{why}``, where the scenario is not to blame."""
        raise NotImplementedError

    def remedies(self, _refusal: InvalidInput | NotApplicable) -> Actions:
        """What can be done about a refusal, from the tab."""
        return ()

    def show_waiting(self) -> None:
        self.state.setText(self.waiting_text())
        self.state.show()

    def show_progress(self, share: float) -> None:
        self.state.setText(self.progress_text(share))

    def refresh(self, evaluation: Evaluation) -> None:
        known = self.query.start(evaluation.scenario)
        self.failure.clear()
        if evaluation.scenario.id != self._file:
            self._file = ""
            self._set_visible(False)
        if known is None:
            self.show_waiting()
        else:
            self._on_answer(known)

    def _set_figures(self, *figures: QWidget) -> None:
        self._figures = figures
        self._set_visible(False)

    def _set_visible(self, visible: bool) -> None:
        for part in self._figures:
            part.setVisible(visible)

    def _on_answer(self, answer: Answer) -> None:
        if self._evaluation is None:
            return
        self._file = self._evaluation.scenario.id
        self.failure.clear()
        self.state.hide()
        self._set_visible(True)
        self.show_answer(answer, self._evaluation.scenario)

    def _on_failed(self, error: Exception) -> None:
        self.state.hide()
        self._set_visible(False)
        if self._evaluation is None:
            return
        why = reason(error, self._evaluation.scenario)
        if isinstance(error, InvalidInput | NotApplicable):
            self.failure.show_message(why, "warning", self.remedies(error), closable=False)
        else:
            again = ((self.tr("Try again"), self._again),)
            self.failure.show_message(self.failure_text().format(why=why), "bad", again, closable=False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.query.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.query.rest(cancel=self.long_work)
