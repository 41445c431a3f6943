"""The comparison of weight sets: the methods tried, the presets, and objective weights, each with its ranking."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui import pauses
from gui.background.query import BackgroundQuery, unreported
from gui.background.query_keys import problem_key
from gui.exception_guard import guarded
from gui.pages.weights.weight_set_delegate import WeightSetDelegate
from gui.pages.weights.weight_sets_header import NamesHeader
from gui.pages.weights.weight_sets_model import Row, WeightSetsModel
from gui.retranslation import Translated
from gui.sizes import fix_rows
from gui.theme import GRID
from gui.translation import labelled, language
from gui.view_choices import view_choices
from gui.widget_styles import dress_table
from gui.widgets.basic_widgets import column, label
from gui.widgets.context_menu import offer_context_menu
from gui.widgets.frozen_column import FrozenColumn
from scenarios.elicitation.sentences import finding_sentence
from scenarios.elicitation.weight_sets import WeightSet, weight_sets
from scenarios.model import Scenario
from scenarios.text.catalogue import _

CELL, WIDEST, NAME, LINE = 4 * GRID, 9 * GRID, 18 * GRID, 3 * GRID

Measuring = BackgroundQuery[Scenario, tuple[WeightSet, ...]]


def spread_sets(scenario: Scenario) -> tuple[WeightSet, ...]:
    """The diagnostics alone."""
    return tuple(each for each in weight_sets(scenario) if each.kind == "diagnostic")


@guarded
class WeightSetsView(Translated, QWidget):
    """Ways and presets at once; the measures of spread come from the background, since their library loads slowly."""

    def __init__(self, comparing: Measuring | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparing = comparing or BackgroundQuery(
            problem_key, unreported(spread_sets), self, pause=pauses.ALL_METHODS
        )
        self._scenario: Scenario | None = None
        self.caption, self.description, self.note = label(role="muted"), label(role="small"), label(role="small")
        self.model, self.table = WeightSetsModel(self), QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(WeightSetDelegate(self.table))
        offer_context_menu(self.table)
        self._dress()
        self.frozen = FrozenColumn(self.table)
        layout = column(self.caption, self.table, self.description, self.note, spacing=GRID // 2)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._comparing.answer_changed.connect(self._on_answered)
        self._comparing.failed.connect(self._on_failed)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.bind_text(
            self.caption.setText,
            _(
                "Weights in per cent, criterion by criterion; then the rank of each recommendation. ● marks the "
                "present weights. Rest the pointer on a heading or go to a cell for its whole name."
            ),
        )
        view_choices().changed.connect(self.retranslate)
        self.bind_text(self.table.setAccessibleName, _("Weight sets with their weights and ranks"))
        self.retranslate()

    def _dress(self) -> None:
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        dress_table(self.table)
        self.table.verticalHeader().hide()
        fix_rows(self.table, LINE)
        head = NamesHeader(self.table)
        self.table.setHorizontalHeader(head)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(CELL)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)

    def show_scenario(self, scenario: Scenario) -> None:
        self._scenario = scenario
        measured = self._comparing.start(scenario)
        self._show(measured or ())
        if measured is None:
            self.note.setText(self.tr("Measuring the spread of the scores …"))

    def _show(self, measured: tuple[WeightSet, ...]) -> None:
        if self._scenario is None:
            return
        own = weight_sets(self._scenario, diagnostics=False)
        rows: list[Row] = [self.tr("Ways and presets"), *own]
        if measured:
            rows += [self.tr("Measures of how far the scores spread, never of importance"), *measured]
        self.note.setText(_refusals(self._scenario, measured))
        self.table.clearSpans()
        self.model.show_sets(self._scenario, rows)
        columns = self.model.columnCount()
        for place, each in enumerate(rows):
            if isinstance(each, str) and columns > 1:  # a table of names alone has nothing to span
                self.table.setSpan(place, 0, 1, columns)
        self._set_widths([each for each in rows if isinstance(each, str)])

    def _set_widths(self, headings: list[str]) -> None:
        """Cells as wide as their heads; names as wide as there is room for, and the sections' headings need."""
        head, bold = self.table.horizontalHeader(), QFontMetrics(_bold(self.table.font()))
        assert isinstance(head, NamesHeader)
        places = range(1, self.model.columnCount())
        names = [str(self.model.headerData(each, Qt.Orientation.Horizontal)) for each in places]
        cells = [min(max(head.wanted(each), CELL), WIDEST) for each in names]
        wanted = max((bold.horizontalAdvance(each) + GRID for each in headings), default=0) - sum(cells)
        room = min(self.table.sizeHintForColumn(0), self.table.viewport().width() - sum(cells))
        for place, width in enumerate([max(wanted, room, NAME), *cells]):
            self.table.setColumnWidth(place, width)
        self.frozen.fit()

    def _on_answered(self, measured: tuple[WeightSet, ...]) -> None:
        self._show(measured)

    def _on_failed(self, _error: Exception) -> None:
        self.note.setText(self.tr("The spread of the scores could not be measured."))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        """What a pointer would be told on resting there."""
        self.description.setText(self.model.description_at(index) if index.isValid() else "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._comparing.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._comparing.rest()

    def retranslate(self) -> None:
        if self._scenario is not None and self.isVisible():
            self.show_scenario(self._scenario)


def _refusals(scenario: Scenario, measured: tuple[WeightSet, ...]) -> str:
    """Why a measure gives no weights, one a line."""
    refused = ((each.name.in_(language()), each.refused[0]) for each in measured if each.refused)
    return "\n".join(labelled(name, finding_sentence(why, scenario, language())) for name, why in refused)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
