"""Loads the FILE argument of a command: a scenario file, or a table, which is imported on the fly."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from scenarios.cli.messages import remark, text
from scenarios.io.files import atomic_files
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.layout.layout_types import NO_ANSWERS, Answers
from scenarios.model import Scenario
from scoring.problem import DecisionProblem

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et")


def is_table(path: Path) -> bool:
    """Whether the file's ending says that it is a table."""
    return path.suffix.lower() in TABLES


def require_own_kind(out: Path) -> None:
    """Refuse to write a scenario under the ending of a table: it could not be opened again. Raises UsageError."""
    if is_table(out):
        raise click.UsageError(text("scenario_ending", file=out.name))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # it will be told by whoever reads or writes it
        return False


def require_another_file(file: Path, out: Path) -> None:
    """Refuse to write what was made of a file over that file, which holds more than is written. Raises UsageError."""
    if _same(out, file):
        raise click.UsageError(text("out_is_input", file=out.name))


@dataclass(frozen=True, slots=True, eq=False)
class InputFile:
    """What FILE holds. problem: None where there is nothing to score yet; that of a table has the table's own names."""

    scenario: Scenario
    problem: DecisionProblem | None

    def label(self, recommendation: str) -> str:
        """What the problem calls the recommendation with this id; what is no such id stays as it is."""
        ids = [each.id for each in self.scenario.recommendations]
        if self.problem is None or recommendation not in ids:
            return recommendation
        return self.problem.alternatives[ids.index(recommendation)]

    @property
    def criteria(self) -> dict[str, str]:
        """Criterion id -> what the problem calls it."""
        ids = [each.id for each in self.scenario.criteria]
        return dict(zip(ids, ids if self.problem is None else self.problem.criteria, strict=True))

    @property
    def spans(self) -> dict[str, float]:
        """Criterion, as the problem calls it -> the length of its scale."""
        scales = {each.id: each.scale for each in self.scenario.criteria}
        return {name: scales[id_].high - scales[id_].low for id_, name in self.criteria.items()}


def load(path: Path, answers: Answers = NO_ANSWERS) -> InputFile:
    """Read FILE, and remark on standard error how a table was read. answers: what a person has settled about a table.

    Raises InvalidInput."""
    if is_table(path):
        return load_table(path, answers)
    from scenarios.evaluation.evaluate import problem_of

    scenario = atomic_files.read(path)
    return InputFile(scenario, problem_of(scenario))


def load_table(path: Path, answers: Answers = NO_ANSWERS) -> InputFile:
    """Read a table, whatever its name ends in. Raises InvalidInput."""
    from scenarios.io.tables import apply, read_layout

    sheet, layout = read_layout(path, answers)
    remark(layout.remarks, str(path))
    return input_file_of(apply(sheet, layout), path.stem)


def input_file_of(table: DecisionTable, title: str) -> InputFile:
    """What a table says. Raises InvalidInput."""
    from scenarios.io.tables import table_problem, table_to_scenario

    return InputFile(table_to_scenario(table, title), table_problem(table) if table.states_a_problem else None)
