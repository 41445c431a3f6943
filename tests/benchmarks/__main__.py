"""``python -m tests.benchmarks [--only NAME]...``: measure, print one table, and fail where a target is missed."""

from __future__ import annotations

import click
from rich.console import Console

from tests.benchmarks import harness


@click.command()
@click.option("--only", multiple=True, type=click.Choice(harness.names()), help="Run this benchmark; repeatable.")
def main(only: tuple[str, ...]) -> None:
    """Measure the program against its targets and its peers, in one run."""
    measured = harness.rows(only)
    console = Console()
    console = console if console.is_terminal else Console(width=160)  # a file or a pipe has no width of its own
    console.print(harness.table(measured))
    if not all(row.met for row in measured):
        raise SystemExit(1)


main()
