"""The View menu's switches for the fields of the second language and for ids, remembered for further starts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.exception_guard import guarded
from gui.session import Change, Session
from gui.settings import Settings
from gui.translation import other_language
from gui.view_choices import view_choices
from gui.window.actions import Actions
from scenarios.bilingual import has_texts_in


@guarded
class ViewFields(QObject):
    """Until somebody chooses, a document with texts in the other language shows them."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings = session, settings
        self._actions: Actions | None = None
        session.document_changed.connect(self._on_document_changed)
        window.installEventFilter(self)
        self._apply()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do."""
        return {"second_language": self._toggle_second_language, "ids": self._toggle_ids}

    def follow(self, actions: Actions) -> None:
        """Mark the actions as it is."""
        self._actions = actions
        self._apply()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """In another language, another is the second."""
        if event.type() == QEvent.Type.LanguageChange:
            self._apply()
        return False

    def _apply(self) -> None:
        chosen, choices = self._settings.second_language, view_choices()
        both = has_texts_in(self._session.scenario, other_language()) if chosen is None else chosen
        choices.choose(second_language=both, ids=self._settings.ids)
        if self._actions is not None:
            self._actions["second_language"].setChecked(choices.second_language)
            self._actions["ids"].setChecked(choices.ids)

    def _toggle_second_language(self) -> None:
        self._settings.second_language = not view_choices().second_language
        self._apply()

    def _toggle_ids(self) -> None:
        self._settings.ids = not self._settings.ids
        self._apply()

    def _on_document_changed(self, change: Change) -> None:
        if change.opened:
            self._apply()
