"""The panel of Find: what is written in it is looked for everywhere, and each place that has it is one key away."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from gui.exception_guard import guarded
from gui.session import Change, Session
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.fields.text_fields import LineField
from gui.widgets.floating_panel import FloatingPanel
from gui.widgets.tooltips import tip
from scenarios.model import Scenario
from scenarios.search import Hit, ScoreTexts, WordsFound, find
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import names_of

Index = QModelIndex | QPersistentModelIndex
WIDTH, LISTED = 56 * GRID, 8  # pixels, and the hits that are seen at once
KINDS = {
    "title": _("Title"),
    "brief": _("Brief"),
    "group": _("Group"),
    "recommendation": _("Recommendation"),
    "measure": _("Measure"),
    "dimension": _("Dimension"),
    "criterion": _("Criterion"),
    "level": _("Level"),
    "reason": _("Reason"),
    "source": _("Source"),
    "log": _("Record"),
}


@guarded
class HitsModel(QAbstractListModel):
    """A line that says what each hit is and where, and one of its text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()
        self._names: dict[str, str] = {}

    def show_hits(self, hits: tuple[Hit, ...], scenario: Scenario) -> None:
        """Show others."""
        self.beginResetModel()
        self.hits, self._names = hits, names_of(scenario, language())
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._place(hit)}\n{hit.excerpt}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._place(hit)}: {hit.excerpt}"
        return tip(hit.text) if role == Qt.ItemDataRole.ToolTipRole else None

    def _place(self, hit: Hit) -> str:
        kind = KINDS[hit.kind].in_(language())
        return " · ".join((kind, *(self._names.get(id_, id_) for id_ in hit.place)))


@guarded
class FindPanel(FloatingPanel):
    """Lies over the upper right of the window. Enter leads to the hit, and again to the next."""

    navigate_requested = Signal(str, str)  # step id, id of the thing to select there

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._ground = session, parent
        self._scores: ScoreTexts | None = None
        self._been = False  # whether the current hit was gone to
        self.field, self.count = LineField(), label(role="small")
        self.model, self.list = HitsModel(self), QListView()
        self.count.setWordWrap(False)
        self._dress()
        top = row(self.field, self.close_button)
        top.setStretch(0, 1)
        self._column = layout = column(top, self.count, self.list, spacing=GRID // 2)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        self.setLayout(layout)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        session.document_changed.connect(self._on_document)
        self.bind_text(self.field.setPlaceholderText, _("Find in names, descriptions, reasons, sources and the record"))
        self.bind_text(self.field.setAccessibleName, _("Find"))
        self.bind_text(self.list.setAccessibleName, _("What was found"))

    def _dress(self) -> None:
        self.list.setModel(self.model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def begin(self) -> None:
        """Ask what is to be found; what was found last is still there."""
        self._search()
        self.come_up()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def retranslate(self) -> None:
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        scenario, words = self._session.scenario, self.field.text()
        if self._scores is None or self._scores.scores is not scenario.scores:
            self._scores = ScoreTexts(scenario.scores)
        found = find(scenario, words, language(), self._scores)
        self.model.show_hits(found.hits, scenario)
        self._been = False
        if found.hits:
            self.list.setCurrentIndex(self.model.index(0))
        self.count.setText(self._counted(found) if words.strip() else "")
        self.place()

    def _counted(self, found: WordsFound) -> str:
        if not found.hits:
            return self.tr("These words stand nowhere.")
        said = (
            self.tr("Found: {count} and more. Enter leads there.")
            if found.more
            else self.tr("Found: {count}. Enter leads there.")
        )
        return said.format(count=len(found.hits))

    def _on_chosen(self, index: QModelIndex) -> None:
        self._been = True
        hit = self.model.hits[index.row()]
        self.navigate_requested.emit(hit.step, hit.subject)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # the next is one key away

    def _on_document(self, change: Change) -> None:
        if self.isVisible():
            row_ = self.list.currentIndex().row()
            been = self._been
            self._search()
            if not change.opened and 0 <= row_ < len(self.model.hits):
                self.list.setCurrentIndex(self.model.index(row_))
                self._been = been

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The field keeps the focus while keys walk through the hits."""
        key, last = event.key(), len(self.model.hits) - 1
        at = self.list.currentIndex().row()
        if last < 0 or key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._stand_on(min(max(at + (1 if key == Qt.Key.Key_Down else -1), 0), last))
        else:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._stand_on((at + (-1 if back else self._been)) % (last + 1))
            self._on_chosen(self.list.currentIndex())

    def _stand_on(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place))
        self._been = False

    def place(self) -> None:
        """As high as what was found, in the upper right of the window."""
        hits, ground = len(self.model.hits), self._ground
        self.list.setVisible(bool(hits))
        self.count.setVisible(bool(self.count.text()))
        if hits:
            line = self.list.sizeHintForRow(0)
            self.list.setFixedHeight(min(hits, LISTED) * (line + 4) + 4)
        self._column.activate()
        width = min(WIDTH, ground.width() - 2 * GRID)
        height = min(self._column.sizeHint().height(), ground.height() - 2 * GRID)
        self.setGeometry(QRect(ground.width() - width - GRID, GRID, width, height))
