"""The editor of a scale's levels: a table to write in, and the current level in the other language."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QPushButton, QTableView, QWidget

from gui.exception_guard import guarded
from gui.pages.structure.levels_model import FIELDS, LevelsModel
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language, name_of, other_language, own_language
from gui.view_choices import view_choices
from gui.widget_styles import dress_table
from gui.widgets.basic_widgets import column, label, quiet_button, row
from gui.widgets.fields.auto_height_text import AutoHeightText
from gui.widgets.text_cell_delegate import TextCellDelegate
from gui.widgets.typed_numbers import not_a_number
from scenarios.model import Level, Scale, Text
from scenarios.text.catalogue import _

TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.SelectedClicked
)


@guarded
class LevelsTable(QTableView):
    """As high as its levels; long meanings wrap. Delete takes the current level away."""

    remove_requested = Signal()

    def __init__(self, model: LevelsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(TextCellDelegate(self))
        self.setEditTriggers(TRIGGERS)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        dress_table(self)
        self.verticalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(len(FIELDS) - 1, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.fit)

    def fit(self) -> None:
        """Take the height that the rows need."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(each) for each in range(self.model().rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class LevelsEditor(Translated, QWidget):
    """Asks for the levels to be as the user wants them."""

    change_requested = Signal(object, str)  # tuple of Level; a key if it is one of many keystrokes, else ""
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = Scale()
        self.model = LevelsModel(self)
        self.table, self.empty = LevelsTable(self.model), label(role="muted")
        self.add, self.remove = QPushButton(), quiet_button()
        self.language, self.name, self.meaning = (
            label(role="small"),
            AutoHeightText(True, "small"),
            AutoHeightText(False, "small"),
        )
        self.language.setWordWrap(False)
        self.second = QWidget()
        line = row(self.language, self.name, self.meaning, spacing=GRID // 2)
        line.setStretch(1, 1)
        line.setStretch(2, 3)
        self.second.setLayout(line)
        self.setLayout(column(self.empty, self.table, self.second, row(self.add, self.remove, None), spacing=GRID // 2))
        self._connect()
        view_choices().changed.connect(self._show_second)
        self.bind_text(self.empty.setText, _("No levels yet. A level says in words what a point of the scale means."))
        self.bind_text(self.table.setAccessibleName, _("Levels of the scale in words"))
        self.bind_text(self.add.setText, _("Add a level"))
        self.bind_text(self.remove.setText, _("Remove the level"))
        self.retranslate()

    def _connect(self) -> None:
        self.model.edit_requested.connect(self._on_edited)
        self.model.refused.connect(self._on_no_number)
        self.table.selectionModel().currentChanged.connect(self._show_second)
        self.table.remove_requested.connect(self._on_remove)
        self.name.text_edited.connect(self._on_name)
        self.meaning.text_edited.connect(self._on_meaning)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)

    def show_scale(self, scale: Scale) -> None:
        self._scale = scale
        self.model.show(scale.levels, language(), (scale.low, scale.high))
        for widget in (self.table, self.remove):
            widget.setVisible(bool(scale.levels))
        self.empty.setVisible(not scale.levels)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 1))
        self.table.fit()
        self._show_second()

    def _current(self) -> tuple[int, Level] | None:
        return self.model.level(self.table.currentIndex().row())

    def _show_second(self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None) -> None:
        found = self._current()
        alone = found is not None and not getattr(found[1].name, own_language())
        self.second.setVisible(found is not None and (view_choices().second_language or alone))
        self.remove.setEnabled(found is not None)
        if found is not None:
            self.name.show_text(getattr(found[1].name, other_language()))
            self.meaning.show_text(getattr(found[1].meaning, other_language()))

    def _on_edited(self, place: int, field: str, wanted: float | Text) -> None:
        self._ask_with(place, field, wanted, "")

    def _ask_with(self, place: int, field: str, wanted: float | Text, key: str) -> None:
        level = self._scale.levels[place]
        fields = {each: getattr(level, each) for each in FIELDS} | {field: wanted}
        levels = self._scale.levels
        self.change_requested.emit((*levels[:place], Level(**fields), *levels[place + 1 :]), key)

    def _on_name(self, typed: str) -> None:
        self._on_second("name", typed)

    def _on_meaning(self, typed: str) -> None:
        self._on_second("meaning", typed)

    def _on_second(self, field: str, typed: str) -> None:
        if (found := self._current()) is not None:
            place, level = found
            text = getattr(level, field).with_(other_language(), typed)
            self._ask_with(place, field, text, f"level/{level.at}/{field}")

    def _on_add(self) -> None:
        at = free_place(self._scale)
        name = Text().with_(language(), self.tr("New level"))
        self.change_requested.emit((*self._scale.levels, Level(at, name)), "")
        for place in range(self.model.rowCount()):
            if (found := self.model.level(place)) is not None and found[1].at == at:
                index = self.model.index(place, 1)
                self.table.setCurrentIndex(index)
                self.table.setFocus()
                self.table.edit(index)

    def _on_remove(self) -> None:
        if (found := self._current()) is not None:
            place = found[0]
            self.change_requested.emit((*self._scale.levels[:place], *self._scale.levels[place + 1 :]), "")

    def _on_no_number(self, typed: str) -> None:
        self.refused.emit(not_a_number(typed))

    def retranslate(self) -> None:
        self.language.setText(name_of(other_language()))
        self.name.setAccessibleName(self.tr("Name of the level ({tongue})").format(tongue=self.language.text()))
        self.meaning.setAccessibleName(self.tr("Meaning of the level ({tongue})").format(tongue=self.language.text()))


def free_place(scale: Scale) -> float:
    """Where a new level goes: the first step of the scale without one, else halfway into the widest gap."""
    taken = sorted(each.at for each in scale.levels)
    steps = min(int((scale.high - scale.low) / scale.step + 1e-9), 1000)
    for whole in (True, False):
        for place in (scale.low + i * scale.step for i in range(steps + 1)):
            if place not in taken and (not whole or float(place).is_integer()):
                return place
    low, high = max(pairwise(taken), key=lambda pair: pair[1] - pair[0], default=(scale.low, scale.high))
    return (low + high) / 2
