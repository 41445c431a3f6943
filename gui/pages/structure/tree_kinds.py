"""The two kinds of tree and the edits that shape each: one adapter, so that tree and page are written once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.pages.structure.tree_model import Node
from scenarios import edits
from scenarios.model import Criterion, Dimension, Group, Language, Recommendation, Scenario

Edit = Callable[..., Scenario]
Top = Group | Dimension
Leaf = Recommendation | Criterion


@dataclass(frozen=True, slots=True)
class TreeLevel:
    """What can be done to a part of one level of a tree; `edits.move_parts` and others take parts of any."""

    add: Edit
    update: Edit


@dataclass(frozen=True, slots=True)
class TreeKind:
    """One tree: its parts at the top and below, and their edits.

    add_names: adds many below a part of the top by their names; lettered: those at the top wear a group's letter and
    colour.
    """

    tops: Callable[[Scenario], tuple[Top, ...]]
    leaves: Callable[[Top], tuple[Leaf, ...]]
    top: TreeLevel
    leaf: TreeLevel
    add_names: Edit
    lettered: bool

    def nodes(self, scenario: Scenario, language: Language) -> tuple[Node, ...]:
        """The tree with names in one language."""
        return tuple(
            Node(
                each.id,
                each.name.in_(language),
                tuple(Node(leaf.id, leaf.name.in_(language)) for leaf in self.leaves(each)),
            )
            for each in self.tops(scenario)
        )

    def find(self, scenario: Scenario, id_: str) -> Top | Leaf | None:
        """The part with this id, at either level."""
        tops = self.tops(scenario)
        parts = (part for top in tops for part in (top, *self.leaves(top)))
        return next((part for part in parts if part.id == id_), None)


def _groups(scenario: Scenario) -> tuple[Top, ...]:
    return scenario.groups


def _dimensions(scenario: Scenario) -> tuple[Top, ...]:
    return scenario.dimensions


def _leaves(top: Top) -> tuple[Leaf, ...]:
    return top.recommendations if isinstance(top, Group) else top.criteria


RECOMMENDATIONS = TreeKind(
    _groups,
    _leaves,
    TreeLevel(edits.add_group, edits.update_group),
    TreeLevel(edits.add_recommendation, edits.update_recommendation),
    edits.add_recommendations,
    lettered=True,
)
CRITERIA = TreeKind(
    _dimensions,
    _leaves,
    TreeLevel(edits.add_dimension, edits.update_dimension),
    TreeLevel(edits.add_criterion, edits.update_criterion),
    edits.add_criteria,
    lettered=False,
)
