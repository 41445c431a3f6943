"""Reports an unknown method, or one that cannot treat a file, alike for every command."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.cli.messages import language, text
from scenarios.cli.output import print_json
from scenarios.model import Scenario
from scenarios.text.method_refusals import refusal_sentence
from scoring.errors import NotApplicable
from scoring.methods.registry import METHODS


def require_method(method: str) -> None:
    """Raises UsageError for what is no method's id."""
    if method not in METHODS:
        raise click.UsageError(text("unknown_method", method=method, known=", ".join(METHODS)))


def report_refusal(refusal: NotApplicable, scenario: Scenario, file: Path, as_json: bool) -> int:
    """Why the method does not apply, on standard error and, if asked for, as the JSON document; the exit code."""
    why = refusal_sentence(refusal, scenario, language())
    if as_json:
        print_json({"method": refusal.method, "not_applicable": why})
    click.echo(f"{file}: -: {text('not_applicable', method=refusal.method, why=why)}", err=True)
    return 1
