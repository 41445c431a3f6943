"""The form of each way's document. Unknown names are findings; ``criteria`` may list all there are, so that one which
was left out is noticed."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct


class PointsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Points shared out, or given to swings."""

    points: dict[str, float]
    criteria: tuple[str, ...] | None = None


class OrderDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Most important first; a list within the list ties its criteria."""

    order: tuple[Any, ...]
    criteria: tuple[str, ...] | None = None


class PairsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Row over column: a number, "3" or "1/3", null where no answer was given."""

    criteria: tuple[str, ...]
    matrix: tuple[tuple[Any, ...], ...]
    prioritisation: Literal["eigenvector", "geometric_mean"] = "eigenvector"


class BestWorstDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """How many times as much the best counts as each, and each as the worst."""

    best: str
    worst: str
    best_to_others: dict[str, Any]
    others_to_worst: dict[str, Any]
    model: Literal["linear", "nonlinear"] = "linear"
    criteria: tuple[str, ...] | None = None


class CardsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Least important first, one rank a list; blank cards between the ranks; last rank over first."""

    order: tuple[Any, ...]
    blank_cards: tuple[float, ...]
    z: float
    decimals: int | None = None
    criteria: tuple[str, ...] | None = None


class IntervalsDocument(Struct, frozen=True, forbid_unknown_fields=True):
    """Lowest and highest weight of each criterion, as shares of 1."""

    intervals: dict[str, tuple[float, ...]]
    criteria: tuple[str, ...] | None = None
