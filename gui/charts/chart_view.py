"""A chart on a page with its heading, and commands to copy or save it as a picture or a text."""

from __future__ import annotations

from functools import partial
from typing import Generic

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.charts import save_picture_dialog
from gui.charts.chart import Chart, D
from gui.charts.chart_canvas import ChartCanvas
from gui.charts.picture_export import Picture, for_clipboard, save
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import column, heading, quiet_button, row
from gui.widgets.edit_commands import Commands
from gui.widgets.message_area import FloatingMessage
from scenarios.text.catalogue import _


class ChartView(Translated, QWidget, Generic[D]):
    """One chart with buttons and a context menu to copy it and to save it as PNG, SVG or PDF.

    The page sets its words: `set_title`, and `set_note` for what goes below a saved picture.
    """

    item_requested = Signal(str)  # id of what was double-clicked in the drawing, or confirmed with Enter
    move_requested = Signal(str, object)  # id of what was dragged in the drawing, and the value it was brought to

    def __init__(self, chart: Chart[D], *controls: QWidget, parent: QWidget | None = None) -> None:
        """controls: widgets of the page that stand between the heading and the buttons."""
        super().__init__(parent)
        self._chart, self._note = chart, ""
        self._data: D | None = None
        self._title, self.canvas, self.message = heading(), ChartCanvas(chart), FloatingMessage(self)
        self._copy, self._save = quiet_button(), quiet_button()
        self._make_actions()
        self._save.setMenu(self._save_menu)
        self._copy.clicked.connect(self.copy)
        self.canvas.item_requested.connect(self.item_requested)
        self.canvas.move_requested.connect(self.move_requested)
        self.canvas.copy_requested.connect(self.copy)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._show_menu)
        head = row(self._title, *controls, self._copy, self._save)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.canvas, spacing=GRID))
        self._bind_texts()

    def _make_actions(self) -> None:
        self._copy_picture, self._copy_words = QAction(self.canvas), QAction(self.canvas)
        self._copy_picture.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy_picture.triggered.connect(self.copy)
        self._copy_words.triggered.connect(self.copy_words)
        self._save_menu, self._save_actions = QMenu(self), {}
        for kind in ("png", "svg", "pdf"):
            self._save_actions[kind] = self._save_menu.addAction("")
            self._save_actions[kind].triggered.connect(partial(self._ask_and_save, kind))

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.canvas.setAccessibleName(title)
        self._copy.setAccessibleName(self.tr("Copy the chart as a picture: {title}").format(title=title))
        self._save.setAccessibleName(self.tr("Save the chart as PNG, SVG or PDF: {title}").format(title=title))

    def set_note(self, note: str) -> None:
        """What stands below the chart in a file."""
        self._note = note

    def show_data(self, data: D) -> None:
        self._data = data
        self.canvas.show_data(data)

    def sheet(self) -> Picture[D]:
        """The chart as it goes into a file."""
        assert self._data is not None
        return Picture(self._chart, self._data, self._title.text(), self._note, self.canvas.font())

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QApplication.clipboard().setMimeData(for_clipboard(self.sheet()))
        self.message.show_message(
            self.tr("The chart is on the clipboard, ready to paste into a text or a slide."), "good"
        )

    def edit_commands(self) -> Commands:
        """What the Edit menu can do with the chart."""
        return {} if self._data is None else {"copy": self.copy}

    def copy_words(self) -> None:
        """Put what the chart says on the clipboard."""
        QApplication.clipboard().setText(self._chart.describe(self.sheet().data))
        self.message.show_message(self.tr("What the chart says is on the clipboard, one sentence a line."), "good")

    def save_to(self, path: str) -> bool:
        """Write the picture in the format of the path's ending, and say so."""
        if complaint := save(self.sheet(), path):
            said = self.tr("The chart could not be saved as {path}. {why}")
            self.message.show_message(said.format(path=path, why=complaint), "bad")
            return False
        self.message.show_message(self.tr("Saved as {path}").format(path=path), "good")
        return True

    def _ask_and_save(self, kind: str, _checked: bool = False) -> None:
        if path := save_picture_dialog.ask_picture_path(self, self._title.text(), kind):
            self.save_to(path)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._copy_picture, self._copy_words])
        menu.addSeparator()
        menu.addActions(list(self._save_actions.values()))
        menu.popup(self.canvas.mapToGlobal(at))

    def _bind_texts(self) -> None:
        self.bind_text(self._copy.setText, _("Copy"))
        self.bind_text(self._copy.setToolTip, _("Copy the chart as a picture"))
        self.bind_text(self._save.setText, _("Save"))
        self.bind_text(self._save.setToolTip, _("Save the chart as PNG, SVG or PDF"))
        self.bind_text(self._copy_picture.setText, _("Copy picture"))
        self.bind_text(self._copy_words.setText, _("Copy what it says, in words"))
        self.bind_text(self._save_actions["png"].setText, _("Save as PNG …"))
        self.bind_text(self._save_actions["svg"].setText, _("Save as SVG …"))
        self.bind_text(self._save_actions["pdf"].setText, _("Save as PDF …"))
