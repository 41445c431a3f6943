"""Cards: the revised Simos procedure of Figueira and Roy (2002), European Journal of Operational Research 139(2).

Criteria cards lie in order, least important first, with blank cards between ranks whose importance differs more; z is
how many times the last rank counts as much as the first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import Any

import numpy as np

from scoring.elicitation.base import AnswerIssue, WeightResult, as_dict, count_issues, normalised_weights, raise_if_any
from scoring.elicitation.ranks import order_issues, rank_groups
from scoring.problem import Array, normalised, readonly_array

K_DECIMALS = 2  # the paper rounds the non-normalised weights so before it applies its rule (section 3.2, table 4)
DECIMALS = (0, 1, 2)  # what the paper offers for the weights in percent
JITTER = 1e-9  # floor() must not fall a unit short over the last bit of a product


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class CardsResult(WeightResult):
    """order, blank_cards, z: as given; step: u, what one rank further adds; k: (k,) non-normalised weights, 1 for the
    first rank and z for the last; decimals: of the paper's rounding in percent, None for exact weights."""

    order: tuple[tuple[str, ...], ...]
    blank_cards: tuple[int, ...]
    z: float
    step: float
    k: Array
    decimals: int | None = None

    @property
    def details(self) -> dict[str, Any]:
        return {"u": self.step, "k": as_dict(self.criteria, self.k), "z": self.z, "decimals": self.decimals}


def cards(
    order: Sequence[str | Sequence[str]],
    blank_cards: Sequence[float],
    z: float,
    decimals: int | None = None,
    criteria: Sequence[str] | None = None,
) -> CardsResult:
    """Weights of cards. order: least important first, one rank an entry; blank_cards: one number a gap between ranks.

    decimals: 0, 1 or 2 for the paper's rounding, which makes the weights in percent sum to exactly 100; None for exact
    weights. Raises InvalidAnswers.
    """
    ranks = rank_groups(order)
    names = tuple(name for rank in ranks for name in rank)
    issues = [*count_issues(names, ("order",)), *order_issues(order, criteria)]
    raise_if_any([*issues, *_card_issues(ranks, blank_cards, z, decimals)])
    distances = list(accumulate((int(count) + 1 for count in blank_cards), initial=0))
    step = (Fraction(z) - 1) / distances[-1] if len(ranks) > 1 else Fraction(0)  # exact: no count, no z is too large
    by_name = {name: float(1 + step * far) for rank, far in zip(ranks, distances, strict=True) for name in rank}
    listed = names if criteria is None else tuple(criteria)
    k = np.array([by_name[name] for name in listed])
    percent = k if decimals is None else round_to_hundred(_two_decimals(k), decimals)
    return CardsResult(
        method="srf",
        criteria=listed,
        weights=normalised_weights(percent),
        notes=() if decimals is None else ("cards_rounded",),
        order=ranks,
        blank_cards=tuple(map(int, blank_cards)),
        z=z,
        step=float(step),
        k=readonly_array(k),
        decimals=decimals,
    )


def round_to_hundred(k: Array, decimals: int) -> Array:
    """(n,) weights -> the same in percent with so many decimals, sum exactly 100 (Figueira and Roy 2002, section 3.3).

    All are cut off; as many as the sum then lacks are raised instead: those that lose most by being cut, unless being
    raised would distort them more than being cut.
    """
    exact = 100 * normalised(k)
    unit = 10.0**-decimals
    cut = np.floor(exact / unit + JITTER)
    lacking = round(100 / unit - cut.sum())
    over, under = (unit - (exact - cut * unit)) / exact, (exact - cut * unit) / exact
    spared = over > under + JITTER  # M in the paper: raising distorts these more
    n, m = len(k), int(spared.sum())
    if m + lacking <= n:
        raised = [i for i in np.argsort(-under, kind="stable") if not spared[i]][:lacking]
    else:
        more = [i for i in np.argsort(over, kind="stable") if spared[i]][: m + lacking - n]
        raised = [*np.flatnonzero(~spared), *more]
    cut[raised] += 1
    return np.asarray(cut * unit)


def _two_decimals(k: Array) -> Array:
    return np.array([round(each, K_DECIMALS) for each in k.tolist()])


def _card_issues(
    ranks: Sequence[Sequence[str]], blank_cards: Sequence[float], z: float, decimals: int | None
) -> Iterable[AnswerIssue]:
    gaps = max(len(ranks) - 1, 0)
    if len(blank_cards) != gaps:
        yield AnswerIssue("blank_cards_number", ("blank_cards",), {"expected": gaps, "found": len(blank_cards)})
    for i, count in enumerate(blank_cards):
        if not math.isfinite(count) or count < 0 or count != int(count):
            yield AnswerIssue("blank_cards_not_whole", ("blank_cards", i), {"given": float(count)})
    if not (math.isfinite(z) and z > 1) and gaps:
        yield AnswerIssue("ratio_not_above_one", ("z",), {"given": float(z)})
    if decimals is not None and decimals not in DECIMALS:
        yield AnswerIssue("decimals_not_offered", ("decimals",), {"given": decimals})
