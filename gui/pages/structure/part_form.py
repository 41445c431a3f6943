"""The form of one part of a scenario: its name and texts in both languages, its place in the source, its id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.pages.structure.edit_request import EditRequest
from gui.pages.structure.tree_kinds import Edit, Leaf, Top
from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.view_choices import view_choices
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.fields.bilingual_field import BilingualField
from gui.widgets.fields.text_fields import TextField
from scenarios.model import Group, Recommendation, Scenario
from scenarios.text.catalogue import _
from scenarios.vocabulary import FIELDS, vocabulary

Refused = Callable[[Callable[[], str]], object]
PAPERS = set(FIELDS)  # shown only where a scenario has them
SECTION_NAME = _("Section in the source")
SECTION = 12 * GRID  # width of the field for a section's number


class PartForm(Translated, QWidget):
    """Shows a part and asks for edits of it. A subclass names its fields and may add more below."""

    edit_requested = Signal(object)  # EditRequest
    refused = Signal(str)  # why something typed could not even be asked for

    def __init__(self, update: Edit, texts: Sequence[str], parent: QWidget | None = None) -> None:
        """texts: the fields of the part that are texts in two languages, after its name, in the order shown."""
        super().__init__(parent)
        self._update = update
        self._part: Top | Leaf | None = None
        self.name, self.id, self.section = (
            BilingualField(one_line=True, role="heading"),
            label(role="small"),
            TextField(),
        )
        self.texts = {each: BilingualField() for each in texts}
        self.section_name = label(role="small")
        self.name.set_caption(_("Name"), _("A name of its own, as short as it can be"))
        self.bind_text(self.section_name.setText, SECTION_NAME)
        self.bind_text(self.section.setAccessibleName, SECTION_NAME)
        self.section_name.setWordWrap(False)
        self.section.setMaximumWidth(SECTION)
        quiet = row(self.section_name, self.section, None, self.id)
        self.rows = column(self.name, quiet, *self.texts.values(), spacing=2 * GRID)
        self.rows.setContentsMargins(2 * GRID, 0, GRID, 2 * GRID)
        self.id.setWordWrap(False)
        self.setLayout(self.rows)
        for field, pair in (("name", self.name), *self.texts.items()):
            pair.text_edited.connect(partial(self._on_text, field))
        self.section.text_edited.connect(self._on_section)
        view_choices().changed.connect(self._show_id)

    @property
    def subject(self) -> str:
        """The id of the part shown, "" before the first."""
        return self._part.id if self._part is not None else ""

    def show_part(self, scenario: Scenario, part: Top | Leaf) -> None:
        self._part = part
        step = "recommendations" if isinstance(part, Group | Recommendation) else "criteria"
        for field, pair in (("name", self.name), *self.texts.items()):
            text = getattr(part, field)
            pair.show_text(text)
            pair.stand_for(step, part.id, field, text)
        self.section.show_text(part.section)
        self.section.stand_for(FieldPlace(step, (part.id,), "section"), part.section, SECTION_NAME)
        self._show_id()
        used = vocabulary(scenario)
        for field in PAPERS & {*self.texts}:
            self.texts[field].setVisible(field in used)
        for each in (self.section_name, self.section):
            each.setVisible("section" in used)
        self.id.setText(QCoreApplication.translate("PartForm", "Id {id}").format(id=part.id))

    def _show_id(self) -> None:
        self.id.setVisible(view_choices().ids)

    def request_edit(
        self, edit: Edit, *args: object, key: str | None = None, refused: Refused | None = None, **fields: object
    ) -> None:
        """Ask for an edit of the part. refused: told why, if it is not made."""
        assert self._part is not None
        label = QCoreApplication.translate("PartForm", "Edit “{name}”").format(name=self._part.name.in_(language()))
        self.edit_requested.emit(EditRequest(label, edit, args, fields, key, refused))

    def _on_text(self, field: str, tongue: str, typed: str) -> None:
        if self._part is not None:
            text = getattr(self._part, field).with_(tongue, typed)
            pair, key = self.name if field == "name" else self.texts[field], f"{self.subject}/{field}/{tongue}"
            refused = partial(pair.refuse, tongue)
            self.request_edit(self._update, self.subject, key=key, refused=refused, **{field: text})

    def _on_section(self, typed: str) -> None:
        if self._part is not None:
            refused = partial(self.section.refuse, told=True)
            key = f"{self.subject}/section"
            self.request_edit(self._update, self.subject, key=key, refused=refused, section=typed)
