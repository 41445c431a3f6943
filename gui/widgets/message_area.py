"""The one place for messages: it floats above everything and moves nothing. Nothing is modal.

One bar stands in front, the newest; what else there is to say waits behind it, one bar a subject. In the window it
stands on the verdict of the status line, and grows upwards from there; where it would cover what has the focus or what
the pointer is at, it stands elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton, QWidget
from shiboken6 import isValid

from gui.exception_guard import guarded
from gui.theme import GRID
from gui.widgets.basic_widgets import quiet_button
from gui.widgets.free_place import Obstacle, free_place, pointer_rect, seat_of_focus
from gui.widgets.inline_message import InlineMessage
from gui.widgets.progress_bar_row import ProgressBarRow
from scenarios.text.catalogue import _

WIDEST = 140 * GRID
SPACING = GRID // 2


@dataclass(frozen=True)
class Notice:
    """Something to tell. key: the subject; tone: info, good, warning, bad; actions: (button text, what it does);
    again: tells it anew, in the language that is on then."""

    key: str
    text: str
    tone: str = "info"
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()
    again: Callable[[], object] | None = None


@guarded
class FloatingMessage(InlineMessage):
    """A message of a page or a part of one. It stands in the message area, while its owner is seen."""

    next_requested = Signal()

    def __init__(self, owner: QWidget, area: MessageArea | None = None) -> None:
        """owner: whom it speaks for; area: where it stands, by default that of the window around the owner."""
        self.others = quiet_button()
        super().__init__(owner)
        self.owner, self._area = owner, area
        self.others.setParent(self)
        self.others.hide()
        self.others.clicked.connect(self.next_requested)
        self.setProperty("floating", True)
        self.bind_text(self.others.setToolTip, _("Show the next message"))

    def show_others(self, count: int) -> None:
        """How many more there are to read."""
        self.others.setText(self.tr("{count} more").format(count=count) + " ›")
        if self.others.isHidden() is bool(count):
            self.others.setVisible(bool(count))
        self._arrange()

    def _ends(self) -> tuple[QPushButton, ...]:
        return (self.others, self._close)

    def _appear(self) -> None:
        area = self._area
        if area is None or not isValid(area):
            area = self._area = area_around(self.owner)
        if self.parent() is not area:
            self.setParent(area)
            self.owner.destroyed.connect(self.deleteLater)
            self.owner.installEventFilter(self)
        area.bring(self)

    def _vanish(self) -> None:
        if self._area is not None and isValid(self._area):
            self._area.drop(self)
        self.hide()

    def eventFilter(self, _owner: QObject, event: QEvent) -> bool:
        """It is seen with its owner."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and self._area is not None and isValid(self._area):
            self._area.refresh()
        return False


@guarded
class MessageArea(QWidget):
    """Shows the message in front and the work under way above its host; hidden while there is neither."""

    def __init__(self, host: QWidget, seat: QWidget | None = None) -> None:
        """host: above which it floats; seat: the part of it that gives its room to messages, if there is one."""
        super().__init__(host)
        self._seat = seat
        self._bars: dict[str, FloatingMessage] = {}
        self._said: list[FloatingMessage] = []  # the newest last
        self._front: FloatingMessage | None = None
        self._focus: tuple[QWidget | None, QWidget | None] = (None, None)  # now and before, outside of the area
        self._followed: QItemSelectionModel | None = None
        self.progress = ProgressBarRow(self)
        self.progress.installEventFilter(self)
        for each in (host, seat, seat and seat.parentWidget()):  # with which the seat moves
            if each is not None:
                each.installEventFilter(self)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)  # an editor that is open takes it first
        self._escape.activated.connect(self._put_away)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # there is one
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Tell something, in place of what was told on the same subject."""
        if notice.key not in self._bars:
            self._bars[notice.key] = FloatingMessage(self, self)
        self._bars[notice.key].show_message(notice.text, notice.tone, notice.actions, again=notice.again)

    def clear(self, key: str) -> None:
        """Nothing more to say on this subject."""
        if key in self._bars:
            self._bars[key].clear()

    def texts(self) -> dict[str, str]:
        """Subject -> what is said on it now."""
        return {key: bar.text for key, bar in self._bars.items() if bar.text}

    def bring(self, bar: FloatingMessage) -> None:
        """This one has something new to say: it comes to the front."""
        if bar not in self._said:
            bar.next_requested.connect(self._on_next)
        else:
            self._said.remove(bar)
        self._said.append(bar)
        self.refresh()
        if bar is self._front:
            announce(bar, bar.text, urgent=bar.property("tone") == "bad")

    def drop(self, bar: FloatingMessage) -> None:
        """This one has nothing more to say."""
        if bar in self._said:
            self._said.remove(bar)
            bar.next_requested.disconnect(self._on_next)
            self.refresh()

    def first_control(self) -> QWidget:
        """Where the focus goes that comes here by a key."""
        return self if self._front is None else self._front.first_control()

    def refresh(self) -> None:
        """Show the newest of those whose owner is seen."""
        self._said = [each for each in self._said if isValid(each)]
        waiting = [each for each in self._said if each.owner is self or each.owner.isVisible()]
        front = waiting[-1] if waiting else None
        if self._front is not front and self._holds_focus():
            self._give_back()
        for each in self._said:
            if each is not front:
                each.hide()
        self._front = front
        if front is not None:
            front.show_others(len(waiting) - 1)
            front.show()
        self.place()

    def settle(self, _page: str = "") -> None:
        """Another page is in front: go back to the seat, unless it would cover what matters now."""
        self.place(anew=True)

    def place(self, anew: bool = False) -> None:
        """Stand where nothing is covered that matters now. anew: not where it stands, if another place is better."""
        parts: list[QWidget] = [] if self.progress.isHidden() else [self.progress]
        if self._front is not None:
            parts.append(self._front)
        host = self.parentWidget()
        if not parts or host is None:
            self.hide()
            return
        room = self._room(host)
        seat = self._shown_seat(host)
        width = min(room.width(), WIDEST) if seat is None else room.width()  # nothing of its seat looks out beside it
        heights = [each.heightForWidth(width) if each is self._front else each.sizeHint().height() for each in parts]
        if seat is not None and len(parts) == 1:
            heights = [max(*heights, seat.height())]  # nor below it
        top = 0
        for each, height in zip(parts, heights, strict=True):
            each.setGeometry(0, top, width, height)
            top += height + SPACING
        now = self.y() if self.isVisible() and not anew else None
        at = free_place(room, top - SPACING, now, self._obstacles(host))
        self.setGeometry(QRect(room.left(), at, width, top - SPACING))
        self.raise_()
        self.show()

    def _room(self, host: QWidget) -> QRect:
        """Where on the host it may stand: from the seat upwards."""
        inside = host.rect().adjusted(GRID, GRID, -GRID, -GRID)
        if seated := self._shown_seat(host):
            seat = QRect(seated.mapTo(host, QPoint()), seated.size())
            inside = QRect(seat.left(), inside.top(), seat.width(), seat.bottom() + 1 - inside.top())
        return inside

    def _shown_seat(self, host: QWidget) -> QWidget | None:
        """The seat, while the window shows that part of itself."""
        return self._seat if self._seat is not None and self._seat.isVisibleTo(host) else None

    def _obstacles(self, host: QWidget) -> list[Obstacle]:
        """The focus, the pointer, and what had the focus before, of which a refusal may speak."""
        now, before = self._focus
        found = [(seat_of_focus(now, host), 4), (pointer_rect(host), 2), (seat_of_focus(before, host), 1)]
        return [Obstacle(rect, weight) for rect, weight in found if rect is not None]

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self or self.isAncestorOf(now):
            return
        self._focus = (now, self._focus[0])
        if self._followed is not None and isValid(self._followed):
            self._followed.currentChanged.disconnect(self._on_current)
        self._followed = now.selectionModel() if isinstance(now, QAbstractItemView) else None
        if self._followed is not None:
            self._followed.currentChanged.connect(self._on_current)
        if self.isVisible():
            self.place()

    def _on_current(self) -> None:
        if self.isVisible():
            self.place()

    def _on_next(self) -> None:
        """The one in front goes behind the others."""
        if self._front is None:
            return
        focused = self._holds_focus()
        self._said.remove(self._front)
        self._said.insert(0, self._front)
        self.refresh()
        if focused:
            self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._front, self._front.text)

    def _put_away(self) -> None:
        if self._front is not None and self._front.closable:
            self._front.put_away()

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _give_back(self) -> None:
        """The focus goes back to where it came from."""
        for each in self._focus:
            if each is not None and isValid(each) and each.isVisible() and each.isEnabled():
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            *(QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show),  # of the host, of the seat
            *(QEvent.Type.ShowToParent, QEvent.Type.HideToParent),  # of the progress
        ):
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # other words, another type
            self.place()
        return super().event(event)


def area_around(owner: QWidget) -> MessageArea:
    """The message area of the window around a widget; where there is none, one above all of it."""
    window = owner.window()
    found = window.findChild(MessageArea)
    return found if isinstance(found, MessageArea) else MessageArea(window)


def announce(speaker: QWidget, text: str, urgent: bool = False) -> None:
    """Say it to whoever listens to the screen rather than sees it. urgent: before what is being said."""
    event = QAccessibleAnnouncementEvent(speaker, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
