"""The texts of the brief, set like a title page, each edited in place; an empty one shows what belongs there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from gui.exception_guard import guarded
from gui.pages.brief.typed_dates import iso_date
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.fields.inline_text_edit import InlineTextEdit
from scenarios.model import Scenario, Text
from scenarios.text.catalogue import _

PARTS = ("question", "commissioner", "judges", "limits", "citation")
DAYS = ("begun", "due")
TEXTS = {  # the name of a part, and what belongs there while it is empty
    "question": (
        _("The question"),
        _("Which decision is this to help with? Write the question that the ranking answers."),
    ),
    "commissioner": (_("Commissioned by"), _("Who asked for it, and who will use it")),
    "judges": (_("Judged by"), _("Who gives the scores and the weights, and in what role")),
    "begun": (_("Begun"), _("year-month-day")),
    "due": (_("Due"), _("year-month-day")),
    "limits": (_("Limits of use"), _("What the answer must not be used for, and what it leaves out")),
    "citation": (_("To be cited as"), _("The source of the model, as others should name it")),
}
NAMES_WIDTH = 14 * GRID  # of the column of names


@guarded
class BriefTexts(Translated, QWidget):
    """Asks for every change; it makes none."""

    title_requested = Signal(str)
    text_requested = Signal(str, str)  # part of the brief, what stands there now
    date_requested = Signal(str, str)  # begun or due, an ISO day, or what could not be read as one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = InlineTextEdit(one_line=True, role="title")
        roles = {"question": "heading", "limits": "small", "citation": "small"}
        self.texts = {part: InlineTextEdit(role=roles.get(part, "body")) for part in PARTS}
        self.days = {part: InlineTextEdit(one_line=True) for part in DAYS}
        self.names = {part: label(role="small") for part in (*PARTS[1:], *DAYS)}  # the question needs none
        self._lay_out()
        self.title.text_edited.connect(self.title_requested)
        for part, field in self.texts.items():
            field.text_edited.connect(partial(self.text_requested.emit, part))
        for part, field in self.days.items():
            field.wait_until_done()
            field.installEventFilter(self)
            field.setProperty("part", part)
        self.bind_text(self.title.setAccessibleName, _("Title"))
        self.bind_text(self.title.hint, _("A title for this scenario"))
        for part, (name, hint) in TEXTS.items():
            place = self.texts.get(part) or self.days[part]
            self.bind_text(place.setAccessibleName, name)
            self.bind_text(place.hint, hint)
            if part in self.names:
                self.bind_text(self.names[part].setText, name)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, GRID, 0, 0)
        form.setHorizontalSpacing(GRID)
        form.setVerticalSpacing(0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for part in ("commissioner", "judges", "begun", "limits", "citation"):
            field = self._days() if part == "begun" else self.texts[part]
            form.addRow(self._name(part), field)
        self.setLayout(column(self.title, self.texts["question"], form, spacing=0))

    def _days(self) -> QWidget:
        both = QWidget()
        line = row(self.days["begun"], self._name("due", 9 * GRID), self.days["due"])
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        both.setLayout(line)
        return both

    def _name(self, part: str, width: int = NAMES_WIDTH) -> QWidget:
        name = self.names[part]
        name.setFixedWidth(width)
        name.setContentsMargins(GRID // 2, GRID // 2 + 2, 0, 0)
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        name.setBuddy(self.texts.get(part) or self.days[part])
        return name

    def show_scenario(self, scenario: Scenario) -> None:
        self.title.show_text(_own(scenario.title))
        for part, field in self.texts.items():
            field.show_text(_own(getattr(scenario.brief, part)))
        for part, field in self.days.items():
            if not field.hasFocus():
                field.show_text(getattr(scenario.brief, part))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A day is done when one leaves it: half a date is no date."""
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, InlineTextEdit):
            day = iso_date(watched.toPlainText())
            if day != watched.toPlainText():
                watched.show_text(day)
            self.date_requested.emit(str(watched.property("part")), day)
        return super().eventFilter(watched, event)


def _own(text: Text) -> str:
    """What is written in the language that is on, or, as long as nothing is, in the other."""
    return text.in_(language())
