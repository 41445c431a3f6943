"""`renheng robust`: how often each recommendation takes each rank when weights, and scores, are not known exactly."""

from __future__ import annotations

from pathlib import Path

import click
import numpy as np

from scenarios.cli.output import print_json, print_table, progress
from scenarios.cli.refusing import tell_refusal
from scenarios.cli.source import is_table, load
from scenarios.cli.speech import language, report, text
from scenarios.draws import EXACT, FREE, RANGES, allows
from scenarios.evaluate import HEADLINE
from scenarios.findings import InvalidInput
from scenarios.model import Scenario
from scenarios.robustness.simulation import COMMON_SAMPLES, SAMPLES, SEED, Question, Simulated, document, simulated
from scenarios.wording import robustness as wording
from scenarios.wording import say
from scenarios.wording.figures import rounded
from scenarios.wording.names import COMMA, names_of, quoted
from scoring.errors import NotApplicable
from scoring.methods import METHODS

RANKS = 9  # columns of ranks that fit a terminal; --json has all
CRITERIA = 12  # likewise of central weights


@click.command("robust", help=text("robust"), epilog=text("robust_example"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--weights", default=FREE, metavar="free|order|intervals|around:R", help=text("robust_weights"))
@click.option("--scores", type=click.Choice([EXACT, RANGES]), default=EXACT, help=text("robust_scores"))
@click.option("--method", default=HEADLINE, metavar="ID", help=text("robust_method"))
@click.option("--samples", default=str(SAMPLES), metavar="N", help=text("robust_samples", samples=SAMPLES))
@click.option("--seed", default=str(SEED), metavar="S", help=text("robust_seed", seed=SEED))
@click.option("--json", "as_json", is_flag=True, help=text("json"))
def command(file: Path, weights: str, scores: str, method: str, samples: str, seed: str, as_json: bool) -> int:
    if method not in METHODS:
        raise click.UsageError(text("unknown_method", method=method, known=", ".join(METHODS)))
    if not allows(weights):
        raise click.UsageError(text("robust_weights_form", given=weights))
    counted, seeded = _samples(samples), _seed(seed)
    try:
        source = load(file)
        own = source.problem if is_table(file) else None
        with progress(text("simulating")) as done:
            answer = simulated(Question(source.scenario, own, method, weights, scores, counted, seeded), done)
    except InvalidInput as problem:
        report(problem, str(file))
        return 1
    except NotApplicable as refusal:
        return tell_refusal(refusal, source.scenario, file, as_json)
    if as_json:
        print_json(document(answer))
    else:
        _print(answer, source.scenario)
    return 0


def _samples(given: str) -> int:
    count = _whole(given)
    if count is None or count < 1:
        raise click.UsageError(text("samples_form", given=given))
    if count > COMMON_SAMPLES:
        raise click.UsageError(text("samples_many", given=given, most=COMMON_SAMPLES))
    return count


def _seed(given: str) -> int:
    seed = _whole(given)
    if seed is None or seed < 0:
        raise click.UsageError(text("seed_form", given=given))
    return seed


def _whole(given: str) -> int | None:
    try:
        return int(given)
    except ValueError:
        return None


def _print(answer: Simulated, scenario: Scenario) -> None:
    names = names_of(scenario, language())
    found, question = answer.found, answer.question
    fields = {
        "samples": found.samples,
        "seed": found.seed,
        "error": f"{rounded(found.standard_error * 100, 2)}%",
        "method": question.method,
        "weights": question.weights,
        "ranged": answer.ranged,
        "left_out": COMMA.in_(language()).join(quoted(names.get(each, each), language()) for each in answer.left_out),
    }
    click.echo(say(wording.TEXTS, "simulated_ranges" if answer.ranged else "simulated", language(), **fields))
    for code in answer.remarks:
        click.echo(say(wording.REMARKS, code, language(), **fields))
    click.echo(f"\n{say(wording.TEXTS, 'ranks_head', language())}\n")
    expected = found.acceptability @ np.arange(1, len(answer.alternatives) + 1)
    order = np.argsort(expected, kind="stable").tolist()
    shown = min(RANKS, len(order))
    rows = [
        (
            names.get(answer.alternatives[i], answer.alternatives[i]),
            *(_share(share) for share in found.acceptability[i, :shown].tolist()),
            rounded(float(expected[i]), 2),
            _share(float(found.confidence[i])),
        )
        for i in order
    ]
    heads = [text("column_recommendation"), *(str(rank + 1) for rank in range(shown))]
    print_table([*heads, text("column_expected"), text("column_confidence")], rows, range(1, shown + 3))
    if len(answer.criteria) <= CRITERIA:
        _print_central(answer, order)


def _print_central(answer: Simulated, order: list[int]) -> None:
    click.echo(f"\n{say(wording.TEXTS, 'central_head', language())}\n")
    rows = [
        (answer.alternatives[i], *(_share(weight) for weight in answer.found.central[i].tolist()))
        for i in order
        if answer.found.acceptability[i, 0] > 0
    ]
    print_table([text("column_id"), *answer.criteria], rows, range(1, len(answer.criteria) + 1))


def _share(share: float) -> str:
    return "–" if np.isnan(share) else f"{rounded(share * 100, 1)}%"
