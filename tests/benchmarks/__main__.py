"""``python -m tests.benchmarks [--only NAME]...``: measure, print one table, and fail where a target is missed."""

from __future__ import annotations

import click
from rich.console import Console

from tests.benchmarks import harness


@click.command()
@click.option("--only", multiple=True, type=click.Choice(harness.names()), help="Run this benchmark; repeatable.")
@click.option("--before", help="Compare with the build of this commit; by default with that of the last tag.")
def main(only: tuple[str, ...], before: str | None) -> None:
    """Measure the program against its targets, its peers and an earlier build, in one run."""
    harness.before = before
    measured = harness.rows(only)
    console = Console()
    console = console if console.is_terminal else Console(width=160)  # a file or a pipe has no width of its own
    console.print(harness.table(measured))
    if any(row.met is False for row in measured):
        raise SystemExit(1)


main()
