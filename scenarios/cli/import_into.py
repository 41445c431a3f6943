"""`renheng import --into`: the scores of a table into a scenario file, each change on a line."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.messages import language, report, text
from scenarios.cli.output import NOTHING
from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.merge_scores import NewScores, beside_scores, new_scores, with_new_scores
from scenarios.model import Scenario
from scenarios.numbers import written
from scenarios.text.names_and_lists import names_of


def merge(table: DecisionTable, into: Path, dry_run: bool, quiet: bool) -> int:
    """Add and change scores, delete none, and print each change; with `dry_run` nothing is written. The exit code."""
    try:
        scenario = atomic_files.read(into)
        found = new_scores(scenario, table)
        changed = with_new_scores(scenario, found)
        if not dry_run and changed is not scenario:
            atomic_files.write(into, changed)
    except InvalidInput as problem:
        report(problem, str(into))
        return 1
    if not quiet:
        _print(scenario, found, into, dry_run)
    return 0


def _print(scenario: Scenario, found: NewScores, into: Path, dry_run: bool) -> None:
    names = names_of(scenario, language())
    for row, column in found.changed:
        score = scenario.score_at.get((row, column))
        before = NOTHING if score is None or score.value is None else written(score.value)
        after = written(found.values[row, column])
        click.echo(text("into_set", recommendation=names[row], criterion=names[column], before=before, after=after))
    for name in found.unknown:
        click.echo(text("into_unknown", file=into, name=name), err=True)
    for words in beside_scores(found, language()):
        click.echo(text("into_note", file=into, words=words), err=True)
    code = "into_nothing" if not found.changed else "into_would" if dry_run else "into_done"
    click.echo(text(code, file=into, count=len(found.changed)))
