"""`renheng flips`: which weights and which single scores would change the first place, exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from scenarios.analysis.head_to_head import compare_pair
from scenarios.analysis.score_document import unconfirmed_parts
from scenarios.analysis.stability import Flips, WeightFlip, document, find_flips
from scenarios.cli.assumption_remarks import print_assumed
from scenarios.cli.flips_between import id_of, report_pair, share
from scenarios.cli.input_file import InputFile, is_table, load
from scenarios.cli.messages import language, report, text
from scenarios.cli.method_errors import report_refusal, require_method
from scenarios.cli.output import print_json, print_table
from scenarios.cli.table_options import table_options
from scenarios.evaluation.evaluate import HEADLINE
from scenarios.findings import InvalidInput
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.text import fill_in
from scenarios.text import robustness_remarks as wording
from scenarios.text.methods import method_name
from scenarios.text.names_and_lists import COMMA, names_of, quoted
from scenarios.text.number_format import in_units
from scoring.errors import NotApplicable

Name = Callable[[str | None], str]
NOBODY = "–"


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

    def name(id_: str | None) -> str:
        return NOBODY if id_ is None else names.get(id_, id_)

    fields = {
        "method": method_name(found.method, language()),
        "first": _listed(found.first, name),
        "left_out": _listed(found.left_out, name),
    }
    said = [fill_in(wording.TEXTS, "first_now", language(), **fields)]
    said += [fill_in(wording.REMARKS, code, language(), **fields) for code in found.remarks]
    click.echo("\n".join(said))
    _print_weights("weights_head", "criterion", found.weights, name)
    if found.dimensions:
        _print_weights("dimensions_head", "dimension", found.dimensions, name)
    shift = found.nearest["l1"]
    if shift is not None:
        moved = share(shift.distance / 2)  # what one criterion gains others lose
        level = quoted(name(shift.takes_over), language())
        click.echo("\n" + fill_in(wording.TEXTS, "nearest", language(), share=moved, name=level))
    if found.scores:
        _print_scores(source, found, name)
    print_assumed(source.scenario)


def _print_weights(head: str, kind: str, flips: Iterable[WeightFlip], name: Name) -> None:
    click.echo(f"\n{fill_in(wording.TEXTS, head, language())}\n")
    rows = [
        (each.id, name(each.id), *map(share, ends), name(each.below), name(each.above))
        for each, ends in ((each, (each.current, each.low, each.high)) for each in flips)
    ]
    columns = ("id", kind, "now", "from", "to", "below", "above")
    print_table([text(f"column_{each}") for each in columns], rows, (2, 3, 4))


def _print_scores(source: InputFile, found: Flips, name: Name) -> None:
    span = source.spans
    moves = sorted(
        (abs(each.flips_at - each.current) / span[each.criterion], place, each.flips_at, each)
        for place, each in enumerate(found.scores)
        if each.flips_at is not None
    )
    if not moves:
        click.echo("\n" + fill_in(wording.TEXTS, "scores_firm", language()))
        return
    click.echo(f"\n{fill_in(wording.TEXTS, 'scores_head', language())}\n")
    rows = [
        (
            name(each.alternative),
            name(each.criterion),
            f"{each.current:g}",
            in_units(at, span[each.criterion], 3),
            name(each.new_first),
        )
        for _, _, at, each in moves
    ]
    columns = ("recommendation", "criterion", "now", "flips_at", "new_first")
    print_table([text(f"column_{each}") for each in columns], rows, (2, 3))
    firm = len(found.scores) - len(moves)
    if firm:
        click.echo("\n" + fill_in(wording.TEXTS, "scores_others", language(), count=firm))


def _listed(ids: Iterable[str], name: Name) -> str:
    return COMMA.in_(language()).join(quoted(name(each), language()) for each in ids)
