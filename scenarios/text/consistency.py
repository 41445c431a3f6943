"""How far answers agree, in sentences: the consistency of pairwise and best-worst judgements, and what disturbs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from scenarios.model import Language
from scenarios.text import fill_in
from scenarios.text.catalogue import Message, _
from scenarios.text.names_and_lists import quoted
from scenarios.text.number_format import ratio_text
from scoring.elicitation.base import WeightResult

CONSISTENCY: dict[str, Message] = {
    "ahp_consistent": _("The answers agree well: consistency ratio {cr:.3f}, where up to 0.10 is acceptable."),
    "ahp_inconsistent": _(
        "The answers contradict each other: consistency ratio {cr:.3f}, where up to 0.10 is acceptable."
    ),
    "ahp_repair": _(
        "{first} over {second} was answered {given}; the other answers point to {suggested}, which brings the ratio to {cr:.3f}."
    ),
    "bwm_nonlinear": _("Consistency ratio {cr:.3f}; 0 is perfect."),
    "bwm_linear": _("ksi {ksi:.3f}; 0 is perfect."),
    "bwm_accepted": _(
        "The answers agree well enough: input-based ratio {ratio:.3f}, where up to {threshold:.4g} is acceptable."
    ),
    "bwm_refused": _(
        "The answers contradict each other: input-based ratio {ratio:.3f}, where up to {threshold:.4g} is acceptable. "
        "Look first at {criterion}."
    ),
    "bwm_unjudged": _("Input-based ratio {ratio:.3f}."),
}


def consistency_sentences(report: WeightResult, language: Language, names: Mapping[str, str]) -> tuple[str, ...]:
    """How well the answers agree, and what would mend them; none for ways that cannot tell. names: criterion -> name."""
    found = report.consistency
    if report.method == "ahp":
        return tuple(_pairwise(found, language, names))
    return tuple(_best_worst(found, report.notes, language, names)) if report.method == "bwm" else ()


def _pairwise(found: Mapping[str, Any], language: Language, names: Mapping[str, str]) -> Iterator[str]:
    from scoring.elicitation.ahp import ACCEPTABLE

    accepted = found["cr"] <= ACCEPTABLE
    yield fill_in(CONSISTENCY, "ahp_consistent" if accepted else "ahp_inconsistent", language, cr=found["cr"])
    for each in () if accepted else found["disturbing"]:
        fields = {name: quoted(names.get(each[name], each[name]), language) for name in ("first", "second")}
        fields |= {name: ratio_text(each[name]) for name in ("given", "suggested")}
        yield fill_in(CONSISTENCY, "ahp_repair", language, cr=each["cr_after"], **fields)


def _best_worst(
    found: Mapping[str, Any], notes: tuple[str, ...], language: Language, names: Mapping[str, str]
) -> Iterator[str]:
    model = "bwm_linear" if "linear_ratio_is_ksi" in notes else "bwm_nonlinear"
    yield fill_in(CONSISTENCY, model, language, cr=found["cr"], ksi=found["ksi"])
    ratio, threshold = found["input_cr"], found["input_threshold"]
    first = max(found["input_ratios"], key=found["input_ratios"].__getitem__)
    fields = {"ratio": ratio, "threshold": threshold, "criterion": quoted(names.get(first, first), language)}
    code = "bwm_unjudged" if threshold is None else "bwm_accepted" if ratio <= threshold else "bwm_refused"
    yield fill_in(CONSISTENCY, code, language, **fields)
