"""``python -m tests.goldens``: record all that the program puts out as plain files, and compare two recordings.

With this a big rebuilding is held byte for byte: what it should not change, it does not.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.benchmarks.before import build_of, commit_before
from tests.goldens import recording
from tests.goldens.comparing import differences

HERE = Path(__file__).parent
FOLDER = click.Path(path_type=Path, file_okay=False)
RECORDED = click.Path(path_type=Path, file_okay=False, exists=True)


ONLY = click.option("--only", multiple=True, metavar="NAME", help="Inputs whose names begin so; repeatable.")
KINDS = click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(recording.KINDS), help="Only this; repeatable."
)


@click.group(invoke_without_command=True)
@click.option("--before", metavar="COMMIT", help="Record this commit and the tree as it is, and compare them.")
@ONLY
@KINDS
@click.pass_context
def main(context: click.Context, before: str | None, only: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    """Record what the program puts out, and compare it with what it put out before."""
    if context.invoked_subcommand is None:
        if before is None:
            raise click.UsageError("Say record, compare or --before COMMIT.")
        narrow = [*(f"--only={each}" for each in only), *(f"--kind={each}" for each in kinds)]
        sys.exit(_compare_with(before, narrow))


@main.command()
@click.argument("folder", type=FOLDER)
@ONLY
@KINDS
def record(folder: Path, only: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    """Write the outputs into FOLDER, which must not exist."""
    if folder.exists():
        raise click.UsageError(f"{folder} exists.")
    began = time.monotonic()
    recording.record(folder, only, kinds or recording.KINDS)
    files = [each for each in folder.rglob("*") if each.is_file()]
    size = sum(each.stat().st_size for each in files) / 1e6
    click.echo(f"{len(files)} files, {size:.0f} MB, {time.monotonic() - began:.0f} s")


@main.command()
@click.argument("before", type=RECORDED)
@click.argument("after", type=RECORDED)
def compare(before: Path, after: Path) -> None:
    """Name each file in which two recordings differ. Exit code 1 if there is one."""
    sys.exit(_compare(before, after))


@main.command(hidden=True)
@click.argument("folder", type=RECORDED)
@click.argument("kind", type=click.Choice(recording.KINDS))
@click.argument("files", nargs=-1)
def share(folder: Path, kind: str, files: tuple[str, ...]) -> None:
    """What one process records."""
    recording.record_share(folder, kind, files)


def _compare(before: Path, after: Path) -> int:
    count = 0
    for count, each in enumerate(differences(before, after), 1):  # noqa: B007
        click.echo(each)
    click.echo(f"files that differ: {count}" if count else "no difference")
    return 1 if count else 0


def _compare_with(commit: str, narrow: Sequence[str]) -> int:
    """The commit records with its own recorder, or with this one where it has none."""
    with TemporaryDirectory(prefix="renheng-goldens-") as folder, build_of(commit_before(commit)) as build:
        if not (build / "tests" / HERE.name).is_dir():
            shutil.copytree(HERE, build / "tests" / HERE.name)
        for name, root in (("before", build), ("after", recording.ROOT)):
            around = {**os.environ, "PYTHONPATH": str(root)}
            command = [sys.executable, "-m", "tests.goldens", "record", str(Path(folder) / name), *narrow]
            subprocess.run(command, cwd=root, env=around, check=True)
        return _compare(Path(folder) / "before", Path(folder) / "after")


if __name__ == "__main__":
    main()
