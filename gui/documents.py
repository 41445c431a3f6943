"""The file behind the open document: new, open, save, and what happens when something comes between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.files import TABLES, Asks
from gui.message_area import Notice
from gui.messages import sentences
from gui.session import Session
from gui.settings import Settings
from gui.translation import language
from scenarios import files
from scenarios.blank import blank_scenario
from scenarios.findings import InvalidInput
from scenarios.locks import FileLock
from scenarios.model import Scenario


class Documents(QObject):
    """Opens and saves the session's scenario. Asks only what must be asked; tells the rest through ``noticed``."""

    noticed = Signal(object)  # Notice
    settled = Signal(str)  # key of a notice that is over
    state_changed = Signal()  # the path, or whether all is saved
    saved_state_changed = Signal(object)  # Scenario: what the file holds now

    def __init__(self, session: Session, settings: Settings, window: QWidget, asks: Asks) -> None:
        super().__init__(window)
        self._session, self._settings, self._window, self.asks = session, settings, window, asks
        self.path: Path | None = None
        self._mark: files.FileMark | None = None
        self._lock: FileLock | None = None
        session.undo_stack.cleanChanged.connect(self._tell_state)

    @property
    def saved(self) -> bool:
        """True while there is nothing that a close would lose."""
        return self._session.undo_stack.isClean()

    @property
    def name(self) -> str:
        """What the window is called: the file's name, or the scenario's title."""
        if self.path:
            return self.path.name
        return self._session.scenario.title.in_(language()) or self.tr("Scenario without a title")

    def new(self) -> None:
        """Start an empty scenario."""
        if self.may_close():
            self._show(blank_scenario(language()), None)

    def new_from_paper(self) -> None:
        """Start from the paper's model."""
        from scenarios.paper import paper_scenario

        if self.may_close():
            self._show(paper_scenario(), None)

    def open_asking(self) -> None:
        """Let the user pick a file and open it."""
        if path := self.asks.open(self._window, self._folder()):
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a scenario file, or make a scenario of a table. A file that is refused leaves all as it is."""
        if not self.may_close():
            return
        table = path.suffix.lower() in TABLES
        try:
            scenario, read = (_of_table(path), None) if table else files.read_marked(path)
        except InvalidInput as error:
            self._refused(path, error)
            return
        self._show(scenario, None if table else path, read)
        if table:
            self._session.undo_stack.resetClean()
            self._tell("opened", self.tr("Made from the table {name}. Save it to keep it.").format(name=path.name))

    def reload(self) -> None:
        """Take what the file holds now in place of what is open."""
        if self.path:
            try:
                scenario, read = files.read_marked(self.path)
                self._show(scenario, self.path, read)
            except InvalidInput as error:
                self._refused(self.path, error)

    def recover(self, scenario: Scenario, path: Path | None) -> bool:
        """Show work that was kept aside; it counts as not saved. False if the user kept what is open."""
        if not self.may_close():
            return False
        self._show(scenario, path, files.mark(path) if path else None)
        self._session.undo_stack.resetClean()
        return True

    def save(self) -> bool:
        """Save to the file, or ask where. False if it was not saved."""
        if self.path is None:
            return self.save_as()
        if self._mark is not None and files.mark(self.path) not in (self._mark, None):
            self._tell_changed()
            return False
        return self.overwrite()

    def overwrite(self) -> bool:
        """Save to the file, whatever it holds."""
        return self.path is not None and self._write(self.path)

    def save_as(self) -> bool:
        """Ask where to save, and save there."""
        path = self.asks.save(self._window, self.suggestion(files.SUFFIX))
        return path is not None and self._write(path)

    def may_close(self) -> bool:
        """Ask what to do with unsaved changes. True if the document may go."""
        if self.saved:
            return True
        answer = self.asks.unsaved(self._window, self.name)
        return self.save() if answer == "save" else answer == "discard"

    def suggestion(self, suffix: str) -> Path:
        """A name to save under: the file's own, or one made from the title, in the folder last used."""
        if self.path:
            return self.path.with_suffix(suffix)
        title = self._session.scenario.title.in_(language())
        kept = "".join(c if c.isalnum() or c in " -_()" else " " for c in title)[:60]
        return self._folder() / f"{' '.join(kept.split()) or 'scenario'}{suffix}"

    def check_disk(self) -> None:
        """Say so when another program changed or removed the file. For whenever the window gets the focus."""
        if self.path is None or self._mark is None:
            return
        found = files.mark(self.path)
        if found is None:
            text = self.tr("{name} is no longer where it was. Save to write it there again.")
            self._tell("disk", text.format(name=self.path.name), "warning", ((self.tr("Save"), self.overwrite),))
        elif found != self._mark:
            self._tell_changed()

    def close(self) -> None:
        """Let go of the file."""
        if self._lock:
            self._lock.release()
            self._lock = None

    def _show(self, scenario: Scenario, path: Path | None, read: files.FileMark | None = None) -> None:
        for key in ("opened", "disk", "lock", "file"):
            self.settled.emit(key)
        self._take(path, read)
        self._session.open(scenario)
        self.saved_state_changed.emit(scenario)
        self._tell_state()

    def _take(self, path: Path | None, mark: files.FileMark | None) -> None:
        """Make this the document's file: lock it, know its state, remember it."""
        if path != self.path:
            self.close()
        self.path, self._mark = path, mark
        if path:
            self._acquire(path)
            self._settings.recent_files = [path, *(p for p in self._settings.recent_files if p != path)]

    def _acquire(self, path: Path) -> None:
        self._lock = self._lock or FileLock(path)
        if holder := self._lock.acquire():
            who = f"{holder.user}@{holder.host}" if holder.user else self.tr("Another program")
            text = self.tr("{who} has {name} open too. Save under another name, or one will overwrite the other.")
            choices = ((self.tr("Save as…"), self.save_as),)
            self._tell("lock", text.format(who=who, name=path.name), "warning", choices)

    def _write(self, path: Path) -> bool:
        scenario = self._session.scenario
        try:
            written = files.write(path, scenario)
        except InvalidInput as error:
            self._tell("file", " ".join(sentences(error)), "bad", ((self.tr("Save as…"), self.save_as),))
            return False
        for key in ("file", "disk", "opened", "lock"):
            self.settled.emit(key)
        self._take(path, written)
        self._session.undo_stack.setClean()
        self.saved_state_changed.emit(scenario)
        self._tell_state()
        return True

    def _refused(self, path: Path, error: InvalidInput) -> None:
        found = sentences(error)
        text = self.tr("{name} was not opened.").format(name=path.name) + "\n" + "\n".join(found[:5])
        if len(found) > 5:
            text += "\n" + self.tr("… and {n} more.").format(n=len(found) - 5)
        self._tell("file", text, "bad", ((self.tr("Open another…"), self.open_asking),))
        self._settings.recent_files = [p for p in self._settings.recent_files if p != path or path.exists()]

    def _tell_changed(self) -> None:
        assert self.path
        text = self.tr("{name} was changed on disk by another program.").format(name=self.path.name)
        choices = (
            (self.tr("Load that"), self.reload),
            (self.tr("Keep mine"), self.overwrite),
            (self.tr("Save as…"), self.save_as),
        )
        self._tell("disk", text, "warning", choices)

    def _tell(
        self, key: str, text: str, tone: str = "info", actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    ) -> None:
        self.noticed.emit(Notice(key, text, tone, actions))

    def _tell_state(self, _clean: bool = True) -> None:
        self.state_changed.emit()

    def _folder(self) -> Path:
        recent = self.path or next(iter(self._settings.recent_files), None)
        return recent.parent if recent and recent.parent.is_dir() else Path.home()


def _of_table(path: Path) -> Scenario:
    from scenarios.tables import read_table, table_to_scenario

    return table_to_scenario(read_table(path))
