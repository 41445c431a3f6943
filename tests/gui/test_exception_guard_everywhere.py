"""Each method of ours that Qt calls is made to raise, in the real window: it lives on, and nothing else goes wrong."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QIdentityProxyModel,
    QItemSelection,
    QMimeData,
    QModelIndex,
    QObject,
    QPoint,
    QPointF,
    QSize,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QSlider,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
    QWidgetItem,
)
from shiboken6 import isValid

from gui import exception_guard
from gui.session import EditCommand
from gui.settings import Settings
from gui.theme import GRID
from gui.translation import CatalogueTranslator
from gui.widgets.fields.text_fields import FigureLine
from gui.window.main_window import MainWindow
from gui.window.preferences_dialog import PreferencesDialog
from gui.window.start_mode import StartMode
from scenarios import edits
from scenarios.elicitation.elicitation_registry import WEIGHTING_METHODS
from tests.gui.overrides import Override, overrides

NOWHERE, PLACE = QModelIndex(), QPointF(3, 3)
NO_BUTTON, LEFT, PLAIN = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction
Kind = QEvent.Type


def mouse(kind: QEvent.Type) -> Callable[[], QEvent]:
    return lambda: QMouseEvent(kind, PLACE, PLACE, LEFT, LEFT, PLAIN)


def dragged(made: type[QDropEvent]) -> Callable[[], QEvent]:
    def event() -> QEvent:
        event.data = QMimeData()  # type: ignore[attr-defined]  # kept for as long as the event
        at = PLACE if made is QDropEvent else PLACE.toPoint()
        return made(at, COPY, event.data, LEFT, PLAIN)  # type: ignore[attr-defined]

    return event


EVENTS: dict[str, Callable[[], QEvent]] = {
    "resizeEvent": lambda: QResizeEvent(QSize(300, 200), QSize(200, 300)),
    "showEvent": QShowEvent,
    "hideEvent": QHideEvent,
    "closeEvent": QCloseEvent,
    "changeEvent": lambda: QEvent(Kind.LanguageChange),
    "event": lambda: QEvent(Kind.User),
    "keyPressEvent": lambda: QKeyEvent(Kind.KeyPress, Qt.Key.Key_Home, PLAIN),
    "mousePressEvent": mouse(Kind.MouseButtonPress),
    "mouseReleaseEvent": mouse(Kind.MouseButtonRelease),
    "mouseMoveEvent": mouse(Kind.MouseMove),
    "mouseDoubleClickEvent": mouse(Kind.MouseButtonDblClick),
    "wheelEvent": lambda: QWheelEvent(
        PLACE, PLACE, QPoint(), QPoint(0, 1), NO_BUTTON, PLAIN, Qt.ScrollPhase.NoScrollPhase, False
    ),
    "focusInEvent": lambda: QFocusEvent(Kind.FocusIn),
    "focusOutEvent": lambda: QFocusEvent(Kind.FocusOut),
    "enterEvent": lambda: QEnterEvent(PLACE, PLACE, PLACE),
    "leaveEvent": lambda: QEvent(Kind.Leave),
    "contextMenuEvent": lambda: QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), QPoint(3, 3)),
    "dragEnterEvent": dragged(QDragEnterEvent),
    "dragMoveEvent": dragged(QDragMoveEvent),
    "dragLeaveEvent": QDragLeaveEvent,
    "dropEvent": dragged(QDropEvent),
}
OF_VIEWPORT = ("context", "resize", "mouse", "wheel", "drag", "drop")  # what a view is told by way of what it shows
DIRECTLY = ("wheelEvent", "dragMoveEvent", "dropEvent")  # Qt sends them only where the focus, or a drag, is
ASKED: dict[str, tuple[Any, ...]] = {  # asked as Python asks, where no class of Qt's would by itself
    "inputMethodQuery": (Qt.InputMethodQuery.ImEnabled,),
    "hasHeightForWidth": (),
    "heightForWidth": (100,),
    "currentChanged": (NOWHERE, NOWHERE),
    "selectionChanged": (QItemSelection(), QItemSelection()),
    "accept": (),
    "done": (0,),
    "insertFromMimeData": (QMimeData(),),
    "startDrag": (Qt.DropAction.MoveAction,),
    "loadResource": (0, QUrl("none:")),
    "validate": ("1", 1),
    "sliderChange": (QSlider.SliderChange.SliderValueChange,),
    "stepEnabled": (),
    "valueFromText": ("1",),
    "textFromValue": (1.0,),
    "setData": (NOWHERE, "1"),
    "canDropMimeData": (QMimeData(), Qt.DropAction.MoveAction, 0, 0, NOWHERE),
    "dropMimeData": (QMimeData(), Qt.DropAction.MoveAction, 0, 0, NOWHERE),
    "mimeData": ([],),
    "id": (),
    "text": (),
    "setText": ("",),
    "translate": ("Menus", "&File"),
    "isEmpty": (),
    "mergeWith": (None,),
    "moveCursor": (QAbstractItemView.CursorAction.MoveDown, Qt.KeyboardModifier.NoModifier),
    "focusNextPrevChild": (True,),
    "closeEditor": (None, QAbstractItemDelegate.EndEditHint.NoHint),
}
MODEL: dict[str, Callable[[QAbstractItemModel, QIdentityProxyModel], object]] = {
    "rowCount": lambda _own, asked: asked.rowCount(),
    "columnCount": lambda _own, asked: asked.columnCount(),
    "data": lambda own, _asked: own.createIndex(0, 0).data(),
    "headerData": lambda _own, asked: asked.headerData(0, Qt.Orientation.Horizontal),
    "flags": lambda own, _asked: own.createIndex(0, 0).flags(),
    "index": lambda own, _asked: own.createIndex(0, 0).sibling(0, 1),
    "parent": lambda own, _asked: own.createIndex(0, 0).parent(),
    "supportedDropActions": lambda _own, asked: asked.supportedDropActions(),
    "mimeTypes": lambda _own, asked: asked.mimeTypes(),
}


def fail(self: Any, *args: Any) -> None:
    """Raise as C code does, in the middle of painting where there is something to paint on."""
    for each in args:
        if isinstance(each, QPainter):
            each.translate(7, 7)
            each.setOpacity(0.5)
    [][0]


def fail_painting(self: Any, _event: object) -> None:
    """Leave a painter open."""
    painter = QPainter(self.viewport() if isinstance(self, QAbstractScrollArea) else self)
    painter.translate(7, 7)
    [][0]


@contextmanager
def instead(override: Override, failing: Callable[..., None]) -> Iterator[None]:
    """Put this below the guard, for a while. The guard itself stays: PySide keeps a method that it called once, and
    dies of another in its place."""
    shield = vars(override.cls)[override.method]
    inner = dict(zip(shield.__code__.co_freevars, shield.__closure__, strict=True))["method"]
    before, inner.cell_contents = inner.cell_contents, failing
    yield
    inner.cell_contents = before


def provoke(name: str, owner: Any) -> None:
    """Have Qt call the method of this name, by what leads to it in the life of the window."""
    if isinstance(owner, QStyledItemDelegate):
        _provoke_delegate(name, owner)
    elif isinstance(owner, QAbstractItemModel) and name in MODEL:
        asked = QIdentityProxyModel()
        asked.setSourceModel(owner)
        MODEL[name](owner, asked)
    elif isinstance(owner, EditCommand) and name in ("undo", "redo"):
        stack = owner._session.undo_stack
        stack.undo()
        stack.redo()
    elif name in DIRECTLY:
        getattr(owner, name)(EVENTS[name]())
    elif name in EVENTS:
        below = isinstance(owner, QAbstractScrollArea) and name.startswith(OF_VIEWPORT)
        QCoreApplication.sendEvent(owner.viewport() if below else owner, EVENTS[name]())
    elif name == "eventFilter":
        watched = QObject()
        watched.installEventFilter(owner)
        QCoreApplication.sendEvent(watched, QEvent(Kind.User))
    elif name in ("paintEvent", "paintSection", "drawRow", "initStyleOption"):
        owner.grab()
    elif name in ("sizeHint", "minimumSizeHint"):
        item = QWidgetItem(owner)
        (item.sizeHint if name == "sizeHint" else item.minimumSize)()
        assert isinstance(getattr(owner, name)(), QSize)  # also while it is hidden, when Qt does not ask
    elif name == "stepBy":
        owner.stepUp()
        owner.stepDown()
        owner.stepBy(1)
    else:
        getattr(owner, name)(*ASKED[name])


def _provoke_delegate(name: str, owner: QStyledItemDelegate) -> None:
    table = QTableWidget(1, 1)
    table.setItem(0, 0, QTableWidgetItem("1"))
    before = table.itemDelegate()
    table.setItemDelegate(owner)
    if name == "sizeHint":
        table.resizeRowsToContents()
    elif name == "eventFilter":
        QCoreApplication.sendEvent(_watched(owner, table), QEvent(Kind.User))
    elif name in ("createEditor", "setEditorData", "updateEditorGeometry"):
        table.editItem(table.item(0, 0))
    else:
        table.grab()
    table.setItemDelegate(before)
    table.deleteLater()


def _watched(owner: QObject, parent: QWidget) -> QWidget:
    watched = QWidget(parent)
    watched.installEventFilter(owner)
    return watched


def visit_everything(window: MainWindow) -> None:
    """So that there is one of every class."""
    QGuiApplication.clipboard().setText("measure\tcost\nA\t1\nB\t2")
    window.tables.paste()
    window.session.apply("Weight", edits.set_weight, "N1", 0.4)
    for step, page in [(each, None) for each in window.pages._entries]:
        window.go_to(step)
        page = window.pages.currentWidget()
        for tabs in page.findChildren(QTabWidget):
            for place in range(tabs.count()):
                tabs.setCurrentIndex(place)
                QApplication.processEvents()
    window.go_to("weights")
    picker = window.pages.pages["weights"].header.picker
    for way in WEIGHTING_METHODS:
        picker.activated.emit(picker.findData(way.id))
        QApplication.processEvents()
    for compared in (True, False):  # the table of weight sets, then the last way again
        window.pages.pages["weights"].header.compare.setChecked(compared)
        QApplication.processEvents()
    window.actions_["guide"].trigger()
    window.actions_["find"].trigger()
    window.ranking.ask_why("TA1")
    window.pages.pages["brief"].texts.days["due"].refuse(lambda: "Which day?")  # so that there is a mark
    PreferencesDialog(Settings(), window)
    StartMode(window, Settings())
    FigureLine(window)  # the editor of a cell, which is there only while one is in it
    CatalogueTranslator("zh", window)


def of_class(cls: type, name: str, window: MainWindow, alive: list[QObject]) -> Any:
    """One of the class whose method is that of the class itself; one that is seen and may be used, if there is any."""
    if cls is EditCommand:
        return window.session.undo_stack.command(window.session.undo_stack.index() - 1)
    method = vars(cls)[name]
    found = [each for each in alive if isinstance(each, cls) and isValid(each) and getattr(type(each), name) is method]
    if name == "paintEvent":  # one that has a size: what was never laid out, or is folded away, is not painted at all
        found = [each for each in found if not each.grab().isNull()]
    assert found, f"there is no {cls.__name__}: have one made in visit_everything"
    return max(found, key=_use)


def _use(each: QObject) -> tuple[int, bool, bool]:
    """How much it is in use: what was never shown has no size of its own, and may not even be painted when asked."""
    if not isinstance(each, QWidget):
        return 0, False, False
    shown_once = each.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    return each.isVisible() * each.width(), shown_once and not each.isHidden(), each.isEnabled()


def colours(part: QWidget) -> set[str]:
    """What is seen of it: of a note in place of a picture, the ground and the letters."""
    shown = part.grab().toImage()
    return {shown.pixelColor(x, y).name() for x in range(0, shown.width(), 2) for y in range(0, shown.height(), 2)}


def is_window(override: Override) -> bool:
    return override.cls is MainWindow


def test_the_window_lives_whatever_fails(window: MainWindow, caught: list[logging.LogRecord], qtlog: Any) -> None:
    visit_everything(window)
    alive = [each for each in gc.get_objects() if isinstance(each, QObject)]
    told: list[bool] = []
    exception_guard.listen(lambda: told.append(True))
    wrong = []
    for each in sorted(overrides(), key=is_window):  # the window itself last
        owner = of_class(each.cls, each.method, window, alive)
        before, warned = len(caught), len(qtlog.records)
        failing = fail_painting if each.method == "paintEvent" else fail
        with instead(each, failing):
            for _ in range(2):
                provoke(each.method, owner)
            if each.method == "paintEvent" and owner.width() > 100 and owner.height() > 2 * GRID:
                assert len(colours(owner)) > 1, f"{each} leaves nothing to read"
        new = [record.getMessage() for record in caught[before:]]
        warnings = [record.message for record in qtlog.records[warned:] if "This plugin" not in record.message]
        if new != [f"Caught in {each}"] or warnings:
            wrong.append((str(each), new, warnings))
    QApplication.processEvents()
    exception_guard.listen(None)
    assert not wrong, "\n".join(str(each) for each in wrong)
    assert told and window.isVisible()
    window.go_to("brief")
    assert not window.grab().isNull()
