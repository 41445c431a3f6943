"""Prints what is assumed of a file: remarks on standard error, or sentences below the output for people."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.input_file import InputFile
from scenarios.cli.messages import language, note
from scenarios.completeness.unconfirmed_assumptions import unconfirmed
from scenarios.model import Scenario
from scenarios.text import fill_in
from scenarios.text.assumptions import NAMED, NOTES, assumed_sentences, notes


def report_assumed(source: InputFile, file: Path) -> None:
    """Say on standard error what nobody gave or confirmed, as ``FILE: COLUMNS: note: sentence``. It is no finding: the
    exit code stays 0."""
    names = source.criteria
    for code, ids in notes(unconfirmed(source.scenario)):
        columns = ", ".join(names[each] for each in ids[:NAMED])
        others = f" (+{len(ids) - NAMED})" if len(ids) > NAMED else ""
        note(str(file), f"{columns}{others}", fill_in(NOTES, code, language()))


def print_assumed(scenario: Scenario) -> None:
    """The same below an answer that rests on it."""
    if said := assumed_sentences(scenario, language()):
        click.echo("\n" + "\n".join(said))
