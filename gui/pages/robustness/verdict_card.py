"""How firmly a place is held: the word as a badge, the sentence, and on demand three figures with the marks they must
reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui.pages.robustness.verdict_badge import MET, VerdictBadge, show_verdict, without_word
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import Card, heading, label, row

if TYPE_CHECKING:
    from scenarios.analysis.robustness_verdict import RankStability
    from scenarios.text.robustness_thresholds import Threshold

WIDEST = 90 * GRID  # pixels of the figures: further from their names they would not be found
NAME, FIGURE, MARK = 1, 2, 3  # columns after the sign for whether the mark is reached


class VerdictCard(Card):
    """How firmly one place, or the first three, are held."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title, self.badge, self.sentence, self.rules = heading(), VerdictBadge(), label(), QGridLayout()
        self.title.setWordWrap(False)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.rules.setHorizontalSpacing(2 * GRID)
        self.rules.setVerticalSpacing(GRID // 2)
        self.rules.setColumnStretch(NAME, 1)
        self.figures = QWidget()
        self.figures.setLayout(self.rules)
        self.figures.setMaximumWidth(WIDEST)
        self.figures.hide()
        self.rules.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(row(self.title, self.badge, None))
        self.column.addWidget(self.sentence)
        line = row(self.figures, None)
        for place, stretch in enumerate((1, 0)):  # the empty room takes only what the figures cannot
            line.setStretch(place, stretch)
        self.column.addLayout(line)

    def show_stability(self, held: RankStability, sentence: str, ranged: bool) -> None:
        """held: what the word follows from; sentence: all of it in words."""
        from scenarios.text.robustness_thresholds import threshold_lines

        show_verdict(self.badge, held.word)
        self.sentence.setText(without_word(sentence, held.word))
        for place, rule in enumerate(threshold_lines(held, language(), ranged)):
            self._show_rule(place, rule)

    def _show_rule(self, place: int, rule: Threshold) -> None:
        """Name, figure and mark in a row of the grid, with a sign for whether the mark is reached."""
        for at, text in enumerate((MET[rule.met], rule.name, rule.figure, rule.mark)):
            self._cell(place, at).setText(text)
        self._cell(place, 0).setAccessibleName(self._met_in_words(rule.met))
        self._cell(place, 0).setToolTip(self._met_in_words(rule.met))

    def _cell(self, place: int, column: int) -> QLabel:
        item = self.rules.itemAtPosition(place, column)
        if item is not None:
            cell = item.widget()
            assert isinstance(cell, QLabel)
            return cell
        made = label(role="muted" if column == MARK else None)
        made.setWordWrap(column == NAME)
        made.setAlignment(Qt.AlignmentFlag.AlignRight if column == FIGURE else Qt.AlignmentFlag.AlignLeft)
        self.rules.addWidget(made, place, column)
        return made

    def _met_in_words(self, met: bool) -> str:
        return self.tr("Reaches the mark for “robust”") if met else self.tr("Misses the mark for “robust”")

    def wait(self) -> None:
        """The word is not known yet; the figures before it stand back."""
        show_verdict(self.badge, "pending")
