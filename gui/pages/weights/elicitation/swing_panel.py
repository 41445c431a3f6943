"""The panel of swing weighting: how much does each step from worst to best count against the largest?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.localized_numbers import score_text
from gui.pages.weights.elicitation.method_panel import MethodPanel, item_told, name_of
from gui.pages.weights.elicitation.points_slider import MOST, POINTS_GIVEN, PointsSlider
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.tooltips import set_tip
from scenarios.elicitation.hierarchy import ComparedItem
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.swing import SWING, SwingAnswers
from scenarios.text.catalogue import _
from scenarios.text.scale_ends import end_in_words, worst_and_best


class SwingRow(QWidget):
    """One item: its name, both ends of its scale, in words where they are described, whether its swing is the
    largest, and its points."""

    top_requested = Signal(str, bool)
    points_requested = Signal(str, object)

    def __init__(self, item: ComparedItem, worst: str, best: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.top, self.name, self.rating = QCheckBox(), label(name_of(item)), PointsSlider()
        self.worst, self.arrow, self.best = label(worst, "small"), label("→", "small"), label(best, "small")
        self.arrow.setWordWrap(False)
        for each in (self.worst, self.arrow, self.best):
            each.setAlignment(Qt.AlignmentFlag.AlignTop)
        first = row(self.top, self.name, self.rating)
        first.setAlignment(self.top, Qt.AlignmentFlag.AlignTop)
        first.setStretch(1, 3)
        first.setStretch(2, 4)
        second = row(3 * GRID, self.worst, self.arrow, self.best)
        if item.best or item.worst:  # sentences share the width; figures stay together
            second.setStretch(1, 1)
            second.setStretch(3, 1)
        else:
            second.addStretch(1)
        self.setLayout(column(first, second, spacing=0))
        self.arrow.setVisible(bool(best))
        self.top.clicked.connect(self._on_top)
        self.rating.points_requested.connect(self._on_rated)

    def show_points(self, points: float | None, sole: bool, proposed: float | None = None) -> None:
        """sole: it is the one reference that all others are rated against, and stays at 100; proposed: what the present
        weights would say while there is no answer."""
        self.top.setChecked(points == MOST)
        self.top.setEnabled(not sole)
        self.top.setToolTip(
            self.tr("One step has to count most: mark another first") if sole else self.tr("This step counts most")
        )
        self.rating.show_points(points, not sole, proposed)

    def _on_top(self, on: bool) -> None:
        self.top_requested.emit(self.item.id, on)

    def _on_rated(self, points: float | None) -> None:
        self.points_requested.emit(self.item.id, points)


class SwingPanel(MethodPanel[SwingAnswers]):
    """Picks the largest swing, 100 points, and rates the others against it."""

    method = SWING

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = label()
        self.rows: dict[str, SwingRow] = {}
        self._list = column(spacing=GRID + GRID // 2)
        self.setLayout(column(self.question, self._list, None, spacing=GRID + GRID // 2))
        self.bind_text(
            self.question.setText,
            _(
                "Think of everything at its worst. Which single step from worst to best would you take first? Mark it: "
                "it gets 100. Then rate the others against it."
            ),
        )

    def rebuild(self, node: NodeState) -> None:
        for each in self.rows.values():
            self._list.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = {each.id: self._row(each) for each in node.items}
        for each in self.rows.values():
            self._list.addWidget(each)

    def _row(self, item: ComparedItem) -> SwingRow:
        made, name = SwingRow(item, *self._ends(item)), name_of(item)
        set_tip(made.name, item_told(item))
        if item.criterion not in (item.id, ""):  # a dimension is judged by the largest swing within it
            by = self.tr("{dimension}, by its largest swing: {criterion}")
            made.name.setText(by.format(dimension=name, criterion=self.criteria.get(item.criterion, item.criterion)))
        made.top.setAccessibleName(self.tr("The largest swing: {name}").format(name=name))
        made.rating.call(
            self.tr("Points for the swing of {name}").format(name=name),
            self.tr("Points for the swing of {name}, number").format(name=name),
        )
        made.top_requested.connect(self._on_topped)
        made.points_requested.connect(self._on_rated)
        return made

    def _ends(self, item: ComparedItem) -> tuple[str, str]:
        """The worst and the best end."""
        scale = item.scale
        if scale is None:
            return self.tr("(first say which swing within it is largest)"), ""
        worst, best = worst_and_best(scale)
        return (
            end_in_words(worst, scale, item.worst.in_(language()), language(), score_text),
            end_in_words(best, scale, item.best.in_(language()), language(), score_text),
        )

    def refresh(self, node: NodeState) -> None:
        points, proposal = self.given.points, self.proposed(node)
        proposed = proposal.points if proposal else {}
        tops = [each for each, given in points.items() if given == MOST]
        for each, shown in self.rows.items():
            shown.show_points(points.get(each), tops == [each], proposed.get(each))
            shown.rating.setEnabled(bool(tops))
            self.keep_refusals(shown.rating.box, each, POINTS_GIVEN, points.get(each))

    def first_control(self) -> QWidget:
        """Which swing is largest, and once that is said, the first box without points."""
        given = {} if self.node is None else self.given.points
        if MOST in given.values() and (open_ := [each for item, each in self.rows.items() if item not in given]):
            return open_[0].rating.box
        return next((each.top for each in self.rows.values() if each.top.isEnabled()), self)

    def _on_topped(self, item: str, on: bool) -> None:
        """Several may share the largest swing; one that no longer does is rated anew."""
        self._ask(item, MOST if on else None, "")
        if item in self.rows and not self.rows[item].top.isEnabled():  # it stays marked: on to the points of the others
            self.first_control().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_rated(self, item: str, points: float | None) -> None:
        self._ask(item, points, item)

    def _ask(self, item: str, points: float | None, key: str) -> None:
        """Ask for one item's points to be these; without any at 100 the largest swing is still open."""
        given = {each: value for each, value in self.given.points.items() if each != item}
        if points is not None:
            given[item] = points
        self.request_answer(SwingAnswers(points=given), key)
