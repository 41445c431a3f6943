"""The weight triangle: who is first for every split of weight among three dimensions, as exact convex regions.

A point of the triangle is three shares that sum to 1. Totals are linear in them, so the region in which one is
first is cut out by one half-plane a rival (Sutherland and Hodgman 1974, Communications of the ACM 17(1), 32-42).
What the three dimensions have together, and every ratio of weights within a dimension, stays as it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scenarios.analysis.alternatives import Alternative, alternatives_of
from scenarios.evaluation.evaluate import Evaluation
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Language, Scenario
from scenarios.text.names_and_lists import named
from scoring.problem import Array
from scoring.result import RELATIVE_TIE

Shares = tuple[float, float, float]
SLIVER = 1e-12  # a share of the triangle below this is rounding, not a region


@dataclass(frozen=True, slots=True)
class Corner:
    """A dimension and its present weight."""

    id: str
    name: str
    weight: float


@dataclass(frozen=True, slots=True)
class LeaderRegion:
    """Where these are first; more than one where they are alike all over. outline: corners of the polygon as shares;
    area: its share of the triangle."""

    contenders: tuple[Alternative, ...]
    outline: tuple[Shares, ...]
    area: float


@dataclass(frozen=True, slots=True)
class Triangle:
    """total: what the three weigh together; present: their shares of it; regions: largest first.

    margin: how many of these shares must go from some of the three to others, at least, before another draws level
    with the first; None where none does, 0 where first place is shared. nearest: the shares there. free: whether no
    lock holds any of the three or a criterion in them.
    """

    corners: tuple[Corner, Corner, Corner]
    total: float
    present: Shares
    regions: tuple[LeaderRegion, ...]
    margin: float | None
    nearest: Shares | None
    left_out: tuple[str, ...] = ()
    free: bool = True


def weight_triangle_of(evaluation: Evaluation, ids: Sequence[str], language: Language) -> Triangle | None:
    """The triangle of three dimensions that have criteria; None where together they weigh nothing, or nobody has all
    scores."""
    scenario, field = evaluation.scenario, alternatives_of(evaluation, language)
    corners = [_corner(scenario, id_, language) for id_ in ids]
    total = math.fsum(each.weight for each in corners)
    if total <= 0 or not field.contenders:
        return None
    at_corners = field.values @ _weights_at(evaluation, ids, total).T  # (m, 3)
    present: Shares = (corners[0].weight / total, corners[1].weight / total, corners[2].weight / total)
    regions = tuple(sorted(_regions(field.contenders, at_corners), key=lambda each: -each.area))
    margin, nearest = _margin(at_corners, present)
    three = (corners[0], corners[1], corners[2])
    free = _is_free(scenario, ids)
    return Triangle(three, total, present, regions, margin, nearest, field.left_out, free)


def _is_free(scenario: Scenario, ids: Sequence[str]) -> bool:
    own = {each.id for dimension in scenario.dimensions if dimension.id in ids for each in dimension.criteria}
    return not (own | set(ids)) & set(scenario.weighting.locked)


def _corner(scenario: Scenario, id_: str, language: Language) -> Corner:
    found = next(each for each in scenario.dimensions if each.id == id_)
    return Corner(id_, named(found, language), effective_judgements(scenario).dimension_weights[id_])


def _weights_at(evaluation: Evaluation, ids: Sequence[str], total: float) -> Array:
    """(3, k) all weights where one of the three has everything they have together."""
    scenario = evaluation.scenario
    belongs = np.array([d.id for d in scenario.dimensions for _ in d.criteria])
    weights = np.where(np.isin(belongs, ids), 0.0, evaluation.weights)
    made = np.tile(weights, (3, 1))
    for corner, id_ in zip(made, ids, strict=True):
        own = belongs == id_
        parts = evaluation.weights[own]
        corner[own] = total * (parts / parts.sum() if parts.sum() > 0 else 1 / own.sum())
    return np.asarray(made)


def _regions(contenders: Sequence[Alternative], at_corners: Array) -> list[LeaderRegion]:
    close, taken, found = RELATIVE_TIE * np.abs(at_corners).max(), set[int](), []
    for row, one in enumerate(at_corners):
        if row in taken:
            continue
        alike = np.flatnonzero((np.abs(at_corners - one) <= close).all(axis=1)).tolist()
        taken |= set(alike)
        rivals = np.delete(one - at_corners, alike, axis=0)
        outline = _clipped(rivals)
        area = area_of(outline)
        if area > SLIVER:
            found.append(LeaderRegion(tuple(contenders[i] for i in alike), tuple(outline), area))
    return found


def _clipped(ahead: Array) -> list[Shares]:
    """The part of the triangle in which every row of (n, 3) leads at the corners is at least 0 between them."""
    outline: list[Shares] = [(1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)]
    for lead in ahead[np.argsort(ahead.max(axis=1), kind="stable")].tolist():  # whoever is ahead most cuts first
        outline = _half(outline, lead)
        if not outline:
            break
    return outline


def _half(outline: list[Shares], lead: Sequence[float]) -> list[Shares]:
    kept: list[Shares] = []
    for here, there in zip(outline, outline[1:] + outline[:1], strict=True):
        a, b = (sum(x * y for x, y in zip(point, lead, strict=True)) for point in (here, there))
        if a >= 0:
            kept.append(here)
        if (a < 0 < b) or (b < 0 < a):
            way = a / (a - b)
            x, y, z = (p + way * (q - p) for p, q in zip(here, there, strict=True))
            kept.append((x, y, z))
    return kept


def area_of(outline: Sequence[Shares]) -> float:
    """The share of the triangle that a polygon covers: twice the shoelace area in the first two shares."""
    around = zip(outline, [*outline[1:], *outline[:1]], strict=True)
    return abs(math.fsum(a[0] * b[1] - b[0] * a[1] for a, b in around))


def _margin(at_corners: Array, present: Shares) -> tuple[float | None, Shares | None]:
    """The least share that must change hands before another is level with the first, and the shares there.

    With one rival the cheapest change goes to the corner where it gains most, from that where it loses most first.
    """
    totals = at_corners @ np.array(present)
    first = int(totals.argmax())
    best: tuple[float, Shares] | None = None
    for row in range(len(totals)):
        gain = at_corners[row] - at_corners[first]
        if row != first and gain.max() >= 0 and np.abs(gain).max() > 0:
            moved = _levelled(gain, present)
            far = math.fsum(abs(a - b) for a, b in zip(moved, present, strict=True)) / 2
            best = (far, moved) if best is None or far < best[0] else best
    return best or (None, None)


def _levelled(gain: Array, present: Shares) -> Shares:
    shares, short = list(present), -float(gain @ np.array(present))
    target = int(gain.argmax())
    for corner in np.argsort(gain, kind="stable").tolist():
        step = float(gain[target] - gain[corner])
        if short > 0 and step > 0:
            taken = min(shares[corner], short / step)
            shares[corner] -= taken
            shares[target] += taken
            short -= taken * step
    return shares[0], shares[1], shares[2]
