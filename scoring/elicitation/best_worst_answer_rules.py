"""The answers of a best-worst weighting, checked: who is best, who is worst, and every criterion's comparisons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scoring.elicitation.base import AnswerIssue, Place, count_issues, duplicate_issues, raise_if_any
from scoring.problem import Array

LARGEST = 9.0
EXACT = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Comparisons:
    """best_to_others, others_to_worst: (n,) in the order of ``criteria``; best, worst: their places in it."""

    criteria: tuple[str, ...]
    best: int
    worst: int
    best_to_others: Array
    others_to_worst: Array

    @property
    def best_over_worst(self) -> float:
        return float(self.best_to_others[self.worst])


def check_comparisons(
    best: str,
    worst: str,
    best_to_others: Mapping[str, float],
    others_to_worst: Mapping[str, float],
    criteria: Sequence[str] | None,
) -> Comparisons:
    """The comparisons in order. What the method already knows may be left out: the comparison of best and of worst with
    itself, and one of the two answers to best over worst. Raises InvalidAnswers.

    Without ``criteria``, those are the criteria that occur in either set; best and worst must be among them, so that a
    mistyped name does not become a criterion.
    """
    names = tuple(dict.fromkeys((*best_to_others, *others_to_worst)) if criteria is None else criteria)
    raise_if_any(count_issues(names, ("best_to_others",) if criteria is None else ("criteria",)))
    to_others = _completed(best_to_others, best, worst, others_to_worst.get(best))
    to_worst = _completed(others_to_worst, worst, best, best_to_others.get(worst))
    issues = [*duplicate_issues(names, ("criteria",)), *_role_issues(best, worst, names)]
    for field, answers, same in (("best_to_others", to_others, best), ("others_to_worst", to_worst, worst)):
        issues += _answer_issues(answers, names, (field,), same, (best, worst))
    raise_if_any([*issues, *_differing(best, worst, best_to_others, others_to_worst)])
    return Comparisons(
        names,
        names.index(best),
        names.index(worst),
        np.array([to_others[name] for name in names], dtype=np.float64),
        np.array([to_worst[name] for name in names], dtype=np.float64),
    )


def _completed(answers: Mapping[str, float], same: str, other: str, mirrored: float | None) -> dict[str, float]:
    """With 1 for the comparison with itself, and best over worst from the other set."""
    known = {} if mirrored is None else {other: mirrored}
    return {**answers, **{name: value for name, value in {**known, same: 1.0}.items() if name not in answers}}


def _role_issues(best: str, worst: str, names: Sequence[str]) -> Iterable[AnswerIssue]:
    for role, name in (("best", best), ("worst", worst)):
        if name not in names:
            yield AnswerIssue("unknown_criterion", (role,), {"id": name})
    if best == worst and best in names:
        yield AnswerIssue("best_is_worst", ("worst",), {"criterion": best})


def _answer_issues(
    answers: Mapping[str, float], names: Sequence[str], place: Place, same: str, roles: tuple[str, str]
) -> Iterable[AnswerIssue]:
    for name, answer in answers.items():
        where, value = (*place, name), float(answer)
        if name not in names:
            if name not in roles:  # those are reported at best or worst
                yield AnswerIssue("unknown_criterion", where, {"id": name})
        elif not math.isfinite(value):
            yield AnswerIssue("judgement_not_finite", where)
        elif name == same and abs(value - 1) > EXACT and roles[0] != roles[1]:
            yield AnswerIssue("self_comparison", where, {"criterion": name, "given": value})
        elif value == 0:
            yield AnswerIssue("judgement_zero", where)
        elif not 1 <= value <= LARGEST:
            yield AnswerIssue("judgement_outside_nine", where, {"given": value})
    for name in names:
        if name not in answers:
            yield AnswerIssue("judgement_missing", (*place, name), {"criterion": name})


def _differing(
    best: str, worst: str, best_to_others: Mapping[str, float], others_to_worst: Mapping[str, float]
) -> Iterable[AnswerIssue]:
    """Best over worst belongs to each set; the two answers must be one."""
    if best != worst and worst in best_to_others and best in others_to_worst:
        first, second = float(best_to_others[worst]), float(others_to_worst[best])
        if abs(first - second) > EXACT:
            yield AnswerIssue(
                "best_over_worst_differs", ("others_to_worst", best), {"given": second, "mirrored": first}
            )
