"""What is still open: the paper's defaults, missing scores, missing reasons; in all and by recommendation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QHeaderView, QPushButton, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import count_text
from gui.retranslation import Translated
from gui.theme import GRID, theme_of
from gui.translation import language
from gui.widgets.basic_widgets import column, label, quiet_button
from gui.widgets.table_view import SortableTable
from scenarios.completeness.missing_scores import Cell, MissingScores, missing_scores
from scenarios.model import Scenario
from scenarios.report.table import Table, TableColumn, Value
from scenarios.text.catalogue import _

KINDS: dict[str, Callable[[MissingScores], tuple[Cell, ...]]] = {
    "untouched": lambda found: found.untouched,
    "without_reason": lambda found: found.without_reason,
    "missing": lambda found: found.missing,
}
UNEXPLAINED = "unexplained"


@guarded
class _Links(QStyledItemDelegate):
    """Counts that lead somewhere wear the colour of links."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        theme = theme_of(option.palette)
        if index.column():
            colour = theme.accent if option.text != "0" else theme.muted
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colour))


class OpenItems(Translated, QWidget):
    """Counted links. A click on a count goes to the first cell that is counted."""

    cell_requested = Signal(str)  # "TA1/N1"
    log_line_requested = Signal(int)  # place of a line in the log, oldest 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Scenario, MissingScores] | None = None
        self.intro, self.table, self.hint = label(role="muted"), SortableTable(), label(role="small")
        self.table.setItemDelegate(_Links(self.table))
        self.counts = {kind: quiet_button() for kind in (*KINDS, UNEXPLAINED)}
        self.names = {kind: label() for kind in self.counts}
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(GRID)
        for place, kind in enumerate(self.counts):
            grid.addWidget(self.counts[kind], place, 0)
            grid.addWidget(self.names[kind], place, 1)
            self.counts[kind].clicked.connect(self._on_count)
        whole = column(self.intro, grid, GRID, self.hint, self.table, spacing=GRID // 2)
        whole.setStretchFactor(self.table, 1)
        whole.setContentsMargins(0, GRID, 0, 0)
        self.setLayout(whole)
        self.table.clicked.connect(self._on_cell)
        self.table.activated.connect(self._on_cell)
        self.bind_text(self.intro.setText, _("Nothing is open: every score was judged and has its reason."))
        self.bind_text(self.hint.setText, _("By recommendation. A number leads to the first cell it counts."))
        self.bind_text(self.table.setAccessibleName, _("What is open, by recommendation"))
        self.bind_text(
            self.names["untouched"].setText, _("scores are still the paper's default: nobody has judged them")
        )
        self.bind_text(self.names["without_reason"].setText, _("scores have no reason"))
        self.bind_text(self.names["missing"].setText, _("cells have no score"))
        self.bind_text(self.names[UNEXPLAINED].setText, _("lines of the record have no reason"))

    def show_scenario(self, scenario: Scenario) -> None:
        found = missing_scores(scenario)
        self._shown = scenario, found
        for kind, cells in KINDS.items():
            self._show_count(kind, len(cells(found)), len(found.total))
        self._show_count(UNEXPLAINED, len(_unexplained(scenario)), len(scenario.log))
        self.intro.setVisible(not any(each.isEnabled() for each in self.counts.values()))
        counted = {kind: Counter(cell[0] for cell in cells(found)) for kind, cells in KINDS.items()}
        rows: list[tuple[Value, ...]] = [
            (each.name.in_(language()), *(counted[kind][each.id] for kind in KINDS))
            for each in scenario.recommendations
        ]
        self.table.show_figures(Table(self._columns(), tuple(rows)))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        papers = bool(found.untouched)  # few scenarios have a paper's scores
        self.counts["untouched"].setVisible(papers)
        self.names["untouched"].setVisible(papers)
        self.table.setColumnHidden(1, not papers)
        for widget in (self.table, self.hint):
            widget.setVisible(bool(rows) and bool(scenario.criteria))

    def _show_count(self, kind: str, part: int, whole: int) -> None:
        button: QPushButton = self.counts[kind]
        button.setText(count_text(part, whole))
        button.setEnabled(part > 0)
        button.setAccessibleName(f"{count_text(part, whole)} {self.names[kind].text()}")

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn(self.tr("Recommendation")),
            TableColumn(
                self.tr("Still default"), 0, self.tr("Scores that are still the paper's; nobody has judged them")
            ),
            TableColumn(self.tr("No reason"), 0, self.tr("Scores without a reason")),
            TableColumn(self.tr("Missing"), 0, self.tr("Cells without a score")),
        )

    def _on_count(self) -> None:
        assert self._shown is not None
        scenario, found = self._shown
        kind = next(kind for kind, button in self.counts.items() if button is self.sender())
        if kind == UNEXPLAINED:
            self.log_line_requested.emit(_unexplained(scenario)[-1])
        else:
            self.cell_requested.emit("/".join(KINDS[kind](found)[0]))

    def _on_cell(self, index: QModelIndex) -> None:
        assert self._shown is not None
        scenario, found = self._shown
        recommendation = scenario.recommendations[self.table.row_of(index)].id
        kinds = list(KINDS.values())
        of = kinds[index.column() - 1](found) if index.column() else found.total
        cell = next((each for each in of if each[0] == recommendation), None)
        if cell is not None:
            self.cell_requested.emit("/".join(cell))


def _unexplained(scenario: Scenario) -> list[int]:
    """The places of the lines of the log that have no reason."""
    return [at for at, entry in enumerate(scenario.log) if not entry.why]
