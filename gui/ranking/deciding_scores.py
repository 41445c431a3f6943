"""The scores that decide between two recommendations: a block a criterion, with both scores as links to their cells and
the reasons that were given for them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gui.theme import GRID
from gui.translation import labelled
from gui.widgets.basic_widgets import column, label, link_button, row
from gui.widgets.escaped_captions import caption
from gui.widgets.tooltips import tip
from scenarios.report.why_this_place import DECIDING, DecidingScores, GivenScore

LONGEST = 220  # characters of a reason; all of it is in the tooltip and in its cell


class _ScoreLine(QWidget):
    """One score as a link, and why it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.cell = ""
        self.link, self.reason = link_button(), label()
        self.setLayout(column(row(self.link, None), self.reason, spacing=0))

    def show_score(self, given: GivenScore) -> None:
        self.cell = given.place
        self.link.setText(caption(labelled(given.name, given.score)))
        shown = given.reason if len(given.reason) <= LONGEST else f"{given.reason[:LONGEST].rstrip()} …"
        self.reason.setText(shown)
        self.reason.setToolTip(tip(given.reason) if shown != given.reason else "")
        role = QPalette.ColorRole.WindowText if given.stated else QPalette.ColorRole.PlaceholderText
        self.reason.setForegroundRole(role)


class DecidingScoresView(QWidget):
    """As many blocks as there are criteria that decide."""

    cell_requested = Signal(str)  # the cell, "TA1/N1"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: list[tuple[QWidget, QLabel, tuple[_ScoreLine, ...]]] = []
        layout = column(spacing=GRID)
        for _place in range(DECIDING):
            block, head, lines = QWidget(), label(role="muted"), (_ScoreLine(), _ScoreLine())
            block.setLayout(column(head, *lines, spacing=2))
            for line in lines:
                line.link.clicked.connect(partial(self._on_link, line))
            layout.addWidget(block)
            self._blocks.append((block, head, lines))
        self.setLayout(layout)

    def links(self) -> list[QPushButton]:
        """The links that are shown."""
        return [each.link for block, _head, lines in self._blocks if block.isVisibleTo(self) for each in lines]

    def show_scores(self, found: tuple[DecidingScores, ...]) -> None:
        for place, (block, head, lines) in enumerate(self._blocks):
            block.setVisible(place < len(found))
            if place < len(found):
                head.setText(found[place].heading)
                for line, given in zip(lines, found[place].scores, strict=True):
                    line.show_score(given)

    def _on_link(self, line: _ScoreLine, _checked: bool = False) -> None:
        self.cell_requested.emit(line.cell)
