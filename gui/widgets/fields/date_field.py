"""A field for a day: typed in any usual way, or chosen in a calendar."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from gui.exception_guard import guarded
from gui.icons import icon
from gui.retranslation import Translated
from gui.widgets.fields.text_fields import LineField
from gui.widgets.typed_dates import days_read, no_single_day
from scenarios.text.catalogue import _


@guarded
class DateField(Translated, LineField):
    """Shows a day as the scenario keeps it, 2026-12-31, and says which one was given. What is no day stays marked."""

    day_requested = Signal(str)  # ISO, "" for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calendar: QCalendarWidget | None = None  # while it is open
        self._choose = QAction(self)
        self._choose.triggered.connect(self.open_calendar)
        self.addAction(self._choose, QLineEdit.ActionPosition.TrailingPosition)
        self._recolour()
        self.text_edited.connect(self._on_typed)
        self.bind_text(self._choose.setToolTip, _("Choose the day in a calendar (Alt+Down)"))

    def open_calendar(self) -> None:
        """Let the day be chosen; Esc leaves it as it is."""
        given = QDate.fromString(self._held, Qt.DateFormat.ISODate)
        self.calendar = shown = QCalendarWidget(self)
        shown.setWindowFlag(Qt.WindowType.Popup)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.setLocale(QLocale())
        shown.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            shown.setWeekdayTextFormat(day, QTextCharFormat())  # Qt's red would speak of a fault
        shown.setSelectedDate(given if given.isValid() else QDate.currentDate())
        for chosen in (shown.clicked, shown.activated):
            chosen.connect(self._on_chosen)
        shown.adjustSize()
        at, room = self.mapToGlobal(QPoint(0, self.height())), self.screen().availableGeometry()
        if at.y() + shown.height() > room.bottom():
            at.setY(self.mapToGlobal(QPoint()).y() - shown.height())
        shown.move(max(min(at.x(), room.right() - shown.width()), room.left()), at.y())
        shown.show()
        shown.setFocus()

    def _on_chosen(self, day: QDate) -> None:
        if self.calendar is not None:
            self.calendar.close()
            self.calendar = None
            self.setFocus()
            self.setText(day.toString(Qt.DateFormat.ISODate))
            self._on_typed(self.text())

    def _on_typed(self, typed: str) -> None:
        found = days_read(typed)
        if typed.strip() and len(found) != 1:
            self.refuse(partial(no_single_day, typed))
            return
        self.accept()
        day = found[0].isoformat() if found else ""
        self.setText(day)
        if day != self._held:
            self.day_requested.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_choose"):
            self._recolour()

    def _recolour(self) -> None:
        self._choose.setIcon(icon("calendar", self.palette()))
