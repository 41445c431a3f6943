"""`renheng robust`: how often each recommendation takes each rank when weights, and scores, are not known exactly."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from scenarios import edits
from scenarios.analysis import robustness_verdict as judged
from scenarios.analysis.own_weights_verdict import own_verdict_of
from scenarios.analysis.robustness_verdict import SAMPLES, RobustnessVerdict
from scenarios.analysis.score_document import unconfirmed_parts
from scenarios.analysis.simulation import COMMON_SAMPLES, MOST_SAMPLES, document, request_of, run_simulation
from scenarios.cli.assumption_remarks import print_assumed
from scenarios.cli.confirm_long_run import confirm, confirm_size
from scenarios.cli.input_file import is_table, load
from scenarios.cli.messages import report, text
from scenarios.cli.method_errors import report_refusal, require_method
from scenarios.cli.output import interruptible, print_json, progress
from scenarios.cli.robust_output import print_simulated, print_sureness
from scenarios.cli.table_options import table_options
from scenarios.findings import InvalidInput
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.model import Scenario
from scenarios.numbers import Notation, alone, read_whole
from scenarios.sampling_modes import EXACT, RANGES, TRIANGULAR, allows
from scenarios.validation.field_rules import COARSEST, FINEST, LARGEST_SEED
from scoring.errors import NotApplicable
from scoring.problem import DecisionProblem
from scoring.sensitivity.smaa import Cancelled

THREADS = 8  # more of them wait for memory


@click.command("robust", help=text("robust"), epilog=text("robust_example"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@table_options
@click.option("--weights", metavar="free|order|intervals|around:R", help=text("robust_weights"))
@click.option("--scores", type=click.Choice([EXACT, RANGES, TRIANGULAR]), help=text("robust_scores"))
@click.option("--method", metavar="ID", help=text("robust_method"))
@click.option("--samples", metavar="N", help=text("robust_samples"))
@click.option("--error", metavar="E", help=text("robust_error"))
@click.option("--seed", metavar="S", help=text("robust_seed"))
@click.option("--yes", is_flag=True, help=text("robust_yes"))
@click.option("--json", "as_json", is_flag=True, help=text("json"))
def command(
    file: Path,
    samples: str | None,
    error: str | None,
    seed: str | None,
    yes: bool,
    as_json: bool,
    answers: Answers,
    **draws: Any,
) -> int:
    changed = {**draws, "error": _error(error), "seed": _seed(seed)}
    _require_draws(**draws)
    limits = _limits(samples, error)
    samples_asked = limits.get("samples") or 0
    if samples_asked > COMMON_SAMPLES:
        confirm("samples", yes, samples=samples_asked, common=COMMON_SAMPLES)
    try:
        source = load(file, answers)
        confirm_size("robust", source.scenario, yes)
        own = source.problem if is_table(file) else None
        scenario = edits.set_analysis(source.scenario, **changed)
        with progress(text("simulating")) as done, interruptible() as stopped:
            answer = run_simulation(request_of(scenario, problem=own, **limits), done, stopped, _threads())
        asked = answer.smaa.samples if samples is not None else 0  # otherwise as the window has it
        near = _sureness(scenario, own, max(asked, SAMPLES))
    except InvalidInput as problem:
        report(problem, str(file))
        return 1
    except NotApplicable as refusal:
        return report_refusal(refusal, source.scenario, file, as_json)
    except Cancelled as nothing:
        raise click.Abort from nothing
    sureness = near and (near.anywhere or near)
    if as_json:
        verdicts = {"verdict": sureness and judged.document(sureness), "own_weights": near and judged.of_own(near)}
        print_json({**document(answer), **verdicts, **unconfirmed_parts(source.scenario, source.problem)})
        return 0
    if near is not None and sureness is not None:
        print_sureness(near, sureness, scenario)
    print_simulated(answer, scenario)
    print_assumed(scenario)
    return 0


def _sureness(scenario: Scenario, problem: DecisionProblem | None, samples: int) -> RobustnessVerdict | None:
    """The verdict around the own weights, with that on those which were asked for, from as many samples at most; None
    where there is none to give: of one recommendation alone, say."""
    try:
        return own_verdict_of(scenario, problem, samples)
    except (InvalidInput, NotApplicable):
        return None


def _require_draws(weights: str | None, scores: str | None, method: str | None) -> None:
    if method is not None:
        require_method(method)
    if weights is not None and not allows(weights):
        raise click.UsageError(text("robust_weights_form", given=weights))


def _limits(samples: str | None, error: str | None) -> dict[str, Any]:
    """How long to draw, where that departs from the file: so many samples, all of them unless an error ends it."""
    if samples is None:
        return {}
    count = read_whole(samples, Notation())
    if count is None or count < 1:
        raise click.UsageError(text("samples_form", given=samples))
    if count > MOST_SAMPLES:
        raise click.UsageError(text("samples_many", given=samples, most=MOST_SAMPLES))
    return {"samples": count} if error is not None else {"samples": count, "error": None}


def _error(given: str | None) -> float | None:
    if given is None:
        return None
    error = alone(given)
    if error is None or not FINEST <= error <= COARSEST:
        raise click.UsageError(text("error_form", given=given, finest=FINEST, coarsest=COARSEST))
    return error


def _seed(given: str | None) -> int | None:
    if given is None:
        return None
    seed = read_whole(given, Notation())
    if seed is None or not 0 <= seed <= LARGEST_SEED:
        raise click.UsageError(text("seed_form", given=given, largest=LARGEST_SEED))
    return seed


def _threads() -> int:
    return min(os.cpu_count() or 1, THREADS)
