"""The consistency of pairwise answers, and buttons to repair the three most inconsistent ones."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.pages.weights.elicitation import saaty_scale
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.steady_label import SteadyLabel
from gui.widgets.tooltips import set_tip
from scenarios.elicitation.method_state import NodeState
from scenarios.text.catalogue import _
from scoring.elicitation.ahp import ACCEPTABLE, MOST_SHOWN, InconsistentAnswer


class InconsistencyRow(QWidget):
    """One answer that disturbs, and a button that takes the mending one."""

    repair_requested = Signal(str, str, float)  # first, second, the mending answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.button = SteadyLabel("small"), QPushButton()
        self.text.setAlignment(Qt.AlignmentFlag.AlignVCenter)  # beside its button
        layout = row(self.text, self.button)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._shown: InconsistentAnswer | None = None
        self.button.clicked.connect(self._on_clicked)

    def show_disturbance(self, each: InconsistentAnswer, names: Mapping[str, str]) -> None:
        """names: those of all that is compared, for any pair of them may stand here after the next answer."""
        self._shown = each
        first, second = names[each.first], names[each.second]
        short, words = saaty_scale.short(each.suggested), saaty_scale.phrase(each.suggested, first, second)
        longest = saaty_scale.phrase(saaty_scale.WORDIEST, *sorted(names.values(), key=len)[-2:])
        said, given = (self._said(each, answer) for answer in (longest, saaty_scale.phrase(each.given, first, second)))
        self.text.show_one(given, (said,))
        take = self.tr("Take {answer}")
        self.button.setText(take.format(answer="1/9"))
        self.button.setMinimumWidth(self.button.sizeHint().width())
        self.button.setText(take.format(answer=short))
        told = self.tr("Answer {answer} instead: {words}").format(answer=short, words=words)
        self.button.setAccessibleName(told)
        set_tip(self.button, told)

    def _said(self, each: InconsistentAnswer, answer: str) -> str:
        said = self.tr("{answer}. The others point to {suggested}; with it CR {after}.")
        return said.format(answer=answer, suggested=saaty_scale.short(each.suggested), after=number(each.cr_after))

    def _on_clicked(self) -> None:
        if self._shown is not None:
            self.repair_requested.emit(self._shown.first, self._shown.second, self._shown.suggested)


class InconsistencyRepair(Translated, QWidget):
    """Hidden while there are no figures yet. ``figures`` has no place in it: its panel shows them among details."""

    repair_requested = Signal(str, str, float)  # first, second, the mending answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures, self.verdict, self.heading = label(role="small"), SteadyLabel(), label(role="small")
        self.rows = tuple(InconsistencyRow() for _ in range(MOST_SHOWN))
        for each in self.rows:
            each.repair_requested.connect(self.repair_requested)
        self.setLayout(column(self.verdict, self.heading, *self.rows, spacing=GRID // 2))
        self.bind_text(self.heading.setText, _("What disturbs most, and what the other answers point to:"))

    def show_node(self, node: NodeState, names: Mapping[str, str]) -> None:
        found = node.consistency
        self.setVisible("cr" in found)
        if "cr" not in found:
            return
        ratio = float(found["cr"])
        well = self.tr("✓ The answers agree well enough: consistency ratio {cr}, acceptable up to 0.10.")
        badly = self.tr("⚠ The answers contradict each other: consistency ratio {cr}, acceptable up to 0.10.")
        either = [said.format(cr=number(ratio)) for said in (well, badly)]
        self.verdict.show_one(either[ratio > ACCEPTABLE], either)
        figures = self.tr("λmax {lambda_max} · CI {ci} · CR {cr}")
        self.figures.setText(
            figures.format(lambda_max=number(found["lambda_max"]), ci=number(found["ci"]), cr=number(ratio))
        )
        self._show_disturbing(node.disturbing, names)

    def _show_disturbing(self, found: tuple[InconsistentAnswer, ...], names: Mapping[str, str]) -> None:
        self.heading.setVisible(bool(found))
        for place, shown in enumerate(self.rows):
            shown.setVisible(place < len(found))
            if place < len(found):
                shown.show_disturbance(found[place], names)


def number(value: float) -> str:
    """A ratio or an index with three decimals."""
    return QLocale().toString(float(value), "f", 3)
