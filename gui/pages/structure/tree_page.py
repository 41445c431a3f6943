"""What the parts of a structure page know of it: its words, and what they ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QStackedWidget

from gui.pages.structure.tree_kinds import Edit, TreeKind, TreeLevel
from gui.pages.structure.tree_view import PartsTree
from gui.session import Session
from gui.widgets.message_area import FloatingMessage
from scenarios.model import Text
from scenarios.text.catalogue import Message


@dataclass(frozen=True, slots=True)
class PageWords:
    """What one page calls its parts."""

    title: Message
    count: Message  # {tops}, {leaves}
    tree: Message
    empty: Message
    add_top: Message
    add_leaf: Message
    new_top: Message
    new_leaf: Message


class TreePage(Protocol):
    """A page with a tree, as those who edit the tree need it."""

    session: Session
    tree: PartsTree
    kind: TreeKind
    words: PageWords
    message: FloatingMessage
    details: QStackedWidget

    def apply_edit(self, label: str, edit: Edit, *args: object, merge_key: str | None = None, **fields: object) -> bool:
        """Make an edit, or say why not."""

    def offer_undo(self, said: str, ids: Sequence[str]) -> None:
        """Say what a step did, and offer to undo it."""

    def ids(self) -> set[str]:
        """The ids of all parts."""

    def name(self, id_: str) -> Text:
        """The name of a part."""

    def level(self, id_: str) -> TreeLevel:
        """What can be done to a part."""
