"""The only file that knows scikit-criteria. It is imported when first needed: that takes about two seconds."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from contextlib import redirect_stdout
from importlib import import_module
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoring.errors import NotApplicable
from scoring.methods.prepared import Task
from scoring.problem import Array

_ONE_AT_A_TIME = Lock()  # silencing swaps sys.stdout and the warning filters, which all threads share


def evaluate(
    task: Task,
    module: str,
    name: str,
    options: Mapping[str, Any] | None = None,
    *,
    matrix: Array | None = None,
    maximised: NDArray[np.bool_] | None = None,
    **given: Any,
) -> Mapping[str, Any]:
    """Run ``skcriteria.agg.<module>.<name>(**options)`` on copies of the task's matrix and weights, in silence.

    matrix, maximised: in place of the task's own; given: further arguments of ``evaluate``. Returns the library's
    intermediate values; its ranks are never used (they compare floats exactly and are dense). Raises NotApplicable
    (library_refused) where the library will not have the problem.
    """
    values = np.array(task.matrix if matrix is None else matrix)
    upwards = task.maximised if maximised is None else maximised
    make_table = import_module("skcriteria").mkdm
    make_method = getattr(import_module(f"skcriteria.agg.{module}"), name)
    with _ONE_AT_A_TIME, warnings.catch_warnings(), redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        table = make_table(values, objectives=np.where(upwards, 1, -1).tolist(), weights=np.array(task.weights))
        try:
            extra = make_method(**(options or {})).evaluate(table, **given).e_
        except (ValueError, ZeroDivisionError) as error:
            raise NotApplicable(task.method, "library_refused", message=str(error)) from error
    # with one alternative the library squeezes (1,) to ()
    return {
        key: value[None] if np.ndim(value) == 0 and isinstance(value, np.ndarray) else value
        for key, value in extra.items()
    }


def weights(matrix: Array, maximised: NDArray[np.bool_], given: Array, name: str) -> Array:
    """(k,) what ``skcriteria.preprocessing.weighters.<name>`` makes of copies of an (m, k) matrix, in silence.

    given: (k,) the weights to begin with, which only RANCOM looks at.
    """
    make_table = import_module("skcriteria").mkdm
    make_weighter = getattr(import_module("skcriteria.preprocessing.weighters"), name)
    with _ONE_AT_A_TIME, warnings.catch_warnings(), redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        table = make_table(np.array(matrix), objectives=np.where(maximised, 1, -1).tolist(), weights=np.array(given))
        return np.asarray(make_weighter().transform(table).weights, dtype=np.float64)
