"""The recent files on the start page, each with its folder and when it was last saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.background.tasks import Progress, TaskRunner
from gui.retranslation import Translated
from gui.start.start_choice import StartChoice
from gui.theme import GRID
from gui.translation import moment
from gui.widgets.basic_widgets import column, empty, label
from scenarios.text.catalogue import _

Saved = dict[Path, float | None]  # file -> when it was last written, seconds since 1970; None where it is not there


class RecentFiles(Translated, QWidget):
    """Asks for a file. What the disk knows of them comes later: a network folder may take its time."""

    file_requested = Signal(object)  # Path

    def __init__(self, background: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._saved = background, Saved()
        self.choices: dict[Path, StartChoice] = {}
        self._none = label(role="muted")
        self._list = column(spacing=GRID // 2)
        self.setLayout(column(self._none, self._list, None))
        self.bind_text(self._none.setText, _("None yet: files that you open or save are listed here."))

    def show_files(self, files: Sequence[Path]) -> None:
        """List these files, the newest first."""
        empty(self._list)
        self.choices = {path: self._choice(path) for path in files}
        for choice in self.choices.values():
            self._list.addWidget(choice)
        self._none.setVisible(not files)
        if files:
            self._background.start("recent", partial(_look_at, tuple(files))).succeeded.connect(self._on_looked)

    def _choice(self, path: Path) -> StartChoice:
        choice = StartChoice(one_line=True)
        choice.set_name(path.name)
        choice.set_about(str(path.parent))
        choice.clicked.connect(partial(self._on_clicked, path))
        return choice

    def _on_clicked(self, path: Path, _checked: bool = False) -> None:
        self.file_requested.emit(path)

    def _on_looked(self, saved: Saved) -> None:
        self._saved = saved
        self.retranslate()

    def retranslate(self) -> None:
        for path, when in self._saved.items():
            if path in self.choices:
                said = self.tr("no longer there") if when is None else moment(datetime.fromtimestamp(when))
                self.choices[path].set_aside(said)


def _look_at(files: tuple[Path, ...], _progress: Progress) -> Saved:
    return {path: _written(path) for path in files}


def _written(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None
