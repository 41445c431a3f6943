"""`renheng weights`: from answers, or from the spread of scores, to weights and their consistency."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scenarios.cli.input_file import InputFile, input_file_of, load
from scenarios.cli.messages import language, remark, report, text
from scenarios.cli.output import bar, print_json, print_table
from scenarios.cli.table_options import table_options
from scenarios.elicitation import DIAGNOSTICS, METHODS, document, solve_text, weights_from_spread
from scenarios.elicitation.elicitation_registry import consistency_sentences, elicitation_method_name
from scenarios.findings import Finding, InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.text import fill_in
from scenarios.text.elicitation_findings import NOTES
from scenarios.text.number_format import percent
from scoring.elicitation.base import WeightResult
from scoring.problem import DecisionProblem

STANDARD_INPUT = "-"
NARROW = 5e-5  # an interval that two decimals of a percentage cannot show


@click.command("weights", help=text("weights"), epilog=text("weights_example"))
@click.argument("method", metavar="METHOD")
@click.argument("source", metavar="INPUT")
@table_options
@click.option("--json", "as_json", is_flag=True, help=text("json"))
def command(method: str, source: str, as_json: bool, answers: Answers) -> int:
    if method not in METHODS:
        raise click.UsageError(text("unknown_method", method=method, known=", ".join(METHODS)))
    try:
        found = (
            weights_from_spread(method, _problem(source, answers))
            if method in DIAGNOSTICS
            else solve_text(method, _bytes(source))
        )
    except InvalidInput as problem:
        report(problem, source)
        return 1
    if as_json:
        print_json(document(found))
    else:
        _print(found)
    return 0


def _bytes(source: str) -> bytes:
    return sys.stdin.buffer.read() if source == STANDARD_INPUT else atomic_files.read_bytes(source)


def _problem(source: str, answers: Answers) -> DecisionProblem:
    """The decision problem of a table or a scenario. Raises InvalidInput."""
    problem = (_of_text(answers) if source == STANDARD_INPUT else load(Path(source), answers)).problem
    if problem is None:
        raise InvalidInput([Finding("", "no_alternatives")])
    return problem


def _of_text(answers: Answers) -> InputFile:
    """The text table on standard input. Raises InvalidInput."""
    from scenarios.io.tables import apply, propose
    from scenarios.io.tables.readers.delimited_text import read_text

    sheet = read_text(_bytes(STANDARD_INPUT), STANDARD_INPUT, answers.encoding or None)
    layout = propose(sheet, answers)
    remark(layout.remarks, STANDARD_INPUT)
    return input_file_of(apply(sheet, layout), STANDARD_INPUT)


def _print(found: WeightResult) -> None:
    click.echo(elicitation_method_name(found.method, language()) + "\n")
    largest = float(found.weights.max())
    ranges = _ranges(found)
    columns = ("criterion", "weight", *(("range",) if ranges else ()), "bar")
    rows = [
        (name, percent(weight, 2), *((ranges[name],) if ranges else ()), bar(weight / largest))
        for name, weight in found.by_criterion.items()
    ]
    print_table([text(f"column_{name}") for name in columns], rows, range(1, len(columns) - 1))
    said = [*consistency_sentences(found, language(), {})]
    said += [fill_in(NOTES, code, language()) for code in found.notes]
    if said:
        click.echo("\n" + "\n".join(said))


def _ranges(found: WeightResult) -> dict[str, str]:
    """The interval of each weight, where the answers leave one."""
    ends = found.details.get("tightened") or found.consistency.get("intervals") or {}
    if all(high - low < NARROW for low, high in ends.values()):
        return {}
    return {name: f"{percent(low, 2)} – {percent(high, 2)}" for name, (low, high) in ends.items()}
