"""`renheng flips`: which weights and which single scores would change the first place, exactly."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from scenarios.analysis.head_to_head import compare_pair
from scenarios.analysis.score_document import unconfirmed_parts
from scenarios.analysis.stability import Flips, WeightFlip, document, find_flips
from scenarios.cli.assumption_remarks import print_assumed
from scenarios.cli.flips_between import id_of, print_nearest, report_pair
from scenarios.cli.input_file import InputFile, is_table, load
from scenarios.cli.messages import language, report, text
from scenarios.cli.method_errors import report_refusal, require_method
from scenarios.cli.output import percent_text, print_columns, print_json, scale_text
from scenarios.cli.table_options import table_options
from scenarios.evaluation.evaluate import HEADLINE
from scenarios.findings import InvalidInput
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.report.stability import score_flips_table, weight_flips_table
from scenarios.text import fill_in
from scenarios.text import robustness_remarks as wording
from scenarios.text.methods import method_name
from scenarios.text.names_and_lists import names_of
from scoring.errors import NotApplicable


@click.command("flips", help=text("flips"), epilog=text("flips_example"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@table_options
@click.option("--method", default=HEADLINE, metavar="ID", help=text("flips_method"))
@click.option("--between", nargs=2, metavar="A B", help=text("flips_between"))
@click.option("--json", "as_json", is_flag=True, help=text("json"))
def command(file: Path, method: str, between: tuple[str, str] | None, as_json: bool, answers: Answers) -> int:
    require_method(method)
    if between and method != HEADLINE:
        raise click.UsageError(text("between_additive"))
    try:
        source = load(file, answers)
        own = source.problem if is_table(file) else None
        if between:
            one, other = (source.label(id_of(source.scenario, each)) for each in between)
            report_pair(compare_pair(source.scenario, one, other, own), source, as_json)
            return 0
        found = find_flips(source.scenario, own, method)
    except InvalidInput as problem:
        report(problem, str(file))
        return 1
    except NotApplicable as refusal:
        return report_refusal(refusal, source.scenario, file, as_json)
    if as_json:
        print_json(document(found) | unconfirmed_parts(source.scenario, source.problem))
    else:
        _print(source, found)
    return 0


def _print(source: InputFile, found: Flips) -> None:
    names = names_of(source.scenario, language())
    fields = {
        "method": method_name(found.method, language()),
        "first": names.quoted(found.first, language()),
        "left_out": names.quoted(found.left_out, language()),
    }
    said = [fill_in(wording.TEXTS, "first_now", language(), **fields)]
    said += [fill_in(wording.REMARKS, code, language(), **fields) for code in found.remarks]
    click.echo("\n".join(said))
    _print_weights("weights_head", "criterion", found.weights, source, found)
    if found.dimensions:
        _print_weights("dimensions_head", "dimension", found.dimensions, source, found)
    shift = found.nearest["l1"]
    if shift is not None:
        print_nearest(shift, names)
    if found.scores:
        _print_scores(source, found)
    print_assumed(source.scenario)


def _print_weights(head: str, kind: str, flips: Iterable[WeightFlip], source: InputFile, found: Flips) -> None:
    click.echo(f"\n{fill_in(wording.TEXTS, head, language())}\n")
    table = weight_flips_table(found, source.scenario, language(), flips)
    columns = ("id", "criterion", "now", "from", "to", "below", "above")
    print_columns(table, columns, percent_text(2), criterion=text(f"column_{kind}"))


def _print_scores(source: InputFile, found: Flips) -> None:
    spans = source.spans
    table = score_flips_table(found, source.scenario, language(), spans)
    if table.rows:
        click.echo(f"\n{fill_in(wording.TEXTS, 'scores_head', language())}\n")
        columns = ("recommendation", "criterion", "now", "flips_at", "new_first")
        print_columns(table, columns, scale_text(spans, "now"))
    if table.note:
        click.echo("\n" + table.note)
