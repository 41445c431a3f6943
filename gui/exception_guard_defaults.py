"""The default answers to Qt, and the default picture, where a guarded method has failed (see `gui.exception_guard`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from gui.theme import GRID, theme_of

ACTS = frozenset(  # what somebody does: half of it may be done, so Qt's own method is not called to do it once more
    (
        "keyPressEvent", "keyReleaseEvent", "inputMethodEvent", "insertFromMimeData",
        "mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent", "wheelEvent", "contextMenuEvent", "stepBy",
        "startDrag", "dropEvent", "dropMimeData", "setData", "setModelData", "redo", "undo", "mergeWith", "closeEvent",
    )
)  # fmt: skip
MISLEADING = frozenset(  # Qt's own would number the columns, as if these were their names; leave texts empty
    ("headerData", "translate")
)
NEUTRAL: dict[str, Callable[[], object]] = {  # where Qt has no method of its own; None for all others
    "rowCount": int, "columnCount": int, "index": QModelIndex, "parent": QModelIndex,
    "setData": bool, "dropMimeData": bool, "mergeWith": bool,
}  # fmt: skip
BARE = (QWidget, QFrame, QAbstractButton)  # paint nothing of what they hold


def answer(cls: type, name: str, owner: Any, args: Sequence[Any], named: Mapping[str, Any], *, new: bool) -> Any:
    """What the method of the class above gives, unless that would do something twice; else what is safe.

    A window that fails to close stays open, so that there is time to save; the second time it may go.
    """
    if name == "closeEvent":
        args[0].setAccepted(not new)
    elif name not in ACTS and name not in MISLEADING:
        try:
            return _above(cls, owner, name)(*args, **named)
        except Exception:
            pass  # a method that Qt leaves to us, or that cannot go on either
    return NEUTRAL.get(name, lambda: None)()


def paint_instead(cls: type, part: QWidget, event: Any) -> None:
    """What the class above paints, where that shows what the part holds; else a quiet note in place of a picture."""
    above = next(base for base in cls.__mro__[cls.__mro__.index(cls) + 1 :] if "paintEvent" in vars(base))
    if above not in BARE:
        _above(cls, part, "paintEvent")(event)
        return
    theme, area = theme_of(part.palette()), part.rect()
    with QPainter(part) as painter:
        painter.fillRect(area, part.palette().color(part.backgroundRole()))
        painter.setPen(QColor(theme.muted))
        text = QCoreApplication.translate("Guard", "This picture could not be drawn.")
        inside, flags = area.adjusted(GRID // 2, 0, -GRID // 2, 0), Qt.AlignmentFlag.AlignCenter
        wrapped = flags | Qt.TextFlag.TextWordWrap
        if inside.contains(painter.boundingRect(inside, wrapped, text)):
            painter.drawText(inside, wrapped, text)
        elif area.height() >= painter.fontMetrics().height():
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, flags, shown)


def _above(cls: type, owner: object, name: str) -> Callable[..., Any]:
    """The method that the class overrides."""
    method: Callable[..., Any] = getattr(super(cls, owner), name)
    return method
