"""Export to Excel: the paper's workbook and a large one, with all methods compared before, as in the running window.

The peer writes the same five tables as bare values, without formulas, styles, charts or names.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd

from scenarios.analysis.method_comparison import compare_methods
from scenarios.evaluation.evaluate import evaluate
from scenarios.evaluation.score_matrix import score_matrix_of
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.xlsx_export import export_workbook
from tests.benchmarks.bench_files import PEAK
from tests.benchmarks.harness import Row, median_seconds
from tests.scenarios.samples import large

PAPER_TARGET, LARGE_TARGET = 0.7, 15.0  # seconds
MEMORY_TARGET = 400  # MB for the whole process; a million cells held as objects would need several times that
ROWS, COLUMNS = 1000, 100
ROOT = Path(__file__).parent.parent.parent
SCRIPT = f"""
import sys
from scenarios.evaluation.evaluate import evaluate
from scenarios.analysis.method_comparison import MethodsCompared
from scenarios.xlsx_export import export_workbook
from tests.scenarios.samples import large
{PEAK}
scenario = large({ROWS}, {COLUMNS})
export_workbook(scenario, sys.argv[1], methods=MethodsCompared(scenario, "wsm", evaluate(scenario).ranks, ()))
print(peak())
"""
PEER = "pandas.DataFrame.to_excel, the same tables as bare values"


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        return [_paper(path), _large(path), _memory()]


def _paper(path: Path) -> Row:
    scenario = paper_scenario()
    methods = compare_methods(scenario)
    ours = median_seconds(lambda: export_workbook(scenario, path, methods=methods))
    peers = median_seconds(lambda: _by_pandas(scenario, path))
    return Row("export of the paper's workbook", ours, PEER, peers, f"{PAPER_TARGET} s", ours < PAPER_TARGET)


def _large(path: Path) -> Row:
    scenario = large(ROWS, COLUMNS)
    methods = compare_methods(scenario)
    ours = median_seconds(lambda: export_workbook(scenario, path, methods=methods), repeat=1)
    peers = median_seconds(lambda: _by_pandas(scenario, path), repeat=1)
    what = f"export of a workbook of {ROWS}x{COLUMNS}"
    return Row(what, ours, PEER, peers, f"{LARGE_TARGET:g} s", ours < LARGE_TARGET)


def _memory() -> Row:
    """The most memory of a process of its own that makes the large scenario and exports it, methods left out."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", SCRIPT, str(Path(folder) / "book.xlsx")]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    used = float(done.stdout)
    what = f"memory to export a workbook of {ROWS}x{COLUMNS}, methods compared elsewhere"
    return Row(what, used, "", 0.0, f"{MEMORY_TARGET} MB", used < MEMORY_TARGET, "MB")


def _by_pandas(scenario: Scenario, path: Path) -> None:
    answer, grid = evaluate(scenario), score_matrix_of(scenario)
    names = pd.Index(grid.recommendations), pd.Index(grid.criteria)
    evidence = [
        (each.recommendation, each.criterion, each.value, each.low, each.high, each.strength, each.rationale.en,
         each.source, each.author, each.date, each.origin)
        for each in scenario.scores
    ]  # fmt: skip
    with pd.ExcelWriter(path, engine="openpyxl") as writer:
        pd.DataFrame({"total": answer.totals, "rank": answer.ranks}, names[0]).to_excel(writer, sheet_name="Summary")
        for title, matrix in (("Scores", grid.matrix), ("Values", grid.values), ("Parts", answer.contributions)):
            pd.DataFrame(matrix, *names).to_excel(writer, sheet_name=title)
        pd.DataFrame(evidence).to_excel(writer, sheet_name="Evidence", index=False)
