"""What the answers of several ways are made of: figures by item, and items in the places of a field ``order``. Each is
pruned, checked for strangers, begun and told in the same manner."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeVar

from msgspec.structs import asdict, replace

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.elicitation_method import A, Ids, Line, NodeAnswers, NodeQuestion, Shares, Wording
from scenarios.text.catalogue import Message, _
from scoring.elicitation.base import AnswerIssue

V = TypeVar("V")
Places = tuple[tuple[str, ...], ...]

ORDER = "order"
DIGITS = 12  # of figures that begin: 33.333333333333, not 33.33333333333333
ALIKE = 1e-9  # shares nearer than this tie
PUT_IN_PLACE = _("Put {first} in its place.")


def figure(number: float) -> float:
    """A figure as a person might have given it."""
    return round(number, DIGITS)


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


def prune_items(answers: A, known: Collection[str]) -> A:
    """The answers without those about other items; the very same object if there are none."""
    if next(item_strangers(answers, frozenset(known)), None) is None:
        return answers
    kept = {name: of_known(given, known) for name, given in asdict(answers).items() if isinstance(given, dict)}
    order = {name: known_places(given, known) for name, given in asdict(answers).items() if name == ORDER}
    return replace(answers, **kept, **order)


def item_strangers(answers: NodeAnswers, known: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """(path, id) of every answer about another item."""
    for name, given in asdict(answers).items():
        if isinstance(given, dict):
            yield from ((json_path(name, id_), id_) for id_ in given if id_ not in known)
        elif name == ORDER:
            named = ((f"{name}[{i}][{j}]", id_) for i, place in enumerate(given) for j, id_ in enumerate(place))
            yield from (each for each in named if each[1] not in known)


def of_known(given: Mapping[str, V], known: Collection[str]) -> dict[str, V]:
    """What was given to known items."""
    return {id_: each for id_, each in given.items() if id_ in known}


def known_places(order: Places, known: Collection[str]) -> Places:
    """The places with known items only; those that empty are gone."""
    left = (tuple(item for item in place if item in known) for place in order)
    return tuple(place for place in left if place)


def question_of(kind: str) -> Callable[[NodeAnswers, AnswerIssue], NodeQuestion | None]:
    """The question of this kind for each item that has no answer."""

    def question(_answers: NodeAnswers, issue: AnswerIssue) -> NodeQuestion | None:
        left_out = issue.code == "criterion_left_out"
        return NodeQuestion(kind, (str(issue.fields["criterion"]),)) if left_out else None

    return question


def item_lines(
    asked: Message, given: Mapping[str, V], shown: Callable[[V], str], ids: Ids, wording: Wording
) -> Iterator[Line]:
    """What was given to each item, in the user's order. asked: the question about ``first``."""
    return ((wording.say(asked, first=wording.name(id_)), shown(given[id_])) for id_ in ids if id_ in given)
