"""The modes of a simulation: weights free, order, intervals or around:R; scores exact or from ranges."""

from __future__ import annotations

from scenarios.numbers import alone

FREE, ORDER, INTERVALS, AROUND = "free", "order", "intervals", "around"
EXACT, RANGES, TRIANGULAR = "exact", "ranges", "triangular"


def radius_of(words: str) -> float | None:
    """R of "around:R", a share of 1; None if the words are not of that form or R is not within 0..1."""
    kind, colon, given = words.partition(":")
    radius = alone(given)
    return radius if kind == AROUND and colon and radius is not None and 0 <= radius <= 1 else None


def allows(words: str) -> bool:
    """Whether the words name weights that can be drawn."""
    return words in (FREE, ORDER, INTERVALS) or radius_of(words) is not None
