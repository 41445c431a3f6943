"""`renheng import`: a scenario file from a table."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios import files
from scenarios.cli.source import require_another_file, require_own_kind
from scenarios.cli.speech import report, text
from scenarios.findings import InvalidInput


@click.command("import", help=text("import"), epilog=text("import_example"))
@click.argument("table", metavar="TABLE", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, metavar="OUT.renheng", type=click.Path(path_type=Path), help=text("out"))
def command(table: Path, out: Path) -> int:
    from scenarios.tables import read_table, table_to_scenario

    require_own_kind(out)
    require_another_file(table, out)
    try:
        scenario = table_to_scenario(read_table(table), table.stem)
    except InvalidInput as problem:
        report(problem, str(table))
        return 1
    try:
        files.write(out, scenario)
    except InvalidInput as problem:
        report(problem, str(out))
        return 1
    click.echo(text("written", file=out))
    return 0
