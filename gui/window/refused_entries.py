"""Says where entries stand refused: in the list of steps, and whenever a file is written that cannot have them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from gui.files.documents import Documents
from gui.files.export_workbook import ExcelExport
from gui.refusals import FieldPlace, Refusal
from gui.session import Session
from gui.translation import language
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
        self._refusals.changed.connect(self._on_changed)

    def follow(self, documents: Documents, export: ExcelExport) -> None:
        """Tell whenever one of them has written a file."""
        documents.saved_state_changed.connect(self.tell)
        export.finished.connect(self.tell)

    def tell(self, _what: object = None) -> None:
        """A file was written: say what stands refused and is not in it."""
        standing = list(self._refusals.standing.items())
        if not standing:
            self._area.clear(KEY)
            return
        lines = [self.tr("What stands refused is not in the file; in its place is what was there before:")]
        lines += [self._line(place, refusal) for place, refusal in standing[:TOLD]]
        if len(standing) > TOLD:
            lines.append(self.tr("And {count} more.").format(count=len(standing) - TOLD))
        first = standing[0][0]
        show = (self.tr("Show the field"), partial(self._go_to, first.step, first.subject))
        self._area.show_notice(Notice(KEY, "\n".join(lines), "warning", (show,), self.tell))

    def _line(self, place: FieldPlace, refusal: Refusal) -> str:
        names = names_of(self._session.scenario, language())
        called = refusal.called.in_(language()).replace("&", "")
        where = [step_name(place.step), *(names.get(each, each) for each in place.parts), called]
        said = self.tr("“{typed}” ({where}): {why}")
        return said.format(typed=refusal.typed.strip()[:LONGEST], where=" · ".join(where), why=refusal.why())

    def _on_changed(self) -> None:
        self._steps.marks.show_refused(self._refusals.by_step())
        if not self._refusals.standing:
            self._area.clear(KEY)
