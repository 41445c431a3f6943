"""The base class of a page: when it refreshes, and how it shows messages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.exception_guard import guarded
from gui.retranslation import DeferredTranslation
from gui.session import Change, Session
from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Scenario


@guarded
class Page(DeferredTranslation):
    """One step. Refreshes while it is visible, and once when it is shown after having missed something.

    A subclass builds its widgets in ``__init__`` without reading the document, binds its texts, and
    overrides `show_document` and `show_evaluation`.
    """

    parts: Mapping[str, QWidget] = {}  # what the View menu folds away of it, by the names of its actions
    part_requested = Signal(str)  # one of them that is wanted now
    navigate_requested = Signal(str, str)  # step id, id of the thing to select there ("" for none; a cell is "TA1/N1")

    def __init__(self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.rescorer = session, rescorer
        self._missed: Change | None = Change(None, session.scenario)
        self._missed_evaluation = True
        session.document_changed.connect(self._on_document_changed)
        rescorer.evaluation_changed.connect(self._on_evaluation_changed)

    def show_document(self, change: Change) -> None:
        """Show what changed of the document."""

    def show_again(self) -> None:
        self._missed, self._missed_evaluation = None, False
        self.show_document_again(self.session.scenario)
        self.show_evaluation(self.rescorer.evaluation)

    def show_document_again(self, scenario: Scenario) -> None:
        """Show the document in another language."""
        self.show_document(Change(None, scenario))

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show the results."""

    def select(self, subject: str) -> None:
        """Bring the thing with this id into view and select it."""

    def place(self) -> str:
        """What is chosen on the page, as `select` takes it; "" where the page need not be led back to it."""
        return ""

    def part_in_front(self) -> str:
        """What of the page is in front, by the name that the guide explains it under; "" for the page itself."""
        return ""

    def _on_document_changed(self, change: Change) -> None:
        if self.isVisible():
            self.show_document(change)
        else:
            before = change.before if self._missed is None else self._missed.before
            self._missed = Change(None if change.opened else before, change.after)

    def _on_evaluation_changed(self, evaluation: Evaluation) -> None:
        if self.isVisible():
            self.show_evaluation(evaluation)
        else:
            self._missed_evaluation = True

    def catch_up(self) -> None:
        """Show what the document became while the page was hidden. Whatever is asked of a page may reach it then: by a
        list that was left open, or a drag that ends."""
        if self._missed is not None:
            missed, self._missed = self._missed, None
            self.show_document(missed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()
        if self._missed_evaluation:
            self._missed_evaluation = False
            self.show_evaluation(self.rescorer.evaluation)
