"""The assumed parts of a scenario: directions, ends and weights that nobody gave or confirmed yet."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct


class Assumed(Struct, frozen=True, forbid_unknown_fields=True):
    """What a file holds although nobody gave or confirmed it: a table did not say it, and something had to stand there.

    directions: the criteria whose more is taken to be better (or less, where their names propose it); low, high: those
    with that end of the scale taken from their figures; weights: whether all weights are equal for want of others.
    """

    directions: tuple[str, ...] = ()
    low: tuple[str, ...] = ()
    high: tuple[str, ...] = ()
    weights: bool = False

    @property
    def ends(self) -> frozenset[str]:
        """The criteria with an end that is assumed."""
        return frozenset((*self.low, *self.high))

    def without(self, directions: Collection[str] = (), ends: Collection[str] = (), weights: bool = False) -> Assumed:
        """What is left once these directions and ends, and the weights, are somebody's."""
        return Assumed(
            tuple(each for each in self.directions if each not in directions),
            tuple(each for each in self.low if each not in ends),
            tuple(each for each in self.high if each not in ends),
            self.weights and not weights,
        )

    def __bool__(self) -> bool:
        return self != NOTHING_ASSUMED


NOTHING_ASSUMED = Assumed()
