"""`renheng new`: a scenario file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.input_file import require_own_kind
from scenarios.cli.messages import language, report, text
from scenarios.findings import Finding, InvalidInput
from scenarios.io.files import atomic_files
from scenarios.model import Language
from scenarios.text.catalogue import languages


@click.command("new", help=text("new"), epilog=text("new_example"))
@click.argument("out", metavar="OUT.renheng", type=click.Path(path_type=Path))
@click.option("--template", type=click.Choice(["paper", "blank"]), default="paper", help=text("new_template"))
@click.option("--lang", type=click.Choice(languages()), help=text("new_lang"))
def command(out: Path, template: str, lang: Language | None) -> int:
    from scenarios.blank_scenario import blank_scenario
    from scenarios.paper import paper_scenario

    require_own_kind(out)
    try:
        if not atomic_files.is_gone(out):
            raise InvalidInput([Finding("", "file_exists")])
        atomic_files.write(out, paper_scenario() if template == "paper" else blank_scenario(lang or language()))
    except InvalidInput as problem:
        report(problem, str(out))
        return 1
    click.echo(text("written", file=out))
    return 0
