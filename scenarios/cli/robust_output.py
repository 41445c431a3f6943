"""What `renheng robust` prints for people: the verdict with its reasons, ranks, central weights."""

from __future__ import annotations

import math
from collections.abc import Sequence

import click

from scenarios.analysis.robustness_verdict import RobustnessVerdict
from scenarios.analysis.simulation import SimulationResult
from scenarios.cli.messages import language, text
from scenarios.cli.output import NOTHING, print_table
from scenarios.model import Scenario
from scenarios.report.simulation_shares import Heat, by_expected_rank, central_heat, ranks_heat
from scenarios.text import fill_in
from scenarios.text import robustness_remarks as wording
from scenarios.text.methods import method_name
from scenarios.text.names_and_lists import names_of
from scenarios.text.number_format import percent, rounded
from scenarios.text.robustness_thresholds import Threshold, threshold_lines
from scenarios.text.robustness_verdict import assumed_sentence, first_place_sentence, first_three_sentence

RANKS = 9  # columns of ranks that fit a terminal; --json has all
CRITERIA = 12  # likewise of central weights


def print_sureness(near: RobustnessVerdict, sureness: RobustnessVerdict, scenario: Scenario) -> None:
    """The verdict on the first place and the top three, what it assumes, and the figures behind it. near: the verdict
    around the own weights, which is said before it where it is another."""
    if near is not sureness:
        click.echo("\n".join((first_place_sentence(near, scenario, language()), "")))
    said = (first_place_sentence, first_three_sentence, assumed_sentence)
    click.echo("\n".join(filter(None, (each(sureness, scenario, language()) for each in said))))
    click.echo(f"\n{fill_in(wording.TEXTS, 'rules_head', language())}\n")
    columns = ["figure", "first", *(["three"] if sureness.three else []), "mark"]
    held = [each for each in (sureness.first, sureness.three) if each is not None]
    lines = [threshold_lines(each, language(), bool(sureness.ranged)) for each in held]
    rows = [(one[0].name, *map(_met, one), one[0].mark) for one in zip(*lines, strict=True)]
    print_table([text(f"column_{each}") for each in columns], rows)
    click.echo()


def print_simulated(answer: SimulationResult, scenario: Scenario) -> None:
    """What was drawn, how often each takes each rank, and the weights that favour it."""
    found, question = answer.smaa, answer.question
    scores = f"scores_{question.scores}" if answer.ranged else "scores_exact"
    kind, _, radius = question.weights.partition(":")
    fields = {
        "samples": found.samples,
        "seed": found.seed,
        "error": percent(found.standard_error, 2),
        "method": question.method if language() == "en" else method_name(question.method, language()),
        "weights": fill_in(wording.TEXTS, f"weights_{kind}", language(), radius=radius),
        "scores": fill_in(wording.TEXTS, scores, language(), ranged=answer.ranged),
        "left_out": names_of(scenario, language()).quoted(answer.left_out, language()),
    }
    click.echo(fill_in(wording.TEXTS, "simulated", language(), **fields))
    for code in answer.remarks:
        click.echo(fill_in(wording.REMARKS, code, language(), **fields))
    _print_ranks(answer, scenario)
    if len(answer.criteria) <= CRITERIA:
        _print_central(answer, scenario)


def _print_ranks(answer: SimulationResult, scenario: Scenario) -> None:
    """The expected ranks with full names, then the share of each rank by id, so that either fits a narrow terminal."""
    found, ids, names = answer.smaa, answer.alternatives, names_of(scenario, language())
    click.echo(f"\n{fill_in(wording.TEXTS, 'expected_head', language())}\n")
    expected = [
        (
            ids[i],
            names[ids[i]],
            f"{rounded(float(found.expected_rank[i]), 2)} ± {rounded(float(found.expected_rank_error[i]), 3)}",
            f"{found.rank_low[i]}–{found.rank_high[i]}",
            _share(float(found.confidence[i])),
        )
        for i in by_expected_rank(answer)
    ]
    heads = ("id", "recommendation", "expected", "ranks_90", "confidence")
    print_table([text(f"column_{each}") for each in heads], expected, (2, 3, 4))
    click.echo(f"\n{fill_in(wording.TEXTS, 'ranks_head', language())}\n")
    heat = ranks_heat(answer, scenario, language(), len(ids))
    _print_shares(heat, [each.name for each in heat.columns[:RANKS]])


def _print_central(answer: SimulationResult, scenario: Scenario) -> None:
    click.echo(f"\n{fill_in(wording.TEXTS, 'central_head', language())}\n")
    _print_shares(central_heat(answer, scenario, language(), len(answer.alternatives)), answer.criteria)


def _print_shares(heat: Heat, columns: Sequence[str]) -> None:
    """Recommendations by id, with as many shares as there are columns."""
    rows = [
        (each.id, *map(_share, shares[: len(columns)])) for each, shares in zip(heat.rows, heat.shares, strict=True)
    ]
    print_table([text("column_id"), *columns], rows, range(1, len(columns) + 1))


def _met(rule: Threshold) -> str:
    return f"{rule.figure} {'✓' if rule.met else '✗'}"


def _share(share: float) -> str:
    return NOTHING if math.isnan(share) else percent(share, 1)
