"""``python -m tests.soak``: random use of the real window, in a process of its own, so that a crash is told too.

The same seed gives the same steps. Fails, with the last of them, where anything went wrong: an exception, a warning of
Qt's, an error in the log, the end of the process.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.soak.outside import STEPS, TOLD, watch_over

INSIDE = "--inside"


@click.command()
@click.option("--minutes", default=1.0, show_default=True, help="How long.")
@click.option("--steps", default=0, help="How many steps, in place of minutes.")
@click.option("--scenarios", default=0, help="Walk through this many random scenarios instead.")
@click.option("--seed", default=1, show_default=True, help="Which random numbers.")
@click.option(INSIDE, "inside", hidden=True, help="The folder to work in.")
def main(minutes: float, steps: int, scenarios: int, seed: int, inside: str) -> None:
    """Use the window at random, offscreen (QT_QPA_PLATFORM=offscreen) or on a display."""
    if inside:
        from tests.soak.running import Plan, run

        folder = Path(inside)
        with (folder / STEPS).open("w", encoding="utf-8") as record:
            code = run(Plan(seed, minutes, steps, scenarios), folder, record)
        sys.exit(TOLD if code else 0)
    with TemporaryDirectory(prefix="renheng-soak-") as made:
        words = [f"--minutes={minutes}", f"--steps={steps}", f"--scenarios={scenarios}", f"--seed={seed}"]
        command = [sys.executable, "-m", "tests.soak", *words, f"{INSIDE}={made}"]
        code = watch_over(command, Path(made), seed)
    sys.exit(code)


main()
