"""A scenario as a CSV table of the form that `read_table` takes: what is exported can be imported again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scenarios.escaping import escaped
from scenarios.files import write_bytes
from scenarios.frames import score_frame
from scenarios.model import THRESHOLD_FIGURES, Language, Scenario
from scenarios.numbers import written
from scenarios.tables.cells import CORNER

if TYPE_CHECKING:
    import pandas as pd


def write_table(scenario: Scenario, path: Path, language: Language) -> None:
    """Write the scores, objectives, weights, scale ends and thresholds as CSV, UTF-8 with a BOM, as Excel expects it.

    Raises InvalidInput. A name that a spreadsheet would take for a formula gets an apostrophe before it, which
    `read_table` takes off again.
    """
    table = _with_special_rows(score_frame(scenario, language), scenario)
    text = table.to_csv(index_label=CORNER, lineterminator="\n")
    write_bytes(path, text.encode("utf-8-sig"))


def _with_special_rows(frame: pd.DataFrame, scenario: Scenario) -> pd.DataFrame:
    import pandas as pd

    rows = _special_rows(scenario)
    index = [*(f"#{name}" for name in rows), *map(escaped, frame.index)]
    scores = frame.astype(object).map(_figure, na_action="ignore").to_numpy(dtype=object)
    columns = [escaped(name) for name in frame.columns]
    return pd.DataFrame([*rows.values(), *scores], index=index, columns=columns, dtype=object)


def _special_rows(scenario: Scenario) -> dict[str, list[str]]:
    """One entry a criterion in each row; of the thresholds only those rows that say something."""
    criteria = scenario.criteria
    rows: dict[str, list[str]] = {
        "objective": [each.scale.direction for each in criteria],
        "weight": [_figure(scenario.weights.get(each.id, 0.0)) for each in criteria],
        "low": [_figure(each.scale.low) for each in criteria],
        "high": [_figure(each.scale.high) for each in criteria],
        "preference": [each.thresholds.preference for each in criteria],
        **{name: [_figure(getattr(each.thresholds, name)) for each in criteria] for name in THRESHOLD_FIGURES},
    }
    return {name: row for name, row in rows.items() if any(row)}


def _figure(number: float | None) -> str:
    """The shortest text that reads back as the same number; empty for none."""
    return "" if number is None else written(number)
