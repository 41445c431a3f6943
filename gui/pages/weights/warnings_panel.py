"""The panel of warnings about the weights, each with its remedy; none is in the way of anything."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.exception_guard import guarded
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import column, empty, keep_room, label, quiet_button, scrolling

HEIGHT = 24 * GRID  # of the open list, beyond which it scrolls


@guarded
class WarningsPanel(Translated, QWidget):
    """A button that says how many there are, and below the page, once it is pressed, each in its own words.

    The button is put in place by the page, and keeps its room while there are none; what is open only becomes higher:
    weights that are being dragged stay where they are.
    """

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
        self.setLayout(column(self.area))
        keep_room(self.button)
        self.button.toggled.connect(self._on_toggled)
        self.button.hide()
        self.retranslate()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these; nothing is made anew while they stay the same."""
        self.button.setVisible(bool(texts))
        self.area.setVisible(bool(texts) and self.button.isChecked())
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
        before = self.area.height() if self.area.isVisible() else 0
        self.area.setFixedHeight(min(max(wanted, before, 0), HEIGHT))
        scrolls = wanted > HEIGHT  # then the keys must reach it, too
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def _on_toggled(self, on: bool) -> None:
        self._fit()
        self.area.setVisible(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        self.button.setText(self.tr("⚠ Remarks: {count}").format(count=len(self.texts)))
        self.button.setToolTip(self.tr("Show or hide what to look at again, and what would mend it"))
