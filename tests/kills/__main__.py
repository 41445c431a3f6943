"""``python -m tests.kills [--window] [--count N] [--seed S] [--folder FOLDER]``: kill programs while they save, or
windows at work, and count."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.progress import track

from tests.kills import killing, window


@click.command()
@click.option("--count", type=click.IntRange(1), default=1000, show_default=True, help="How many programs to kill.")
@click.option("--seed", type=int, default=1, show_default=True, help="Of the moments.")
@click.option("--folder", type=click.Path(path_type=Path, exists=True), help="Where to save, instead of a new folder.")
@click.option("--window", "windows", is_flag=True, help="Kill windows at work, and see what the next one offers.")
def main(count: int, seed: int, folder: Path | None, windows: bool) -> None:
    """Kill programs while they save; fail if a file was torn, opened to others or not cleared away after.

    With --window, fail if work is not offered again, or lost for longer than the pause between two times of keeping.
    """
    rounds = window.rounds if windows else killing.rounds
    with TemporaryDirectory(dir=folder) as place:
        counts = None
        for counts in track(rounds(Path(place), count, seed), "Killing", total=count, transient=True):  # noqa: B007
            pass
    assert counts is not None
    click.echo(f"{counts} (seed {seed})")
    for trouble in counts.troubles:
        click.echo(trouble, err=True)
    if counts.troubles:
        raise SystemExit(1)


main()
