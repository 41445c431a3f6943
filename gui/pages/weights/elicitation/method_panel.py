"""The base class of the panels of weighting methods: shows one node of the weight tree and requests its answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.localized_numbers import score_text
from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.translation import language
from gui.widgets.basic_widgets import column, label
from gui.widgets.fields.refusable import Refusable
from gui.widgets.tooltips import set_tip
from scenarios.elicitation.elicitation_method import ElicitationMethod, NodeAnswers
from scenarios.elicitation.hierarchy import JOINED, ComparedItem
from scenarios.elicitation.method_state import NodeState
from scenarios.text.catalogue import Message
from scenarios.text.scale_ends import from_worst_to_best

A_co = TypeVar("A_co", bound=NodeAnswers, covariant=True)


def name_of(item: ComparedItem) -> str:
    """The item's name in the language that is on, or its id where it has none."""
    return item.name.in_(language()) or item.id


def ends_of(item: ComparedItem) -> str:
    """What is at stake: "500 → 0 million yuan", a line for each criterion of a dimension."""
    spans = {each.id: from_worst_to_best(each.scale, language(), score_text) for each in item.within}
    if item.id in spans:
        return spans[item.id]
    named = ((each.name.in_(language()) or each.id, spans[each.id]) for each in item.within)
    return "\n".join(JOINED.in_(language()).format(name=name, meaning=span) for name, span in named)


def item_told(item: ComparedItem) -> str:
    """The item with what is at stake."""
    return f"{name_of(item)}\n{ends_of(item)}"


class ItemCaption(QWidget):
    """An item's name, below it, small, both ends of a criterion's scale; those within a dimension in the tooltip."""

    def __init__(self, item: ComparedItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.ends = label(name_of(item)), label(ends_of(item), "small")
        set_tip(self, item_told(item))
        self.setLayout(column(self.name, self.ends, spacing=0))
        self.ends.setVisible(item.criterion == item.id)


class MethodPanel(Translated, QWidget, Generic[A_co]):
    """The questions of one way at one node. Keeps no answers: it shows those of the document and asks for others.

    A subclass names its way in `method`, builds the widgets of the items in `rebuild`, shows answers in `refresh`, and
    binds its texts.
    """

    method: ElicitationMethod[A_co]
    answer_requested = Signal(object, str)  # the node's answers as wanted; a key if it is one of many ticks, else ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.node: NodeState | None = None
        self.criteria: Mapping[str, str] = {}

    def show_node(self, node: NodeState, afresh: bool = False, criteria: Mapping[str, str] | None = None) -> None:
        """Show a node's answers. afresh: make its widgets anew, as after a change of language; criteria: all names."""
        before, self.node = self.node, node
        renamed, self.criteria = (criteria or {}) != self.criteria, criteria or {}
        if afresh or renamed or before is None or _shape(before) != _shape(node):
            self.rebuild(node)
        self.refresh(node)

    def retranslate(self) -> None:
        """The widgets of the items say their texts when they are made."""
        if self.node is not None:
            self.show_node(self.node, afresh=True, criteria=self.criteria)

    def keep_refusals(self, box: Refusable, item: str, field: Message, held: object) -> None:
        """What a box refuses stays with its item at this node. item: "" for what concerns all of them."""
        assert self.node is not None
        place = FieldPlace("weights", (item,) if item else (), f"{self.node.node}/{field.english}")
        box.stand_for(place, held, field)

    @property
    def given(self) -> A_co:
        """The answers of the node that is shown."""
        assert self.node is not None
        assert isinstance(self.node.answers, self.method.answers)
        return self.node.answers

    def proposed(self, node: NodeState) -> A_co | None:
        """What the present weights would say at a node that has no weights of its own yet."""
        return node.inherited if isinstance(node.inherited, self.method.answers) else None

    def request_answer(self, answers: NodeAnswers, key: str = "") -> None:
        """Ask for the node's answers to be these; where that is refused, show again what stands."""
        before = self.node
        self.answer_requested.emit(answers, key)
        if before is not None and self.node is before:
            self.refresh(before)

    def rebuild(self, node: NodeState) -> None:
        """Make the widgets of this node's items."""

    def refresh(self, node: NodeState) -> None:
        """Show the answers."""

    def first_control(self) -> QWidget:
        """Where the focus goes when the panel is entered."""
        return self

    def names(self) -> dict[str, str]:
        """Item id -> its name."""
        return {} if self.node is None else {each.id: name_of(each) for each in self.node.items}

    def stakes(self) -> dict[str, str]:
        """Criterion id -> both ends of its scale; nothing for dimensions."""
        items = () if self.node is None else self.node.items
        return {each.id: ends_of(each) for each in items if each.criterion == each.id}


def _shape(node: NodeState) -> tuple[object, ...]:
    return (node.node, node.items)
