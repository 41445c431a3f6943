"""Orders with ties: moving, joining and parting their members. Pure; the first place comes first."""

from __future__ import annotations

from collections.abc import Sequence

Order = tuple[tuple[str, ...], ...]


def place_of(order: Order, item: str) -> int | None:
    """The place that holds the item; None while it has none."""
    return next((at for at, tied in enumerate(order) if item in tied), None)


def unplaced(order: Order, items: Sequence[str], proposed: Order = ()) -> list[str]:
    """The items without a place, those first that the proposal puts first."""
    asked = dict.fromkeys((*(each for tied in proposed for each in tied), *items))
    return [each for each in asked if each in items and place_of(order, each) is None]


def remove(order: Order, item: str) -> Order:
    """Without the item; a place that it leaves empty closes."""
    return tuple(rest for tied in order if (rest := tuple(each for each in tied if each != item)))


def move(order: Order, item: str, step: int) -> Order:
    """One step up (-1) or down (1): out of its tie, or past the whole neighbouring place. From nowhere: to the end."""
    at = place_of(order, item)
    if at is None:
        return (*order, (item,))
    if len(order[at]) > 1:
        rest = remove(order, item)
        return insert(rest, item, at if step < 0 else at + 1)
    to = at + step
    return insert(remove(order, item), item, to) if 0 <= to < len(order) else order


def insert(order: Order, item: str, at: int) -> Order:
    """The item, which is not in the order, as a place of its own before the place ``at``."""
    return (*order[:at], (item,), *order[at:])


def drop(order: Order, item: str, target: str, where: int) -> Order:
    """The item above (-1), below (1) or tied with (0) the target. Between two that tie it ties with them."""
    if item == target:
        return order
    rest = remove(order, item)
    at = place_of(rest, target)
    if at is None:
        return (*rest, (item,))
    tied = rest[at]
    beside = tied.index(target) + (where > 0) if where else len(tied)
    if where and beside in (0, len(tied)):
        return insert(rest, item, at if where < 0 else at + 1)
    return (*rest[:at], (*tied[:beside], item, *tied[beside:]), *rest[at + 1 :])


def merge(order: Order, item: str) -> Order:
    """Tied with the place above it; the first has none above."""
    at = place_of(order, item)
    return drop(order, item, order[at - 1][0], 0) if at else order


def split(order: Order, item: str) -> Order:
    """Out of its tie, just below it."""
    at = place_of(order, item)
    return order if at is None or len(order[at]) == 1 else move(order, item, 1)
