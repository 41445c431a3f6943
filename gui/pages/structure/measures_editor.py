"""The editor of a recommendation's measures: a list of texts to write in, reorder and add to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui.exception_guard import guarded
from gui.icons import icon
from gui.pages.structure.tree_view import MOVES, TOOL
from gui.retranslation import Translated
from gui.sizes import fix_width
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, heading, label, quiet_button, row
from gui.widgets.fields.bilingual_field import BilingualField
from scenarios.model import Language, Measure, Text
from scenarios.text.catalogue import _


@guarded
class MeasureRow(Translated, QWidget):
    """One measure."""

    def __init__(self, measure: Measure, parent: MeasuresEditor) -> None:
        super().__init__(parent)
        self._editor, self.measure = parent, measure
        self.number, self.text = label(role="muted"), BilingualField(one_line=True)
        fix_width(self.number, 3 * GRID)
        self.number.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.number.setContentsMargins(0, GRID // 2 + 2, 0, 0)
        self.up, self.down, self.remove = quiet_button(), quiet_button(), quiet_button()
        tools = row(self.up, self.down, self.remove, spacing=0)
        tools.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole = row(self.number, self.text, tools, spacing=GRID // 2)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.text.set_caption(_("Measure"), _("Something that can be done"), shown=False)
        for button, name, text in (
            (self.up, "up", _("Move the measure up")),
            (self.down, "down", _("Move the measure down")),
            (self.remove, "remove", _("Remove the measure")),
        ):
            self.bind_text(button.setToolTip, text)
            button.setIcon(icon(name, self.palette()))
            button.setIconSize(QSize(2 * GRID, 2 * GRID))
            button.setFixedWidth(TOOL)
        self.text.text_edited.connect(self._on_typed)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)

    def show_measure(self, measure: Measure, place: int, count: int) -> None:
        self.measure = measure
        self.number.setText(str(place + 1))
        self.text.show_number(place + 1)
        self.retranslate()
        self.text.show_text(measure.text)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)

    def retranslate(self) -> None:
        """Name its buttons, each row's by its number."""
        for button in (self.up, self.down, self.remove):
            button.setAccessibleName(f"{button.toolTip()} ({self.number.text()})")

    def controls(self) -> tuple[QWidget, ...]:
        """What the keyboard stops at, in order."""
        return (self.text.main, self.text.second, self.up, self.down, self.remove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in MOVES:
            self._editor.move_row(self, MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _on_typed(self, tongue: Language, typed: str) -> None:
        self._editor.edit_requested.emit(self.measure.id, self.measure.text.with_(tongue, typed), tongue)

    def _on_up(self) -> None:
        self._editor.move_row(self, -1)

    def _on_down(self) -> None:
        self._editor.move_row(self, 1)

    def _on_remove(self) -> None:
        self._editor.remove_requested.emit(self.measure.id)


@guarded
class MeasuresEditor(Translated, QWidget):
    """All measures of a recommendation. Alt with an arrow key moves the one that is written in."""

    add_requested = Signal(object)  # Text
    edit_requested = Signal(str, object, str)  # measure id, Text, language that was typed in
    remove_requested = Signal(str)
    move_requested = Signal(str, int)  # measure id, position

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.empty, self.add = heading(), label(role="muted"), QPushButton()
        self.rows: list[MeasureRow] = []
        self._list = column(spacing=GRID)
        self.setLayout(column(self.title, self.empty, self._list, row(self.add, None)))
        self.add.clicked.connect(self._on_add)
        self.bind_text(self.title.setText, _("Measures"))
        self.bind_text(
            self.empty.setText, _("No measures yet. A measure is one thing that can be done to carry it out.")
        )
        self.bind_text(self.add.setText, _("Add a measure"))

    def show_measures(self, measures: Sequence[Measure]) -> None:
        """Show the measures. Rows stay while the same measures stay, so that typing is not disturbed."""
        ids = [each.id for each in measures]
        moved = ids != [each.measure.id for each in self.rows]
        if sorted(ids) != sorted(each.measure.id for each in self.rows):
            self._rebuild(measures)
        elif moved:
            self.rows.sort(key=lambda each: ids.index(each.measure.id))
            for each in self.rows:
                self._list.removeWidget(each)
                self._list.addWidget(each)
        for place, (each, measure) in enumerate(zip(self.rows, measures, strict=True)):
            each.show_measure(measure, place, len(measures))
        self.empty.setVisible(not measures)
        if moved:
            self._chain()

    def move_row(self, which: MeasureRow, step: int) -> None:
        """Ask to move a row one place."""
        place = self.rows.index(which) + step
        if 0 <= place < len(self.rows):
            self.move_requested.emit(which.measure.id, place)

    def _chain(self) -> None:
        """Tab goes through the rows as they stand, then on to the button below them."""
        fields = [widget for each in self.rows for widget in each.controls()]
        for before, after in pairwise([*fields, self.add]):
            QWidget.setTabOrder(before, after)

    def _rebuild(self, measures: Sequence[Measure]) -> None:
        kept = {each.measure.id: each for each in self.rows}
        self.rows = [kept.pop(each.id) if each.id in kept else MeasureRow(each, self) for each in measures]
        for gone in kept.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for each in self.rows:
            self._list.removeWidget(each)
            self._list.addWidget(each)

    def _on_add(self) -> None:
        known = {each.measure.id for each in self.rows}
        self.add_requested.emit(Text().with_(language(), self.tr("New measure")))
        fresh = next((each for each in self.rows if each.measure.id not in known), None)
        if fresh is not None:
            fresh.text.start_writing()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for each in self.rows:
                for button, name in ((each.up, "up"), (each.down, "down"), (each.remove, "remove")):
                    button.setIcon(icon(name, self.palette()))
