"""The panel that says why a recommendation stands where it does. It lies over the page, beside the ranking, and moves
nothing; it follows every change until it is closed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.charts.chart_canvas import ChartCanvas
from gui.charts.difference_profile import DIFFERENCE_PROFILE
from gui.charts.difference_profile_data import differences_shown
from gui.ranking.deciding_scores import DecidingScoresView
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import (
    ElidedChoice,
    column,
    heading,
    label,
    link_button,
    row,
    scrolling,
)
from gui.widgets.combo_choices import fill_combo
from gui.widgets.floating_panel import FloatingPanel
from scenarios.analysis.difference_profile import difference_profile, row_of
from scenarios.evaluation.evaluate import Evaluation
from scenarios.report.why_this_place import TEXTS, compared_with, deciding_scores, missing_scores_of, why_sentence
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import names_of

EDGE = GRID + GRID // 2  # pixels left and right of the content
WIDTH = 58 * GRID  # pixels, where the window has them
OPEN_CELLS = 5  # links to missing scores; the sentence counts them all


class WhyPanel(FloatingPanel):
    """About one recommendation at a time."""

    navigate_requested = Signal(str, str)  # step id, id of the thing to select there

    def __init__(self, rescorer: LiveEvaluation, beside: QWidget, parent: QWidget) -> None:
        """beside: the widget, in the same window as the parent, whose left edge it touches."""
        super().__init__(parent, beside)
        self._rescorer, self._beside = rescorer, beside
        self.subject = ""  # id of the recommendation it is about, "" while it is closed
        self._shown: Evaluation | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.sentence = heading(), label()
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.against, self.other = label(role="muted"), ElidedChoice()
        self.against.setWordWrap(False)
        self.chart, self.about = ChartCanvas(DIFFERENCE_PROFILE), label(role="small")
        self.scores_title, self.scores = heading(), DecidingScoresView()
        self.open_cells = [link_button() for _each in range(OPEN_CELLS)]
        self.to_methods, self.to_page = link_button(), link_button()
        self._lay_out()
        self._connect()
        self._bind_texts()

    def _lay_out(self) -> None:
        self.compared = QWidget()
        choice = row(self.against, self.other)
        choice.setStretch(1, 1)
        self.compared.setLayout(
            column(
                choice,
                self.chart,
                self.about,
                row(self.to_methods, None),
                GRID // 2,
                self.scores_title,
                self.scores,
                spacing=GRID // 2,
            )
        )
        inside = QWidget()
        cells = column(*(row(each, None) for each in self.open_cells), spacing=0)
        content = column(self.sentence, self.compared, cells, row(self.to_page, None), None, spacing=GRID)
        content.setContentsMargins(0, 0, GRID, 0)
        inside.setLayout(content)
        self._inside, self._content, self._area = inside, content, scrolling(inside)
        for ground in (inside, self._area.viewport()):
            ground.setAutoFillBackground(False)  # the card's own shows through
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = row(self.title, self.close_button)
        top.setStretch(0, 1)
        layout = column(top, self._area, spacing=GRID // 2)
        layout.setContentsMargins(EDGE, GRID, EDGE, GRID)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.other.activated.connect(self._on_other)
        self.chart.item_requested.connect(self._on_criterion)
        self.scores.cell_requested.connect(partial(self._go, "scores"))
        self.to_methods.clicked.connect(partial(self._on_link, "results", "methods"))
        self.to_page.clicked.connect(self._on_page)
        for button in self.open_cells:
            button.clicked.connect(partial(self._on_open_cell, button))
        self._rescorer.evaluation_changed.connect(self._on_evaluation)

    def _bind_texts(self) -> None:
        self.bind_text(self.against.setText, _("Compared with"))
        self.bind_text(self.other.setAccessibleName, _("Compared with"))
        self.bind_text(self.about.setText, TEXTS["about"])
        self.bind_text(self.chart.setAccessibleName, _("The difference, criterion by criterion"))
        self.bind_text(self.scores_title.setText, _("The scores that decide"))
        self.bind_text(self.to_methods.setText, _("How other methods rank"))
        self.bind_text(self.to_page.setText, _("Open its page"))

    def show_recommendation(self, subject: str) -> None:
        """Open it on this recommendation, or turn it to this one."""
        evaluation = self._rescorer.evaluation
        if subject == self.subject and evaluation is self._shown:
            return
        known = subject == self.subject
        self.subject = subject
        self._show(evaluation, self.other.currentData() if known else None)
        if self.subject:
            self.come_up()

    def end(self) -> None:
        self.subject, self._shown = "", None
        super().end()

    def retranslate(self) -> None:
        self._on_evaluation(self._rescorer.evaluation)

    def _on_evaluation(self, evaluation: Evaluation) -> None:
        if self.subject:
            self._show(evaluation, self.other.currentData())

    def _show(self, evaluation: Evaluation, wanted: str | None) -> None:
        """Close it where its recommendation is gone. wanted: the id of whom it was compared with, None for whom it is
        compared with at first."""
        if all(each.id != self.subject for each in evaluation.scenario.recommendations):
            self.end()
            return
        self._shown, on = evaluation, language()
        rank = int(evaluation.ranks[row_of(evaluation, self.subject)])
        self.title.setText(self._question(rank))
        said = why_sentence(evaluation, self.subject, on)
        self.sentence.setText(said)
        self.setAccessibleName(f"{self.title.text()} {said}")
        others = compared_with(evaluation, self.subject)
        self.compared.setVisible(bool(others))
        if others:
            other = wanted if wanted in others else others[0]
            names = names_of(evaluation.scenario, on)
            fill_combo(self.other, {id_: names[id_] for id_ in others}, other)
            self._show_profile(evaluation, other)
        self._show_open_cells(evaluation)
        self.place()

    def _question(self, rank: int) -> str:
        if not rank:
            return self.tr("Why is it not ranked?")
        return self.tr("Why is it first?") if rank == 1 else self.tr("Why is it in place {rank}?").format(rank=rank)

    def _show_profile(self, evaluation: Evaluation, other: str) -> None:
        profile = difference_profile(evaluation, self.subject, other)
        assert profile is not None  # both are ranked
        self.chart.show_data(differences_shown(profile, evaluation.scenario, language()))
        found = deciding_scores(evaluation, profile, language())
        self.scores.show_scores(found)
        self.scores_title.setVisible(bool(found))

    def _show_open_cells(self, evaluation: Evaluation) -> None:
        missing = missing_scores_of(evaluation, self.subject)
        names = names_of(evaluation.scenario, language())
        for place, button in enumerate(self.open_cells):
            button.setVisible(place < len(missing))
            if place < len(missing):
                button.setText(self.tr("Give its score on “{criterion}”").format(criterion=names[missing[place]]))
                button.setProperty("criterion", missing[place])

    def place(self) -> None:
        """Beside the ranking, and as high; lower where there is little to say. One height for nearly all, for nothing
        around it has to be painted then when it turns from one to another."""
        parent = self.parentWidget()
        assert parent is not None
        corner = self._beside.mapTo(parent, QPoint(0, 0))
        width = min(WIDTH, corner.x() - GRID)
        room = width - 2 * EDGE - 2 * self.frameWidth()
        height = self._beside.height() - 2 * GRID
        if self.compared.isHidden():
            height = min(self._content.totalHeightForWidth(room) + self.title.sizeHint().height() + 4 * GRID, height)
        self.setGeometry(corner.x() - width, corner.y() + GRID, width, height)

    def _on_other(self, _place: int) -> None:
        self._on_evaluation(self._rescorer.evaluation)

    def _on_criterion(self, criterion: str) -> None:
        if criterion:
            self._go("scores", f"{self.subject}/{criterion}")

    def _on_open_cell(self, button: QPushButton, _checked: bool = False) -> None:
        self._on_criterion(button.property("criterion"))

    def _on_page(self, _checked: bool = False) -> None:
        self._go("recommendations", self.subject)

    def _on_link(self, step: str, subject: str, _checked: bool = False) -> None:
        self._go(step, subject)

    def _go(self, step: str, subject: str) -> None:
        """Lead to a page; the panel would lie over what is shown there."""
        self.end()
        self.navigate_requested.emit(step, subject)
