"""Spaces labels beside what they name: moved up or down just as far as it takes for none to cover another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class _Cluster:
    """Labels that touch, top to bottom. size: of all together; wish: the sum of where each would have the top of the
    first."""

    sizes: list[float]
    size: float
    wish: float

    def top(self, low: float, high: float) -> float:
        return max(min(self.wish / len(self.sizes), high - self.size), low)

    def take(self, below: _Cluster) -> None:
        """Those below touch these."""
        self.wish += below.wish - len(below.sizes) * self.size
        self.size += below.size
        self.sizes += below.sizes


def avoid_overlap(centres: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """The top of each label, for the wanted centres, within low..high as long as they fit there together."""
    clusters: list[_Cluster] = []
    order = sorted(range(len(centres)), key=lambda i: centres[i])
    for i in order:
        clusters.append(_Cluster([sizes[i]], sizes[i], centres[i] - sizes[i] / 2))
        while len(clusters) > 1 and clusters[-2].top(low, high) + clusters[-2].size > clusters[-1].top(low, high):
            after = clusters.pop()
            clusters[-1].take(after)
    tops = [0.0] * len(centres)
    places = iter(order)
    for cluster in clusters:
        top = cluster.top(low, high)
        for size in cluster.sizes:
            tops[next(places)] = top
            top += size
    return tops
