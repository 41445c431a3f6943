"""The bar of completeness of the scores, with three counts; each count opens the list of its cells."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import count_text
from gui.retranslation import Translated
from gui.theme import GRID, blend, theme_of
from gui.widgets.basic_widgets import ElidedLabel, column, quiet_button, row
from scenarios.completeness.missing_scores import MissingScores

KINDS = ("missing", "without_reason", "untouched")


@guarded
class ProportionBar(QWidget):
    """Judged, still default, and missing, as parts of one bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (0, 0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, judged: int, untouched: int, missing: int) -> None:
        self._parts = (judged, untouched, missing)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(20 * GRID, GRID - 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        start, whole = 0.0, max(sum(self._parts), 1)
        pale = blend(theme.surface, theme.accent, 0.45)
        with QPainter(self) as painter:
            for part, colour in zip(self._parts, (QColor(theme.accent), pale, QColor(theme.faint)), strict=True):
                width = self.width() * part / whole
                painter.fillRect(QRectF(start, 0, width, self.height()), colour)
                start += width


class CompletenessBar(Translated, QWidget):
    """The counts. At most one list is open at a time."""

    list_requested = Signal(str)  # the kind whose list is to be shown, "" for none

    def __init__(self, lead: QWidget, parent: QWidget | None = None) -> None:
        """lead: what stands before the counts on their line, the page's title."""
        super().__init__(parent)
        self.words, self.bar = ElidedLabel(), ProportionBar()
        self.words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.buttons: dict[str, QPushButton] = {kind: quiet_button() for kind in KINDS}
        self._gaps: MissingScores | None = None
        for kind, button in self.buttons.items():
            button.setCheckable(True)
            button.setProperty("kind", kind)
            button.clicked.connect(self._on_clicked)
        line = row(lead, GRID, self.words, *self.buttons.values(), spacing=2)
        line.setStretchFactor(self.words, 1)
        self.setLayout(column(line, self.bar, spacing=GRID // 2))

    def show_gaps(self, gaps: MissingScores) -> None:
        self._gaps = gaps
        untouched, missing = len(gaps.untouched), len(gaps.missing)
        self.bar.show_parts(len(gaps.scored) - untouched, untouched, missing)
        self.retranslate()

    def open(self, kind: str) -> None:
        """Mark the list that is open."""
        for each, button in self.buttons.items():
            button.setChecked(each == kind)

    def retranslate(self) -> None:
        gaps = self._gaps
        if gaps is None:
            return
        for each in (self.words, self.bar, *self.buttons.values()):
            each.setVisible(bool(gaps.total))
        reasoned = len(gaps.scored) - len(gaps.without_reason)
        whole = len(gaps.total)
        self.words.setText(
            self.tr("Scored {scored} · with a reason {reasoned}").format(
                scored=count_text(len(gaps.scored), whole), reasoned=count_text(reasoned, whole)
            )
        )
        names = {
            "missing": self.tr("Missing: {count}"),
            "without_reason": self.tr("No reason: {count}"),
            "untouched": self.tr("Still default: {count}"),
        }
        for kind, button in self.buttons.items():
            count = len(getattr(gaps, kind))
            button.setText(names[kind].format(count=QLocale().toString(count)))
            button.setToolTip(self.tr("List these cells"))
            button.setEnabled(count > 0)
        self.buttons["untouched"].setVisible(bool(gaps.untouched))  # few scenarios have a paper's scores
        self.bar.setAccessibleName(self.words.text())

    def _on_clicked(self, on: bool) -> None:
        button = self.sender()
        kind = str(button.property("kind")) if button is not None else ""
        self.open(kind if on else "")
        self.list_requested.emit(kind if on else "")
