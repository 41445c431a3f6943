"""`renheng flips --between`: what would bring two recommendations level, as it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import click

from scenarios.analysis.head_to_head import PairFlips, PairWeightFlip, document
from scenarios.analysis.score_document import unconfirmed_parts
from scenarios.analysis.stability import NearestWeights
from scenarios.cli.assumption_remarks import print_assumed
from scenarios.cli.input_file import InputFile
from scenarios.cli.messages import language, text
from scenarios.cli.output import CellText, percent_text, print_columns, print_json
from scenarios.model import Scenario
from scenarios.report.head_to_head import scores_table, weights_table
from scenarios.text import fill_in
from scenarios.text import robustness_remarks as wording
from scenarios.text.names_and_lists import names_of, quoted
from scenarios.text.number_format import in_units, percent, rounded


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

    pair = {each: quoted(names.get(each, each), language()) for each in (found.one, found.other)}
    click.echo(_standing(found, pair))
    for kind, flips in (("criterion", found.weights), ("dimension", found.dimensions)):
        if flips:
            _print_weights(kind, flips, found, source.scenario)
    _print_nearest(found, names)
    _print_scores(found, source, names)
    print_assumed(source.scenario)


def _standing(found: PairFlips, names: dict[str, str]) -> str:
    if found.ahead is None:
        return fill_in(wording.TEXTS, "pair_level", language(), one=names[found.one], other=names[found.other])
    behind = found.other if found.ahead == found.one else found.one
    fields = {"ahead": names[found.ahead], "behind": names[behind], "lead": rounded(found.lead, 3)}
    return fill_in(wording.TEXTS, "pair_ahead", language(), **fields)


def _print_weights(kind: str, flips: Iterable[PairWeightFlip], found: PairFlips, scenario: Scenario) -> None:
    head = "pair_weights_head" if kind == "criterion" else "dimensions_head"
    click.echo(f"\n{fill_in(wording.TEXTS, head, language())}\n")
    table = weights_table(found, scenario, language(), flips)
    columns = ("id", "criterion", "now", "level_at", "ahead_below", "ahead_above")
    print_columns(table, columns, percent_text(2), criterion=text(f"column_{kind}"))


def _print_nearest(found: PairFlips, names: dict[str, str]) -> None:
    if found.ahead is None:
        return
    shift = found.nearest["l1"]
    if shift is None:
        click.echo("\n" + fill_in(wording.TEXTS, "pair_never", language()))
        return
    behind = quoted(names.get(shift.takes_over, shift.takes_over), language())
    click.echo("\n" + fill_in(wording.TEXTS, "nearest", language(), share=moved_share(shift), name=behind))


def _print_scores(found: PairFlips, source: InputFile, names: dict[str, str]) -> None:
    click.echo(f"\n{fill_in(wording.TEXTS, 'pair_scores_head', language())}\n")
    table, level = scores_table(found, source.scenario, language()), text("column_level_at")
    one, other = (names.get(each, each) for each in (found.one, found.other))
    figure = score_text(source.spans, "one", "other")
    columns = ("criterion", "one", "one_at", "other", "other_at")
    print_columns(table, columns, figure, one=one, other=other, one_at=level, other_at=level)


def score_text(spans: Mapping[str, float], *given: str) -> CellText:
    """Writes scores in the units of their criterion's scale; those of the columns that were given, as they were."""
    return lambda score, key, id_: f"{score:g}" if key in given else in_units(score, spans[id_], 3)


def moved_share(shift: NearestWeights) -> str:
    """How much weight moves, in per cent: what one criterion gains others lose."""
    return percent(shift.distance / 2, 2)
