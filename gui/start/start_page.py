"""The start page: what the program is, the ways to begin, and the files worked on last."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from gui.background.tasks import TaskRunner
from gui.exception_guard import guarded
from gui.icons import program_icon
from gui.retranslation import Translated
from gui.settings import Settings
from gui.start.recent_files import RecentFiles
from gui.start.start_choice import StartChoice
from gui.start.who_are_you import WhoAreYou
from gui.theme import GRID
from gui.widgets.basic_widgets import column, heading, label, row, scrolling
from scenarios.templates import TEMPLATES
from scenarios.text.catalogue import Message, _

WIDEST = 120 * GRID  # pixels: longer lines are hard to read
NARROW = 80 * GRID  # pixels: below, the recent files stand under the ways to begin
SIGN = 6 * GRID  # pixels of the program's sign
WAYS: dict[str, tuple[str, Message, Message]] = {
    "new": (
        "new",
        _("Start my own"),
        _("An empty decision: you name the recommendations and the criteria, then score and weigh them."),
    ),
    "table": (
        "table",
        _("From a table…"),
        _("From Excel, WPS, LibreOffice or text. You see how each row and column is read before it comes in."),
    ),
    "example": (
        "book",
        _("Look at the example from a paper"),
        _("Nine recommendations of a published paper, with scores and the reason for each."),
    ),
    "open": ("open", _("Open…"), _("A scenario that was saved, or a table.")),
}  # id -> its icon, its name, and a line about it


@guarded
class StartPage(Translated, QWidget):
    """Asks for what the user chose; who shows it knows what to do."""

    way_requested = Signal(str)  # one of `WAYS`
    template_requested = Signal(str)  # one of `TEMPLATES`

    def __init__(self, settings: Settings, background: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent, self.who = RecentFiles(background), WhoAreYou(settings)
        self.ways = {each: self._way(each) for each in WAYS}
        self.templates = {each: self._template(each) for each in TEMPLATES}
        self._sides: QHBoxLayout | None = None
        self._lay_out()
        self.setFocusProxy(self.ways["new"])
        self.bind_text(self.setAccessibleName, _("Start page"))

    def _lay_out(self) -> None:
        begin = column(self._heading(_("Begin")), *self.ways.values(), spacing=GRID // 2)
        ready = column(self._heading(_("From an invented example of an ordinary decision")), spacing=GRID // 2)
        for each in self.templates.values():
            ready.addWidget(each)
        recent = column(self._heading(_("Recent files")), self.recent, None, spacing=GRID // 2)
        sides = self._sides = row(column(begin, 2 * GRID, ready, None, spacing=0), recent, spacing=3 * GRID)
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        inside, page = QWidget(), QWidget()
        inside.setMaximumWidth(WIDEST)
        self.whole = column(self._head(), 2 * GRID, sides, 2 * GRID, self.who, None, spacing=GRID)
        self.whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.setLayout(self.whole)
        middle = row(None, inside, None)
        middle.setStretch(1, 1000)
        page.setLayout(middle)
        area = scrolling(page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(area))

    def _head(self) -> QHBoxLayout:
        sign, name, purpose, promise = QLabel(), label("Renheng 韧衡", "title"), label(), label()
        sign.setPixmap(program_icon().pixmap(SIGN, SIGN))
        self.bind_text(
            purpose.setText,
            _("Weighs recommendations against several criteria, and says which comes first and how sure that is."),
        )
        self.bind_text(
            promise.setText, _("Every score keeps its reason, every change can be undone, all stays on this computer.")
        )
        head = row(sign, column(name, purpose, promise, spacing=GRID // 2), spacing=2 * GRID)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        return head

    def _heading(self, text: Message) -> QLabel:
        made = heading()
        self.bind_text(made.setText, text)
        return made

    def _way(self, each: str) -> StartChoice:
        picture, name, about = WAYS[each]
        choice = StartChoice(picture)
        self.bind_text(choice.set_name, name)
        self.bind_text(choice.set_about, about)
        choice.clicked.connect(partial(self._on_way, each))
        return choice

    def _template(self, each: str) -> StartChoice:
        choice = StartChoice("copy")
        self.bind_text(choice.set_name, TEMPLATES[each])
        choice.set_about("")
        choice.clicked.connect(partial(self._on_template, each))
        return choice

    def _on_way(self, way: str, _checked: bool = False) -> None:
        self.way_requested.emit(way)

    def _on_template(self, template: str, _checked: bool = False) -> None:
        self.template_requested.emit(template)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        if self._sides is not None:
            self._sides.setDirection(direction.TopToBottom if self.width() < NARROW else direction.LeftToRight)
