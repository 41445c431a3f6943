"""Settings of the whole sheet: which sheet, which cells, orientation, number format, encoding."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from gui.exception_guard import guarded
from gui.importing.import_source import ReadSource
from gui.importing.import_state import place_of
from gui.sizes import fix_width
from gui.theme import GRID
from gui.widgets.basic_widgets import calm_wheel, column, label, quiet_button, row
from gui.widgets.combo_choices import fill_combo
from gui.widgets.fields.text_fields import LineField
from scenarios.io.tables.cells import CellArea
from scenarios.io.tables.layout import Answers
from scenarios.io.tables.layout.layout_types import area_name

translate = QCoreApplication.translate
MOST_HEADER_ROWS = 5
RANGE_WIDTH = 13 * GRID
ENCODINGS = {  # as the reader calls them, and as people do
    "utf-8": "UTF-8", "utf-16": "UTF-16", "gb18030": "GB18030", "big5": "Big5", "shift_jis": "Shift-JIS",
    "euc-kr": "EUC-KR", "windows-1250": "Windows-1250", "windows-1251": "Windows-1251", "windows-1252": "Windows-1252",
}  # fmt: skip


@guarded
class SheetSettings(QWidget):
    """A field each, its label above it. What does not apply to the file is not there."""

    setting_requested = Signal(object)  # Callable[[Answers], Answers]
    selection_requested = Signal()  # the selected block is the table
    refused = Signal(str)  # what was typed names no cells: why

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: ReadSource | None = None
        self.sheet, self.direction, self.header_rows, self.decimal, self.encoding = (QComboBox() for _ in range(5))
        self.range, self.selection = LineField(), quiet_button()
        fix_width(self.range, RANGE_WIDTH)
        self.selection.setEnabled(False)
        self._fields: dict[QWidget, tuple[QWidget, QLabel]] = {}
        line = row(spacing=2 * GRID)
        for each in (self.sheet, self.range, self.direction, self.header_rows, self.decimal, self.encoding):
            beside = (self.selection,) if each is self.range else ()
            line.addWidget(self._field(each, *beside))
            if isinstance(each, QComboBox):
                each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
                each.activated.connect(self._on_chosen)
                calm_wheel(each)
        line.addStretch(1)
        self.setLayout(line)
        self.range.text_edited.connect(self._on_range)
        self.selection.clicked.connect(self._on_selection)

    def _field(self, widget: QWidget, *beside: QPushButton) -> QWidget:
        """A field under its label."""
        whole, name = QWidget(self), label(role="small")
        name.setWordWrap(False)
        name.setBuddy(widget)
        whole.setLayout(column(name, row(widget, *beside, spacing=GRID // 2), spacing=GRID // 4))
        self._fields[widget] = (whole, name)
        return whole

    def show_read(self, read: ReadSource) -> None:
        """Show what was read and how it is taken."""
        self._read = read
        self._name_fields()
        layout, answers = read.stand.layout, read.stand.answers
        self._show_sheets(read)
        self._show_area()
        ways = {"rows": translate("ImportControls", "in rows"), "columns": translate("ImportControls", "in columns")}
        fill_combo(self.direction, ways, layout.orientation)
        counts = {str(n): str(n) for n in range(max(MOST_HEADER_ROWS, len(layout.header)) + 1)}
        fill_combo(self.header_rows, counts, str(len(layout.header)))
        marks = {
            "": _as_found(layout.numbers.decimal),
            ".": translate("ImportControls", "point: 1.5"),
            ",": translate("ImportControls", "comma: 1,5"),
        }
        fill_combo(self.decimal, marks, answers.decimal)
        of_text = bool(read.stand.sheet.encoding) and read.source.path is not None
        self._fields[self.encoding][0].setVisible(of_text)
        if of_text:
            now = read.stand.sheet.encoding
            fill_combo(self.encoding, ENCODINGS | ({} if now in ENCODINGS else {now: now}), now)

    def _show_sheets(self, read: ReadSource) -> None:
        hidden = translate("ImportControls", "{sheet} (hidden)")
        named = {
            each.name: hidden.format(sheet=each.name) if each.hidden else each.name
            for each in read.sheets
            if each.kind == "sheet"
        }
        self._fields[self.sheet][0].setVisible(len(named) > 1)
        fill_combo(self.sheet, named, read.stand.sheet.name)

    def _name_fields(self) -> None:
        names = {
            self.sheet: translate("ImportControls", "Sheet"),
            self.range: translate("ImportControls", "Cells"),
            self.direction: translate("ImportControls", "Recommendations"),
            self.header_rows: translate("ImportControls", "Lines of names"),
            self.decimal: translate("ImportControls", "Decimal mark"),
            self.encoding: translate("ImportControls", "Encoding"),
        }
        for widget, (_, name) in self._fields.items():
            name.setText(names[widget])
            widget.setAccessibleName(names[widget])
        self.selection.setText(translate("ImportControls", "Take the selection"))
        self.selection.setToolTip(translate("ImportControls", "Only the selected cells are the table"))
        self.range.setToolTip(translate("ImportControls", "The cells of the table, such as A3:F20; empty: as proposed"))

    def _on_chosen(self, _place: int) -> None:
        if self._read is None:
            return
        sheet, layout = self._read.stand.sheet, self._read.stand.layout
        box = self.sender()
        chosen = str(box.currentData()) if isinstance(box, QComboBox) else ""
        if box is self.sheet and chosen != sheet.name:
            self.setting_requested.emit(partial(_other_sheet, chosen))
        elif box is self.direction and chosen != layout.orientation:
            self.setting_requested.emit(partial(_turned, chosen == "columns"))
        elif box is self.header_rows and chosen != str(len(layout.header)):
            self.setting_requested.emit(partial(replace, header_rows=int(chosen)))
        elif box is self.decimal and chosen != layout.answers.decimal:
            self.setting_requested.emit(partial(replace, decimal=chosen))
        elif box is self.encoding and chosen != sheet.encoding:
            self.setting_requested.emit(partial(_in_encoding, chosen))

    def _on_range(self, typed: str) -> None:
        place = place_of(typed.strip())
        if not typed.strip() or (place is not None and min(place) >= 0):
            self.take_area(place)
        else:
            words = translate(
                "ImportControls", "“{typed}” names no cells. Type them as in A3:F20. Nothing was changed."
            )
            self.refused.emit(words.format(typed=typed.strip()))
        self._show_area()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape first gives up what is being typed."""
        if event.key() == Qt.Key.Key_Escape and self.range.isModified():
            self._show_area()
        else:
            super().keyPressEvent(event)

    def take_area(self, area: CellArea | None) -> None:
        """These cells are the table; None: as proposed."""
        if self._read is not None and area != self._read.stand.layout.area:
            self.setting_requested.emit(partial(replace, area=area))

    def _show_area(self) -> None:
        area = self._read.stand.layout.area if self._read else None
        self.range.show_text(area_name(area) if area else "")

    def _on_selection(self, _checked: bool = False) -> None:
        self.selection_requested.emit()


def _other_sheet(name: str, answers: Answers) -> Answers:
    """Another sheet has other rows and columns: nothing that was said of them holds."""
    return Answers(sheet=name, encoding=answers.encoding)


def _turned(turned: bool, answers: Answers) -> Answers:
    """The other way round, roles are others."""
    return replace(answers, transposed=turned, header_rows=None, rows={}, columns={})


def _in_encoding(encoding: str, _answers: Answers) -> Answers:
    """Other letters may part a text into other cells."""
    return Answers(encoding=encoding)


def _as_found(mark: str) -> str:
    if not mark:
        return translate("ImportControls", "not in question")
    return translate("ImportControls", "as found: {mark}").format(mark=mark)
