"""Methods that add or multiply weighted values: WSM, WPM, WASPAS."""

from __future__ import annotations

import numpy as np

from scoring.scaling import cells
from scoring.task import Outcome, Task


def wsm(task: Task) -> Outcome:
    """Weighted sum, the additive value model: S_i = sum_j w_j v_ij (Fishburn 1967; Hwang and Yoon 1981).

    The only method that takes missing scores: an alternative that lacks one on a weighted criterion has no score, and
    ``bounds`` tells what it would have at least and at most.
    """
    missing = np.isnan(task.matrix)
    parts = np.where(missing, 0.0, task.weights * np.nan_to_num(task.matrix))
    totals = parts.sum(axis=1)
    if not missing.any():
        return Outcome(totals)
    most = totals + (missing * task.weights).sum(axis=1)
    open_rows = (missing & (task.weights > 0)).any(axis=1)
    details = {
        "missing": cells(task.problem, missing),
        "bounds": task.by_alternative(np.column_stack([totals, most])),
    }
    return Outcome(np.where(open_rows, np.nan, totals), details, ["missing_left_open"])
