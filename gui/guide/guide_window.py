"""The window of the guide, beside the program's own, so that one can read and work: contents, search and text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

from gui.exception_guard import guarded
from gui.guide.contents import Contents
from gui.guide.guide_text import GuideText
from gui.guide.search import Found, search
from gui.guide.topics import TOP, address, title
from gui.retranslation import Translated
from gui.settings import Settings
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress_handles
from gui.widgets.basic_widgets import column, label, quiet_button, row
from gui.widgets.fields.search_field import SearchField
from scenarios.text.catalogue import _

USUAL, SMALLEST = QSize(120 * GRID, 88 * GRID), QSize(60 * GRID, 40 * GRID)
WIDTHS = (30 * GRID, 90 * GRID)  # pixels of contents and text
FRAME = QSize(0, 40)  # pixels that systems take at most for a title bar
LAYOUT = "guide"  # the settings' name of its size
Key = QKeySequence.StandardKey


@guarded
class GuideWindow(Translated, QDialog):
    """Not modal. One for each window that asks for it."""

    step_requested = Signal(str, str)  # a link into the program: step, what to show there

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._found: tuple[Found, ...] = ()
        self.text, self.contents, self.search = GuideText(), Contents(), SearchField()
        self.told, self.back, self.forward = label(role="muted"), quiet_button(), quiet_button()
        self._build()
        self.contents.address_requested.connect(self._on_chosen)
        self.search.textChanged.connect(self._on_typed)
        self.search.step_requested.connect(self._on_step)
        self.text.sourceChanged.connect(self._on_source)
        self.text.step_requested.connect(self.step_requested)
        for button, act, can in (
            (self.back, self.text.backward, self.text.backwardAvailable),
            (self.forward, self.text.forward, self.text.forwardAvailable),
        ):
            button.setEnabled(False)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            can.connect(button.setEnabled)
        self._make_keys()
        self._bind_texts()
        self._restore()

    def _build(self) -> None:
        left, right = QWidget(), QWidget()
        beside = column(self.search, self.told, self.contents, spacing=GRID // 2)
        above = row(self.back, self.forward, None, spacing=GRID // 2)
        around = column(above, self.text, spacing=GRID // 2)
        self.told.hide()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        for part, inside in ((left, beside), (right, around)):
            inside.setContentsMargins(GRID, GRID, GRID, GRID)
            part.setLayout(inside)
            self.splitter.addWidget(part)
        self.splitter.setSizes(list(WIDTHS))
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        dress_handles(self.splitter)
        self.setLayout(column(self.splitter))

    def _make_keys(self) -> None:
        for keys, act in (
            (Key.Find, self._look),
            (Key.FindNext, self.next_place),
            (Key.FindPrevious, self.place_before),
            (Key.Back, self.text.backward),
            (Key.Forward, self.text.forward),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _bind_texts(self) -> None:
        self.bind_text(self.search.setPlaceholderText, _("Search the guide (Ctrl+F)"))
        self.bind_text(self.search.setAccessibleName, _("Search the guide"))
        self.bind_text(self.back.setText, _("← Back"))
        self.bind_text(self.back.setToolTip, _("Back to what was read before (Alt+Left)"))
        self.bind_text(self.forward.setText, _("Forward →"))
        self.bind_text(self.forward.setToolTip, _("Forward again (Alt+Right)"))
        self.retranslate()

    def _restore(self) -> None:
        room = self.screen().availableSize() - FRAME
        self.setMinimumSize(SMALLEST.boundedTo(room))
        self.resize(USUAL.boundedTo(room))
        if state := Settings().layout(LAYOUT):
            self.restoreGeometry(state)

    def open_at(self, place: str) -> None:
        """Show a heading, a link as `gui.guide.topics.address` makes them, in front of all and ready for the keys."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.go(place)
        self.text.setFocus()

    def next_place(self) -> None:
        """F3: on to the next place of what is searched for, in the next topic after the last of this one."""
        self._on_step(backwards=False)

    def place_before(self) -> None:
        """Shift+F3: back to the place before."""
        self._on_step(backwards=True)

    def retranslate(self) -> None:
        self._show_title(self.text.topic)
        self._on_typed(self.search.text())

    def _show_title(self, topic: str) -> None:
        named = self.tr("Guide: {topic}").format(topic=title(topic, language())) if topic else self.tr("Guide")
        self.setWindowTitle(named)

    def _look(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_typed(self, typed: str) -> None:
        self._found = search(typed, language())
        searching = bool(typed.strip())
        self.contents.show_found(self._found if searching else None)
        self.text.mark(typed)
        self.told.setVisible(searching)
        self.told.setText(self._result())

    def _result(self) -> str:
        if not self._found:
            return self.tr("Nothing found. Try one word, or a part of it.")
        places = sum(each.count for each in self._found)
        told = self.tr("{places} places in {parts} parts. Enter leads on.")
        return told.format(places=places, parts=len(self._found))

    def _on_step(self, backwards: bool) -> None:
        found = list(dict.fromkeys(each.topic for each in self._found))
        if not found or (self.text.topic in found and self.text.next_mark(backwards)):
            return
        self.text.go(address(self._topic_after(found, -1 if backwards else 1)))
        self.text.first_mark(backwards)

    def _topic_after(self, found: list[str], step: int) -> str:
        """The next topic in which something was found, in the order of the guide and round again."""
        here = self.text.topic
        if here in found:
            return found[(found.index(here) + step) % len(found)]
        return found[0 if step > 0 else -1]

    def _on_chosen(self, place: str) -> None:
        self.text.go(place)
        self.text.next_mark(here_too=True)  # where something is searched for

    def _on_source(self, link: QUrl) -> None:
        self._show_title(link.path())
        self.contents.show_place(link.path(), link.fragment() or TOP)

    def hideEvent(self, event: QHideEvent) -> None:
        Settings().set_layout(LAYOUT, self.saveGeometry())
        super().hideEvent(event)


def open_guide(parent: QWidget, place: str, go_to: Callable[[str, str], object] | None = None) -> GuideWindow:
    """The guide beside this window, at a heading; the same window again where it is open. go_to: what shows a step and
    something there, for links into the program."""
    opened = parent.findChildren(GuideWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    made = next((each for each in opened if each.isVisible()), None)
    if made is None:
        made = GuideWindow(parent)
        if go_to is not None:
            made.step_requested.connect(go_to)
    made.open_at(place)
    return made
