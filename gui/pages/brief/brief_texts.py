"""The texts of the brief, set like a title page, each edited in place; an empty one shows what belongs there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QWidget

from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.sizes import fix_width
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.fields.date_field import DateField
from gui.widgets.fields.inline_text_edit import InlineTextEdit
from scenarios.blank_scenario import TITLE as BLANK_TITLE
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
TITLE = _("Title")
WIDEST_DAY = 22 * GRID  # of the field for a day, so that its calendar is beside what stands there
NAMES_WIDTH = 14 * GRID  # of the column of names


class BriefTexts(Translated, QWidget):
    """Asks for every change; it makes none."""

    title_requested = Signal(str)
    text_requested = Signal(str, str)  # part of the brief, what stands there now
    date_requested = Signal(str, str)  # begun or due, an ISO day, "" for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = InlineTextEdit(one_line=True, role="title")
        roles = {"question": "heading", "limits": "small", "citation": "small"}
        self.texts = {part: InlineTextEdit(role=roles.get(part, "body")) for part in PARTS}
        self.days = {part: DateField() for part in DAYS}
        self.names = {part: label(role="small") for part in (*PARTS[1:], *DAYS)}  # the question needs none
        self._lay_out()
        self.title.text_edited.connect(self.title_requested)
        for part, field in self.texts.items():
            field.text_edited.connect(partial(self.text_requested.emit, part))
        for part, date in self.days.items():
            date.setFrame(False)
            palette = date.palette()
            palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
            date.setPalette(palette)  # no more than this colour: the others stay the window's
            date.setMaximumWidth(WIDEST_DAY)
            date.day_requested.connect(partial(self.date_requested.emit, part))
        self.bind_text(self.title.setAccessibleName, TITLE)
        self.bind_text(self.title.hint, _("A title for this scenario"))
        for part, (name, hint) in TEXTS.items():
            place = self.texts.get(part) or self.days[part]
            self.bind_text(place.setAccessibleName, name)
            self.bind_text(place.setPlaceholderText if isinstance(place, DateField) else place.hint, hint)
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
        line.addStretch(1)
        both.setLayout(line)
        return both

    def _name(self, part: str, width: int = NAMES_WIDTH) -> QWidget:
        name = self.names[part]
        fix_width(name, width)
        name.setContentsMargins(GRID // 2, GRID // 2 + 2, 0, 0)
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        name.setBuddy(self.texts.get(part) or self.days[part])
        return name

    def refuse(self, part: str, why: Callable[[], str]) -> None:
        """Mark what was just written in a part, the title or another: the document does not take it."""
        field = self.title if part == "title" else self.texts.get(part)
        if field is not None:
            field.refuse(why, told=True)

    def show_scenario(self, scenario: Scenario) -> None:
        self.title.nobodys = BLANK_TITLE.in_(language())
        self.title.show_text(_own(scenario.title))
        self.title.stand_for(FieldPlace("brief", (), f"title/{language()}"), _own(scenario.title), TITLE)
        for part, field in self.texts.items():
            text = _own(getattr(scenario.brief, part))
            field.show_text(text)
            field.stand_for(FieldPlace("brief", (), f"{part}/{language()}"), text, TEXTS[part][0])
        for part, date in self.days.items():
            day = getattr(scenario.brief, part)
            date.show_text(day)
            date.stand_for(FieldPlace("brief", (), part), day, TEXTS[part][0])


def _own(text: Text) -> str:
    """What is written in the language that is on, or, as long as nothing is, in the other."""
    return text.in_(language())
