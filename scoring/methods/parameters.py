"""Parameters of a method: defaults filled in, text read as numbers, everything checked against its `MethodSpec`."""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Callable, Mapping
from typing import Any

from scoring.errors import WrongParameter
from scoring.methods.promethee import THRESHOLDS
from scoring.methods.spec import MethodSpec
from scoring.problem import DecisionProblem


def with_defaults(spec: MethodSpec, problem: DecisionProblem, params: Mapping[str, object]) -> dict[str, Any]:
    """Return all parameters of the method: ``params``, checked, and the defaults of the others.

    Raises WrongParameter for a symbol that the method does not have or a value that it does not take.
    """
    values = dict(spec.params)
    for symbol, value in params.items():
        name = spec.aliases.get(symbol, symbol)
        if name not in spec.params:
            raise WrongParameter(spec.id, symbol, value)
        if value is None and spec.params[name] is None:
            continue
        try:
            values[name] = _READERS.get(name, _number)(value, problem)
        except (TypeError, ValueError) as error:
            raise WrongParameter(spec.id, symbol, value) from error
        low, high = spec.limits.get(name, (-math.inf, math.inf))
        if isinstance(values[name], float) and not low <= values[name] <= high:
            raise WrongParameter(spec.id, symbol, value)
    for chain in spec.descending:
        for greater, smaller in itertools.pairwise(chain):
            if values[smaller] > values[greater]:
                raise WrongParameter(spec.id, smaller, values[smaller])
    return values


def _number(value: object, _: DecisionProblem) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise TypeError(value)
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return number


def _right_hand_side(value: object, problem: DecisionProblem) -> tuple[float | None, ...]:
    """SIMUS's b, one entry a criterion, None (in text: empty, null or none) where the method sets it itself."""
    if isinstance(value, str):
        text = value.strip()
        parts = json.loads(text) if text[:1] in "[{" and text else text.split(",")
        return _right_hand_side(parts, problem)
    if isinstance(value, Mapping):
        if not set(value) <= set(problem.criteria):
            raise ValueError(value)
        return _right_hand_side([value.get(criterion) for criterion in problem.criteria], problem)
    if value is None:
        return (None,) * len(problem.criteria)
    entries = list(value)  # type: ignore[call-overload]
    if len(entries) != len(problem.criteria):
        raise ValueError(value)
    empty = (None, "", "null", "none")
    return tuple(None if _word(entry) in empty else _number(entry, problem) for entry in entries)


def _word(entry: object) -> object:
    return entry.strip().lower() if isinstance(entry, str) else entry


def _preference(value: object, _: DecisionProblem) -> str | None:
    """The name of a generalised criterion of PROMETHEE, for all criteria alike."""
    if value is not None and value not in THRESHOLDS:
        raise ValueError(value)
    return None if value is None else str(value)


def _one_or_two(value: object, problem: DecisionProblem) -> int:
    number = _number(value, problem)
    if number not in (1, 2):
        raise ValueError(value)
    return int(number)


_READERS: Mapping[str, Callable[[object, DecisionProblem], Any]] = {
    "b": _right_hand_side,
    "preference": _preference,
    "rank_by": _one_or_two,
}
