"""`renheng selftest`: proves on the user's own machine that the installed program calculates and writes rightly."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import numpy as np

from scenarios.cli.messages import text
from scenarios.evaluation.evaluate import evaluate
from scenarios.paper import paper_scenario
from scenarios.version import program_version
from scoring.problem import Direction

# The paper's scenario under equal weights: a recommendation's total is the sum of its nine scores (paper/scores.csv)
# divided by 9 criteria and 4 scale units. TA3: 3+2+3+2+2.5+3+3+4+2 = 24.5.
EXPECTED_FIRST, EXPECTED_TOTAL = "TA3", 24.5 / 36
TOLERANCE = 1e-12

# Ersoy (2021) LogForum 17(3): notebooks by EDAS, a method that scikit-criteria calculates; printed with three decimals
# from weights rounded to three.
NOTEBOOKS = (
    (256, 8, 41, 1.6, 1.77, 7347.16),
    (256, 8, 32, 1.0, 1.80, 6919.99),
    (256, 8, 53, 1.6, 1.90, 8400.00),
    (256, 8, 41, 1.0, 1.75, 6808.90),
    (512, 8, 35, 1.6, 1.70, 8479.99),
    (256, 4, 35, 1.6, 1.70, 7499.99),
)
NOTEBOOK_DIRECTIONS: tuple[Direction, ...] = ("max", "max", "max", "max", "min", "min")
NOTEBOOK_WEIGHTS = (0.405, 0.221, 0.134, 0.199, 0.007, 0.034)
NOTEBOOK_SCORES = (0.414, 0.130, 0.461, 0.212, 0.944, 0.043)
PRINTED = 0.0006


@click.command("selftest", help=text("selftest"), epilog=text("selftest_example"))
def command() -> int:
    failures = sum(not _passes(name, check) for name, check in CHECKS.items())
    if failures:
        click.echo(text("selftest_failed", count=failures), err=True)
        return 1
    click.echo(text("selftest_ok", version=program_version(), python=platform.python_version()))
    return 0


def _passes(name: str, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception as problem:  # whatever is broken is what this command is there to tell
        click.echo(f"{text(f'selftest_{name}')}: {text('failed', detail=f'{type(problem).__name__}: {problem}')}")
        return False
    click.echo(f"{text(f'selftest_{name}')}: {text('ok')}")
    return True


def _demand(condition: bool, detail: object) -> None:
    if not condition:
        raise ValueError(str(detail))


def _numbers() -> None:
    evaluation = evaluate(paper_scenario())
    first = evaluation.scenario.recommendations[int(evaluation.ranks.argmin())].id
    _demand(first == EXPECTED_FIRST, first)
    _demand(abs(evaluation.totals.max() - EXPECTED_TOTAL) < TOLERANCE, evaluation.totals.max())


def _library() -> None:
    from scoring.methods.evaluate import evaluate
    from scoring.problem import make_problem

    notebooks = make_problem(NOTEBOOKS, directions=NOTEBOOK_DIRECTIONS, weights=NOTEBOOK_WEIGHTS)
    found = evaluate(notebooks, "edas").scores
    assert found is not None
    _demand(np.allclose(found, NOTEBOOK_SCORES, atol=PRINTED, rtol=0), found)


def _files() -> None:
    from scenarios.io.files import atomic_files
    from scenarios.io.json import codec

    with TemporaryDirectory() as folder:
        path = Path(folder) / "selftest.renheng"
        atomic_files.write(path, paper_scenario())
        _demand(codec.encode(atomic_files.read(path)) == path.read_bytes(), path)


def _workbook() -> None:
    import openpyxl

    from scenarios.xlsx_export import export_workbook

    evaluation = evaluate(paper_scenario())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "selftest.xlsx"
        export_workbook(evaluation.scenario, path)
        book = openpyxl.load_workbook(path, data_only=True)
        sheet, cells = next(book.defined_names["rh_totals"].destinations)
        totals = [row[1].value for row in book[sheet][cells.replace("$", "")]]
        book.close()
    _demand(np.allclose(totals, evaluation.totals, atol=TOLERANCE, rtol=0), totals)


CHECKS = {"numbers": _numbers, "library": _library, "files": _files, "workbook": _workbook}
