"""The text of the guide: one topic at a time, with its pictures, its links, and a history to go back and forward in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QHideEvent, QImage, QResizeEvent, QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from gui.exception_guard import guarded
from gui.guide import topics
from gui.guide.pictures import SLOW, Canvas, picture, room_for_page
from gui.guide.rich_text import blocks, html_of, pieces
from gui.guide.search import words_of
from gui.theme import GRID, theme_of
from gui.translation import language

HTML, IMAGE = QTextDocument.ResourceType.HtmlResource, QTextDocument.ResourceType.ImageResource
WIDEST, NARROWEST, STEP = 90 * GRID, 30 * GRID, 5 * GRID  # pixels of pictures, and of the steps between their widths
PICTURE = "picture"  # scheme of the names of pictures
Flag = Qt.TextInteractionFlag
HITS = 500  # that are marked in one topic


@guarded
class GuideText(QTextBrowser):
    """Reads topics from the guide alone: never from files or the network."""

    step_requested = Signal(str, str)  # a link into the window was followed: step, what to show there

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QImage] = {}  # those of the topic that were drawn, by name
        self._to_draw: list[str] = []
        self._drawing = QTimer(self)  # a turn of the event loop for each picture that takes longer
        self._drawing.setInterval(0)
        self._drawing.timeout.connect(self._draw_next)
        self._drawn_for = 0  # pixels
        self._words: tuple[str, ...] = ()
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        # with a caret, which a screen reader follows; it has to be drawn, for without it Qt finds no anchor
        self.setTextInteractionFlags(Flag.TextBrowserInteraction | Flag.TextSelectableByKeyboard)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # a table's border is a pixel over
        self.setViewportMargins(2 * GRID, 0, GRID, 0)
        self.anchorClicked.connect(self._on_link)
        self.sourceChanged.connect(self._on_source)

    @property
    def topic(self) -> str:
        """The topic that is shown."""
        return self.source().path()

    def go(self, address: str) -> None:
        """Show a heading, a link as `gui.guide.topics.address` makes them."""
        self.setSource(QUrl(address), HTML)

    def mark(self, typed: str) -> None:
        """Mark every place of the words that are searched for."""
        self._words = words_of(typed)
        self._mark()

    def next_mark(self, backwards: bool = False, here_too: bool = False) -> bool:
        """Go on to the next place that is marked; False where there is none further on. here_too: it may be here."""
        places = sorted({each.cursor.selectionStart() for each in self.extraSelections()})
        here = self.textCursor().selectionStart() - here_too
        ahead = [each for each in places if (each < here if backwards else each > here)]
        if ahead:
            self._come_to(ahead[-1] if backwards else ahead[0])
        return bool(ahead)

    def first_mark(self, backwards: bool = False) -> None:
        """Go to the first place that is marked in the topic, or to the last."""
        if found := sorted(each.cursor.selectionStart() for each in self.extraSelections()):
            self._come_to(found[-1] if backwards else found[0])

    def anchor_in_view(self) -> str:
        """The heading below which the top of what can be seen stands."""
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        while block.isValid():
            for _place, _length, form in pieces(block):
                if names := form.anchorNames():
                    return names[0]
            block = block.previous()
        return topics.TOP

    def show_again(self, anchor: str) -> None:
        """Read the topic anew at a heading: in another language, other colours, or another size."""
        if self.source().isEmpty():
            return
        self.reload()
        self.scrollToAnchor(anchor)
        self._mark()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        name = QUrl(name)
        if kind == HTML.value and name.scheme() == topics.SCHEME:
            self._forget_pictures()
            return html_of(topics.source(name.path(), language()), theme_of(self.palette()), self.font())
        if kind == IMAGE.value and name.scheme() == PICTURE:
            return self._picture(name.path())
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.anchor_in_view()  # Qt lays out anew what scrolls no further
        super().resizeEvent(event)
        if self._picture_width() != self._drawn_for and self._drawn_for:
            self.show_again(anchor)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._drawing.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._to_draw:
            self._drawing.start()

    def changeEvent(self, event: QEvent) -> None:
        kinds = (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() not in kinds or not hasattr(self, "_words"):  # Qt asks before the class has begun
            super().changeEvent(event)
            return
        anchor = self.anchor_in_view()
        super().changeEvent(event)
        self.show_again(anchor)

    def _picture(self, name: str) -> QImage:
        """The picture, or room for one that takes longer."""
        if name not in self._pictures:
            canvas = self._canvas()
            if name not in SLOW:
                self._pictures[name] = picture(name, canvas)
            else:
                self._pictures[name] = room_for_page(canvas)
                self._to_draw.append(name)
                self._drawing.start()
        return self._pictures[name]

    def _forget_pictures(self) -> None:
        """Have all drawn anew. What was added to a document stays in it whatever text it gets, unless taken out."""
        for name in self._pictures:
            self.document().addResource(IMAGE.value, QUrl(f"{PICTURE}:{name}"), None)
        self._pictures.clear()
        self._to_draw.clear()
        self._drawn_for = self._picture_width()

    def _draw_next(self) -> None:
        """Put a picture in its room, which is of its size: nothing moves."""
        if not self._to_draw:
            self._drawing.stop()
            return
        name = self._to_draw.pop(0)
        self._pictures[name] = picture(name, self._canvas())
        self.document().addResource(IMAGE.value, QUrl(f"{PICTURE}:{name}"), self._pictures[name])
        self.viewport().update()

    def _canvas(self) -> Canvas:
        return Canvas(self.window(), self._picture_width(), self.devicePixelRatio())

    def _picture_width(self) -> int:
        """In steps, so that pictures are not drawn at every pixel; a scroll bar that comes and goes counts for
        nothing."""
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 6 * GRID
        return min(max(room // STEP * STEP, NARROWEST), WIDEST)

    def _on_link(self, link: QUrl) -> None:
        if link.scheme() == topics.SCHEME:
            self.setSource(link, HTML)
        elif link.scheme() == topics.INTO:
            step, _bar, subject = link.path().partition("/")
            self.step_requested.emit(step, subject)

    def _on_source(self, link: QUrl) -> None:
        """The reading mark of the keyboard and of a screen reader comes along."""
        self.setAccessibleName(topics.title(link.path(), language()))
        for block in blocks(self.document()):
            if any(link.fragment() in form.anchorNames() for _place, _length, form in pieces(block)):
                self.setTextCursor(QTextCursor(block))
        self._mark()

    def _mark(self) -> None:
        hits = [hit for word in self._words for hit in self._hits(word)]
        self.setExtraSelections(hits[:HITS])

    def _hits(self, word: str) -> list[QTextEdit.ExtraSelection]:
        found, theme = list[QTextEdit.ExtraSelection](), theme_of(self.palette())
        cursor = self.document().find(word)
        while not cursor.isNull() and len(found) < HITS:
            hit = QTextEdit.ExtraSelection()
            hit.cursor = cursor
            hit.format.setBackground(QColor(theme.accent))
            hit.format.setForeground(QColor(theme.on_accent))
            found.append(hit)
            cursor = self.document().find(word, cursor)
        return found

    def _come_to(self, place: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
