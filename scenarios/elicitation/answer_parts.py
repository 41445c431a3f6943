"""What the answers of several ways are made of: a figure an item, and items in places. Each is pruned, checked for
strangers and begun in the same manner."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

from msgspec.structs import replace

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.elicitation_method import Answers, NodeQuestion, Shares
from scenarios.text.catalogue import _
from scoring.elicitation.base import AnswerIssue

A = TypeVar("A", bound=Answers)
V = TypeVar("V")

Places = tuple[tuple[str, ...], ...]

DIGITS = 12  # of figures that begin: 33.333333333333, not 33.33333333333333
ALIKE = 1e-9  # shares nearer than this tie
PUT_IN_PLACE = _("Put {first} in its place.")


def question_of(kind: str) -> Callable[[Answers, AnswerIssue], NodeQuestion | None]:
    """The question of this kind for each item that has no answer."""

    def question(_answers: Answers, issue: AnswerIssue) -> NodeQuestion | None:
        left_out = issue.code == "criterion_left_out"
        return NodeQuestion(kind, (str(issue.fields["criterion"]),)) if left_out else None

    return question


def figure(number: float) -> float:
    """A figure as a person might have given it."""
    return round(number, DIGITS)


def of_known(given: Mapping[str, V], known: Collection[str]) -> dict[str, V]:
    """What was given to known items."""
    return {id_: each for id_, each in given.items() if id_ in known}


def prune_figures(answers: A, name: str, known: Collection[str]) -> A:
    """The answers with figures of known items only in the field of this name."""
    given: Mapping[str, Any] = getattr(answers, name)
    return answers if given.keys() <= set(known) else replace(answers, **{name: of_known(given, known)})


def strangers_among(given: Mapping[str, Any], name: str, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """(path, id) of what was given to other items in the field of this name."""
    return ((json_path(name, id_), id_) for id_ in given if id_ not in known)


def all_placed_known(order: Places, known: Collection[str]) -> bool:
    return all(item in known for place in order for item in place)


def known_places(order: Places, known: Collection[str]) -> Places:
    """The places with known items only; those that empty are gone."""
    left = (tuple(item for item in place if item in known) for place in order)
    return tuple(place for place in left if place)


def strangers_in_places(order: Places, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """(path, id) of other items in the field ``order``."""
    for i, place in enumerate(order):
        yield from ((f"order[{i}][{j}]", id_) for j, id_ in enumerate(place) if id_ not in known)


def ranked(shares: Shares) -> Places:
    """The largest first, ties in one place, each place in the user's order."""
    places: list[list[str]] = []
    for id_ in sorted(shares, key=lambda each: -shares[each]):
        if places and abs(shares[places[-1][0]] - shares[id_]) <= ALIKE:
            places[-1].append(id_)
        else:
            places.append([id_])
    order = list(shares)
    return tuple(tuple(sorted(place, key=order.index)) for place in places)
