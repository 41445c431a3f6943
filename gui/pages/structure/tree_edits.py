"""Adds, names, removes, copies and moves the parts of one tree, as its view asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.pages.structure.structure_sentences import removal_sentence
from gui.pages.structure.tree_kinds import TreeLevel
from gui.pages.structure.tree_page import TreePage
from gui.translation import language
from gui.widgets.context_menu import MenuEntry
from gui.widgets.edit_commands import Commands
from gui.widgets.escaped_captions import plain
from gui.widgets.table_clipboard import copy_table, holds_text
from scenarios import edits
from scenarios.model import Text
from scenarios.text.catalogue import Message


@dataclass(slots=True)
class _Fresh:
    """A part that was just added and is being named. place: what its edit takes before the name; chained: whether it
    followed another by Enter, and goes again if it gets no name."""

    id: str
    level: TreeLevel
    label: str
    place: tuple[str, ...]
    at: int | None
    key: str
    chained: bool
    named: bool = False


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was copied or cut: its names as they went to the clipboard, by which it is known again."""

    text: str
    ids: list[str]
    cut: bool


class TreeEdits(QObject):
    """A part is named where it stands in the tree: Enter adds the next, and what got no name goes again."""

    def __init__(self, page: TreePage, paste_names: Callable[[], None]) -> None:
        super().__init__(page.tree)
        self._paste_names = paste_names
        self._page, self._tree = page, page.tree
        self._fresh: _Fresh | None = None
        self._taken: _Taken | None = None
        self._added = 0  # parts so far, for merge keys of their own
        self._tree.add_top_requested.connect(self.add_top)
        self._tree.add_leaf_requested.connect(self.add_leaf)
        self._tree.remove_requested.connect(self.remove)
        self._tree.move_requested.connect(self.move)
        self._tree.model.rename_requested.connect(self._on_renamed)
        self._tree.model.move_requested.connect(self.move)
        self._tree.view.editing_ended.connect(self._on_ended)
        self._tree.view.offer(self.commands, self.own_entries)

    def commands(self) -> Commands:
        """What the Edit menu can do with what is selected."""
        found: dict[str, Callable[[], object]] = {"select_all": self._tree.view.selectAll}
        if chosen := self._tree.selected:
            found |= {
                "cut": partial(self._take, chosen, cut=True),
                "copy": partial(self._take, chosen, cut=False),
                "duplicate": partial(self.duplicate, chosen),
                "delete": partial(self.remove, chosen),
            }
        if holds_text():
            found["paste"] = self._paste
        return found

    def own_entries(self) -> list[MenuEntry]:
        """What the context menu has besides."""
        chosen, words, tree = self._tree.selected, self._page.words, self._tree
        rename = partial(tree.view.edit, tree.view.currentIndex())
        return [
            MenuEntry(words.add_leaf.in_(language()), self.add_leaf, "" if tree.on_top else "Ins"),
            MenuEntry(words.add_top.in_(language()), self.add_top, "Ins" if tree.on_top else ""),
            MenuEntry(self.tr("Rename"), rename, "F2", bool(tree.current)),
            MenuEntry(self.tr("Move up"), partial(tree.step, -1), "Alt+Up", tree.target(chosen, -1) is not None),
            MenuEntry(self.tr("Move down"), partial(tree.step, 1), "Alt+Down", tree.target(chosen, 1) is not None),
        ]

    # Adding and naming

    def add_top(self) -> None:
        """Add a part at the top, the last, and let it be named."""
        self._add_top(chained=False)

    def add_leaf(self) -> None:
        """Add a part below the current one of the top, behind the current part, and let it be named."""
        self._add_leaf(chained=False)

    def _add_top(self, chained: bool) -> None:
        model, current = self._tree.model, self._tree.current
        at = model.place_of(current) + 1 if chained else None
        self._add(self._page.kind.top, self._page.words.add_top, (), at, chained)

    def _add_leaf(self, chained: bool) -> None:
        home, at = self._tree.place_for_leaves()
        self._add(self._page.kind.leaf, self._page.words.add_leaf, (home,), at, chained)

    def _add(self, level: TreeLevel, label: Message, place: tuple[str, ...], at: int | None, chained: bool) -> None:
        words, known, self._added = self._page.words, self._page.ids(), self._added + 1
        name = words.new_top if level is self._page.kind.top else words.new_leaf
        said, key = plain(label.in_(language())), f"add/{self._added}"
        text = Text().with_(language(), name.in_(language()))
        if self._page.apply_edit(said, level.add, *place, text, at=at, merge_key=key):
            new = next(iter(self._page.ids() - known))
            self._fresh = _Fresh(new, level, said, place, at, key, chained)
            self._tree.write_name(new)

    def _on_renamed(self, id_: str, typed: str) -> None:
        fresh = self._fresh
        if fresh is not None and fresh.id == id_:
            text = Text().with_(language(), typed)
            if not typed.strip():
                return
            fresh.named = True
            if self._page.session.prolong(fresh.key):  # the name belongs to what was added for it: one step to undo
                place, key = (*fresh.place, text, id_), fresh.key
                self._page.apply_edit(fresh.label, fresh.level.add, *place, at=fresh.at, merge_key=key)
                return
        name = self._page.name(id_)
        label = self.tr("Rename “{name}”").format(name=name.in_(language()))
        self._page.apply_edit(label, self._page.level(id_).update, id_, name=name.with_(language(), typed))

    def _on_ended(self, id_: str, entered: bool, escaped: bool) -> None:
        fresh, self._fresh = self._fresh, None
        if fresh is None or fresh.id != id_:
            if entered and id_:
                self._go_on(id_)
        elif fresh.named:
            if entered:
                self._add_behind(id_)
        elif entered or escaped or (fresh.chained and not self._in_form()):
            self._page.session.take_back(fresh.key)

    def _in_form(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._page.details.isAncestorOf(focus)

    def _go_on(self, id_: str) -> None:
        """Enter leads on as in a list of a spreadsheet: to the next name, or behind the last to a new one."""
        model = self._tree.model
        below = model.below(model.home_of(id_))
        if id_ != below[-1]:
            self._tree.select(below[below.index(id_) + 1])
        else:
            self._add_behind(id_)

    def _add_behind(self, id_: str) -> None:
        if self._tree.model.home_of(id_):
            self._add_leaf(chained=True)
        else:
            self._add_top(chained=True)

    # Parts that are there

    def remove(self, ids: Sequence[str]) -> None:
        """Take these away, and say what went with them."""
        before, names = self._page.session.scenario, [self._page.name(id_).in_(language()) for id_ in ids]
        if self._page.apply_edit(
            self._label(self.tr("Remove “{name}”"), self.tr("Remove several"), ids), edits.remove_parts, ids
        ):
            self._page.offer_undo(removal_sentence(names, before, self._page.session.scenario), ids)

    def move(self, ids: Sequence[str], home: str, at: int) -> None:
        """Put these in another place."""
        label = self._label(self.tr("Move “{name}”"), self.tr("Move several"), ids)
        if self._page.apply_edit(label, edits.move_parts, ids, home, at):
            self._tree.select_all_of(ids)

    def duplicate(self, ids: Sequence[str]) -> None:
        """Put copies behind these, with their scores."""
        known = self._page.ids()
        label = self._label(self.tr("Duplicate “{name}”"), self.tr("Duplicate several"), ids)
        if self._page.apply_edit(label, edits.duplicate_parts, ids):
            tops = {id_ for id_ in self._page.ids() - known if not self._tree.model.home_of(id_)}
            self._tree.select_all_of(sorted(tops or self._page.ids() - known, key=self._tree.model.in_order().index))

    def _label(self, one: str, several: str, ids: Sequence[str]) -> str:
        return one.format(name=self._page.name(ids[0]).in_(language())) if len(ids) == 1 else several

    # The clipboard

    def _take(self, ids: list[str], cut: bool) -> None:
        """Names go to the clipboard, for any program; pasted here, they are known again with all that they have."""
        copy_table([[self._page.name(id_).in_(language())] for id_ in ids])
        self._taken = _Taken(QGuiApplication.clipboard().text(), ids, cut)

    def _paste(self) -> None:
        """What was cut here moves to where the cursor is, what was copied here is duplicated, names make new parts."""
        taken, there = self._taken, self._page.ids()
        if taken is None or taken.text != QGuiApplication.clipboard().text() or not there.issuperset(taken.ids):
            self._paste_names()
        elif not taken.cut:
            self.duplicate(taken.ids)
        elif self._tree.current not in taken.ids:
            self._move_behind_current(taken.ids)
            self._taken = None

    def _move_behind_current(self, ids: list[str]) -> None:
        model, current = self._tree.model, self._tree.current
        if not model.home_of(ids[0]):  # parts of the top stay there
            home, current = "", model.home_of(current) or current
        else:
            home = model.home_of(current) or current
        at = model.place_of(current) + 1 if model.home_of(current) == home else len(model.below(home))
        self.move(ids, home, at - sum(model.home_of(id_) == home and model.place_of(id_) < at for id_ in ids))
