"""`renheng flips --between`: what would bring two recommendations level, as it is printed."""

from __future__ import annotations

from collections.abc import Iterable

import click

from scenarios.analysis.head_to_head import PairFlips, PairWeightFlip, document
from scenarios.analysis.score_document import unconfirmed_parts
from scenarios.analysis.stability import NearestWeights
from scenarios.cli.assumption_remarks import print_assumed
from scenarios.cli.input_file import InputFile
from scenarios.cli.messages import language, text
from scenarios.cli.output import percent_text, print_columns, print_json, scale_text
from scenarios.model import Scenario
from scenarios.report.head_to_head import scores_table, weights_table
from scenarios.text import fill_in
from scenarios.text import robustness_remarks as wording
from scenarios.text.names_and_lists import Names, names_of, quoted
from scenarios.text.number_format import percent, rounded


def id_of(scenario: Scenario, given: str) -> str:
    """The id of the recommendation that is meant by its id, or by its name in either language."""
    ids = {name: each.id for each in scenario.recommendations for name in (each.name.en, each.name.zh) if name}
    return given if any(each.id == given for each in scenario.recommendations) else ids.get(given, given)


def report_pair(found: PairFlips, source: InputFile, as_json: bool) -> None:
    """Everything about the pair, as JSON or in tables."""
    if as_json:
        print_json(document(found) | unconfirmed_parts(source.scenario, source.problem))
        return
    names = names_of(source.scenario, language())
    pair = {each: quoted(names[each], language()) for each in (found.one, found.other)}
    click.echo(_standing(found, pair))
    for kind, flips in (("criterion", found.weights), ("dimension", found.dimensions)):
        if flips:
            _print_weights(kind, flips, found, source.scenario)
    if found.ahead is not None:
        if shift := found.nearest["l1"]:
            print_nearest(shift, names)
        else:
            click.echo("\n" + fill_in(wording.TEXTS, "pair_never", language()))
    _print_scores(found, source, names)
    print_assumed(source.scenario)


def _standing(found: PairFlips, names: dict[str, str]) -> str:
    if found.ahead is None:
        return fill_in(wording.TEXTS, "pair_level", language(), one=names[found.one], other=names[found.other])
    fields = {"ahead": names[found.ahead], "behind": names[found.behind], "lead": rounded(found.lead, 3)}
    return fill_in(wording.TEXTS, "pair_ahead", language(), **fields)


def _print_weights(kind: str, flips: Iterable[PairWeightFlip], found: PairFlips, scenario: Scenario) -> None:
    head = "pair_weights_head" if kind == "criterion" else "dimensions_head"
    click.echo(f"\n{fill_in(wording.TEXTS, head, language())}\n")
    table = weights_table(found, scenario, language(), flips)
    columns = ("id", "criterion", "now", "level_at", "ahead_below", "ahead_above")
    print_columns(table, columns, percent_text(2), criterion=text(f"column_{kind}"))


def print_nearest(shift: NearestWeights, names: Names) -> None:
    """The least weight that must move before somebody draws level."""
    moved = percent(shift.distance / 2, 2)  # what one criterion gains others lose
    behind = quoted(names[shift.takes_over], language())
    click.echo("\n" + fill_in(wording.TEXTS, "nearest", language(), share=moved, name=behind))


def _print_scores(found: PairFlips, source: InputFile, names: Names) -> None:
    click.echo(f"\n{fill_in(wording.TEXTS, 'pair_scores_head', language())}\n")
    table, level = scores_table(found, source.scenario, language()), text("column_level_at")
    one, other = names[found.one], names[found.other]
    figure = scale_text(source.spans, "one", "other")
    columns = ("criterion", "one", "one_at", "other", "other_at")
    print_columns(table, columns, figure, one=one, other=other, one_at=level, other_at=level)
