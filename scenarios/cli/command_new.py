"""`renheng new`: a scenario file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.input_file import require_own_kind
from scenarios.cli.messages import language, report, text
from scenarios.findings import Finding, InvalidInput
from scenarios.io.files import atomic_files
from scenarios.model import Language, Scenario
from scenarios.templates import TEMPLATES, template_scenario
from scenarios.text.catalogue import languages


@click.command("new", help=text("new"), epilog=text("new_example"))
@click.argument("out", metavar="OUT.renheng", required=False, type=click.Path(path_type=Path))
@click.option("-o", "--out", "also", metavar="OUT.renheng", type=click.Path(path_type=Path), help=text("new_out"))
@click.option(
    "--template", type=click.Choice(["paper", "blank", *TEMPLATES]), default="paper", help=text("new_template")
)
@click.option("--lang", type=click.Choice(languages()), help=text("new_lang"))
@click.pass_context
def command(context: click.Context, out: Path | None, also: Path | None, template: str, lang: Language | None) -> int:
    if out and also:
        raise click.UsageError(text("too_many_words", words=str(out)), context)
    out = out or also
    if out is None:
        raise click.MissingParameter(ctx=context, param_hint="'OUT.renheng'")
    require_own_kind(out)
    try:
        if not atomic_files.is_gone(out):
            raise InvalidInput([Finding("", "file_exists")])
        atomic_files.write(out, _made(template, lang or language()))
    except InvalidInput as problem:
        report(problem, str(out))
        return 1
    click.echo(text("written", file=out))
    return 0


def _made(template: str, language: Language) -> Scenario:
    if template == "paper":
        from scenarios.paper import paper_scenario

        return paper_scenario()
    if template == "blank":
        from scenarios.blank_scenario import blank_scenario

        return blank_scenario(language)
    return template_scenario(template, language)
