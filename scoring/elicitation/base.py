"""What every way of weighting gives back, and how refused answers are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from scoring.errors import ScoringError
from scoring.problem import Array, frozen_array, normalised

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class JudgementFlaw:
    """One thing wrong with the answers. code: a key of `codes.FLAWS`; place: the way to it, such as ("matrix", 0, 2) or
    ("points", "C1"), () for the whole; fields: values for the sentence."""

    code: str
    place: Place = ()
    fields: Mapping[str, object] = field(default_factory=dict)


class InvalidJudgements(ScoringError):
    """The answers give no weights. Carries every flaw, in the order of the answers."""

    def __init__(self, flaws: Sequence[JudgementFlaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__(", ".join(f"{each.code} at {each.place}" for each in self.flaws))


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class WeightReport:
    """Weights and what they rest on. weights: (k,), sum 1, in the order of ``criteria``; notes: of `codes.NOTES`."""

    method: str
    criteria: tuple[str, ...]
    weights: Array
    notes: tuple[str, ...] = ()

    @property
    def by_criterion(self) -> dict[str, float]:
        return keyed(self.criteria, self.weights)

    @property
    def consistency(self) -> dict[str, Any]:
        """How well the answers agree with each other, as plain values; empty where the way cannot tell."""
        return {}

    @property
    def details(self) -> dict[str, Any]:
        """The way's intermediate values, as plain values."""
        return {}


def keyed(criteria: Iterable[str], values: Array) -> dict[str, float]:
    """(k,) values as plain floats by criterion."""
    return dict(zip(criteria, values.tolist(), strict=True))


def shares(values: Array) -> Array:
    """(k,) non-negative figures, not all 0 -> read-only weights that sum to 1."""
    return frozen_array(normalised(np.asarray(values, dtype=np.float64)))


def refuse(flaws: Iterable[JudgementFlaw]) -> None:
    """Raise InvalidJudgements if there is any flaw."""
    found = tuple(flaws)
    if found:
        raise InvalidJudgements(found)


def number_flaws(criteria: Sequence[str], place: Place) -> Iterable[JudgementFlaw]:
    """Weighing takes two criteria at least."""
    if not criteria:
        yield JudgementFlaw("no_criteria_to_weigh", place)
    elif len(criteria) == 1:
        yield JudgementFlaw("one_criterion", place)


def repeated_flaws(criteria: Sequence[str], place: Place) -> Iterable[JudgementFlaw]:
    """Each criterion may stand in a list only once."""
    seen: set[str] = set()
    for i, name in enumerate(criteria):
        if name in seen:
            yield JudgementFlaw("criterion_repeated", (*place, i), {"criterion": name})
        seen.add(name)


def answered_flaws(answered: Iterable[str], criteria: Sequence[str] | None, place: Place) -> Iterable[JudgementFlaw]:
    """An answer for each criterion and for no other; None where the answers themselves say which there are."""
    if criteria is None:
        return
    given = tuple(answered)
    for name in given:
        if name not in criteria:
            yield JudgementFlaw("unknown_criterion", (*place, name), {"id": name})
    for name in criteria:
        if name not in given:
            yield JudgementFlaw("criterion_left_out", place, {"criterion": name})
