"""Prints a command's output: one JSON document, a table, or a ranking with bars."""

from __future__ import annotations

import json
import math
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click
import msgspec

from scenarios.cli.messages import text
from scenarios.evaluation.evaluate import Evaluation
from scenarios.model import Language, Scenario
from scenarios.report.table import Table, Value
from scenarios.text.number_format import in_units, rounded

T = TypeVar("T")
CellText = Callable[[float, str, str], str]  # a number, the key of its column, the id of its row -> how it is written
NOTHING = "–"
BAR = 30  # characters of the longest bar
EIGHTHS = " ▏▎▍▌▋▊▉"


def force_utf_8() -> None:
    """Names in any script come out right, whatever the console's code page."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def print_json(document: object) -> None:
    """One JSON document on standard output, and nothing else. Python indents by itself, a hundred times as slowly."""
    click.echo(msgspec.json.format(json.dumps(document, ensure_ascii=False, allow_nan=False), indent=2))


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> None:
    """A table without rules. right: the columns that align right."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Line

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for place, name in enumerate(header):
        table.add_column(Line(name), justify="right" if place in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Line(cell) for cell in row))
    # a file or a pipe has no width; a wide table there is better than a folded one
    Console(width=None if sys.stdout.isatty() else 200, highlight=False).print(table)


def print_columns(table: Table, keys: Iterable[str], figure: CellText, **heads: str) -> None:
    """Some columns of a result's table, by their keys, "id" for what a row is about. figure: a number as text.

    The heads are the command line's own words for the keys, or those that are given.
    """
    place = {each.key: place for place, each in enumerate(table.columns)}
    chosen = list(keys)

    def cell(value: Value, key: str, id_: str) -> str:
        if value is None or isinstance(value, str):
            return NOTHING if value is None else value
        return NOTHING if math.isnan(value) else figure(value, key, id_)

    rows = [
        [id_ if key == "id" else cell(row[place[key]], key, id_) for key in chosen]
        for id_, row in zip(table.ids, table.rows, strict=True)
    ]
    right = [at for at, key in enumerate(chosen) if key != "id" and table.columns[place[key]].digits is not None]
    print_table([heads.get(key) or text(f"column_{key}") for key in chosen], rows, right)


def percent_text(decimals: int) -> CellText:
    """Writes what a table has in per cent."""
    return lambda figure, _key, _id: f"{rounded(figure, decimals)}%"


def scale_text(spans: Mapping[str, float], *given: str) -> CellText:
    """Writes scores in the units of their criterion's scale; those of the columns that were given, as they were."""
    return lambda score, key, id_: f"{score:g}" if key in given else in_units(score, spans[id_], 3)


def bar(share: float) -> str:
    """A bar of block characters, full at share 1."""
    eighths = round(min(max(share, 0.0), 1.0) * BAR * 8)
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()


@contextmanager
def progress(title: str) -> Any:
    """A progress bar on standard error while the body runs; yields what takes the share done (0..1).

    It appears on a terminal only, and goes away at the end.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        task = shown.add_task(title, total=None)

        def done(share: float) -> None:
            shown.update(task, total=1.0, completed=share)

        yield done


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl+C, once, only makes what is yielded true, so that the body can end with what it has; twice, it stops the
    body outright."""
    pressed: list[int] = []

    def stop(signal_: int, _: object) -> None:
        if pressed:
            raise KeyboardInterrupt
        pressed.append(signal_)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)


def print_ranking(evaluation: Evaluation, language: Language) -> None:
    """The ranked recommendations with a bar each, the unranked ones below with their possible range."""
    scenario = evaluation.scenario
    order = sorted(range(len(evaluation.ranks)), key=lambda i: (evaluation.ranks[i] == 0, evaluation.ranks[i]))
    rows = []
    for i in order:
        one, rank = scenario.recommendations[i], int(evaluation.ranks[i])
        ends = (evaluation.totals[i],) if rank else (evaluation.least[i], evaluation.most[i])
        score = "–".join(rounded(float(end), 3) for end in ends)
        filled = bar(float(evaluation.totals[i])) if rank else ""
        rows.append((str(rank) if rank else NOTHING, one.id, one.name.in_(language), score, filled))
    print_table([text(f"column_{name}") for name in ("rank", "id", "recommendation", "score", "bar")], rows, (0, 3))


def print_scores(answer: Mapping[str, Any], scenario: Scenario, language: Language) -> None:
    """One method's answer, best first: rank, id, name, score. No bars, for not every method's scores start at 0."""
    names = {each.id: each.name.in_(language) for each in scenario.recommendations}
    scores, ranking = answer["scores"], answer["ranking"]
    if not scores and not ranking:
        _print_standing(answer["details"])
        return
    order = sorted(scores or ranking, key=lambda id_: (ranking.get(id_) is None, ranking.get(id_) or 0))
    rows = [(_whole(ranking.get(id_)), id_, names.get(id_, ""), _figure(scores.get(id_))) for id_ in order]
    print_table([text(f"column_{name}") for name in ("rank", "id", "recommendation", "score")], rows, (0, 3))


def _print_standing(details: Mapping[str, Any]) -> None:
    """What a method without scores says of each recommendation: its figures, and the sets that it is in."""
    pairs = next(value for value in details.values() if isinstance(value, Mapping))
    figures = {
        key: value
        for key, value in details.items()
        if isinstance(value, Mapping) and all(isinstance(each, float) for each in value.values())
    }
    sets = {key: value for key, value in details.items() if isinstance(value, list) and key != "notes"}
    rows = [
        (
            name,
            *(_figure(value[name]) for value in figures.values()),
            *("✓" * (name in each) for each in sets.values()),
        )
        for name in pairs
    ]
    print_table([text("column_id"), *figures, *sets], rows, range(1, 1 + len(figures)))


def _whole(number: int | None) -> str:
    return NOTHING if number is None else str(number)


def _figure(number: float | None) -> str:
    return NOTHING if number is None else rounded(number, 4)
