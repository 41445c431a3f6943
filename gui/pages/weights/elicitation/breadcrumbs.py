"""Breadcrumbs of the weight tree: the dimensions against each other, then each dimension's criteria; or one list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QWidget

from gui.retranslation import Translated
from gui.theme import GRID
from gui.widget_styles import dress
from gui.widgets.basic_widgets import column, row
from gui.widgets.escaped_captions import caption
from gui.widgets.tooltips import set_tip
from scenarios.elicitation.method_state import NodeState
from scenarios.text.catalogue import _


class Breadcrumbs(Translated, QWidget):
    """A button for each node, with a mark when nothing is missing there, and the choice of one list for all."""

    node_requested = Signal(str)  # node
    flat_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flat = QCheckBox()
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._line: QHBoxLayout = row(spacing=GRID // 2)
        line = row(self._line, None, self.flat)
        self.setLayout(column(line))
        self.flat.clicked.connect(self.flat_requested)
        self.bind_text(self.flat.setText, _("All criteria in one &list"))
        self.bind_text(self.flat.setToolTip, _("Compare every criterion with every other, without the two levels"))

    def show_nodes(self, nodes: Sequence[tuple[NodeState, str]], current: str, flat: bool) -> None:
        """nodes: each with the name to show."""
        if list(self.buttons) != [state.node for state, _ in nodes]:
            self._rebuild([state.node for state, _ in nodes])
        for state, name in nodes:
            button, done = self.buttons[state.node], state.weights is not None and not state.missing
            button.setText(caption(f"{'✓' if done else '○'} {name}"))
            told = self.tr("{name}: answered") if done else self.tr("{name}: something is still open")
            button.setAccessibleName(told.format(name=name))
            set_tip(button, told.format(name=name))
            button.setChecked(state.node == current)
        self.flat.setChecked(flat)

    def _rebuild(self, nodes: Sequence[str]) -> None:
        for button in self.buttons.values():
            self._group.removeButton(button)
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {node: QPushButton() for node in nodes}
        for node, button in self.buttons.items():
            button.setCheckable(True)
            dress(button, "choice")
            button.clicked.connect(partial(self._on_clicked, node))
            self._group.addButton(button)
            self._line.addWidget(button)

    def _on_clicked(self, node: str, _checked: bool = False) -> None:
        self.node_requested.emit(node)
