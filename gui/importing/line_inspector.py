"""The line inspector above the sheet: role and reason of the current column and row, to be changed there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from gui.importing.import_state import ImportState, role_setting
from gui.importing.layout_sentences import why_words
from gui.importing.line_menu import line_title
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import ElidedLabel, calm_wheel, row
from gui.widgets.combo_choices import fill_combo
from scenarios.io.tables.layout import Role, Setting
from scenarios.io.tables.layout.layout_types import Axis
from scenarios.text.line_roles import DIRECTIONS, ROLES


class LineChoice(QWidget):
    """What one row or column is, and for a criterion which way it is better."""

    setting_requested = Signal(object)  # Setting

    def __init__(self, axis: Axis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axis, self._index = axis, -1
        self._stand: ImportState | None = None
        self.title, self.role, self.direction = QLabel(), QComboBox(), QComboBox()
        for each in (self.role, self.direction):
            each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            calm_wheel(each)
        self.title.setBuddy(self.role)
        self.setLayout(row(self.title, self.role, self.direction))
        self.role.activated.connect(self._on_role)
        self.direction.activated.connect(self._on_way)

    def show_line(self, stand: ImportState, index: int) -> None:
        """Show what this line is taken for."""
        self._stand, self._index = stand, index
        title, line, role = line_title(self._axis, index), stand.line(self._axis, index), stand.role(self._axis, index)
        self.title.setText(title)
        roles = stand.choices(self._axis)
        fill_combo(self.role, {each: ROLES[each].in_(language()) for each in (*roles, *({role} - set(roles)))}, role)
        self.role.setAccessibleName(title)
        ways = {way: words.in_(language()) for way, words in DIRECTIONS.items()}
        fill_combo(self.direction, ways, line.direction if line and line.direction else "max")
        self.direction.setVisible(line is not None and line.direction is not None)
        self.direction.setAccessibleName(
            QCoreApplication.translate("ImportLine", "{line}: which way is better").format(line=title)
        )

    def _on_role(self, place: int) -> None:
        role: Role = self.role.itemData(place)
        if self._stand is not None and role in self._stand.choices(self._axis):
            self.setting_requested.emit(role_setting(self._axis, self._index, role))

    def _on_way(self, place: int) -> None:
        line = self._stand.line(self._axis, self._index) if self._stand else None
        if line is not None:
            self.setting_requested.emit(Setting("direction", self.direction.itemData(place), line.at))


class LineInspector(QWidget):
    """The column and the row of the current cell, and why the column is what it is."""

    setting_requested = Signal(object)  # Setting

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column, self.row, self.why = LineChoice("column"), LineChoice("row"), ElidedLabel()
        self.why.setForegroundRole(self.why.foregroundRole().PlaceholderText)
        layout = row(self.column, self.row, self.why, spacing=3 * GRID)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        for each in (self.column, self.row):
            each.setting_requested.connect(self.setting_requested)

    def show_cell(self, stand: ImportState, row_: int, column: int) -> None:
        """Show the lines that cross in a cell."""
        self.column.show_line(stand, column)
        self.row.show_line(stand, row_)
        lines = (stand.line("column", column), stand.line("row", row_))
        self.why.setText("  ".join(f"{each.at}: {why_words(each.why)}" for each in lines if each is not None))
