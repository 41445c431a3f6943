"""``python -m tests.soak``: random use of the real window, in a process of its own, so that a crash is told too.

The same seed gives the same steps. Fails, with the last of them, where anything went wrong: an exception, a warning of
Qt's, an error in the log, the end of the process.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.soak.hand import RECORDED

INSIDE = "--inside"
TOLD = 3  # exit code of the process inside once it has told its failures itself


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
        with (folder / "steps.txt").open("w", encoding="utf-8") as record:
            code = run(Plan(seed, minutes, steps, scenarios), folder, record)
        sys.exit(TOLD if code else 0)
    with TemporaryDirectory(prefix="renheng-soak-") as made:
        folder = Path(made)
        words = [f"--minutes={minutes}", f"--steps={steps}", f"--scenarios={scenarios}", f"--seed={seed}"]
        command = [sys.executable, "-m", "tests.soak", *words, f"{INSIDE}={folder}"]
        ended = subprocess.run(command, env=_surroundings(), check=False)
        if ended.returncode not in (0, TOLD):
            _tell_crash(folder / "steps.txt", seed, ended.returncode)
    sys.exit(0 if ended.returncode == 0 else 1)


def _surroundings() -> dict[str, str]:
    """Offscreen where there is no display."""
    shown = not sys.platform.startswith("linux") or any(os.environ.get(each) for each in ("DISPLAY", "WAYLAND_DISPLAY"))
    return dict(os.environ) if shown else {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def _tell_crash(record: Path, seed: int, code: int) -> None:
    """The process ended in the middle: by a signal, or because it hung."""
    lines = record.read_text(encoding="utf-8").splitlines() if record.is_file() else []
    last = deque(lines, maxlen=RECORDED)
    print("\n".join(last))
    at = last[-1].split()[0] if last else "0"
    print(f"steps {at}; seed {seed}; the process ended with {code}; FAILED")


main()
