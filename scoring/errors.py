"""What can go wrong with numbers, as typed facts. The sentences for people are made one floor up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

Refusal = TypeVar("Refusal", bound=Exception)


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong with a problem.

    code: a stable word such as ``weights_all_zero``; alternative, criterion: ids of the place, where there is one;
    fields: further values for the sentence.
    """

    code: str
    alternative: str = ""
    criterion: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)


class ScoringError(Exception):
    """Base of all errors of this floor."""


class InvalidProblem(ScoringError):
    """The numbers do not form a decision problem. Carries every flaw, not only the first."""

    def __init__(self, flaws: Sequence[Flaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__(", ".join(flaw.code for flaw in self.flaws))


class NotApplicable(ScoringError):
    """A method cannot treat this problem. ``reason`` is a code, ``fields`` name the criteria or alternatives."""

    def __init__(self, method: str, reason: str, **fields: object) -> None:
        self.method, self.reason, self.fields = method, reason, fields
        super().__init__(f"{method}: {reason}")


class UnknownMethod(ScoringError):
    """No method has this id."""

    def __init__(self, method: str) -> None:
        self.method = method
        super().__init__(method)


class WrongParameter(ScoringError):
    """A method's parameter is unknown, or its value is not one the method takes."""

    def __init__(self, method: str, parameter: str, value: object = None) -> None:
        self.method, self.parameter, self.value = method, parameter, value
        super().__init__(f"{method}: {parameter}={value!r}")


def as_answer(refusal: Refusal) -> Refusal:
    """The same, to be kept as an answer: without the calls it came through, which hold all they had at hand."""
    refusal.__traceback__ = refusal.__cause__ = refusal.__context__ = None
    return refusal
