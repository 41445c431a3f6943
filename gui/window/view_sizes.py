"""Text larger and smaller, and compact rows: chosen in the View menu, now and for further starts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from gui.settings import Settings
from gui.sizes import TEXT_SIZES, USUAL, choose_sizes, size_anew
from gui.style import Appearances
from gui.window.actions import Actions

LARGER_KEYS = ("Ctrl++", "Ctrl+=")  # the second is the first without Shift on most keyboards


class ViewSizes(QObject):
    """Has the whole program follow, charts and tables too."""

    def __init__(self, window: QWidget, settings: Settings, appearances: Appearances) -> None:
        super().__init__(window)
        self._settings, self._appearances = settings, appearances
        self._actions: Actions | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions do."""
        return {
            "larger": self._larger,
            "smaller": self._smaller,
            "usual_size": self._usual,
            "compact": self._toggle_compact,
        }

    def follow(self, actions: Actions) -> None:
        """Mark what is chosen."""
        self._actions = actions
        actions["larger"].setShortcuts([QKeySequence(keys) for keys in LARGER_KEYS])
        self._mark()

    def show(self) -> None:
        """Bring the program to the sizes that are set."""
        choose_sizes(self._settings.text_size, self._settings.compact)
        self._appearances.switch(self._appearances.choice)
        size_anew()
        app = QApplication.instance()
        if app is not None:  # all that measures its texts does so when they are said in another language
            QApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))
        self._mark()

    def _larger(self) -> None:
        self._choose(next((each for each in TEXT_SIZES if each > self._settings.text_size), TEXT_SIZES[-1]))

    def _smaller(self) -> None:
        self._choose(next((each for each in TEXT_SIZES[::-1] if each < self._settings.text_size), TEXT_SIZES[0]))

    def _usual(self) -> None:
        self._choose(USUAL)

    def _choose(self, size: int) -> None:
        if size != self._settings.text_size:
            self._settings.text_size = size
            self.show()

    def _toggle_compact(self) -> None:
        self._settings.compact = not self._settings.compact
        self.show()

    def _mark(self) -> None:
        if self._actions is not None:
            size = self._settings.text_size
            self._actions["compact"].setChecked(self._settings.compact)
            self._actions["larger"].setEnabled(size < TEXT_SIZES[-1])
            self._actions["smaller"].setEnabled(size > TEXT_SIZES[0])
