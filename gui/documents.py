"""The file behind the open document: new, open, save, and what happens when something comes between."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.files import SUFFIX, TABLES, Asks
from gui.message_area import Notice
from gui.messages import placed_sentences, sentences, together
from gui.session import Session
from gui.settings import Settings
from gui.translation import language
from gui.writing.finishing import finish_typing
from scenarios.blank import blank_scenario
from scenarios.findings import InvalidInput
from scenarios.model import Scenario

if TYPE_CHECKING:
    from gui.open_file import OpenFile

FINDINGS = 200  # of a refused file that are listed; nobody reads more


class Documents(QObject):
    """Opens and saves the session's scenario. Asks only what must be asked; tells the rest through ``noticed``."""

    noticed = Signal(object)  # Notice
    settled = Signal(str)  # key of a notice that is over
    state_changed = Signal()  # the path, or whether all is saved
    saved_state_changed = Signal(object)  # Scenario: what the file holds now
    begun = Signal()  # an empty scenario, to be filled from its beginning

    def __init__(self, session: Session, settings: Settings, window: QWidget, asks: Asks) -> None:
        super().__init__(window)
        self._session, self._settings, self._window, self.asks = session, settings, window, asks
        self._file: OpenFile | None = None
        session.undo_stack.cleanChanged.connect(self._tell_state)

    @property
    def path(self) -> Path | None:
        """The document's file; None while it has none."""
        return self._file.path if self._file else None

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
            self.begun.emit()

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
        if self.may_close():
            self._load(path)

    def reload(self) -> None:
        """Take what the file holds now in place of what is open."""
        if self.path:
            self._load(self.path)

    def _load(self, path: Path) -> None:
        table = path.suffix.lower() in TABLES
        file = None if table else _open_file(path)
        try:
            scenario = file.read() if file else _of_table(path)
        except InvalidInput as error:
            self._refused(path, error)
            return
        self._show(scenario, file)
        if table:
            self._session.undo_stack.resetClean()
            self._tell("opened", self.tr("Made from the table {name}. Save it to keep it.").format(name=path.name))

    def recover(self, scenario: Scenario, path: Path | None) -> bool:
        """Show work that was kept aside; it counts as not saved. False if the user kept what is open."""
        if not self.may_close():
            return False
        file = _open_file(path) if path else None
        if file:
            file.take_as_it_is()
        self._show(scenario, file)
        self._session.undo_stack.resetClean()
        return True

    def save(self) -> bool:
        """Save to the file, or ask where. False if it was not saved."""
        if self._file is None:
            return self.save_as()
        if self._file.disk() == "changed":
            self._tell_changed(self._file.path)
            return False
        return self.overwrite()

    def overwrite(self) -> bool:
        """Save to the file, whatever it holds."""
        return self._file is not None and self._write(self._file)

    def save_as(self) -> bool:
        """Ask where to save, and save there."""
        path = self.asks.save(self._window, self.suggestion(SUFFIX))
        if path is None:
            return False
        return self._write(self._file if self._file and self.path == path else _open_file(path))

    def may_close(self) -> bool:
        """Ask what to do with unsaved changes. True if the document may go."""
        finish_typing()
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
        state = self._file.disk() if self._file else "same"
        if self._file and state == "changed":
            self._tell_changed(self._file.path)
        elif self._file and state == "gone":
            text = self.tr("{name} is no longer where it was. Save to write it there again.")
            choices = ((self.tr("Save"), self.overwrite),)
            self._tell("disk", text.format(name=self._file.path.name), "warning", choices, self.check_disk)

    def close(self) -> None:
        """Let go of the file."""
        if self._file:
            self._file.release()
            self._file = None

    def _show(self, scenario: Scenario, file: OpenFile | None) -> None:
        for key in ("opened", "disk", "lock", "file", "recovery"):
            self.settled.emit(key)
        self._take(file)
        self._session.open(scenario)
        self.saved_state_changed.emit(scenario)
        self.state_changed.emit()

    def _take(self, file: OpenFile | None) -> None:
        """Make this the document's file: let go of the one before, lock it, remember it."""
        if file is not self._file:
            self.close()
        self._file = file
        if file is None:
            return
        self._settings.recent_files = [file.path, *(p for p in self._settings.recent_files if p != file.path)]
        if holder := file.acquire():
            self._tell_lock(f"{holder.user}@{holder.host}" if holder.user else "", file.path)

    def _write(self, file: OpenFile) -> bool:
        scenario = self._session.scenario
        try:
            file.write(scenario)
        except InvalidInput as error:
            self._tell_unwritten(error)
            return False
        for key in ("file", "disk", "opened", "lock"):
            self.settled.emit(key)
        self._take(file)
        self._session.undo_stack.setClean()
        self.saved_state_changed.emit(scenario)
        self.state_changed.emit()
        return True

    def _refused(self, path: Path, error: InvalidInput) -> None:
        found = placed_sentences(error)
        text = self.tr("{name} was not opened.").format(name=path.name) + "\n" + "\n".join(found[:FINDINGS])
        if len(found) > FINDINGS:
            text += "\n" + self.tr("… and {n} more.").format(n=len(found) - FINDINGS)
        choices = ((self.tr("Open another…"), self.open_asking),)
        self._tell("file", text, "bad", choices, partial(self._refused, path, error))
        self._settings.recent_files = [p for p in self._settings.recent_files if p != path or path.exists()]

    def _tell_changed(self, path: Path) -> None:
        text = self.tr("{name} was changed on disk by another program.").format(name=path.name)
        choices = (
            (self.tr("Load that"), self.reload),
            (self.tr("Keep mine"), self.overwrite),
            (self.tr("Save as…"), self.save_as),
        )
        self._tell("disk", text, "warning", choices, partial(self._tell_changed, path))

    def _tell_lock(self, user: str, path: Path) -> None:
        """user: who has it, "" if that is not known."""
        text = self.tr("{who} has {name} open too. Save under another name, or one will overwrite the other.")
        said = text.format(who=user or self.tr("Another program"), name=path.name)
        choices = ((self.tr("Save as…"), self.save_as),)
        self._tell("lock", said, "warning", choices, partial(self._tell_lock, user, path))

    def _tell_unwritten(self, error: InvalidInput) -> None:
        choices = ((self.tr("Save as…"), self.save_as),)
        self._tell("file", together(sentences(error)), "bad", choices, partial(self._tell_unwritten, error))

    def _tell(
        self,
        key: str,
        text: str,
        tone: str = "info",
        actions: tuple[tuple[str, Callable[[], object]], ...] = (),
        again: Callable[[], object] | None = None,
    ) -> None:
        self.noticed.emit(Notice(key, text, tone, actions, again))

    def _tell_state(self, _clean: bool = True) -> None:
        self.state_changed.emit()

    def _folder(self) -> Path:
        recent = self.path or next(iter(self._settings.recent_files), None)
        return recent.parent if recent and recent.parent.is_dir() else Path.home()


def _open_file(path: Path) -> OpenFile:
    """Imported when first needed: a start without a file need not wait for what reads files."""
    from gui.open_file import OpenFile

    return OpenFile(path)


def _of_table(path: Path) -> Scenario:
    from scenarios.tables import read_table, table_to_scenario

    return table_to_scenario(read_table(path), path.stem)
