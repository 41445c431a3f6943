"""A scenario's scores as a pandas frame, for what leaves the program as a flat table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.model import Language, Scenario

if TYPE_CHECKING:
    import pandas as pd


def score_frame(scenario: Scenario, language: Language) -> pd.DataFrame:
    """(m, k) scores in scale units, NaN where missing; names as index and columns, which may repeat."""
    import pandas as pd

    return pd.DataFrame(
        score_matrix_of(scenario).matrix,
        index=[each.name.in_(language) for each in scenario.recommendations],
        columns=[each.name.in_(language) for each in scenario.criteria],
    )
