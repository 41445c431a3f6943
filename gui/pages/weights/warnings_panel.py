"""The panel of warnings about the weights, each with its remedy; none is in the way of anything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.exception_guard import guarded
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import column, empty, label, quiet_button, row, scrolling

HEIGHT = 24 * GRID  # of the open list, beyond which it scrolls


@guarded
class WarningsPanel(Translated, QWidget):
    """One line that says how many there are; open, each in its own words. Hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button, self.list = quiet_button(), column(spacing=GRID)
        self.button.setCheckable(True)
        content = QWidget()
        content.setLayout(self.list)
        self.area = scrolling(content)
        self.list.setContentsMargins(GRID, 0, GRID, GRID // 2)
        self.area.hide()
        self.texts: tuple[str, ...] = ()
        self.setLayout(column(row(self.button, None), self.area, spacing=GRID // 2))
        self.button.toggled.connect(self.area.setVisible)
        self.hide()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these; nothing is made anew while they stay the same."""
        self.setVisible(bool(texts))
        if tuple(texts) == self.texts:
            return
        self.texts = tuple(texts)
        empty(self.list)
        for text in self.texts:
            shown = label(text)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.list.addWidget(shown)
            shown.show()  # a layout leaves out what is not shown yet
        self._fit()
        self.retranslate()

    def _fit(self) -> None:
        """As high as the words are, up to where they scroll."""
        wanted = self.list.totalHeightForWidth(self.width()) if self.texts else 0
        self.area.setFixedHeight(min(max(wanted, 0), HEIGHT))
        scrolls = wanted > HEIGHT  # then the keys must reach it, too
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        self.button.setText(self.tr("⚠ Remarks on these weights: {count}").format(count=len(self.texts)))
        self.button.setToolTip(self.tr("Show or hide what to look at again, and what would mend it"))
