"""All ways of weighting in the order in which they are offered, and what of them is looked up by an id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scenarios.elicitation.best_worst import BEST_WORST
from scenarios.elicitation.cards import CARDS
from scenarios.elicitation.diagnostics import DIAGNOSTIC_NAMES
from scenarios.elicitation.elicitation_method import ElicitationMethod, WeightingMethod, Wording
from scenarios.elicitation.intervals import INTERVALS
from scenarios.elicitation.order import ORDER
from scenarios.elicitation.pairs import PAIRS
from scenarios.elicitation.points import POINTS
from scenarios.elicitation.swing import SWING
from scenarios.model import Language, Text
from scenarios.text.catalogue import Message, _
from scoring.elicitation.base import WeightResult

SLIDERS = WeightingMethod(
    id="sliders",
    name=_("Sliders"),
    line=_("Set each weight by hand and see the ranking move."),
    when=_(
        "For exploring. It leaves no record of what was asked, so use another way for a decision that must "
        "be explained."
    ),
)
_METHODS: tuple[ElicitationMethod[Any], ...] = (POINTS, SWING, ORDER, PAIRS, BEST_WORST, CARDS, INTERVALS)
ELICITATION_METHODS: Mapping[str, ElicitationMethod[Any]] = {each.id: each for each in _METHODS}
WEIGHTING_METHODS: tuple[WeightingMethod, ...] = (SLIDERS, *_METHODS)
# A method of `renheng weights` that takes answers -> the way in which they are asked.
JUDGED: Mapping[str, ElicitationMethod[Any]] = {id_: each for each in _METHODS for id_ in each.documents}

_NAMES: Mapping[str, Message] = {
    **{id_: document.name for each in _METHODS for id_, document in each.documents.items()},
    **DIAGNOSTIC_NAMES,
    **{each.id: each.name for each in WEIGHTING_METHODS},
    "preset": _("A preset"),  # no way of its own: weights that stand ready
    "imported": _("Imported weights"),  # what a table brought along
}


def elicitation_method_name(method: str, language: Language) -> str:
    """The name of a way, or of a method of `renheng weights`; a method that this version does not know keeps its id."""
    return method_name(method).in_(language)


def method_name(method: str) -> Message | Text:
    """The same in every language."""
    return _NAMES.get(method) or Text(method)


def consistency_sentences(report: WeightResult, language: Language, names: Mapping[str, str]) -> tuple[str, ...]:
    """How well the answers agree, and what would mend them; none for methods that cannot tell. names: criterion ->
    name."""
    method = JUDGED.get(report.method)
    return () if method is None else tuple(method.consistency(report, Wording(names, language)))
