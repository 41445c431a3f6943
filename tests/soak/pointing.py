"""The mouse and the keyboard in a random hand: on whatever is seen, as Qt's own test library sends their events."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QSplitterHandle,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from gui.charts.chart_canvas import ChartCanvas
from gui.widgets.descendants import descendants

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CALLING = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QTabBar, ChartCanvas)
DRAGGED = (QSlider, QSplitterHandle, ChartCanvas)  # a view would begin a drag of the desktop's, which waits for a hand
KEYS = (
    Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Return, Key.Key_Space, Key.Key_Escape,
    Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown,
    Key.Key_Delete, Key.Key_Backspace, Key.Key_F2, Key.Key_F6, Key.Key_Insert,
)  # fmt: skip
WITH_CONTROL = "ZZZYYCVXADES12345678"
TYPED = (
    "0", "1", "2.5", "4", "0,5", "1,200", "1e300", "-1", "1e-300", "abc", "½", "3.0000000001", "９", "nan", "inf", "",
    "<b>R&D</b>", "韧性", "=1+1", "  ", "-", "50%", "1/3", "x" * 300,
)  # fmt: skip
PASTED = (
    "1\t2\n3\t4", "1,5\t2\r\n\t", "x", "", "1\n2\n3\n4\n5\n6", "\t".join("1" * 60), "=1+1\t<b>", "第一\n第二",
    "9" * 400, "measure\tcost\tjobs\nA\t1,450\t3\nB\t2,300\t4",
)  # fmt: skip


def on_screen(window: QWidget, kinds: type | tuple[type, ...] = QWidget) -> list[QWidget]:
    """What is seen of the window and of those beside it, in the order in which it was made."""
    parts = (each for each in descendants(window) if isinstance(each, QWidget))
    windows = [window, *(each for each in parts if each.isWindow() and each.isVisible())]
    found = [each for one in windows for each in (one, *descendants(one)) if isinstance(each, kinds)]
    return [each for each in dict.fromkeys(found) if each.isVisible() and each.isEnabled() and _seen(each)]


def _seen(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


def click(window: QWidget, random: Random) -> str:
    """A click on anything, most often on what calls for one."""
    choice = on_screen(window, CALLING if random.random() < 0.85 else QWidget)
    if not choice:
        return "click nothing"
    widget = random.choice(choice)
    at, how = _point(widget, random), random.choice(("click", "click", "click", "double-click", "context menu"))
    told = f"{how} {name(widget)} at {at.x()},{at.y()}"
    target = widget.viewport() if isinstance(widget, QAbstractItemView | QPlainTextEdit) else widget
    if how == "context menu":
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, target.mapToGlobal(at))
        QApplication.sendEvent(target, event)
        return told
    QTest.mouseClick(target, LEFT, Modifier.NoModifier, at)
    if how == "double-click" and isValid(target) and target.isVisible():
        QTest.mouseDClick(target, LEFT, Modifier.NoModifier, at)
    return told


def drag(window: QWidget, random: Random) -> str:
    """Something taken and moved, a slider most often; sometimes it is held while other things happen."""
    choice = on_screen(window, DRAGGED)
    if not choice:
        return "drag nothing"
    widget = random.choice(choice)
    start, end = _point(widget, random), _point(widget, random)
    QTest.mousePress(widget, LEFT, Modifier.NoModifier, start)
    for share in (0.3, 0.7, 1.0):
        if isValid(widget):
            QTest.mouseMove(widget, start + (end - start) * share)
    if isValid(widget):
        QTest.mouseRelease(widget, LEFT, Modifier.NoModifier, end)
        return f"drag {name(widget)}"
    return "drag what went"


def wheel(window: QWidget, random: Random) -> str:
    widget = random.choice(on_screen(window))
    at, turn = _point(widget, random), random.choice((-120, 120, -1200))
    event = QWheelEvent(
        QPointF(at), QPointF(widget.mapToGlobal(at)), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
        Modifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return f"wheel {turn} on {name(widget)}"


def hover(window: QWidget, random: Random) -> str:
    widget = random.choice(on_screen(window))
    QTest.mouseMove(widget, _point(widget, random))
    return f"hover {name(widget)}"


def key(window: QWidget, random: Random) -> str:
    """A key, or some of one kind, to what has the focus."""
    if random.random() < 0.3:
        pressed, modifier = getattr(Key, f"Key_{random.choice(WITH_CONTROL)}"), Modifier.ControlModifier
    else:
        pressed = random.choice(KEYS)
        shifted = pressed is Key.Key_Backtab or random.random() < 0.25
        modifier = Modifier.ShiftModifier if shifted else Modifier.NoModifier
    times = random.choice((1, 1, 1, 3))
    told = f"key {pressed.name} {modifier.name} x{times} to {name(focused(window))}"
    for _ in range(times):
        QTest.keyClick(focused(window), pressed, modifier)
    return told


def typing(window: QWidget, random: Random) -> str:
    """Numbers and rubbish into what has the focus, into a field or a cell most often."""
    if random.random() < 0.6:
        fields = on_screen(window, (QLineEdit, QPlainTextEdit, QAbstractItemView))
        if fields:
            random.choice(fields).setFocus()
    text = random.choice(TYPED)
    told = f"type {text[:20]!r} into {name(focused(window))}"
    if random.random() < 0.3:
        QTest.keyClick(focused(window), Key.Key_A, Modifier.ControlModifier)
    for letter in text[:40]:
        _letter(focused(window), letter)
    end = random.choice((None, Key.Key_Return, Key.Key_Tab, Key.Key_Escape))
    if end is not None:
        QTest.keyClick(focused(window), end)
    return told if end is None else f"{told}, {end.name}"


def _letter(widget: QWidget, letter: str) -> None:
    """As a keyboard or an input method sends it; Qt's test library knows none beyond ASCII."""
    code = ord(letter.upper()) if letter.isascii() else Key.Key_unknown.value
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        if isValid(widget):
            QApplication.sendEvent(widget, QKeyEvent(kind, code, Modifier.NoModifier, letter))


def paste(window: QWidget, random: Random) -> str:
    text = random.choice(PASTED)
    QApplication.clipboard().setText(text)
    told = f"paste {text[:20]!r} into {name(focused(window))}"
    QTest.keyClick(focused(window), Key.Key_V, Modifier.ControlModifier)
    return told


def focused(window: QWidget) -> QWidget:
    return QApplication.activePopupWidget() or QApplication.focusWidget() or window.focusWidget() or window


def name(widget: QWidget) -> str:
    """A widget as the record of steps names it."""
    said = getattr(widget, "text", str)
    words = widget.objectName() or widget.accessibleName() or (said() if callable(said) else "")
    return f"{type(widget).__name__} {words[:24]!r}" if words else type(widget).__name__


def _point(widget: QWidget, random: Random) -> QPoint:
    inside = widget.visibleRegion().boundingRect()
    return QPoint(
        inside.left() + int(random.random() * inside.width()), inside.top() + int(random.random() * inside.height())
    )
