"""The only file that knows scikit-criteria. It is imported when first needed: that takes about two seconds."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from threading import Lock
from typing import Any

import numpy as np

from scoring.errors import NotApplicable
from scoring.methods.prepared import PreparedProblem
from scoring.problem import Array, Bools

_ONE_AT_A_TIME = Lock()  # silencing swaps sys.stdout and the warning filters, which all threads share


def run_method(
    case: PreparedProblem,
    module: str,
    name: str,
    options: Mapping[str, Any] | None = None,
    *,
    matrix: Array | None = None,
    is_benefit: Bools | None = None,
    **arguments: Any,
) -> Mapping[str, Any]:
    """Run ``skcriteria.agg.<module>.<name>(**options)`` on copies of the matrix and the weights, in silence.

    matrix, is_benefit: in place of its own; arguments: further ones of ``evaluate``. Returns the library's
    intermediate values; its ranks are never used (they compare floats exactly and are dense). Raises NotApplicable
    (library_refused) where the library rejects the problem.
    """
    values = case.matrix if matrix is None else matrix
    make_method = getattr(import_module(f"skcriteria.agg.{module}"), name)
    with _silence():
        table = _table(values, case.is_benefit if is_benefit is None else is_benefit, case.weights)
        try:
            extra = make_method(**(options or {})).evaluate(table, **arguments).e_
        except (ValueError, ZeroDivisionError) as error:
            raise NotApplicable(case.method, "library_refused", message=str(error)) from error
    # with one alternative the library squeezes (1,) to ()
    return {
        key: value[None] if np.ndim(value) == 0 and isinstance(value, np.ndarray) else value
        for key, value in extra.items()
    }


def run_weighter(matrix: Array, is_benefit: Bools, weights: Array, name: str) -> Array:
    """(k,) the weights that ``skcriteria.preprocessing.weighters.<name>`` finds for copies of an (m, k) matrix, in
    silence. weights: (k,) those to begin with, which only RANCOM reads."""
    make_weighter = getattr(import_module("skcriteria.preprocessing.weighters"), name)
    with _silence():
        table = _table(matrix, is_benefit, weights)
        return np.asarray(make_weighter().transform(table).weights, dtype=np.float64)


def _table(matrix: Array, is_benefit: Bools, weights: Array) -> Any:
    objectives = np.where(is_benefit, 1, -1).tolist()
    return import_module("skcriteria").mkdm(np.array(matrix), objectives=objectives, weights=np.array(weights))


@contextmanager
def _silence() -> Iterator[None]:
    with _ONE_AT_A_TIME, warnings.catch_warnings(), redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        yield
