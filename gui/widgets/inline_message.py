"""An inline message: a bar with one sentence, its severity, and buttons for what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from gui.exception_guard import guarded
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress
from gui.widgets.basic_widgets import empty, label, quiet_button, row
from scenarios.text.catalogue import _

SHOWN_LINES = 9  # of a message before it scrolls
SIGNS = {"info": "ⓘ", "good": "✓", "warning": "⚠", "bad": "✕"}  # by tone


@guarded
class _Said(QScrollArea):
    """The text of a message, as high as it is up to some lines; the rest scrolls into view."""

    def __init__(self, text: QLabel) -> None:
        super().__init__()
        self._shown = text
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)
        self.setWidget(text)
        for part in (self, self.viewport(), text):
            part.setAutoFillBackground(False)

    def _on_range(self, _least: int, most: int) -> None:
        """The keyboard comes here only when there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self._shown
        return min(text.heightForWidth(width), SHOWN_LINES * text.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        text = self._shown
        return QSize(text.sizeHint().width(), self.heightForWidth(max(self.width(), text.sizeHint().width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GRID, self._shown.fontMetrics().lineSpacing())


class InlineMessage(Translated, QFrame):
    """A coloured bar with one message, up to a few actions, and a way to put it away. Hidden while silent.

    tone: info, good, warning or bad; a sign at the front says it too, for colour is never the only signal.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._text = QLabel(), label()
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._again: Callable[[], object] | None = None
        self._said_in = language()
        self._buttons = row()
        self._close = quiet_button("✕")
        self._close.clicked.connect(self.clear)
        self._close.clicked.connect(self.dismissed)
        layout = row(self._sign, _Said(self._text), self._buttons, self._close)
        layout.setStretch(1, 1)
        layout.setContentsMargins(GRID + GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        self.setLayout(layout)
        dress(self, "tone")
        self.bind_text(self._close.setToolTip, _("Put away"))
        self.bind_text(self._close.setAccessibleName, _("Put this message away"))
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_message(
        self,
        text: str,
        tone: str = "info",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        closable: bool = True,
        again: Callable[[], object] | None = None,
    ) -> None:
        """Show a message. actions: (button text, what it does) pairs; pressing one puts the message away first.

        again: says it anew in another language. What cannot be said again goes with its language, unless it offers
        something to do.
        """
        empty(self._buttons)
        self._again, self._said_in = again, language()
        made = [QPushButton(name) for name, _act in actions]
        for button, (_name, act) in zip(made, actions, strict=True):
            button.clicked.connect(self.clear)
            button.clicked.connect(_without_arguments(act))
            self._buttons.addWidget(button)
        for before, after in pairwise((self._close, *made, self._close)):  # which moves to the end of them
            self.setTabOrder(before, after)
        self._sign.setText(SIGNS[tone])
        self._text.setText(text)
        self._text.updateGeometry()
        self._close.setVisible(closable)
        self.setAccessibleName(text)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    @property
    def end(self) -> QWidget:
        """The last part that the focus may come to, after what can be done."""
        return self._close

    def focus_first(self) -> None:
        """The focus to the first thing that can be done."""
        first = self._buttons.itemAt(0)
        if first is not None and (button := first.widget()) is not None:
            button.setFocus()

    def clear(self) -> None:
        """Put the message away."""
        self._text.clear()
        self._again = None
        self.hide()

    def retranslate(self) -> None:
        if not self.text or self._said_in == language():
            return
        if self._again is not None:
            self._again()
        elif not self._buttons.count():
            self.clear()


def _without_arguments(act: Callable[[], object]) -> Callable[[bool], None]:
    def called(_checked: bool = False) -> None:
        act()

    return called
