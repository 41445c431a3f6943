"""How well pairwise answers agree, and the three that disturb most, each with the answer that would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.kit import column, label, row
from gui.theme import GRID
from gui.weights.ways import saaty
from scenarios.weighing.ways import NodeState
from scoring.weighting.repair import Disturbance

ACCEPTABLE = 0.10  # Saaty's rule of thumb for the consistency ratio


class Mending(QWidget):
    """Hidden while there are no figures yet."""

    taken = Signal(str, str, float)  # first, second, the mending answer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures, self.verdict, self.heading = label(role="small"), label(), label(role="small")
        self._rows: QVBoxLayout = column(spacing=GRID // 2)
        self.buttons: list[QPushButton] = []
        self._shown: tuple[object, ...] = ()
        self.setLayout(column(self.verdict, self.figures, self.heading, self._rows, spacing=GRID // 2))
        self.retranslate()

    def retranslate(self) -> None:
        self._shown = ()
        self.heading.setText(self.tr("What disturbs most, and what the other answers point to:"))

    def show_node(self, node: NodeState, names: Mapping[str, str]) -> None:
        found = node.consistency
        self.setVisible("cr" in found)
        if "cr" not in found:
            return
        ratio, fine = float(found["cr"]), float(found["cr"]) <= ACCEPTABLE
        said = (
            self.tr("✓ The answers agree well enough: consistency ratio {cr}, acceptable up to 0.10.")
            if fine
            else self.tr("⚠ The answers contradict each other: consistency ratio {cr}, acceptable up to 0.10.")
        )
        self.verdict.setText(said.format(cr=_number(ratio)))
        figures = self.tr("λmax {lambda_max} · CI {ci} · CR {cr}")
        self.figures.setText(
            figures.format(lambda_max=_number(found["lambda_max"]), ci=_number(found["ci"]), cr=_number(ratio))
        )
        self._show_disturbing(node, names)

    def _show_disturbing(self, node: NodeState, names: Mapping[str, str]) -> None:
        found = node.disturbing
        self.heading.setVisible(bool(found))
        shown = (found, tuple(names.items()))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.buttons = [self._add(each, names) for each in found]

    def _add(self, each: Disturbance, names: Mapping[str, str]) -> QPushButton:
        first, second, suggested = each.first, each.second, each.suggested
        said = self.tr("{answer}. The others point to {suggested}; with it CR {after}.").format(
            answer=saaty.said(each.given, names[first], names[second]),
            suggested=saaty.short(suggested),
            after=_number(each.cr_after),
        )
        line, button = QWidget(), QPushButton(self.tr("Take {answer}").format(answer=saaty.short(suggested)))
        told = self.tr("Answer {answer} instead: {words}")
        button.setAccessibleName(
            told.format(answer=saaty.short(suggested), words=saaty.said(suggested, names[first], names[second]))
        )
        button.setToolTip(button.accessibleName())
        button.clicked.connect(partial(self._on_taken, first, second, suggested))
        layout = row(label(said, "small"), button)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        self._rows.addWidget(line)
        return button

    def _on_taken(self, first: str, second: str, ratio: float, _checked: bool = False) -> None:
        self.taken.emit(first, second, ratio)


def _number(value: float) -> str:
    return QLocale().toString(float(value), "f", 3)
