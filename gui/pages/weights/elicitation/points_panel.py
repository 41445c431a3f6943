"""The panel of point allocation: 100 points go to the items by how much each counts."""

from __future__ import annotations

import math

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.localized_numbers import score_text
from gui.pages.weights.elicitation.method_panel import ItemCaption, MethodPanel, name_of
from gui.pages.weights.elicitation.points_slider import MOST, POINTS_GIVEN, PointsSlider
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label, row
from scenarios.elicitation.hierarchy import ComparedItem
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.points import POINTS, PointsAnswers
from scenarios.text.catalogue import _

EXACT = 1e-6  # points


class PointsRow(QWidget):
    """One item and its points."""

    points_requested = Signal(str, object)

    def __init__(self, item: ComparedItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item, self.caption, self.rating = item, ItemCaption(item), PointsSlider()
        layout = row(self.caption, self.rating)
        layout.setStretch(0, 3)
        layout.setStretch(1, 4)
        self.setLayout(layout)
        self.rating.points_requested.connect(self._on_rated)

    def _on_rated(self, points: float | None) -> None:
        self.points_requested.emit(self.item.id, points)


class PointsPanel(MethodPanel[PointsAnswers]):
    """Each item's points, how many are left, and two ways to come to 100."""

    method = POINTS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.remaining = label(), label()
        self.rest, self.even = QPushButton(), QPushButton()
        self.rows: dict[str, PointsRow] = {}
        self._list = column(spacing=GRID // 2)
        foot = row(self.remaining, self.rest, self.even)
        foot.setStretch(0, 1)
        self.setLayout(column(self.question, self._list, foot, None, spacing=GRID + GRID // 2))
        self.rest.clicked.connect(self._on_rest)
        self.even.clicked.connect(self._on_even)
        self.bind_text(self.question.setText, _("Share 100 points out: the more one counts, the more points it gets."))
        self.bind_text(self.rest.setText, _("&Share out what is left"))
        self.bind_text(self.rest.setToolTip, _("Give what is left in equal parts to those without points"))
        self.bind_text(self.even.setText, _("&Bring to 100"))
        self.bind_text(self.even.setToolTip, _("Keep the proportions and make the sum 100"))

    def rebuild(self, node: NodeState) -> None:
        for each in self.rows.values():
            self._list.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.rows = {each.id: PointsRow(each) for each in node.items}
        for each in self.rows.values():
            name = name_of(each.item)
            each.rating.call(
                self.tr("Points for {name}").format(name=name), self.tr("Points for {name}, number").format(name=name)
            )
            each.points_requested.connect(self._on_rated)
            self._list.addWidget(each)

    def refresh(self, node: NodeState) -> None:
        points, proposal = self.given.points, self.proposed(node)
        proposed = proposal.points if proposal else {}
        for each, shown in self.rows.items():
            shown.rating.show_points(points.get(each), proposed=proposed.get(each))
            self.keep_refusals(shown.rating.box, each, POINTS_GIVEN, points.get(each))
        total = math.fsum(points.values())
        over = total > MOST + EXACT
        said = (
            self.tr("{total} of 100 given, {over} too many.") if over else self.tr("{total} of 100 given, {left} left.")
        )
        self.remaining.setText(
            said.format(total=_points(total), over=_points(total - MOST), left=_points(MOST - total))
        )
        self.rest.setVisible(len(points) < len(self.rows) and not over)
        self.even.setVisible(len(points) == len(self.rows) and abs(total - MOST) > EXACT and total > 0)

    def first_control(self) -> QWidget:
        """The first item; once some have points, the first without."""
        given = {} if self.node is None else self.given.points
        if given and (without := [each for item, each in self.rows.items() if item not in given]):
            return without[0].rating.box
        return next((each.rating.slider for each in self.rows.values()), self)

    def _on_rated(self, item: str, points: float | None) -> None:
        given = {each: value for each, value in self.given.points.items() if each != item}
        if points is not None:
            given[item] = points
        self._ask(given, item)

    def _on_rest(self) -> None:
        points = self.given.points
        without = [each for each in self.rows if each not in points]
        share = max(MOST - math.fsum(points.values()), 0.0) / len(without)
        self._ask({**points, **dict.fromkeys(without, share)}, "")

    def _on_even(self) -> None:
        points = self.given.points
        total = math.fsum(points.values())
        self._ask({each: value * MOST / total for each, value in points.items()}, "")

    def _ask(self, points: dict[str, float], key: str) -> None:
        self.request_answer(replace(self.given, points=points), key)


def _points(points: float) -> str:
    return score_text(round(points, 1))
