"""Notices about the document's file, each with the choices of what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from gui.finding_sentences import joined_sentences, sentence_with_location, sentences, sentences_with_location
from gui.translation import moment
from gui.widgets.message_area import Notice
from scenarios.findings import Finding, InvalidInput

if TYPE_CHECKING:
    from gui.files.open_file import OpenFile
    from scenarios.io.files.locks import LockOwner


class NoticeActions(Protocol):
    """What the notices offer to do."""

    def open_with_dialog(self) -> object: ...
    def reload(self) -> object: ...
    def overwrite(self) -> object: ...
    def save(self) -> object: ...
    def save_as(self) -> object: ...
    def work_on_copy(self) -> object: ...


class FileNotices(QObject):
    """Tells one thing at a time on each of its subjects: file, opened, disk, lock, names."""

    message_posted = Signal(object)  # Notice

    def __init__(self, commands: NoticeActions, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands

    def post_made(self, table: str, remarks: tuple[Finding, ...] = ()) -> None:
        """A table became a scenario. table: its name, "" for the clipboard's; remarks: what is to be known of it."""
        text = (
            self.tr("Made from the table {name}. Save it to keep it.").format(name=table)
            if table
            else self.tr("Made from the table on the clipboard. Save it to keep it.")
        )
        said = "\n".join((text, *map(sentence_with_location, remarks)))
        self._tell("opened", said, again=partial(self.post_made, table, remarks))

    def post_copied(self, when: datetime) -> None:
        """A copy is open of what a program kept aside then."""
        text = self.tr("This is a copy of work that was kept aside ({when}). Save it to keep it.")
        self._tell("opened", text.format(when=moment(when)), again=partial(self.post_copied, when))

    def post_refused(self, path: Path, error: InvalidInput) -> None:
        """The file was not opened."""
        found = sentences_with_location(error)
        text = self.tr("{name} was not opened.").format(name=path.name) + "\n" + "\n".join(found)
        choices = ((self.tr("Open another…"), self._commands.open_with_dialog),)
        self._tell("file", text, "bad", choices, partial(self.post_refused, path, error))

    def post_changed(self, path: Path, when: datetime | None, who: str) -> None:
        """The file is another than the one that was read or written here: saved then, by them ("" if unknown)."""
        if when is None:
            text = self.tr("{name} was changed on disk by another program.")
        elif who:
            text = self.tr("{name} was changed on disk: saved {when}, last edited by {who}.")
        else:
            text = self.tr("{name} was changed on disk by another program: saved {when}.")
        said = text.format(name=path.name, when=moment(when) if when else "", who=who)
        choices = (
            (self.tr("Load that"), self._commands.reload),
            (self.tr("Keep mine"), self._commands.overwrite),
            (self.tr("Save as…"), self._commands.save_as),
        )
        self._tell("disk", said, "warning", choices, partial(self.post_changed, path, when, who))

    def post_gone(self, path: Path) -> None:
        """The file is no longer there."""
        text = self.tr("{name} is no longer where it was. Save to write it there again.").format(name=path.name)
        choices = ((self.tr("Save"), self._commands.overwrite), (self.tr("Save as…"), self._commands.save_as))
        self._tell("disk", text, "warning", choices, partial(self.post_gone, path))

    def post_names(self, path: Path, names: int, save: Callable[[], object]) -> None:
        """The file has so many other names, which a save leaves behind. save: does it all the same."""
        text = self.tr(
            "{name} has other names on this disk too (hard links: {n}). Saving changes what is under this name only; "
            "under the others the old content stays."
        )
        choices = ((self.tr("Save"), save), (self.tr("Save as…"), self._commands.save_as))
        said = text.format(name=path.name, n=names)
        self._tell("names", said, "warning", choices, partial(self.post_names, path, names, save))

    def post_lock(self, holder: LockOwner, path: Path) -> None:
        """holder: who has it open."""
        text = self.tr("{held} Here it is read-only until they close it: what you change is saved under another name.")
        choices = (
            (self.tr("Work on a copy"), self._commands.work_on_copy),
            (self.tr("Save as…"), self._commands.save_as),
        )
        said = text.format(held=self._held(holder, path))
        self._tell("lock", said, "warning", choices, partial(self.post_lock, holder, path))

    def _held(self, holder: LockOwner, path: Path) -> str:
        who = f"{holder.user}@{holder.host}" if holder.user else self.tr("Another program")
        try:
            since = moment(datetime.fromisoformat(holder.since))
        except ValueError:
            return self.tr("{who} has {name} open.").format(who=who, name=path.name)
        return self.tr("{who} has {name} open since {when}.").format(who=who, name=path.name, when=since)

    def post_barred(self, file: OpenFile) -> None:
        """A save cannot go to the file, and another place is asked for."""
        name = file.path.name
        if file.holder is not None:
            why = self._held(file.holder, file.path)
        elif file.barred == "file":
            why = self.tr("{name} is protected against changes.").format(name=name)
        else:
            text = self.tr("Nothing can be written into the folder of {name}, as with a mail's attachments.")
            why = text.format(name=name)
        said = self.tr("{why} Save under another name or in another folder.").format(why=why)
        choices = ((self.tr("Save as…"), self._commands.save),)
        self._tell("file", said, "warning", choices, partial(self.post_barred, file))

    def post_elsewhere(self, path: Path) -> None:
        """Another window has the file."""
        text = self.tr("{name} is open in another window, which was brought to the front.").format(name=path.name)
        self._tell("file", text, again=partial(self.post_elsewhere, path))

    def post_unwritten(self, error: InvalidInput) -> None:
        """The file was not written."""
        choices = ((self.tr("Save as…"), self._commands.save_as),)
        self._tell("file", joined_sentences(sentences(error)), "bad", choices, partial(self.post_unwritten, error))

    def _tell(
        self,
        key: str,
        text: str,
        tone: str = "info",
        actions: tuple[tuple[str, Callable[[], object]], ...] = (),
        again: Callable[[], object] | None = None,
    ) -> None:
        self.message_posted.emit(Notice(key, text, tone, actions, again))
