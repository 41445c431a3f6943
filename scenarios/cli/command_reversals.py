"""`renheng reversals`: whether removing or doubling a recommendation turns the order of the others, by every method."""

from __future__ import annotations

from pathlib import Path

import click

from scenarios.analysis.rank_reversal import RankReversals, document, find_reversals
from scenarios.cli.assumption_remarks import print_assumed
from scenarios.cli.input_file import is_table, load
from scenarios.cli.messages import language, report, text
from scenarios.cli.method_errors import report_refusal
from scenarios.cli.output import print_json, print_table, progress
from scenarios.cli.table_options import table_options
from scenarios.findings import InvalidInput
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.model import Scenario
from scenarios.text import fill_in
from scenarios.text import robustness_remarks as wording
from scenarios.text.methods import method_name
from scenarios.text.names_and_lists import names_of
from scenarios.text.rank_reversal import TEXTS, case_sentence, methods_listed, summary_sentences
from scoring.errors import NotApplicable


@click.command("reversals", help=text("reversals"), epilog=text("reversals_example"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@table_options
@click.option("--json", "as_json", is_flag=True, help=text("json"))
def command(file: Path, as_json: bool, answers: Answers) -> int:
    try:
        source = load(file, answers)
        with progress(text("reversing")) as done:
            found = find_reversals(source.scenario, done, source.problem if is_table(file) else None)
    except InvalidInput as problem:
        report(problem, str(file))
        return 1
    except NotApplicable as refusal:
        return report_refusal(refusal, source.scenario, file, as_json)
    if as_json:
        print_json(document(found, source.scenario, language()))
    else:
        _print(found, source.scenario)
    return 0


def _print(found: RankReversals, scenario: Scenario) -> None:
    click.echo("\n".join(summary_sentences(found, language())))
    if found.left_out:
        left = names_of(scenario, language()).quoted(found.left_out, language())
        click.echo(fill_in(wording.REMARKS, "left_out", language(), left_out=left))
    click.echo()
    rows = [(method_name(method, language()), *map(str, _counts(found, method))) for method in found.methods]
    print_table([text(f"column_{each}") for each in ("method", "removed", "duplicated", "unseats")], rows, (1, 2, 3))
    for method in found.methods:
        _print_cases(found, method, scenario)
    refused = methods_listed(tuple(each.method for each in found.refused), language())
    for code, methods in (("refused", refused), ("unranked", methods_listed(found.unranked, language()))):
        if methods:
            click.echo("\n" + fill_in(TEXTS, code, language(), methods=methods))
    print_assumed(scenario)


def _counts(found: RankReversals, method: str) -> tuple[int, int, int]:
    changes = found.changes(method)
    removed = sum(each.kind == "removed" for each in changes)
    return removed, len(changes) - removed, sum(each.unseats for each in changes)


def _print_cases(found: RankReversals, method: str, scenario: Scenario) -> None:
    cases = [each for each in found.each if each.method == method and (each.swapped or each.refusal)]
    if cases:
        click.echo(f"\n{method_name(method, language())}")
        click.echo("\n".join(f"  {case_sentence(each, scenario, language())}" for each in cases))
