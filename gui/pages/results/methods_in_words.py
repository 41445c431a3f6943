"""Methods in words: a block each with its name, what it does and what it says here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from gui.theme import GRID
from gui.widgets.basic_widgets import column, label
from scenarios.report.well_known_methods import MethodInWords


class _Block(QWidget):
    """One method."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.does, self.says = label(), label(role="muted"), label()
        bold = QFont()
        bold.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(bold)
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setLayout(column(self.name, self.does, self.says, spacing=2))

    def show_method(self, method: MethodInWords) -> None:
        self.name.setText(method.name)
        self.does.setText(method.does)
        self.says.setText(f"⚠ {method.says}" if method.warns else method.says)


class MethodsInWords(QWidget):
    """As many blocks as there are methods to tell of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: list[_Block] = []
        self._column = column(spacing=GRID + GRID // 2)
        self.setLayout(self._column)

    def show_methods(self, methods: tuple[MethodInWords, ...]) -> None:
        while len(self._blocks) < len(methods):
            self._blocks.append(_Block())
            self._column.addWidget(self._blocks[-1])
        for place, block in enumerate(self._blocks):
            block.setVisible(place < len(methods))
            if place < len(methods):
                block.show_method(methods[place])

    def texts(self) -> list[str]:
        """What is said of each, as it is read."""
        return [
            "\n".join(part.text() for part in (each.name, each.does, each.says))
            for each in self._blocks
            if not each.isHidden()
        ]
