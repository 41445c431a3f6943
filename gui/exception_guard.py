"""The guard round the methods of ours that Qt calls: what one of them raises ends neither the window nor its paintings.

PySide cannot be left with an exception in such a method. It holds it back until Python code further out is reached, or
hands it to the excepthook; and on Python 3.11 it ends the process (signal 11) if C code raised the exception, as it
does those of lists, dicts and numbers. So each class that overrides methods of Qt's wears `guarded`:

    @guarded
    class Picture(QWidget):
        def paintEvent(self, event): ...

An exception is then logged, once a place; who listens is told, outside of all painting; and Qt gets an answer that it
can live with (`gui.exception_guard_defaults`): that of its own class, or none. In place of a picture stands a quiet
note.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter

from gui.exception_guard_defaults import ACTS, answer, paint_instead
from gui.painter_state import kept

Method = Callable[..., Any]
Class = TypeVar("Class", bound=type)
Place = tuple[str, str, str, int]  # module, method, kind of the exception, line that raised it
PAINTING = "paintEvent"
PAINTS_INTO = ("paint", "paintSection", "drawRow")  # they are given a painter, which others use after them
LOG = logging.getLogger("renheng.guard")


class _Mishaps:
    """What was caught so far, and who is told of it."""

    def __init__(self) -> None:
        self.places: set[Place] = set()
        self.listener: Callable[[], object] | None = None
        self._telling = False

    def note(self, owner: type, name: str, error: Exception) -> bool:
        """Log what is new and see to it that the listener is told. True if it was new."""
        place = (owner.__module__, f"{owner.__qualname__}.{name}", type(error).__name__, _line(error))
        new = place not in self.places
        if new:
            self.places.add(place)
            LOG.error("Caught in %s.%s", place[0], place[1], exc_info=error)
        if (new or name in ACTS) and self.listener is not None and not self._telling:
            self._telling = True
            QTimer.singleShot(0, self._tell)
        return new

    def _tell(self) -> None:
        self._telling = False
        if self.listener is not None:
            self.listener()


_mishaps = _Mishaps()


def listen(listener: Callable[[], object] | None) -> None:
    """Who is told, from the event loop, that something was caught: each time of what somebody wanted to do, once a
    place of what failed while Qt asked or painted. None for nobody."""
    _mishaps.listener = listener


def forget() -> None:
    """Take what is caught from now on for new."""
    _mishaps.places.clear()


def guarded(cls: Class) -> Class:
    """Put the guard round each method of the class that overrides one of Qt's."""
    for name, method in overrides(cls).items():
        setattr(cls, name, shielded(cls, name, method))
    return cls


def guarded_mixin(of: type) -> Callable[[Class], Class]:
    """The same for a class that has no class of Qt among its bases, but is mixed in before one, which is an `of`."""

    def guard(cls: Class) -> Class:
        for name, method in overrides(cls, of).items():
            setattr(cls, name, shielded(cls, name, method))
        return cls

    return guard


def overrides(cls: type, of: type | None = None) -> dict[str, FunctionType]:
    """The methods that the class itself defines and that a class of Qt among its bases, or those of `of`, has too."""
    of_qt = [base for base in (of or cls).__mro__ if base.__module__.startswith("PySide6.")]
    return {
        name: method
        for name, method in vars(cls).items()
        if isinstance(method, FunctionType) and not name.startswith("_") and any(name in vars(base) for base in of_qt)
    }


def shielded(cls: type, name: str, method: Method) -> Method:
    """The method of this name of the class, with the guard round it."""
    if name == PAINTING:
        return _shielded_picture(cls, method)
    if name in PAINTS_INTO:
        return _shielded_part(cls, name, method)

    @wraps(method)
    def shield(self: Any, *args: Any, **named: Any) -> Any:
        try:
            return method(self, *args, **named)
        except Exception as error:
            return answer(cls, name, self, args, named, new=_caught(cls, name, error))

    return shield


def _shielded_picture(cls: type, method: Method) -> Method:
    @wraps(method)
    def shield(self: Any, event: Any) -> None:
        try:
            method(self, event)
        except Exception as error:
            _caught(cls, PAINTING, error)
            paint_instead(cls, self, event)

    return shield


def _shielded_part(cls: type, name: str, method: Method) -> Method:
    @wraps(method)
    def shield(self: Any, painter: QPainter, *args: Any) -> None:
        try:
            with kept(painter):
                method(self, painter, *args)
        except Exception as error:
            new = _caught(cls, name, error)
            with kept(painter):
                answer(cls, name, self, (painter, *args), {}, new=new)

    return shield


def _caught(cls: type, name: str, error: Exception) -> bool:
    """Note it, and let go of what the failed method held: a painter that is left open would spoil all painting."""
    new = _mishaps.note(cls, name, error)
    traceback.clear_frames(error.__traceback__)
    return new


def _line(error: Exception) -> int:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_lineno if trace is not None else 0
