"""All texts of a widget and of what stands in it, as a tree of lines: by Qt's own classes and properties alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenu,
    QMenuBar,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

Role = Qt.ItemDataRole
ROLES = {
    "": Role.DisplayRole,
    "check": Role.CheckStateRole,
    "tip": Role.ToolTipRole,
    "status": Role.StatusTipRole,
    "help": Role.WhatsThisRole,
    "name": Role.AccessibleTextRole,
    "about": Role.AccessibleDescriptionRole,
}
UNSEEN = {"objectName", "styleSheet", "windowIconText", "iconText", "html", "markdown", "locale", "windowFilePath"}
STEP = "  "


def tree(widget: QWidget, leave_out: QWidget | None = None, depth: int = 0) -> Iterator[str]:
    """A line a thing that says something or takes the focus, children below it, from the top left on.

    What only holds others has no line, so that parts may be grouped otherwise without another look.
    """
    own = list(_lines(widget))
    takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    if own or takes_focus:
        state = "" if widget.isEnabled() else " (disabled)"
        yield f"{STEP * depth}{_kind(type(widget)).__name__}{state}"
        depth += 1
        yield from (f"{STEP * depth}{each}" for each in own)
    for child in sorted(_children(widget), key=lambda each: _place(each, widget)):
        if child is not leave_out:
            yield from tree(child, leave_out, depth)


def menu(actions: list[QAction], depth: int = 0) -> Iterator[str]:
    """A line an action, those of a submenu below it."""
    for each in actions:
        if each.isSeparator():
            yield f"{STEP * depth}———"
            continue
        below = each.menu()
        keys = ", ".join(key.toString(QKeySequence.SequenceFormat.PortableText) for key in each.shortcuts())
        mark = ("", " (x)" if each.isChecked() else " ( )")[each.isCheckable()]
        words = (each.text() + mark, keys, each.toolTip(), each.statusTip(), "" if each.isEnabled() else "(disabled)")
        yield STEP * depth + " | ".join(_one_line(word) for word in words if word)
        if isinstance(below, QMenu):
            below.aboutToShow.emit()
            yield from menu(below.actions(), depth + 1)


def _lines(widget: QWidget) -> Iterator[str]:
    kind = _kind(type(widget))
    for name in _properties(kind):
        if value := widget.property(name):
            yield f"{name}: {_one_line(str(value))}"
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        yield f"checked: {widget.isChecked()}"
    if isinstance(widget, QAbstractSlider):
        yield f"value: {widget.value()} of {widget.minimum()}..{widget.maximum()}"
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        yield f"picture: {widget.pixmap().width()} x {widget.pixmap().height()}"
    for what, part in (("spoken name", QAccessible.Text.Name), ("spoken about", QAccessible.Text.Description)):
        spoken = _spoken(widget, part)
        if spoken and spoken not in (widget.property(name) for name in _properties(kind)):
            yield f"{what}: {_one_line(spoken)}"
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            mark = " (front)" if place == widget.currentIndex() else ""
            yield f"tab: {widget.tabText(place)}{mark} | {_one_line(widget.tabToolTip(place))}"
    if isinstance(widget, QComboBox):
        yield from _cells(widget.model(), QModelIndex())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _view(widget)
    if isinstance(widget, (QPushButton, QToolButton)) and isinstance(widget.menu(), QMenu):
        yield from (f"menu: {each}" for each in menu(widget.menu().actions()))
    elif isinstance(widget, QMenuBar) or not isinstance(widget, (QPushButton, QToolButton)):
        yield from (f"action: {each}" for each in menu(widget.actions()))
    for each in widget.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly):
        yield f"keys: {each.key().toString()}"


def _view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    heads = []
    if isinstance(view, QTableView):
        heads = [view.horizontalHeader(), view.verticalHeader()]
    elif isinstance(view, QTreeView):
        heads = [view.header()]
    for head in heads:
        if head.isHidden():
            continue
        for place in range(head.count()):
            if text := _roles(lambda role, at=place, by=head: model.headerData(at, by.orientation(), role)):
                hidden = " (hidden)" if head.isSectionHidden(place) else ""
                yield f"head {head.orientation().name[0]}{place}: {text}{hidden}"
    yield from _cells(model, view.rootIndex())


def _cells(model: QAbstractItemModel, parent: QModelIndex, above: str = "") -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            flags = model.flags(index)
            marks = "e" * bool(flags & Qt.ItemFlag.ItemIsEditable) + "-" * (not flags & Qt.ItemFlag.ItemIsEnabled)
            if (text := _roles(index.data)) or marks:
                yield f"[{above}{row},{column}]{marks} {text}"
        yield from _cells(model, model.index(row, 0, parent), f"{above}{row}/")


def _roles(ask: Callable[[Role], object]) -> str:
    told = ((name, ask(role)) for name, role in ROLES.items())
    words = (f"{name}: {_one_line(str(value))}" for name, value in told if value is not None)
    return " | ".join(each.removeprefix(": ") for each in words)


def _children(widget: QWidget) -> list[QWidget]:
    inner = (QHeaderView, QScrollBar) if isinstance(widget, QAbstractItemView) else (QScrollBar,)
    found = (each for each in widget.children() if isinstance(each, QWidget) and not isinstance(each, inner))
    return [each for each in found if each.isVisible() and not each.isWindow()]


def _place(child: QWidget, parent: QWidget) -> tuple[int, int]:
    at = child.mapTo(parent, QPoint(0, 0))
    return at.y(), at.x()


@cache
def _kind(of: type[QWidget]) -> type[QWidget]:
    """The class of Qt's that it comes from."""
    return next(each for each in of.__mro__ if each.__module__.startswith("PySide6"))


@cache
def _properties(kind: type[QWidget]) -> tuple[str, ...]:
    """The names of all properties that are texts."""
    meta = kind.staticMetaObject
    found = (meta.property(place) for place in range(meta.propertyCount()))
    return tuple(sorted({each.name() for each in found if each.typeName() == "QString"} - UNSEEN))


def _spoken(widget: QWidget, part: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(part) if interface is not None else ""


def _one_line(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\u2029", "\\n")
