"""Asks for confirmation before a long run begins; `--yes` answers. Where nobody can answer, the run is refused with the
sentence that says so.

The reckoning of time and memory is a straight line through what little was measured on one core, 20x501 to 309x1,509;
it is said as "about".
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass

import click

from scenarios.cli.messages import text
from scenarios.model import Scenario

COMMON_CELLS = 2_000_000  # scores; more than any table of people's judgements
COMMON_CRITERIA = 500
MINUTE, GIGABYTE = 60, 2**30


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one command: seconds and bytes a score; start: seconds that it takes however few there are."""

    seconds: float
    memory: float
    start: float = 2.0


START_MEMORY = 200e6  # bytes
COSTS = {
    "all": Cost(100e-6, 2_400.0, start=5.0),
    "export": Cost(150e-6, 5_000.0, start=14.0),  # the tests of the ranking are in it
    "robust": Cost(25e-6, 1_000.0, start=10.0),  # it draws as many samples as take some seconds
}


def confirm(code: str, yes: bool, **fields: object) -> None:
    """Ask, in the sentence ``code_ask``, before something large begins; without a terminal refuse with
    ``code_unasked``. Raises UsageError, Abort."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError(text(f"{code}_unasked", **fields))
    click.confirm(text(f"{code}_ask", **fields), abort=True, err=True)


def confirm_size(what: str, scenario: Scenario, yes: bool) -> None:
    """Ask before a very large scenario is treated. what: a key of `COSTS`."""
    m, k = len(scenario.recommendations), len(scenario.criteria)
    if m * k <= COMMON_CELLS and k <= COMMON_CRITERIA:
        return
    seconds, memory = reckoned(what, m, k)
    confirm("size", yes, rows=m, columns=k, time=_time(seconds), memory=_memory(memory))


def reckoned(what: str, m: int, k: int) -> tuple[float, float]:
    """Seconds and bytes that a command takes for m recommendations on k criteria, roughly."""
    cost = COSTS[what]
    return cost.start + cost.seconds * m * k, START_MEMORY + cost.memory * m * k


def _time(seconds: float) -> str:
    if seconds < MINUTE:
        return text("size_seconds", count=max(_plainly(seconds), 1))
    return text("size_minutes", count=_plainly(seconds / MINUTE))


def _memory(memory: float) -> str:
    return f"{max(memory / GIGABYTE, 0.1):.1f} GB"


def _plainly(number: float) -> int:
    """With one figure that means something: 43 is about 40."""
    step = 10.0 ** math.floor(math.log10(max(number, 1.0)))
    return int(round(number / step) * step)
