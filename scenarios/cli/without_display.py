"""The main job where there is no display: score the paper's scenario, print the ranking, write the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from scenarios.cli.messages import language, report, text
from scenarios.cli.output import force_utf_8, print_ranking, progress
from scenarios.evaluation.evaluate import evaluate
from scenarios.findings import InvalidInput
from scenarios.paper import paper_scenario
from scenarios.text.verdict import verdict_sentence

WORKBOOK = "renheng-paper.xlsx"


def without_window(files: Sequence[str]) -> int:
    """What `renheng` and `renheng FILE` do where no window can open; the exit code."""
    force_utf_8()
    if files:
        click.echo(text("no_window_for_files", file=files[0]), err=True)
        return 1
    return main_job(Path.cwd())


def without_libraries(libraries: Sequence[str], install: str) -> int:
    """What `renheng` says where the system lacks libraries of Qt's; the exit code. install: what to type, "" if that is
    not known."""
    force_utf_8()
    names = ", ".join(libraries)
    code = "no_libraries" if install else "no_libraries_known"
    click.echo(text(code, libraries=names, command=install), err=True)
    return 1


def main_job(folder: Path) -> int:
    """Print the ranking of the paper's scenario and write its workbook into ``folder``; the exit code."""
    from scenarios.analysis.own_weights_verdict import own_verdict_of
    from scenarios.xlsx_export import export_workbook

    scenario = paper_scenario()
    evaluation = evaluate(scenario)
    click.echo(text("no_display"))
    click.echo(f"\n{scenario.title.in_(language())}\n")
    print_ranking(evaluation, language())
    click.echo("\n" + verdict_sentence(evaluation, language(), own_verdict_of(scenario)))
    out = folder / WORKBOOK
    try:
        with progress(text("exporting", file=out.name)) as done:
            export_workbook(scenario, out, language(), progress=done)
    except InvalidInput as problem:
        report(problem, str(out))
        return 1
    click.echo(text("written", file=out.resolve()))
    return 0
