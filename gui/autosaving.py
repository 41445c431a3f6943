"""Keeps unsaved work aside every few seconds, and offers it again after a crash."""

from __future__ import annotations

import os
from functools import cached_property, partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from gui.documents import Documents
from gui.message_area import Notice
from gui.session import Change, Session
from gui.translation import language

if TYPE_CHECKING:
    from scenarios.autosave import Autosave, Recovered

PAUSE = 3000  # milliseconds from a change until it is kept aside


class Autosaver(QObject):
    """Watches the session. What it keeps aside goes away once the document is saved or closed in good order."""

    noticed = Signal(object)  # Notice

    def __init__(self, session: Session, documents: Documents, folder: Path) -> None:
        super().__init__(documents)
        self._session, self._documents = session, documents
        self._folder, self._key = folder, os.urandom(16).hex()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.keep)
        session.document_changed.connect(self._on_document_changed)
        documents.state_changed.connect(self._on_state_changed)

    @cached_property
    def _store(self) -> Autosave:
        """Imported when first needed: the start need not wait for what writes files."""
        from scenarios.autosave import Autosave

        return Autosave(self._folder)

    def keep(self) -> None:
        """Keep the work aside now, if there is any that is not saved."""
        self._timer.stop()
        if not self._documents.saved:
            self._store.store(self._key, self._session.scenario, self._documents.path)

    def close(self) -> None:
        """The document was closed in good order: nothing to recover."""
        self._timer.stop()
        self._store.discard(self._key)

    def offer(self) -> None:
        """Offer the newest work that a crash left behind."""
        found = self._store.recoverable()
        if not found:
            return
        newest = max(found, key=attrgetter("when"))
        text = self.tr("“{title}” was not saved before the program ended ({when}).").format(
            title=newest.scenario.title.in_(language()),
            when=QLocale().toString(newest.when, QLocale.FormatType.ShortFormat),
        )
        choices = (
            (self.tr("Bring it back"), partial(self._bring_back, newest)),
            (self.tr("Throw it away"), partial(self._throw_away, newest)),
        )
        self.noticed.emit(Notice("recovery", text, "warning", choices, self.offer))

    def _bring_back(self, found: Recovered) -> None:
        if self._documents.recover(found.scenario, found.path):
            self._store.discard(found.key)
            self.keep()
        else:
            self.offer()

    def _throw_away(self, found: Recovered) -> None:
        self._store.discard(found.key)
        self.offer()

    def _on_document_changed(self, change: Change) -> None:
        if change.opened:
            self.close()
        elif not self._timer.isActive():
            self._timer.start()

    def _on_state_changed(self) -> None:
        if self._documents.saved:
            self.close()
