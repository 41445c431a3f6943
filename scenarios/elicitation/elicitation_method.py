"""One way of weighting as one record, `ElicitationMethod`, and what goes in and out of it.

Each way stands in a module of its own, named by its id; `elicitation_registry` collects them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from msgspec import Struct

from scenarios.decoding.struct_decoder import json_path
from scenarios.findings import Finding
from scenarios.model import Language, Scenario
from scenarios.text import filled
from scenarios.text.catalogue import Message
from scenarios.text.names_and_lists import in_a_row, quoted
from scoring.elicitation.base import AnswerIssue, Place, WeightResult


class NodeAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """What was answered at one node of the weight tree, as given. An empty struct is nothing answered yet."""


A = TypeVar("A", bound=NodeAnswers)
D = TypeVar("D", bound=Struct)
Ids = tuple[str, ...]
Shares = Mapping[str, float]  # item -> its part of the node, sum 1
Line = tuple[str, str]  # question and answer
Report = Callable[[Finding], None]


@dataclass(frozen=True, slots=True)
class NodeQuestion:
    """What is still to be answered. kind: a key of the method's ``questions``; ids: the items it is about."""

    kind: str
    ids: Ids = ()


@dataclass(frozen=True, slots=True)
class WeightingWarning:
    """One remark. code: a key of `scenarios.text.elicitation_warnings.SENTENCES` and ``REMEDIES``; subject: the ids it
    is about, in the user's order, or the node of the answers and what strays there; fields: figures for the
    sentence."""

    code: str
    subject: Ids = ()
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wording:
    """A language, and the names that things have in it. names: id -> name; what is not there is called by its id."""

    names: Mapping[str, str]
    language: Language

    def name(self, id_: str) -> str:
        return self.names.get(id_, id_)

    def quoted(self, id_: str) -> str:
        return quoted(self.name(id_), self.language)

    def in_a_row(self, ids: Iterable[str]) -> str:
        return in_a_row([self.name(id_) for id_ in ids], self.language)

    def say(self, message: Message, **fields: object) -> str:
        return filled(message, self.language, **fields)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class WeightingMethod:
    """A way to weight. line: what the user does; when: when it fits."""

    id: str
    name: Message
    line: Message
    when: Message


@dataclass(frozen=True, slots=True, eq=False)
class WeightsDocument(Generic[D]):
    """A document of `renheng weights`. form: its fields, where unknown names are findings; its ``criteria`` may list
    all there are, so that one which was left out is noticed; solve: its weights; tells what cannot be read, and raises
    `scoring.elicitation.base.InvalidAnswers`."""

    name: Message
    form: type[D]
    solve: Callable[[D, Report], WeightResult]


def _nothing(*_given: object) -> Iterator[Any]:
    return iter(())


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ElicitationMethod(WeightingMethod, Generic[A]):
    """A way to weight by questions, node by node of the weight tree.

    answers: the form of the answers at one node, in the scenario's file too;
    start: the answers that would say these shares, as far as they can; nobody's until they are given;
    loss: what of weights that are there they cannot say, a key of `scenarios.text.elicitation_findings.LOST`, or empty;
    prune: the answers without those about ids that are not known, the very same object if there are none;
    strangers: (path, id) of every answer about an id that is not known;
    solve: the weights of these items; raises `scoring.elicitation.base.InvalidAnswers`;
    questions: kind -> what to answer next;
    question: the open question that an issue of ``solve`` stands for, if it does;
    lines: what was asked and answered, in the order of the questions;
    documents: id of a method of `renheng weights` -> its document.

    What few ways have:
    impossible: what the form cannot exclude and ``solve`` relies on;
    first_question: what is asked before anything else, though there may be weights;
    contradictions: codes of issues of ``solve`` which say that answers cannot hold together; others are no answers;
    stored_place: the place in the answers of a place in an issue of ``solve``;
    consistency: how well the answers agree, in sentences;
    warnings: what to look at again, by node -> `WeightResult.consistency` where there is any;
    top_swings: whether dimensions are compared by their top items, and not as wholes.
    """

    answers: type[A]
    start: Callable[[Shares], A]
    loss: str
    prune: Callable[[A, Collection[str]], A]
    strangers: Callable[[A, AbstractSet[str]], Iterable[tuple[str, str]]]
    solve: Callable[[A, Ids], WeightResult]
    questions: Mapping[str, Message]
    question: Callable[[A, AnswerIssue], NodeQuestion | None]
    lines: Callable[[A, Ids, Wording], Iterable[Line]]
    documents: Mapping[str, WeightsDocument[Any]]
    impossible: Callable[[A], Iterable[Finding]] = _nothing
    first_question: Callable[[A], NodeQuestion | None] = lambda _answers: None
    contradictions: AbstractSet[str] = frozenset()
    stored_place: Callable[[A, Ids], Callable[[Place], Place]] = lambda _answers, _ids: lambda place: place
    consistency: Callable[[WeightResult, Wording], Iterable[str]] = _nothing
    warnings: Callable[[Scenario, Mapping[str, Mapping[str, Any]]], Iterable[WeightingWarning]] = _nothing
    top_swings: bool = False


def path_of(place: Place) -> str:
    """("matrix", 0, 2) as matrix[0][2], ("points", "C1") as points.C1."""
    path = ""
    for step in place:
        path = f"{path}[{step}]" if isinstance(step, int) else json_path(path, step)
    return path
