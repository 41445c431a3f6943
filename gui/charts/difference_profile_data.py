"""Prepares a difference profile for its chart: the bars with their figures, of many criteria the widest, the rest in
one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from scenarios.analysis.difference_profile import DifferenceProfile
from scenarios.model import Language, Scenario
from scenarios.report.why_this_place import shown_points, signed
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import names_of

MOST = 12  # bars; of more criteria those that part the two least are one bar together
SUM, REST = _("Difference"), _("{count} other criteria")


@dataclass(frozen=True, slots=True)
class DifferenceBar:
    """id: of the criterion, "" for the rest and for the lead; points: weight-points, negative for the other."""

    id: str
    name: str
    points: float
    figure: str


@dataclass(frozen=True, slots=True)
class DifferencesShown:
    """The names of the two, a bar each criterion, and the lead that the figures sum to."""

    one: str
    other: str
    bars: tuple[DifferenceBar, ...]
    lead: DifferenceBar


def differences_shown(profile: DifferenceProfile, scenario: Scenario, language: Language) -> DifferencesShown:
    """The chart's data: the greatest gain first, what is lost last, what is put together below."""
    names = names_of(scenario, language)
    figures, whole = shown_points(profile)
    every = [(id_, by, figure) for (id_, by), figure in zip(profile.parts, figures, strict=True)]
    kept = every
    if len(every) > MOST:
        widest = {id_ for id_, _by, _figure in sorted(every, key=lambda one: -abs(one[1]))[: MOST - 1]}
        kept = [one for one in every if one[0] in widest]
    bars = [DifferenceBar(id_, names[id_], by, signed(figure)) for id_, by, figure in kept]
    if rest := [one for one in every if one not in kept]:
        name = REST.in_(language).format(count=len(rest))
        total = sum((figure for _id, _by, figure in rest), Decimal(0))
        bars.append(DifferenceBar("", name, sum(by for _id, by, _figure in rest), signed(total)))
    lead = DifferenceBar("", SUM.in_(language), profile.lead, signed(whole))
    return DifferencesShown(names[profile.one], names[profile.other], tuple(bars), lead)
