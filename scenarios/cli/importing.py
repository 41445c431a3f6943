"""`renheng import`: a scenario file from a table."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios import files
from scenarios.cli.notes import tell_assumed
from scenarios.cli.source import load_table, require_another_file, require_own_kind
from scenarios.cli.speech import report, text
from scenarios.findings import InvalidInput


@click.command("import", help=text("import"), epilog=text("import_example"))
@click.argument("table", metavar="TABLE", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, metavar="OUT.renheng", type=click.Path(path_type=Path), help=text("out"))
def command(table: Path, out: Path) -> int:
    require_own_kind(out)
    require_another_file(table, out)
    try:
        source = load_table(table)
    except InvalidInput as problem:
        report(problem, str(table))
        return 1
    try:
        files.write(out, source.scenario)
    except InvalidInput as problem:
        report(problem, str(out))
        return 1
    click.echo(text("written", file=out))
    tell_assumed(source, table)
    return 0
