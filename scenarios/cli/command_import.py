"""`renheng import`: a scenario file from a table, or its scores into one that there is."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.assumption_remarks import report_assumed
from scenarios.cli.import_into import merge
from scenarios.cli.input_file import input_file_of, require_another_file, require_own_kind
from scenarios.cli.messages import remark, report, text
from scenarios.cli.output import print_json
from scenarios.cli.table_options import table_options
from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.layout.layout_types import Answers


@click.command("import", help=text("import"), epilog=text("import_example"))
@click.argument("table", metavar="TABLE", type=click.Path(path_type=Path))
@click.option("-o", "--out", metavar="OUT.renheng", type=click.Path(path_type=Path), help=text("out"))
@click.option("--into", metavar="FILE", type=click.Path(path_type=Path), help=text("import_into"))
@click.option("--dry-run", is_flag=True, help=text("import_dry_run"))
@table_options
@click.option("--json", "as_json", is_flag=True, help=text("import_json"))
def command(table: Path, out: Path | None, into: Path | None, dry_run: bool, as_json: bool, answers: Answers) -> int:
    _require_target(table, out, into, dry_run, as_json)
    try:
        found = _read(table, answers, as_json, into is not None)
        if into is not None:
            return merge(found, into, dry_run, quiet=as_json)
        return _write(found, table, out, as_json)
    except InvalidInput as problem:
        report(problem, str(table))
        return 1


def _require_target(table: Path, out: Path | None, into: Path | None, dry_run: bool, as_json: bool) -> None:
    if out is not None and into is not None:
        raise click.UsageError(text("import_either"))
    if out is None and into is None and not as_json:
        raise click.UsageError(text("import_needs"))
    if dry_run and into is None:
        raise click.UsageError(text("dry_run_needs"))
    for target in (each for each in (out, into) if each is not None):
        require_own_kind(target)
        require_another_file(table, target)


def _read(path: Path, answers: Answers, as_json: bool, only_scores: bool) -> DecisionTable:
    """The table; with `as_json` its layout is printed, whatever comes of it. Raises InvalidInput.

    only_scores: nothing else of it is wanted, so that nothing else is asked.
    """
    from scenarios.io.tables import apply, read_layout
    from scenarios.io.tables.import_document import document, refused
    from scenarios.io.tables.merge_scores import scores_only

    try:
        sheet, layout = read_layout(path, answers)
    except InvalidInput as problem:
        if as_json:
            print_json(refused(str(path), problem.findings))
        raise
    if only_scores:
        layout = scores_only(layout)
    if not as_json:
        remark(layout.remarks, str(path))
        return apply(sheet, layout)
    try:
        table = apply(sheet, layout)
    except InvalidInput as problem:
        print_json(document(sheet, layout, problem.findings))
        raise
    print_json(document(sheet, layout))
    return table


def _write(table: DecisionTable, path: Path, out: Path | None, quiet: bool) -> int:
    """Raises InvalidInput for what is wrong with the table."""
    source = input_file_of(table, path.stem)
    if out is not None:
        try:
            atomic_files.write(out, source.scenario)
        except InvalidInput as problem:
            report(problem, str(out))
            return 1
    if not quiet:
        report_assumed(source, path)
        click.echo(text("written", file=out))
    return 0
