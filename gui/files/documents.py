"""The file commands on the open document: new, open, save, save as, reload, recover, close."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.file_dialogs import SUFFIX, TABLES, Disk, FileDialogs
from gui.files.file_notices import FileNotices
from gui.files.late_imports import came_to_front, file_at, is_gone
from gui.files.save_places import other_place, place_for, usual_folder
from gui.session import Session
from gui.settings import Settings, autosave_folder
from gui.translation import language
from gui.widgets.fields.commit_pending_text import finish_typing
from scenarios.blank_scenario import blank_scenario
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario

if TYPE_CHECKING:
    from gui.files.open_file import OpenFile
    from scenarios.io.files.atomic_files import FileFingerprint
    from scenarios.io.files.autosave import RecoveryFile

ABOUT_FILE = ("opened", "disk", "lock", "names", "file")  # subjects that are over with a save or another document


class Documents(QObject):
    """Opens and saves the session's scenario. Asks only what must be asked; posts the rest as notices."""

    message_posted = Signal(object)  # Notice
    message_resolved = Signal(str)  # key of a notice that is over
    state_changed = Signal()  # the path, or whether all is saved
    saved_state_changed = Signal(object)  # Scenario: what the file holds now
    table_import_requested = Signal(object)  # Path of a table, which is no document: whoever imports tables takes it on
    new_document_opened = Signal()  # an empty scenario, an example or a template, to be gone through from its beginning

    def __init__(self, session: Session, settings: Settings, window: QWidget, asks: FileDialogs) -> None:
        super().__init__(window)
        self._session, self._settings, self._window, self.dialogs = session, settings, window, asks
        self._file: OpenFile | None = None
        self._disk: Disk = "same"  # what became of the file when it was last looked at
        self._copied = False  # from another program's work, until it is saved
        self._notices = FileNotices(self, self)
        self._notices.message_posted.connect(self.message_posted)
        session.undo_stack.cleanChanged.connect(self._tell_state)

    @property
    def path(self) -> Path | None:
        """The document's file; None while it has none."""
        return self._file.path if self._file else None

    @property
    def mark(self) -> FileFingerprint | None:
        """What the file held when it was last read or written here."""
        return self._file.mark if self._file else None

    @property
    def saved(self) -> bool:
        """True while there is nothing that a close would lose."""
        return self._session.undo_stack.isClean() and self._disk == "same"

    @property
    def name(self) -> str:
        """What the window is called: the file's name, or the scenario's title."""
        if self._file:
            name = self._file.path.name
            return self.tr("{name} (read-only)").format(name=name) if self._file.barred else name
        title = self._session.scenario.title.in_(language()).strip() or self.tr("Scenario without a title")
        return self.tr("{title} (copy)").format(title=title) if self._copied else title

    def new(self) -> None:
        """Start an empty scenario."""
        self.new_from(partial(blank_scenario, language()))

    def new_from_paper(self) -> None:
        """Start from the paper's model."""
        from scenarios.paper import paper_scenario

        self.new_from(paper_scenario)

    def new_from_template(self, name: str) -> None:
        """Start from a template, one of `scenarios.templates.TEMPLATES`."""
        from scenarios.templates import template_scenario

        self.new_from(partial(template_scenario, name, language()))

    def new_from(self, make: Callable[[], Scenario]) -> None:
        """Start from what this makes, unless unsaved work stands against it."""
        if self.may_close():
            self._show(make(), None)
            self.new_document_opened.emit()

    def open_with_dialog(self) -> None:
        """Let the user pick a file and open it."""
        if path := self.dialogs.open(self._window, self.folder()):
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a scenario file, or have a table imported. A file that is refused leaves all as it is."""
        if path.suffix.lower() in TABLES:
            finish_typing()
            self.table_import_requested.emit(path)
        elif came_to_front(path):
            self._notices.post_elsewhere(path)
        elif self.may_close():
            self._load(path)

    def reload(self) -> None:
        """Take what the file holds now in place of what is open."""
        if self.path:
            self._load(self.path)

    def _load(self, path: Path) -> None:
        file = file_at(path)
        try:
            scenario = file.read()
        except InvalidInput as error:
            self.refuse(path, error)
            return
        if file.mark and autosave_folder().resolve() in path.resolve().parents:
            # it lasts some days there: nobody's work may go on in it
            self._show_copy(scenario, datetime.fromtimestamp(file.mark.mtime_ns / 1e9))
            return
        self._show(scenario, file)

    def refuse(self, path: Path, error: InvalidInput) -> None:
        """Say why a file was not opened; one that is gone leaves the list of recent ones."""
        self._notices.post_refused(path, error)
        if is_gone(path):
            self._settings.recent_files = [each for each in self._settings.recent_files if each != path]

    def take_made(self, scenario: Scenario, table: str, remarks: tuple[Finding, ...] = ()) -> bool:
        """Show a scenario made of a table of this name, not saved as yet. False if unsaved work stands against it.
        table: "" for what was on the clipboard; remarks: what was said of the table and nobody has seen."""
        if not self.may_close():
            return False
        self._show(scenario, None)
        self._session.undo_stack.resetClean()
        self._notices.post_made(table, remarks)
        return True

    def recover(self, found: RecoveryFile) -> None:
        """Show work that was kept aside, in place of what is open; it counts as not saved. A copy has no file, since
        its own program may still be at it."""
        if found.copy:
            self._show_copy(found.scenario, found.when)
            return
        file = file_at(found.path) if found.path else None
        if file:
            file.mark = found.mark
        self._show(found.scenario, file)
        self._session.undo_stack.resetClean()
        self.check_disk()

    def _show_copy(self, scenario: Scenario, when: datetime) -> None:
        """when: it was kept aside."""
        self._show(scenario, None)
        self._copied = True
        self._session.undo_stack.resetClean()
        self._notices.post_copied(when)

    def save(self) -> bool:
        """Save to the file, or ask where. False if it was not saved."""
        if self._file is None:
            return self.save_as()
        if self._look_at_disk() == "changed":
            self._notices.post_changed(self._file.path, *self._file.last_saved())
            return False
        self._file.acquire()
        if self._file.barred:
            self._notices.post_barred(self._file)
            return self._save_as(other_place(self._settings, self._file.path))
        return self._write_once_told(self._file)

    def work_on_copy(self) -> None:
        """Leave the file to whoever has it; what is open here has none from now on."""
        self.close()
        self._copied = True
        self._session.undo_stack.resetClean()
        self.message_resolved.emit("lock")
        self.state_changed.emit()

    def overwrite(self) -> bool:
        """Save to the file, whatever it holds."""
        return self._file is not None and self._write(self._file)

    def save_as(self) -> bool:
        """Ask where to save, and save there."""
        return self._save_as(self.suggestion(SUFFIX))

    def _save_as(self, suggestion: Path) -> bool:
        path = self.dialogs.save(self._window, suggestion)
        if path is None:
            return False
        return self._write_once_told(self._file if self._file and self.path == path else file_at(path))

    def may_close(self) -> bool:
        """Ask what to do with unsaved changes. True if the document may go."""
        finish_typing()
        disk = self._look_at_disk()
        if self.saved:
            return True
        answer = self.dialogs.unsaved(self._window, self.name, disk)
        return self.save() if answer == "save" else answer == "discard"

    def suggestion(self, suffix: str) -> Path:
        """A name to save under: the file's own, or one made from the title, in the folder for such files."""
        return place_for(self._settings, self.path, self._session.scenario.title.in_(language()), suffix)

    def check_disk(self) -> None:
        """Say so when another program changed or removed the file. For whenever the window gets the focus."""
        barred = self._file.barred if self._file else ""
        if self._file and self._file.acquire() is None:  # who had it before us may be gone by now
            self.message_resolved.emit("lock")
        if self._file and self._file.barred != barred:
            self.state_changed.emit()
        state = self._look_at_disk()
        if self._file and state == "changed":
            self._notices.post_changed(self._file.path, *self._file.last_saved())
        elif self._file and state == "gone":
            self._notices.post_gone(self._file.path)

    def _look_at_disk(self) -> Disk:
        """What became of the file. The document is unsaved while its file is not what it was: the only copy is here."""
        state = self._file.disk() if self._file else "same"
        if state != self._disk:
            self._disk = state
            if state == "same":
                self.message_resolved.emit("disk")
            self.state_changed.emit()
        return state

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.release()
            self._file = None

    def _show(self, scenario: Scenario, file: OpenFile | None) -> None:
        for key in ABOUT_FILE:
            self.message_resolved.emit(key)
        self._take(file)
        self._copied = False
        self._session.open(scenario)
        self.saved_state_changed.emit(scenario)
        self.state_changed.emit()

    def _take(self, file: OpenFile | None) -> None:
        """Make this the document's file: let go of the one before, lock it, remember it."""
        if file is not self._file:
            self.close()
        self._file, self._disk = file, "same"
        if file is None:
            return
        self._settings.recent_files = [file.path, *(p for p in self._settings.recent_files if p != file.path)]
        if holder := file.acquire():
            self._notices.post_lock(holder, file.path)

    def _write_once_told(self, file: OpenFile) -> bool:
        """Save, unless there is a last thing to tell first: other names of the file do not follow."""
        if names := file.other_names():
            file.accept_other_names()
            self._notices.post_names(file.path, names, partial(self._write, file))
            return False
        return self._write(file)

    def _write(self, file: OpenFile) -> bool:
        scenario = self._session.scenario
        try:
            file.write(scenario)
        except InvalidInput as error:
            self._notices.post_unwritten(error)
            return False
        for key in ABOUT_FILE:
            self.message_resolved.emit(key)
        self._take(file)
        self._copied = False
        self._session.undo_stack.setClean()
        self.saved_state_changed.emit(scenario)
        self.state_changed.emit()
        return True

    def _tell_state(self, _clean: bool = True) -> None:
        self.state_changed.emit()

    def folder(self) -> Path:
        """Where files are looked for first."""
        return usual_folder(self._settings, self.path)
