"""`renheng export`: the scored scenario as an Excel workbook, or its table as CSV."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.confirm_long_run import confirm_size
from scenarios.cli.input_file import load, require_another_file
from scenarios.cli.messages import language, report, text
from scenarios.cli.output import progress
from scenarios.cli.table_options import table_options
from scenarios.findings import InvalidInput
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.model import Language, Scenario
from scenarios.text.catalogue import languages

FORMATS = (".xlsx", ".csv")


@click.command("export", help=text("export"), epilog=text("export_example"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@table_options
@click.option("-o", "--out", required=True, metavar="OUT.xlsx|csv", type=click.Path(path_type=Path), help=text("out"))
@click.option("--accessible", is_flag=True, help=text("export_accessible"))
@click.option("--lang", type=click.Choice(languages()), help=text("export_lang"))
@click.option("--yes", is_flag=True, help=text("yes"))
def command(file: Path, out: Path, accessible: bool, lang: Language | None, yes: bool, answers: Answers) -> int:
    if out.suffix.lower() not in FORMATS:
        raise click.UsageError(text("export_format", found=out.suffix or out.name, known=", ".join(FORMATS)))
    require_another_file(file, out)
    try:
        scenario = load(file, answers).scenario
        if out.suffix.lower() == ".xlsx":
            confirm_size("export", scenario, yes)
    except InvalidInput as problem:
        report(problem, str(file))
        return 1
    try:
        _export(scenario, out, lang or language(), accessible)
    except InvalidInput as problem:
        report(problem, str(out))
        return 1
    click.echo(text("written", file=out))
    return 0


def _export(scenario: Scenario, out: Path, lang: Language, accessible: bool) -> None:
    if out.suffix.lower() == ".csv":
        from scenarios.io.tables.csv_writer import write_table

        write_table(scenario, out, lang)
        return
    from scenarios.xlsx_export import export_workbook

    with progress(text("exporting", file=out.name)) as done:
        export_workbook(scenario, out, lang, accessible, progress=done)
