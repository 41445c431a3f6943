"""A scenario as a CSV table of the form that `read_table` takes: what is exported can be imported again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scenarios.files import write_bytes
from scenarios.frames import score_frame
from scenarios.model import Language, Scenario
from scenarios.tables.table import ESCAPED_STARTS

if TYPE_CHECKING:
    import pandas as pd

CORNER = "alternative"


def write_table(scenario: Scenario, path: Path, language: Language) -> None:
    """Write the scores, objectives, weights and scale ends as CSV, UTF-8 with a BOM, as Excel expects it.

    Raises InvalidInput. A name that a spreadsheet would take for a formula gets an apostrophe before it, which
    `read_table` takes off again.
    """
    frame = score_frame(scenario, language)
    frame.index = frame.index.map(_escaped)
    frame.columns = frame.columns.map(_escaped)
    written = _with_special_rows(frame, scenario)
    text = written.to_csv(index_label=CORNER, lineterminator="\n")
    write_bytes(path, text.encode("utf-8-sig"))


def _with_special_rows(frame: pd.DataFrame, scenario: Scenario) -> pd.DataFrame:
    import pandas as pd

    scales = [each.scale for each in scenario.criteria]
    special = pd.DataFrame(
        [
            [scale.direction for scale in scales],
            [repr(scenario.weights.get(each.id, 0.0)) for each in scenario.criteria],
            [f"{scale.low:.17g}" for scale in scales],
            [f"{scale.high:.17g}" for scale in scales],
        ],
        index=["#objective", "#weight", "#low", "#high"],
        columns=frame.columns,
        dtype=object,
    )
    return pd.concat([special, frame.astype(object)])


def _escaped(name: str) -> str:
    return f"'{name}" if name.startswith(ESCAPED_STARTS) else name
