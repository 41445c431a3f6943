"""`renheng flips --between`: what would bring two recommendations level, as it is printed."""

from __future__ import annotations

from collections.abc import Iterable

import click

from scenarios.analysis.head_to_head import PairFlips, PairWeightFlip, document
from scenarios.analysis.score_document import unconfirmed_parts
from scenarios.cli.assumption_remarks import print_assumed
from scenarios.cli.input_file import InputFile
from scenarios.cli.messages import language, text
from scenarios.cli.output import print_json, print_table
from scenarios.model import Scenario
from scenarios.text import fill_in
from scenarios.text import robustness_remarks as wording
from scenarios.text.names_and_lists import names_of, quoted
from scenarios.text.number_format import in_units, percent, rounded

NOBODY = "–"


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

    def name(id_: str | None) -> str:
        return NOBODY if id_ is None else names.get(id_, id_)

    click.echo(_standing(found, {each: quoted(name(each), language()) for each in (found.one, found.other)}))
    for kind, flips in (("criterion", found.weights), ("dimension", found.dimensions)):
        if flips:
            _print_weights(kind, flips, names)
    _print_nearest(found, names)
    _print_scores(found, names, source.spans)
    print_assumed(source.scenario)


def _standing(found: PairFlips, names: dict[str, str]) -> str:
    if found.ahead is None:
        return fill_in(wording.TEXTS, "pair_level", language(), one=names[found.one], other=names[found.other])
    behind = found.other if found.ahead == found.one else found.one
    fields = {"ahead": names[found.ahead], "behind": names[behind], "lead": rounded(found.lead, 3)}
    return fill_in(wording.TEXTS, "pair_ahead", language(), **fields)


def _print_weights(kind: str, flips: Iterable[PairWeightFlip], names: dict[str, str]) -> None:
    head = "pair_weights_head" if kind == "criterion" else "dimensions_head"
    click.echo(f"\n{fill_in(wording.TEXTS, head, language())}\n")
    rows = [
        (
            each.id,
            names.get(each.id, each.id),
            share(each.current),
            NOBODY if each.at is None else share(each.at),
            *(NOBODY if who is None else names.get(who, who) for who in (each.below, each.above)),
        )
        for each in flips
    ]
    columns = ("id", kind, "now", "level_at", "ahead_below", "ahead_above")
    print_table([text(f"column_{each}") for each in columns], rows, (2, 3))


def _print_nearest(found: PairFlips, names: dict[str, str]) -> None:
    if found.ahead is None:
        return
    shift = found.nearest["l1"]
    if shift is None:
        click.echo("\n" + fill_in(wording.TEXTS, "pair_never", language()))
        return
    behind = quoted(names.get(shift.takes_over, shift.takes_over), language())
    moved = share(shift.distance / 2)  # what one criterion gains others lose
    click.echo("\n" + fill_in(wording.TEXTS, "nearest", language(), share=moved, name=behind))


def _print_scores(found: PairFlips, names: dict[str, str], span: dict[str, float]) -> None:
    click.echo(f"\n{fill_in(wording.TEXTS, 'pair_scores_head', language())}\n")
    rows = [
        (
            names.get(each.criterion, each.criterion),
            f"{each.one:g}",
            _at(each.one_at, span[each.criterion]),
            f"{each.other:g}",
            _at(each.other_at, span[each.criterion]),
        )
        for each in found.scores
    ]
    heads = [names.get(each, each) for each in (found.one, found.other)]
    level = text("column_level_at")
    print_table([text("column_criterion"), heads[0], level, heads[1], level], rows, (1, 2, 3, 4))


def _at(score: float | None, span: float) -> str:
    return NOBODY if score is None else in_units(score, span, 3)


def share(weight: float) -> str:
    """A weight in per cent."""
    return percent(weight, 2)
