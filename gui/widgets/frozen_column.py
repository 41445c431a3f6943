"""Freezes the first column of a table while the others scroll sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gui.exception_guard import guarded
from gui.widget_styles import dress_table


@guarded
class FrozenColumn(QTableView):
    """Lies over the first column once the table is scrolled sideways; both share model, delegate and selection."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setModel(table.model())
        self.setItemDelegate(table.itemDelegate())
        self.setSelectionModel(table.selectionModel())
        self._dress()
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.horizontalScrollBar().valueChanged.connect(self._on_sideways)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.selectionModel().currentChanged.connect(self._on_current)
        table.viewport().installEventFilter(self)
        self.hide()

    def _dress(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._table)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(self._table.showGrid())
        self.setSelectionBehavior(self._table.selectionBehavior())
        self.setSelectionMode(self._table.selectionMode())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(self._table.textElideMode())
        dress_table(self)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)

    def fit(self) -> None:
        """As wide as the first column is now, and as high as the table, with rows like its own."""
        self.verticalHeader().setDefaultSectionSize(self._table.verticalHeader().defaultSectionSize())
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)
        width, head = self._table.columnWidth(0), self._table.horizontalHeader().height()
        self.setColumnWidth(0, width)
        self.horizontalHeader().setFixedHeight(head)
        self.setGeometry(
            self._table.frameWidth(), self._table.frameWidth(), width, head + self._table.viewport().height()
        )

    def _on_sideways(self, value: int) -> None:
        self.setVisible(value > 0)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        """A cell that is gone to must not hide below."""
        hidden = self._table.columnWidth(0) - self._table.visualRect(index).left()
        if index.column() > 0 and hidden > 0:
            bar = self._table.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
