"""Keeps the evaluation in step with the document: many changes in one turn of the event loop, one evaluation."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session import Change, Session
from scenarios.evaluation.evaluate import Evaluation, evaluate


class LiveEvaluation(QObject):
    """Listens to the session and says when there is a new evaluation."""

    evaluation_changed = Signal(object)  # Evaluation

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._evaluation: Evaluation = evaluate(session.scenario)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._evaluate)
        session.document_changed.connect(self._on_document_changed)

    @property
    def evaluation(self) -> Evaluation:
        """That of the present document, also before it is said that there is a new one: whoever is shown in between
        must not mix two documents."""
        if self._evaluation.scenario is not self._session.scenario:
            self._evaluation = evaluate(self._session.scenario)
        return self._evaluation

    def _on_document_changed(self, _change: Change) -> None:
        self._timer.start()

    def _evaluate(self) -> None:
        self.evaluation_changed.emit(self.evaluation)
