"""Offers the recovery of unsaved work after a crash, one document after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.files.autosave_timer import AutosaveTimer
from gui.files.desktop import open_file
from gui.files.documents import Documents
from gui.finding_sentences import joined_sentences, sentences
from gui.translation import language, moment
from gui.widgets.message_area import Notice
from scenarios.findings import InvalidInput

if TYPE_CHECKING:
    from scenarios.io.files.autosave import RecoveryFile, UnreadableRecoveryFile

Works = tuple["RecoveryFile", ...]


class Recovery(QObject):
    """Speaks on the subject "recovery" until nothing is left to offer or the user put it away."""

    message_posted = Signal(object)  # Notice
    message_resolved = Signal(str)  # key of a notice that is over

    def __init__(self, autosaver: AutosaveTimer, documents: Documents) -> None:
        super().__init__(documents)
        self._autosaver, self._documents = autosaver, documents
        self._copied: RecoveryFile | None = None  # brought back, and not yet kept under the key of this window
        autosaver.copy_saved.connect(self._on_kept)

    def offer(self) -> None:
        """Offer the newest work that a crash left behind, and name what cannot be read."""
        left = self._autosaver.store.unsaved_work()
        if left.works:
            self._tell(left.works)
        else:
            self.message_resolved.emit("recovery")
        if left.unreadable:
            self._tell_unreadable(left.unreadable)
        else:
            self.message_resolved.emit("unreadable")

    def _tell(self, works: Works) -> None:
        """works: the one to offer first."""
        first, *others = works
        fields = {"title": self._title(first), "when": _when(first)}
        if first.copy:
            text = self.tr(
                "“{title}” was kept aside ({when}) by a program that may still be running, perhaps on another "
                "computer. You can have a copy."
            )
            choices = [(self.tr("Bring back a copy"), partial(self._bring_back, first))]
            choices.append((self.tr("Not again"), partial(self._pass_over, first)))
        else:
            text = self.tr("“{title}” was not saved before the program ended ({when}).")
            choices = [(self.tr("Bring it back"), partial(self._bring_back, first))]
            choices.append((self.tr("Throw it away"), partial(self._ask_to_throw_away, works)))
        said = text.format(**fields)
        if others:
            choices.append((self.tr("Next"), partial(self._tell, (*others, first))))
            count = self.tr("{n} were left in all, the oldest on {when}.")
            said = joined_sentences((said, count.format(n=len(works), when=_when(min(works, key=_age)))))
        self.message_posted.emit(Notice("recovery", said, "warning", tuple(choices), partial(self._tell, works)))

    def _ask_to_throw_away(self, works: Works) -> None:
        text = self.tr(
            "Throw away “{title}” of {when}? For {days} days you can still open it from the folder of unsaved work; "
            "Help leads there."
        ).format(title=self._title(works[0]), when=_when(works[0]), days=_days())
        choices = (
            (self.tr("Throw it away"), partial(self._throw_away, works[0])),
            (self.tr("Keep it"), partial(self._tell, works)),
        )
        self.message_posted.emit(Notice("recovery", text, "warning", choices, partial(self._ask_to_throw_away, works)))

    def _tell_unreadable(self, found: tuple[UnreadableRecoveryFile, ...]) -> None:
        first = found[0]
        text = self.tr("Work that was kept aside cannot be read. It stays where it is: {file}.").format(file=first.file)
        said = [text]
        if len(found) > 1:
            said.append(self.tr("In all {n} files are like this.").format(n=len(found)))
        choices = ((self.tr("Open the folder"), partial(open_file, first.file.parent)),)
        again = partial(self._tell_unreadable, found)
        self.message_posted.emit(Notice("unreadable", joined_sentences(said), "warning", choices, again))

    def _bring_back(self, found: RecoveryFile) -> None:
        if self._documents.may_close() and (found.copy or self._autosaver.store.take_over(found)):
            self._documents.recover(found)
            if found.copy:
                self._copied = found
                self._autosaver.keep()
                return
            self._autosaver.go_on_under(found.key)
        self.offer()

    def _throw_away(self, found: RecoveryFile) -> None:
        try:
            self._autosaver.store.throw_away(found.key, self._title(found))
        except InvalidInput as error:
            self._tell_not_thrown(error)
        self.offer()

    def _tell_not_thrown(self, error: InvalidInput) -> None:
        again = partial(self._tell_not_thrown, error)
        self.message_posted.emit(Notice("file", joined_sentences(sentences(error)), "bad", again=again))

    def _pass_over(self, found: RecoveryFile) -> None:
        self._autosaver.store.pass_over(found)
        self.offer()

    def _on_kept(self) -> None:
        """The copy has a place of its own now; until then it is offered again if this program ends as well."""
        if self._copied:
            self._autosaver.store.pass_over(self._copied)
            self._copied = None
            self.offer()

    def _title(self, found: RecoveryFile) -> str:
        return found.scenario.title.in_(language()) or self.tr("Scenario without a title")


def _when(found: RecoveryFile) -> str:
    return moment(found.when)


def _age(found: RecoveryFile) -> float:
    return found.when.timestamp()


def _days() -> int:
    from scenarios.io.files.autosave import LASTS

    return LASTS
