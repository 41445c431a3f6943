"""The step "Scores": the matrix, and beside it the evidence for the cell one stands on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.exception_guard import guarded
from gui.finding_sentences import reason
from gui.pages.page import Page
from gui.pages.scores import score_edits
from gui.pages.scores.cell_list import CellList
from gui.pages.scores.cell_list_model import CellNote
from gui.pages.scores.completeness_bar import CompletenessBar
from gui.pages.scores.evidence_panel import EvidencePanel, ScoreChange
from gui.pages.scores.paste_into_grid import PasteIntoGrid
from gui.pages.scores.scores_grid import ScoresGrid
from gui.pages.scores.scores_legend import ScoresLegend
from gui.pages.scores.scores_model import ScoresModel
from gui.session import Change, Session
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress_handles
from gui.widgets.basic_widgets import column, label, row, scrolling
from gui.widgets.message_area import FloatingMessage
from scenarios.completeness.missing_scores import missing_scores
from scenarios.completeness.unconfirmed_assumptions import widened
from scenarios.evaluation.judgements import effective_judgements
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scenarios.text.assumptions import widened_sentence
from scenarios.text.catalogue import _

Cell = tuple[str, str]
PANEL = 33 * GRID  # the evidence panel's width to begin with
NARROWEST_PANEL = 28 * GRID


@guarded
class ScoresPage(Page):
    """Shows the matrix and makes every edit that its parts ask for."""

    def __init__(self, session: Session, rescorer: LiveEvaluation, parent: QWidget | None = None) -> None:
        super().__init__(session, rescorer, parent)
        self.heading, self.message = label(role="title"), FloatingMessage(self)
        self.heading.setWordWrap(False)
        self.meter = CompletenessBar(self.heading)
        self.model = ScoresModel(session, self)
        self.grid, self.legend, self.list = ScoresGrid(self.model), ScoresLegend(), CellList()
        self.grid.below = self.list
        self.paste = PasteIntoGrid(session, self.grid, self.list, self.message)
        self.evidence = EvidencePanel()
        self.empty, self.to_recommendations, self.to_criteria = label(role="muted"), QPushButton(), QPushButton()
        self._cell: Cell | None = None
        self._listed = ""  # the kind of gaps that is listed; a list of refused cells is none
        self._lay_out()
        self._connect()
        self.bind_text(
            self.empty.setText,
            _(
                "Scores say how much each recommendation builds each criterion. "
                "Add at least one of both first, or paste a whole table (Ctrl+V)."
            ),
        )
        self.bind_text(self.to_recommendations.setText, _("Go to the recommendations"))
        self.bind_text(self.to_criteria.setText, _("Go to the criteria"))
        self.bind_text(self.heading.setText, _("Scores"))
        self.bind_text(self.panel.setAccessibleName, _("Evidence"))

    def _lay_out(self) -> None:
        matrix, aside = QWidget(), QWidget()
        left = column(self.grid, self.legend, self.list)
        left.setStretch(0, 1)
        left.setContentsMargins(0, 0, GRID, 0)
        matrix.setLayout(left)
        inside = column(self.evidence)
        inside.setContentsMargins(GRID + GRID // 2, 0, GRID // 2, 0)
        aside.setLayout(inside)
        self.panel = scrolling(aside)
        self.panel.setMinimumWidth(NARROWEST_PANEL)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(matrix)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        dress_handles(self.split)
        self.split.setHandleWidth(1)
        self.split.setSizes([10 * PANEL, PANEL])
        self._nothing = QWidget()
        self._nothing.setLayout(column(self.empty, row(self.to_recommendations, self.to_criteria, None), None))
        layout = column(self.meter, self._nothing, self.split)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretchFactor(self.split, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.grid.current_cell_changed.connect(self._on_cell)
        self.grid.clear_requested.connect(self._on_clear)
        self.grid.empty_requested.connect(self._on_empty)
        self.grid.fill_requested.connect(self._on_fill)
        self.grid.paste_requested.connect(self.paste.from_clipboard)
        self.paste.refused_cells_listed.connect(self._on_list_closed)
        self.paste.pasted.connect(self._on_pasted)
        self.grid.reason_requested.connect(self._on_to_evidence)
        self.model.refused.connect(self._on_refused)
        self.meter.list_requested.connect(self._on_listed)
        self.list.cell_requested.connect(self._on_chosen)
        self.list.closed.connect(self._on_list_closed)
        self.evidence.change_requested.connect(self._on_asked)
        self.evidence.reset_requested.connect(self._on_reset)
        self.to_recommendations.clicked.connect(partial(self._on_go_to, "recommendations"))
        self.to_criteria.clicked.connect(partial(self._on_go_to, "criteria"))
        self.setFocusProxy(self.grid)
        self.parts = {"evidence": self.panel, "legend": self.legend}

    def show_document(self, change: Change) -> None:
        if not (change.opened or change.scores or change.criteria or change.recommendations):
            return
        self.model.show(change)
        self.message.clear()  # what was refused is over once something was done
        if given_way := widened(change.before, change.after):
            self.message.show_message(widened_sentence(change.after, given_way, language()), "info")
        if change.opened:
            self.list.setVisible(bool(self._listed))  # a list of gaps follows the document; one of refusals does not
        self.meter.show_gaps(missing_scores(change.after))
        self.legend.show_scores(effective_judgements(change.after).scores)
        self._refresh_list()
        has_cells = bool(change.after.recommendations and change.after.criteria)
        self._nothing.setVisible(not has_cells)
        self.split.setVisible(has_cells)
        if change.reshaped and has_cells and not (self._cell and self.grid.go_to(self._cell)):
            self.grid.setCurrentIndex(self.model.index(0, 0))
        self._show_evidence()

    def select(self, subject: str) -> None:
        """Go to a cell ("TA1/N1"), or to the first cell of a recommendation or criterion."""
        scenario = self.model.scenario
        cells = ((r.id, c.id) for r in scenario.recommendations for c in scenario.criteria)
        found = next((cell for cell in cells if subject in ("/".join(cell), *cell)), None)
        if found is not None:
            self.grid.go_to(found)
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> str:
        return "/".join(self._cell or ())

    def _show_evidence(self) -> None:
        scenario, cell = self.session.scenario, self._cell
        self.evidence.show_cell(scenario, cell, score_edits.default_to_restore(scenario, cell) if cell else None)

    def _on_cell(self, cell: Cell | None) -> None:
        if cell is not None:
            self._cell = cell
            self._show_evidence()

    def _on_to_evidence(self) -> None:
        self.part_requested.emit("evidence")
        self.evidence.rationale.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.evidence.rationale.moveCursor(QTextCursor.MoveOperation.End)

    def show_document_again(self, scenario: Scenario) -> None:
        """In another language; cells that a paste was refused for stay listed, though not in another document."""
        refused = not (self._listed or self.list.isHidden())
        super().show_document_again(scenario)
        if refused:
            self.paste.list_again()

    def _on_clear(self, cells: list[Cell]) -> None:
        self._apply(self.tr("Clear scores"), score_edits.clearing(cells))

    def _on_empty(self, cells: list[Cell]) -> None:
        self._apply(self.tr("Clear scores with their reasons"), score_edits.emptying(cells))

    def _on_fill(self, rows: list[list[Cell]]) -> None:
        self._apply(self.tr("Fill scores down"), score_edits.filling(rows, self.session.scenario))

    def _on_pasted(self) -> None:
        if not self._listed:
            self.list.hide()

    def _on_listed(self, kind: str) -> None:
        self._listed = kind
        self._refresh_list()
        if not kind:
            self.list.hide()

    def _refresh_list(self) -> None:
        if not self._listed:
            return
        headings = {
            "missing": self.tr("Cells without a score"),
            "without_reason": self.tr("Scores without a reason"),
            "untouched": self.tr("Scores that are still the paper's default"),
        }
        scenario = self.session.scenario
        notes = [CellNote(cell) for cell in getattr(missing_scores(scenario), self._listed)]
        self.list.show_notes(headings[self._listed], scenario, notes)
        if not notes:
            self._on_list_closed()

    def _on_list_closed(self) -> None:
        self._listed = ""
        self.meter.open("")

    def _on_chosen(self, cell: Cell) -> None:
        self.grid.go_to(cell)

    def _on_refused(self, reasons: list[str]) -> None:
        self.message.show_message(" ".join(reasons), "bad")

    def _on_asked(self, asked: ScoreChange) -> None:
        scenario = self.session.scenario
        value, name = asked.value, self.evidence.recommendation.text()
        if asked.part == "rationale":
            score = scenario.score_at.get(asked.cell)
            value = score_edits.in_language(score, str(value), language())
        key = f"{asked.part}/{'/'.join(asked.cell)}" if asked.typing else None
        label = (
            self.tr("Score “{name}”") if asked.part in ("value", "low", "high") else self.tr("Evidence for “{name}”")
        )
        try:
            edit = score_edits.part_edit(asked.cell, asked.part, value)
            self.session.apply(label.format(name=name), edit, merge_key=key)
        except InvalidInput as error:
            self.evidence.refuse(asked.part, partial(reason, error, scenario))

    def _on_reset(self, cell: Cell) -> None:
        default = score_edits.default_to_restore(self.session.scenario, cell)
        if default is not None:
            self._apply(self.tr("Reset to the paper's score"), score_edits.restoring(default))

    def _on_go_to(self, step: str, _checked: bool = False) -> None:
        self.navigate_requested.emit(step, "")

    def _apply(self, label: str, edit: Callable[[Scenario], Scenario]) -> None:
        try:
            self.session.apply(label, edit)
        except InvalidInput as error:
            self.message.show_message(reason(error, self.session.scenario), "bad")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the matrix, and from there it puts the list away."""
        focus = self.focusWidget()
        if event.key() != Qt.Key.Key_Escape or focus is None:
            super().keyPressEvent(event)
        elif self.evidence.isAncestorOf(focus):
            self.grid.setFocus()
        elif self.list.isVisible():
            self.list.put_away()
            self.grid.setFocus()
        else:
            super().keyPressEvent(event)
