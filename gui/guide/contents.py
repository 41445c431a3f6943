"""The contents of the guide: topics with their headings; while something is searched for, those alone that have it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from gui.guide.search import Found
from gui.guide.topics import TOPICS, Heading, address, headings
from gui.retranslation import Translated
from gui.translation import language
from scenarios.text.catalogue import _

ADDRESS = Qt.ItemDataRole.UserRole
SHOWN = 2  # levels of headings; those below are found in the text


class Contents(Translated, QTreeWidget):
    """One click, or Enter, leads to a heading."""

    address_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Mapping[tuple[str, str], int] | None = None  # (topic, anchor) -> how often; None: no search
        self._here = ""
        self._items: dict[str, QTreeWidgetItem] = {}  # by their addresses
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        self.bind_text(self.setAccessibleName, _("Contents"))
        self.retranslate()

    def show_found(self, found: tuple[Found, ...] | None) -> None:
        """Show the parts that were found alone, each with its number of places; everything where None."""
        self._found = None if found is None else {(each.topic, each.anchor): each.count for each in found}
        self.retranslate()

    def show_place(self, topic: str, anchor: str) -> None:
        """Mark the heading that is being read."""
        self._here = address(topic, anchor)
        wanted = self._items.get(self._here)
        if wanted is not None:
            if self._found is None:
                self.collapseAll()
                (wanted.parent() or wanted).setExpanded(True)
            self.setCurrentItem(wanted)
            self.scrollToItem(wanted)

    def retranslate(self) -> None:
        self.clear()
        self._items = {}
        for topic in TOPICS:
            first, *others = headings(topic, language())
            below = [each for each in others if each.level <= SHOWN and self._has(topic, each)]
            if self._found is not None and not below and not self._count(topic, first):
                continue
            item = self._item(topic, first)
            item.addChildren([self._item(topic, each) for each in below])
            self.addTopLevelItem(item)
            item.setExpanded(self._found is not None)
        topic, _mark, anchor = self._here.partition(":")[2].partition("#")
        if topic:
            self.show_place(topic, anchor)

    def _has(self, topic: str, heading: Heading) -> bool:
        return self._found is None or bool(self._count(topic, heading))

    def _count(self, topic: str, heading: Heading) -> int:
        """How often it was found below a heading, and below those that are not shown."""
        if self._found is None:
            return 0
        count, own = 0, False
        for each in headings(topic, language()):
            own = each.anchor == heading.anchor or (own and each.level > SHOWN)
            count += self._found.get((topic, each.anchor), 0) if own else 0
        return count

    def _item(self, topic: str, heading: Heading) -> QTreeWidgetItem:
        count = self._count(topic, heading)
        item = QTreeWidgetItem([f"{heading.title} ({count})" if count else heading.title])
        item.setData(0, ADDRESS, address(topic, heading.anchor))
        self._items[address(topic, heading.anchor)] = item
        item.setToolTip(0, heading.title)
        return item

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        self.address_requested.emit(item.data(0, ADDRESS))
