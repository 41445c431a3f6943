"""A scenario's tables as pandas frames, for everything that leaves the program as a flat table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from scenarios.checks import NAME_LIMIT
from scenarios.evaluate import Evaluation
from scenarios.grid import grid_of
from scenarios.model import Language, Scenario, Text

if TYPE_CHECKING:
    import pandas as pd


def score_frame(scenario: Scenario, language: Language) -> pd.DataFrame:
    """(m, k) scores in scale units, NaN where missing; names as index and columns."""
    import pandas as pd

    return pd.DataFrame(
        grid_of(scenario).matrix,
        index=unique_names(((each.id, each.name) for each in scenario.recommendations), language),
        columns=unique_names(((each.id, each.name) for each in scenario.criteria), language),
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


def unique_names(named: Iterable[tuple[str, Text]], language: Language) -> list[str]:
    """Names of things in a language, no two alike: those that several share, or that are empty, end in their ids, or in
    numbers where an id is too long for that or the result is there already."""
    pairs = [(id_, name.in_(language)) for id_, name in named]
    count = Counter(name for _, name in pairs)
    taken, unique = set(count), []
    for id_, name in pairs:
        ends = iter([id_, *range(2, len(pairs) + 3)])
        new = name if count[name] == 1 and name else ""
        while not new:
            end = f"({next(ends)})"
            joined = f"{name[: max(NAME_LIMIT - len(end) - 1, 0)]} {end}".lstrip()
            new = joined if joined not in taken and len(joined) <= NAME_LIMIT else ""
        taken.add(new)
        unique.append(new)
    return unique
