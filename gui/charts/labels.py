"""Labels beside what they name: moved up or down just as far as it takes for none to cover another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class _Cluster:
    """Labels that touch, top to bottom. wishes: where each would have the top of the first."""

    sizes: list[float]
    wishes: list[float]

    @property
    def size(self) -> float:
        return sum(self.sizes)

    def top(self, low: float, high: float) -> float:
        wish = sum(self.wishes) / len(self.wishes)
        return max(min(wish, high - self.size), low)


def spread(centres: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """The top of each label, for the wanted centres, within low..high as long as they fit there together."""
    clusters: list[_Cluster] = []
    order = sorted(range(len(centres)), key=lambda i: centres[i])
    for i in order:
        clusters.append(_Cluster([sizes[i]], [centres[i] - sizes[i] / 2]))
        while len(clusters) > 1 and clusters[-2].top(low, high) + clusters[-2].size > clusters[-1].top(low, high):
            after, before = clusters.pop(), clusters.pop()
            wishes = [wish - before.size for wish in after.wishes]
            clusters.append(_Cluster(before.sizes + after.sizes, before.wishes + wishes))
    tops = [0.0] * len(centres)
    places = iter(order)
    for cluster in clusters:
        top = cluster.top(low, high)
        for size in cluster.sizes:
            tops[next(places)] = top
            top += size
    return tops
