"""The command line as a whole process: how long a script waits for one score."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario
from tests.benchmarks.harness import Row, median_seconds

RUNS = 9


def rows() -> list[Row]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "paper.renheng"
        atomic_files.write(path, paper_scenario())
        ours = median_seconds(_process("-m", "gui", "score", str(path), "--json"), RUNS)
        peer = median_seconds(_process("-c", "import numpy"), RUNS)
    limit = 1.5 * peer + 0.1
    what = "renheng score of the paper's scenario, wsm, whole process"
    return [Row(what, ours, 'python -c "import numpy"', peer, f"<= 1.5x + 0.1 s = {limit:.3f} s", ours <= limit)]


def _process(*words: str) -> Callable[[], None]:
    def run() -> None:
        subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)

    return run
