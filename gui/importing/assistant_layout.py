"""The parts of the import assistant and where they stand: usable from 960 x 600 pixels on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QRadioButton, QSplitter, QWidget

from gui.guide.help_key import offer_guide
from gui.importing.line_inspector import LineInspector
from gui.importing.questions_panel import QuestionsPanel
from gui.importing.sheet_cells_model import SheetModel
from gui.importing.sheet_settings import SheetSettings
from gui.importing.sheet_view import SheetView
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widget_styles import dress, dress_handles
from gui.widgets.basic_widgets import Card, column, label, quiet_button, row, scrolling
from gui.widgets.inline_message import InlineMessage
from scenarios.text.catalogue import _

translate = QCoreApplication.translate
USUAL = (152 * GRID, 92 * GRID)  # pixels, in a window that has the room
ASIDE = 36 * GRID  # width of the questions to begin with
MARGIN = 2 * GRID


class AssistantDialog(Translated, QDialog):
    """Above what concerns the whole sheet, in the middle the sheet and the questions, below what will come in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._main = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._build()
        offer_guide(self, "tables", "import")
        self.resize(*_size(self._main))

    def _build(self) -> None:
        self.message, self.offer = InlineMessage(), InlineMessage()
        self.controls, self.inspector = SheetSettings(), LineInspector()
        self.model = SheetModel(self)
        self.sheet, self.questions = SheetView(self.model), QuestionsPanel()
        self.hint, self.sentence = label(role="small"), label()
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.as_new, self.as_scores = QRadioButton(), QRadioButton()
        for choice in (self.as_new, self.as_scores):
            dress(choice, "radio")
        self.as_new.setChecked(True)
        self.undo, self.cancel, self.ok = quiet_button(), QPushButton(), QPushButton()
        for button in (self.undo, self.cancel, self.ok):
            button.setAutoDefault(button is self.ok)
        self.ok.setDefault(True)
        self._lay_out()

    def _lay_out(self) -> None:
        above = row(self.controls, self.undo)
        above.setStretch(0, 1)
        above.setAlignment(self.undo, Qt.AlignmentFlag.AlignBottom)
        outcome = Card(self.sentence)
        outcome.column.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID)
        below = row(self.as_new, self.as_scores, None, self.cancel, self.ok, spacing=2 * GRID)
        split = self._split()
        layout = column(above, split, self.offer, self.message, outcome, below)  # what is said moves no cell
        layout.setStretchFactor(split, 1)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.setLayout(layout)
        self._order()
        self._bind_texts()

    def _bind_texts(self) -> None:
        self.bind_text(
            self.hint.setText, _("Click a head to say what it is; or press Alt+↓ for the column, Alt+→ for the row.")
        )
        self.bind_text(self.aside.setAccessibleName, _("Questions and remarks"))
        self.bind_text(self.as_new.setText, _("As a &new scenario"))
        self.bind_text(self.as_scores.setText, _("As new &scores of the open scenario"))
        self.bind_text(self.undo.setText, _("&Undo"))
        self.bind_text(self.undo.setToolTip, _("Take back the last change here (Ctrl+Z)"))
        self.bind_text(self.cancel.setText, _("Cancel"))
        self.bind_text(self.ok.setText, _("&Import"))

    def _order(self) -> None:
        """Tab goes as one reads."""
        around, lines = self.controls, (self.inspector.column, self.inspector.row)
        chain: tuple[QWidget, ...] = (
            *(around.sheet, around.range, around.selection, around.direction, around.header_rows, around.decimal),
            *(
                around.encoding,
                self.undo,
                *(each for line in lines for each in (line.role, line.direction)),
                self.sheet,
            ),
            *(self.aside, self.offer.end, self.message.end, self.as_new, self.as_scores, self.cancel, self.ok),
        )
        _follow_each_other(chain)

    def order_questions(self) -> None:
        """Tab goes through the questions that there are now."""
        _follow_each_other((self.aside, *self.questions.buttons()))

    def _split(self) -> QSplitter:
        """The sheet, and what is asked about it."""
        left, aside = QWidget(self), QWidget(self)
        with_sheet, with_questions = (
            column(self.inspector, self.sheet, self.hint, spacing=GRID // 2),
            column(self.questions),
        )
        with_sheet.setStretch(1, 1)
        with_sheet.setContentsMargins(0, 0, GRID, 0)
        with_questions.setContentsMargins(GRID, 0, GRID, 0)
        left.setLayout(with_sheet)
        aside.setLayout(with_questions)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        self.aside = scrolling(aside)
        split.addWidget(self.aside)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([10 * ASIDE, ASIDE])
        split.setHandleWidth(1)
        dress_handles(split)
        return split


def _follow_each_other(widgets: Iterable[QWidget]) -> None:
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def _size(window: QWidget) -> tuple[int, int]:
    """As usual, but within the window that it belongs to."""
    room = window.size()
    return min(USUAL[0], room.width() - 2 * GRID), min(USUAL[1], room.height() - 2 * GRID)
