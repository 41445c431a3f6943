"""Lists the recommendations with complete scores, by name and present rank: the rows of every robustness picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Language
from scenarios.text.names_and_lists import named
from scoring.problem import Array
from scoring.result import competition_ranks


@dataclass(frozen=True, slots=True)
class Alternative:
    """group: the place of its group; member: its place among the recommendations of that group, of so many;
    rank: among all contenders, under the present weights."""

    id: str
    name: str
    group: int
    member: int
    members: int
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class Alternatives:
    """values: (m, k) of the contenders, weights: (k,), totals: (m,); left_out: the names of those that lack a score."""

    contenders: tuple[Alternative, ...]
    values: Array
    weights: Array
    totals: Array
    left_out: tuple[str, ...]


def alternatives_of(evaluation: Evaluation, language: Language) -> Alternatives:
    whole = np.asarray(~np.isnan(evaluation.values).any(axis=1))
    values = evaluation.values[whole]
    totals = values @ evaluation.weights
    ranks = iter(competition_ranks(totals).tolist())
    contenders, left_out, rows = [], [], iter(whole.tolist())
    for place, group in enumerate(evaluation.scenario.groups):
        members = len(group.recommendations)
        for member, each in enumerate(group.recommendations):
            name = named(each, language)
            if next(rows):
                contenders.append(Alternative(each.id, name, place, member, members, next(ranks)))
            else:
                left_out.append(name)
    return Alternatives(tuple(contenders), values, evaluation.weights, totals, tuple(left_out))
