"""What all benchmarks share: one row a figure, beside the peer's figure from the same run, and the table of all rows.

A benchmark is a module ``bench_NAME.py`` in this folder with a function ``rows() -> list[Row]``.
"""

from __future__ import annotations

import importlib
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

FOLDER = Path(__file__).parent

before: str | None = None  # the commit that benchmarks compare with, as `--before` names it; None: see `before.py`


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. ours, peer_value: in ``unit``; peer: what it is measured against and how it was sampled, "" for none
    (peer_value is then not shown); target: the promise, in words; met: whether it was kept in this run, None where none
    was made."""

    what: str
    ours: float
    peer: str
    peer_value: float
    target: str
    met: bool | None
    unit: str = "s"


def median_seconds(action: Callable[[], object], repeat: int = 7) -> float:
    """Wall time of one call, the median of ``repeat`` calls after a first one that only warms up."""
    action()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def faster(what: str, ours: float, peer: str, peer_value: float, times: float) -> Row:
    """A row that promises to be ``times`` as fast as the peer, and says how fast it was."""
    ratio = peer_value / ours
    return Row(what, ours, peer, peer_value, f"{times:g}x faster ({ratio:,.0f}x)", ratio >= times)


def names() -> list[str]:
    """The NAMEs of all benchmarks in this folder."""
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def rows(only: Iterable[str] = ()) -> list[Row]:
    """The rows of the named benchmarks, of all when none is named."""
    found: list[Row] = []
    for name in tuple(only) or names():
        found += importlib.import_module(f"{__package__}.bench_{name}").rows()
    return found


def table(measured: Iterable[Row]) -> Table:
    """All rows aligned, the kept and the missed targets in words as well as in colour."""
    shown = Table(title="Renheng, measured")
    shown.add_column("what", overflow="fold")
    shown.add_column("here", justify="right", no_wrap=True)
    shown.add_column("peer", overflow="fold")
    shown.add_column("peer's", justify="right", no_wrap=True)
    shown.add_column("target")
    shown.add_column("", no_wrap=True)
    for row in measured:
        peers = _figure(row.peer_value, row.unit) if row.peer else ""
        verdict = {True: "[green]met[/]", False: "[bold red]missed[/]", None: ""}[row.met]
        shown.add_row(row.what, _figure(row.ours, row.unit), row.peer, peers, row.target, verdict)
    return shown


def _figure(value: float, unit: str) -> str:
    if unit == "s" and value < 1:
        return f"{value * 1000:.3g} ms"
    return f"{value:,.3g} {unit}" if value < 1000 else f"{value:,.0f} {unit}"
