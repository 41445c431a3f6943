"""Watches over the process of a soak: where it ends in the middle, its last steps are told from here."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path

STEPS = "steps.txt"  # in the soak's folder: every step, written as it begins
RECORDED = 200  # steps that are told when something fails
TOLD = 3  # exit code of a soak that failed and has said so itself


def watch_over(command: Sequence[str], folder: Path, seed: int) -> int:
    """Run the soak that works in this folder, to its end. The exit code: 1 unless all went well."""
    code = subprocess.run(command, env=_surroundings(), check=False).returncode
    if code not in (0, TOLD):
        _tell_crash(folder / STEPS, seed, code)
    return 1 if code else 0


def _surroundings() -> dict[str, str]:
    """Offscreen where there is no display."""
    shown = not sys.platform.startswith("linux") or any(os.environ.get(each) for each in ("DISPLAY", "WAYLAND_DISPLAY"))
    return dict(os.environ) if shown else {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def _tell_crash(record: Path, seed: int, code: int) -> None:
    """The process ended in the middle: by a signal, or because it hung."""
    lines = record.read_text(encoding="utf-8").splitlines() if record.is_file() else []
    last = deque(lines, maxlen=RECORDED)
    at = last[-1].split()[0] if last else "0"
    print(*last, f"steps {at}; seed {seed}; the process ended with {code}; FAILED", sep="\n", flush=True)
