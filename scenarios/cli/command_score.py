"""`renheng score`: scores and ranks by one method or by all."""

from __future__ import annotations

import math
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from scenarios.analysis.score_document import EVERY, ScoreRequest, document
from scenarios.cli.assumption_remarks import report_assumed
from scenarios.cli.confirm_long_run import confirm_size
from scenarios.cli.input_file import InputFile, load
from scenarios.cli.messages import language, report, text
from scenarios.cli.method_errors import report_refusal
from scenarios.cli.output import NOTHING, print_json, print_ranking, print_scores, print_table, progress
from scenarios.cli.table_options import table_options
from scenarios.evaluation.evaluate import HEADLINE, evaluate
from scenarios.findings import InvalidInput
from scenarios.io.tables.layout.layout_types import Answers
from scenarios.numbers import alone, written
from scenarios.text.number_format import rounded
from scenarios.text.verdict import verdict_sentence
from scoring.errors import NotApplicable, UnknownMethod, WrongParameter
from scoring.methods.registry import METHODS
from scoring.scaling import SCALINGS


@click.command("score", help=text("score"), epilog=text("score_example"))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@table_options
@click.option("--method", default=HEADLINE, metavar="ID|all", help=text("score_method"))
@click.option("--scaling", type=click.Choice(list(SCALINGS)), help=text("score_scaling"))
@click.option("--param", "params", multiple=True, metavar="KEY=VALUE", help=text("score_param"))
@click.option("--yes", is_flag=True, help=text("yes"))
@click.option("--json", "as_json", is_flag=True, help=text("json"))
def command(
    file: Path,
    method: str,
    scaling: str | None,
    params: tuple[str, ...],
    yes: bool,
    as_json: bool,
    answers: Answers,
) -> int:
    if method not in (EVERY, *METHODS):
        raise click.UsageError(text("unknown_method", method=method, known=", ".join((*METHODS, EVERY))))
    given = dict(_pair(each) for each in params)
    try:
        source = load(file, answers)
        if method == EVERY:
            confirm_size("all", source.scenario, yes)
        # only a question to every method takes longer than a moment
        with progress(text("comparing")) if method == EVERY else nullcontext():
            answer = document(ScoreRequest(source.scenario, method, scaling, given, source.problem), language())
    except InvalidInput as problem:
        report(problem, str(file))
        return 1
    except WrongParameter as wrong:
        raise click.UsageError(_parameter_sentence(wrong)) from wrong
    except UnknownMethod as wrong:  # the register says otherwise, so it is our mistake; still no traceback
        raise click.UsageError(text("unknown_method", method=wrong.method, known=", ".join(METHODS))) from wrong
    except NotApplicable as refusal:
        return report_refusal(refusal, source.scenario, file, as_json)
    if as_json:
        print_json(answer)
    else:
        _print(source, answer)
    report_assumed(source, file)
    return 0


def _pair(text_given: str) -> tuple[str, str]:
    name, equals, value = text_given.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise click.UsageError(text("param_form", text=text_given))
    number = None if "," in value else alone(value)  # commas part the figures of a list
    return name.strip(), value.strip() if number is None or not math.isfinite(number) else written(number)


def _parameter_sentence(wrong: WrongParameter) -> str:
    if wrong.method == EVERY:
        return text("parameters_of_all")
    entry = METHODS[wrong.method]
    name = entry.aliases.get(wrong.parameter, wrong.parameter)
    place = {"method": wrong.method, "parameter": wrong.parameter}
    if name not in entry.params:
        return text("unknown_parameter", **place, known=", ".join(entry.params) or text("none"))
    low, high = entry.limits.get(name, (-math.inf, math.inf))
    if math.isinf(high) or _within(wrong.value, low, high):
        return text("wrong_value", **place, value=wrong.value)
    return text("value_outside_limits", **place, value=wrong.value, low=low, high=high)


def _within(value: object, low: float, high: float) -> bool:
    """A value that is no worse by itself than beside the other parameters."""
    try:
        return low <= float(str(value)) <= high
    except ValueError:
        return False


def _print(source: InputFile, answer: Mapping[str, Any]) -> None:
    results = answer.get("results")
    if results is not None:
        _print_methods(results, answer["agreement"])
    elif answer["method"] == HEADLINE and answer["scaling"] == "fixed":
        evaluation = evaluate(source.scenario)
        print_ranking(evaluation, language())
        click.echo("\n" + verdict_sentence(evaluation, language()))
    else:
        print_scores(answer, source.scenario, language())


def _print_methods(results: list[Mapping[str, Any]], agreement: Mapping[str, Any]) -> None:
    rows = []
    for each in results:
        ranking = ", ".join(f"{name} {rank}" for name, rank in _in_order(each.get("ranking") or {}))
        agreed = agreement.get(each["method"], {"kendall": None, "spearman": None, "moved": {}})
        moves = ", ".join(f"{name} {places:+d}" for name, places in agreed["moved"].items())
        figures = (_coefficient(agreed["kendall"]), _coefficient(agreed["spearman"]))
        rows.append((each["method"], ranking, *figures, moves or str(each.get("not_applicable", ""))))
    print_table([text(f"column_{name}") for name in ("method", "ranks", "tau", "rho", "moved")], rows, (2, 3))


def _coefficient(value: float | None) -> str:
    return NOTHING if value is None else rounded(value, 2)


def _in_order(ranking: Mapping[str, int | None]) -> list[tuple[str, int | None]]:
    return sorted(ranking.items(), key=lambda item: (item[1] is None, item[1] or 0))
