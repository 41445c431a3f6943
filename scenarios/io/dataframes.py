"""A scenario's tables as pandas frames, for everything that leaves the program as a flat table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scenarios.evaluation.evaluate import Evaluation
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


def ranking_frame(evaluation: Evaluation, language: Language) -> pd.DataFrame:
    """One row a recommendation in its order: id, name, group, total (NaN unranked), rank (0 unranked)."""
    import pandas as pd

    scenario = evaluation.scenario
    return pd.DataFrame(
        {
            "id": [each.id for each in scenario.recommendations],
            "name": [each.name.in_(language) for each in scenario.recommendations],
            "group": [scenario.group_of[each.id].name.in_(language) for each in scenario.recommendations],
            "total": evaluation.totals,
            "rank": evaluation.ranks,
        }
    )
