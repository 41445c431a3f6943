"""Keeps unsaved work aside every few seconds, beside the window, and says so once when that fails."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui import pauses
from gui.background.tasks import Progress, TaskRunner
from gui.files.documents import Documents
from gui.session import Change, Session
from gui.translation import language
from gui.widgets.message_area import Notice
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario

if TYPE_CHECKING:
    from scenarios.io.files.atomic_files import FileFingerprint
    from scenarios.io.files.autosave import Autosave


@dataclass(frozen=True, eq=False)
class AutosavedWork:
    """What is kept aside: the document's key, the scenario, its file if any, and what that was known to hold."""

    key: str
    scenario: Scenario
    path: Path | None
    mark: FileFingerprint | None

    def is_same(self, other: AutosavedWork) -> bool:
        """Whether it is the very same scenario, for the same file."""
        meant = (self.key, self.path, self.mark) == (other.key, other.path, other.mark)
        return meant and self.scenario is other.scenario


class AutosaveTimer(QObject):
    """Watches the session. What it keeps aside goes away once the document is saved or closed in good order.

    One document, one key. All writing goes on in one thread at a time, so that nothing older ever follows on newer.
    """

    message_posted = Signal(object)  # Notice
    message_resolved = Signal(str)  # key of a notice that is over
    copy_saved = Signal()  # the work as it was a moment ago is safe

    def __init__(self, session: Session, documents: Documents, folder: Path) -> None:
        super().__init__(documents)
        self._session, self._documents, self._folder = session, documents, folder
        self._key, self._used = _new_key(), False  # used: there may be something under it
        self._over: list[str] = []  # keys to be forgotten
        self._kept: AutosavedWork | None = None
        self.failed: Finding | None = None  # why the work is not kept aside
        self._busy, self._closed, self._background = False, False, TaskRunner(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pauses.AUTOSAVE)
        self._timer.timeout.connect(self.keep)
        session.document_changed.connect(self._on_document_changed)
        documents.state_changed.connect(self._on_state_changed)

    @cached_property
    def store(self) -> Autosave:
        """Imported when first needed: the start need not wait for what writes files."""
        from scenarios.io.files.autosave import Autosave

        return Autosave(self._folder)

    def keep(self) -> None:
        """Begin to keep the work aside, if there is any that is neither saved nor kept."""
        self._timer.stop()
        if self._busy or self._is_safe():
            return
        self._busy = self._used = True
        job = self._background.start("keep", partial(_store, self.store, self._now()))
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_ended)

    def set_pause(self, seconds: int) -> None:
        """How long after a change the work is kept aside."""
        self._timer.setInterval(1000 * seconds)

    def keep_now(self) -> bool:
        """Keep the work aside before this returns. False if it is neither saved nor kept."""
        self._timer.stop()
        self._background.wait()
        self._forget_others()
        if self._is_safe():
            return True
        self._used = True
        try:
            self._on_done(_store(self.store, self._now()))
        except Exception as error:  # whatever it is, somebody must be told that the net has a hole
            self._on_failed(error)
            return False
        return True

    def go_on_under(self, key: str) -> None:
        """Keep this document where another program kept it before."""
        self._key, self._used = key, True

    def close(self) -> None:
        """The document was closed in good order: nothing to recover."""
        self._closed = True
        self._background.wait()
        self._busy = False
        self._over_with_this()

    def report_failure(self) -> None:
        """Say that the work is not kept aside, and why."""
        if self.failed:
            from scenarios.text.autosave_errors import not_kept

            text, choices = not_kept(self.failed, language()), ((self.tr("Save"), self._documents.save),)
            self.message_posted.emit(Notice("keeping", text, "bad", choices, self.report_failure))

    def _now(self) -> AutosavedWork:
        return AutosavedWork(self._key, self._session.scenario, self._documents.path, self._documents.mark)

    def _is_safe(self) -> bool:
        if self._closed or self._documents.saved:
            return True
        return self._kept is not None and self._kept.is_same(self._now())

    def _forget_others(self) -> None:
        while self._over:
            self.store.discard(self._over.pop())

    def _on_done(self, kept: AutosavedWork) -> None:
        self._kept = kept
        self._is_well()
        if kept.key == self._key:  # else it is of the document before
            self.copy_saved.emit()

    def _is_well(self) -> None:
        if self.failed:
            self.failed = None
            self.message_resolved.emit("keeping")

    def _on_failed(self, error: Exception) -> None:
        if self._is_safe():  # it was saved meanwhile
            return
        known = self.failed
        if isinstance(error, InvalidInput):
            self.failed = error.findings[0]
        else:
            if not known:
                logging.getLogger("renheng").error("Not kept aside", exc_info=error)
            self.failed = Finding("", "file_unwritable", {"detail": type(error).__name__})
        if not known:  # once is enough, until it worked in between
            self.report_failure()

    def _on_ended(self) -> None:
        self._busy = False
        self._forget_others()
        if not self._is_safe():
            self._timer.start()

    def _on_document_changed(self, change: Change) -> None:
        if change.opened:
            self._over_with_this()
        elif not self._timer.isActive():
            self._timer.start()

    def _on_state_changed(self) -> None:
        if self._documents.saved:
            self._over_with_this()
            self._is_well()
        elif not self._timer.isActive():
            self._timer.start()

    def _over_with_this(self) -> None:
        """What was kept so far is no longer wanted; what comes now is kept under another key."""
        self._timer.stop()
        if self._used:
            self._over.append(self._key)
            self._key, self._used = _new_key(), False
        if not self._busy:
            self._forget_others()


def _store(store: Autosave, kept: AutosavedWork, _progress: Progress | None = None) -> AutosavedWork:
    store.store(kept.key, kept.scenario, kept.path, kept.mark)
    return kept


def _new_key() -> str:
    return os.urandom(16).hex()
