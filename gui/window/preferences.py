"""Opens the preferences, has the window follow what was chosen there, and says where damaged settings went."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.localized_numbers import show_decimals
from gui.settings import Settings
from gui.translation import language
from gui.widgets.message_area import Notice
from gui.window.main_window import MainWindow


def show_preferences(window: MainWindow, settings: Settings) -> None:
    """Ask, over the window; it follows once the answer is OK."""
    from gui.window.preferences_dialog import PreferencesDialog

    dialog = PreferencesDialog(settings, window)
    dialog.accepted.connect(partial(_follow, window, settings))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _follow(window: MainWindow, settings: Settings) -> None:
    show_decimals(settings.decimals)
    window.autosaver.set_pause(settings.keep_after)
    window.sizes.show()
    window.dress(settings.appearance)
    window.speak(settings.language or language())  # every text and figure is said anew
    window.actions_[language()].setChecked(True)
    window.actions_[settings.appearance].setChecked(True)
    window.preferences_changed.emit()


def tell_damaged(window: MainWindow, aside: Path) -> None:
    """The settings could not be read in full; a copy of the file as it was is at ``aside``."""
    said = QCoreApplication.translate(
        "Preferences",
        "Some settings could not be read and are back to what the program comes with. The damaged file was "
        "kept: {file}.",
    )
    again = partial(tell_damaged, window, aside)
    window.messages.show_notice(Notice("settings", said.format(file=aside), "info", again=again))
