"""The message area above the page: one bar a subject, a newer one in place of the older. Nothing is modal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from gui.retranslation import Translated
from gui.theme import GRID
from gui.widget_styles import dress
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.inline_message import InlineMessage
from scenarios.text.catalogue import _


@dataclass(frozen=True)
class Notice:
    """Something to tell. key: the subject; tone: info, good, warning, bad; actions: (button text, what it does);
    again: tells it anew, in the language that is on then."""

    key: str
    text: str
    tone: str = "info"
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    again: Callable[[], object] | None = None


class ProgressBarRow(Translated, QFrame):
    """Work under way: what, how far, and a way to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "info")
        dress(self, "tone")
        self._text, self._bar, self._cancel = label(), QProgressBar(), QPushButton()
        self._bar.setRange(0, 100)
        self._bar.setMaximumHeight(2 * GRID)
        self._cancel.clicked.connect(self.cancel_requested)
        layout = row(self._text, self._bar, self._cancel)
        layout.setStretch(0, 1)
        layout.setStretch(1, 2)
        layout.setContentsMargins(GRID + GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        self.setLayout(layout)
        self.bind_text(self._cancel.setText, _("Cancel"))
        self.hide()

    def begin(self, text: str) -> None:
        """Show what is under way."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setValue(0)
        self.show()

    def set_share(self, share: float) -> None:
        """How far it is, 0..1."""
        self._bar.setValue(round(share * 100))


class MessageArea(QWidget):
    """Holds the bars that have something to say; takes no room while none has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, InlineMessage] = {}
        self.progress = ProgressBarRow()
        self._column = column(self.progress, spacing=GRID // 2)
        self.setLayout(self._column)

    def show_notice(self, notice: Notice) -> None:
        """Tell something, in place of what was told on the same subject."""
        if notice.key not in self._bars:
            self._bars[notice.key] = InlineMessage()
            self._column.addWidget(self._bars[notice.key])
        self._bars[notice.key].show_message(notice.text, notice.tone, notice.actions, again=notice.again)

    def clear(self, key: str) -> None:
        """Nothing more to say on this subject."""
        if key in self._bars:
            self._bars[key].clear()

    def texts(self) -> dict[str, str]:
        """Subject -> what is said on it now."""
        return {key: bar.text for key, bar in self._bars.items() if bar.text}
