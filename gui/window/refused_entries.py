"""Says where entries stand refused: in the list of steps, and whenever a file is written that cannot have them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from gui.files.documents import Documents
from gui.files.export_workbook import ExcelExport
from gui.refusals import FieldPlace, Refusal
from gui.session import Session
from gui.translation import language
from gui.widgets.escaped_captions import plain
from gui.widgets.message_area import MessageArea, Notice
from gui.window.step_list import StepList, step_name
from scenarios.text.names_and_lists import names_of

KEY = "refused"
TOLD = 3  # entries that are told one by one; more are counted
LONGEST = 40  # characters of an entry that the notice repeats


class RefusedEntries(QObject):
    """Keeps the list of steps up to date, and tells of what a file was written without, with the way there."""

    def __init__(
        self,
        session: Session,
        steps: StepList,
        area: MessageArea,
        go_to: Callable[[str, str], object],
        parent: QObject,
    ) -> None:
        """go_to: leads to a step and what is to be selected there."""
        super().__init__(parent)
        self._session, self._refusals, self._steps, self._area = session, session.refusals, steps, area
        self._go_to = go_to
        self._asked: Mapping[FieldPlace, Refusal] = {}  # what kept the window open once
        self._refusals.changed.connect(self._on_changed)

    def follow(self, documents: Documents, export: ExcelExport) -> None:
        """Tell whenever one of them has written a file."""
        documents.saved_state_changed.connect(self.tell)
        export.finished.connect(self.tell)

    def tell(self, _what: object = None) -> None:
        """A file was written: say what stands refused and is not in it."""
        if not self._refusals.standing:
            self._area.clear(KEY)
            return
        said = self.tr(
            "Entries that could not be accepted are not in the file; what was there before stands in their place:"
        )
        self._area.show_notice(Notice(KEY, self._listed(said), "warning", (self._way_there(),), self.tell))

    def holds_back(self, close: Callable[[], object]) -> bool:
        """The window is to close, and all else is in its file: whether what stands refused keeps it open, which it does
        once. It then says so, with the way there. close: closes after all."""
        standing = dict(self._refusals.standing)
        if not standing or standing == self._asked:
            return False
        self._asked = standing
        self._ask(close)
        return True

    def _ask(self, close: Callable[[], object]) -> None:
        said = self.tr(
            "The window stays open for now. Entries that could not be accepted are in no file and would be lost:"
        )
        actions = (self._way_there(), (self.tr("Close all the same"), close))
        self._area.show_notice(Notice(KEY, self._listed(said), "warning", actions, partial(self._ask, close)))

    def _listed(self, said: str) -> str:
        """What is said of them, and the first of them, one a line."""
        standing = list(self._refusals.standing.items())
        lines = [said, *(self._line(place, refusal) for place, refusal in standing[:TOLD])]
        if len(standing) > TOLD:
            lines.append(self.tr("And {count} more.").format(count=len(standing) - TOLD))
        return "\n".join(lines)

    def _way_there(self) -> tuple[str, Callable[[], object]]:
        first = next(iter(self._refusals.standing))
        return self.tr("Show the field"), partial(self._go_to, first.step, first.subject)

    def _line(self, place: FieldPlace, refusal: Refusal) -> str:
        names = names_of(self._session.scenario, language())
        called = plain(refusal.called.in_(language()))
        where = [step_name(place.step), *(names.get(each, each) for each in place.parts), called]
        said = self.tr("“{typed}” ({where}): {why}")
        return said.format(typed=refusal.typed.strip()[:LONGEST], where=" · ".join(where), why=refusal.why())

    def _on_changed(self) -> None:
        self._steps.marks.show_refused(self._refusals.by_step())
        if not self._refusals.standing:
            self._area.clear(KEY)
