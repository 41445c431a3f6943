"""`renheng check`: whether files are sound, and what each holds."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.assumption_remarks import report_assumed
from scenarios.cli.input_file import load
from scenarios.cli.messages import report, text
from scenarios.cli.table_options import table_options
from scenarios.completeness.missing_scores import missing_scores
from scenarios.findings import InvalidInput
from scenarios.io.tables.layout.layout_types import Answers


@click.command("check", help=text("check"), epilog=text("check_example"))
@click.argument("file", nargs=-1, required=True, type=click.Path(path_type=Path))
@table_options
def command(file: tuple[Path, ...], answers: Answers) -> int:
    return max([_check(path, answers) for path in file])


def _check(path: Path, answers: Answers) -> int:
    try:
        source = load(path, answers)
    except InvalidInput as problem:
        report(problem, str(path))
        return 1
    scenario = source.scenario
    found = missing_scores(scenario)
    fields = {
        "recommendations": len(scenario.recommendations),
        "criteria": len(scenario.criteria),
        "scored": len(found.scored),
        "total": len(found.total),
        "untouched": len(found.untouched),
        "without_reason": len(found.without_reason),
    }
    click.echo(text("checked", file=path, **fields))
    report_assumed(source, path)
    return 0
