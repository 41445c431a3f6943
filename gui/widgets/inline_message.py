"""An inline message: a bar with one sentence, its severity, and buttons for what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from gui.exception_guard import guarded
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress
from gui.widgets.basic_widgets import empty, label, quiet_button, row
from scenarios.text.catalogue import _

SHOWN_LINES = 5  # of a message before it scrolls
WIDE = 90 * GRID  # pixels of text that a message would like to have
LEFT, MARGIN = GRID + GRID // 2, GRID // 2
SIGNS = {"info": "ⓘ", "good": "✓", "warning": "⚠", "bad": "⊘"}  # by tone; none looks like the button that closes


@guarded
class _Said(QScrollArea):
    """The text of a message; what is more than some lines scrolls into view."""

    def __init__(self, text: QLabel, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = text
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self._on_range(0, 0)
        self.setWidget(text)
        for part in (self, self.viewport(), text):
            part.setAutoFillBackground(False)

    def _on_range(self, _least: int, most: int) -> None:
        """The keyboard comes here only when there is something to scroll."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)

    def height_at(self, width: int) -> int:
        """As high as the text is at this width, up to some lines."""
        text = self._shown
        return min(text.heightForWidth(width), SHOWN_LINES * text.fontMetrics().lineSpacing())


@guarded
class InlineMessage(Translated, QFrame):
    """A coloured bar with one message, up to a few actions, and a way to put it away. Hidden while silent.

    Where the text has not room enough beside its buttons, they stand below it: one line stays one line high.
    tone: info, good, warning or bad; a sign at the front says it too, for colour is never the only signal.
    """

    dismissed = Signal()
    _made = False  # of the class, for Qt calls `changeEvent` before a subclass begins

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._text, self._actions = QLabel(self), label(), QWidget(self)
        self._said = _Said(self._text, self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._again: Callable[[], object] | None = None
        self._said_in = language()
        self._buttons = row()
        self._actions.setLayout(self._buttons)
        self._close = quiet_button("✕")
        self._close.setParent(self)
        self._close.clicked.connect(self.put_away)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        dress(self, "tone")
        self.bind_text(self._close.setToolTip, _("Put away"))
        self.bind_text(self._close.setAccessibleName, _("Put this message away"))
        self._made = True
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_message(
        self,
        text: str,
        tone: str = "info",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        closable: bool = True,
        again: Callable[[], object] | None = None,
    ) -> None:
        """Show a message. actions: (button text, what it does) pairs; pressing one puts the message away first.

        again: says it anew in another language. What cannot be said again goes with its language, unless it offers
        something to do.
        """
        empty(self._buttons)
        self._again, self._said_in = again, language()
        made = [QPushButton(name) for name, _act in actions]
        for button, (_name, act) in zip(made, actions, strict=True):
            button.clicked.connect(self.clear)
            button.clicked.connect(_without_arguments(act))
            self._buttons.addWidget(button)
            button.show()  # a layout leaves out what is not shown yet
        for before, after in pairwise((self._close, *made, *self._ends())):  # which moves to the end of them
            self.setTabOrder(before, after)
        self._sign.setText(SIGNS[tone])
        self._text.setText(text)
        self._close.setVisible(closable)
        self.setAccessibleName(text)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._arrange()
        self.updateGeometry()
        self._appear()

    @property
    def end(self) -> QWidget:
        """The last part that the focus may come to, after what can be done."""
        return self._close

    @property
    def closable(self) -> bool:
        """Whether it may be put away without an answer."""
        return not self._close.isHidden()

    def first_control(self) -> QWidget:
        """The first thing that can be done."""
        first = self._buttons.itemAt(0)
        button = first.widget() if first is not None else None
        return button or self._close

    def focus_first(self) -> None:
        """The focus to the first thing that can be done."""
        if self._buttons.count():
            self.first_control().setFocus()

    def put_away(self) -> None:
        """The user has read it."""
        self.clear()
        self.dismissed.emit()

    def clear(self) -> None:
        """There is nothing to say any more."""
        self._text.clear()
        self._again = None
        self._vanish()

    def retranslate(self) -> None:
        if not self.text or self._said_in == language():
            return
        if self._again is not None:
            self._again()
        elif not self._buttons.count():
            self.clear()

    def _appear(self) -> None:
        """There is something to show."""
        self.show()

    def _vanish(self) -> None:
        """There is nothing any more."""
        self.hide()

    def _ends(self) -> tuple[QPushButton, ...]:
        """The buttons at the right end."""
        return (self._close,)

    # Where the parts stand

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[0]

    def sizeHint(self) -> QSize:
        ends = sum(each.sizeHint().width() for each in self._ends() if not each.isHidden())
        acts = self._actions.sizeHint().width() + GRID if self._buttons.count() else 0
        around = LEFT + self._sign.sizeHint().width() + 2 * GRID + ends + MARGIN
        wide = around + min(_natural(self._text), WIDE) + acts
        return QSize(wide, self.heightForWidth(max(self.width(), wide)))

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * GRID, self._text.fontMetrics().lineSpacing() + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._made and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._arrange()
            self.updateGeometry()

    def _arrange(self) -> None:
        height, places = self._places(self.width())
        spare = max(self.height() - height, 0) // 2
        for part, place in places.items():
            part.setGeometry(place.translated(0, spare))

    def _places(self, width: int) -> tuple[int, dict[QWidget, QRect]]:
        """How high the bar is at this width, and where its parts stand then."""
        places: dict[QWidget, QRect] = {}
        sign, right = self._sign.sizeHint(), width - MARGIN
        ends = [each for each in self._ends() if not each.isHidden()]
        line = max([sign.height(), *(each.sizeHint().height() for each in ends)])
        for each in reversed(ends):
            size = each.sizeHint()
            right -= size.width()
            places[each] = QRect(right, MARGIN, size.width(), line)
        start = LEFT + sign.width() + GRID
        room = max(right - GRID - start, GRID)
        acts = self._actions.sizeHint() if self._buttons.count() else QSize(0, 0)
        beside = max(room - acts.width() - GRID, GRID) if acts.width() else room
        below = acts.width() > 0 and _natural(self._text) > beside
        text = room if below else beside
        high = self._said.height_at(text)
        first = max(line, high, 0 if below else acts.height())
        places[self._sign] = QRect(LEFT, MARGIN, sign.width(), line)
        places[self._said] = QRect(start, MARGIN + max(line - high, 0) // 2, text, high)
        if below:
            places[self._actions] = QRect(start, MARGIN + first + MARGIN, min(acts.width(), room), acts.height())
            return first + acts.height() + 3 * MARGIN, places
        places[self._actions] = QRect(start + text + GRID, MARGIN, acts.width(), first)
        return first + 2 * MARGIN, places


def _natural(text: QLabel) -> int:
    """Pixels that the text takes unbroken; more than there ever are where it has several lines."""
    size = text.fontMetrics().size(0, text.text())
    return size.width() + 2 if "\n" not in text.text() else 1 << 20


def _without_arguments(act: Callable[[], object]) -> Callable[[bool], None]:
    def called(_checked: bool = False) -> None:
        act()

    return called
