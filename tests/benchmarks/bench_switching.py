"""Language and looks switched, a tick at 60 x 300 on each page, and a save, beside the build of a commit before.

CPU seconds, for they hold on a busy machine: of the process for a switch, until all is quiet again; of the window's
thread for a tick, from the edit until nothing more follows from it there, what is drawn after a pause included. A save
is on the disk when it has ended, so it is measured by the clock.
"""

from __future__ import annotations

from tests.benchmarks import harness
from tests.benchmarks.before import build_of, commit_before, in_turn
from tests.benchmarks.harness import Row

PAIRS, TICK_PAIRS, SAVE_PAIRS = 2, 1, 5  # a tick is the median of four in each
START = """
import os, statistics, sys, tempfile, time
from functools import partial
from pathlib import Path
from gui import settings
settings.redirect(Path(tempfile.mkdtemp()))
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from gui.application import build
from gui.pages.page_registry import PAGES
app = QApplication([])
window = build(app)
window.resize(1280, 800)
def settle(turns=30):
    for _ in range(turns):
        app.processEvents()
def idle(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()
def places():
    for entry in PAGES:
        window.go_to(entry.step)
        settle()
        tabs = getattr(window.pages.pages[entry.step], "tabs", None)
        for place in range(tabs.count() if tabs else 1):
            if tabs:
                tabs.setCurrentIndex(place)
            settle()
            yield entry.step + (f" {place + 1}" if tabs else "")
"""
SWITCH = (
    START
    + """
window.show()
settle()
def switched(name, switch, to):
    taken = []
    for turn in range(9):
        start = time.process_time()
        switch(to[turn % 2])
        settle()
        taken.append(time.process_time() - start)
    print(name, statistics.median(taken[1:]), sep="\\t")
def both(where):
    switched(f"language switched, {where}", window.speak, ("zh", "en"))
    switched(f"looks switched, {where}", window.dress, ("dark", "light"))
both("first page only")
for _ in places():
    pass
idle(1.5)
window.go_to("weights")
settle()
both("all pages and tabs visited")
sys.stdout.flush()
os._exit(0)
"""
)
TICK = (
    START
    + """
import msgspec
from PySide6.QtCore import QEventLoop, QTimer
from scenarios import edits
from tests.benchmarks.ticking import any_scenario
SLICE, QUIET, MOST = 80, 0.004, 1.0  # milliseconds to listen; CPU seconds of one in which nothing happens; seconds
scenario = any_scenario(60, 300)
if "equal" in sys.argv:
    replace = msgspec.structs.replace
    scenario = replace(scenario, scores=tuple(replace(each, value=2.0) for each in scenario.scores))
window.session.open(scenario)
window.show()
class Paints(QObject):
    times = 0
    def eventFilter(self, watched, event):
        self.times += event.type() == QEvent.Type.Paint
        return False
paints = Paints()
window.ranking.ranking.viewport().installEventFilter(paints)
first = scenario.criteria[0].id
def until_quiet():
    end = time.perf_counter() + MOST
    while time.perf_counter() < end:
        start, loop = time.thread_time(), QEventLoop()
        QTimer.singleShot(SLICE, loop.quit)
        loop.exec()
        if time.thread_time() - start < QUIET:
            break
for place in places():
    until_quiet()
    taken = []
    for turn in range(5):
        change = partial(edits.set_weight, criterion=first, weight=abs((turn + 1) / 40 - 0.5))
        start, seen = time.thread_time(), paints.times
        window.session.apply("Weight", change, merge_key="tick")
        while paints.times == seen:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        until_quiet()
        taken.append(time.thread_time() - start)
    print(place, statistics.median(taken[1:]), sep="\t", flush=True)
os._exit(0)
"""
)
SAVE = """
import statistics, tempfile, time
from pathlib import Path
from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario
scenario, taken = paper_scenario(), []
with tempfile.TemporaryDirectory() as folder:
    for turn in range(100):
        start = time.perf_counter()
        atomic_files.write(Path(folder) / "paper.renheng", scenario)
        taken.append(time.perf_counter() - start)
print("save of the paper's scenario", statistics.median(taken[20:]), sep="\t")
"""
AT_MOST = {
    ("plain", "results 1"): 0.4, ("plain", "results 4"): 0.4,
    ("equal", "results 1"): 0.4, ("equal", "results 4"): 0.4, ("equal", "robustness 2"): 0.2,
}  # fmt: skip


def rows() -> list[Row]:
    commit = commit_before(harness.before)
    with build_of(commit) as folder:
        ours, theirs = in_turn(SAVE, folder, SAVE_PAIRS)
        found = [_row(name, ours[name], theirs[name], f"build of {commit[:7]}", 1.05) for name in ours]
        by_cpu = f"build of {commit[:7]}, CPU"
        ours, theirs = in_turn(SWITCH, folder, PAIRS)
        found += [_row(name, ours[name], theirs[name], by_cpu, 0.25) for name in ours]
        for kind in ("plain", "equal"):
            ours, theirs = in_turn(TICK, folder, TICK_PAIRS, kind)
            for name in ours:
                what = f"tick 60x300, {kind} scores, {name}"
                found.append(_row(what, ours[name], theirs[name], by_cpu, AT_MOST.get((kind, name))))
    return found


def _row(what: str, ours: float, theirs: float, peer: str, share: float | None) -> Row:
    """share: at most so much of what the build before takes; None: told only."""
    ratio = f"{ours / theirs:.2f}x"
    if share is None:
        return Row(what, ours, peer, theirs, f"({ratio})", None)
    return Row(what, ours, peer, theirs, f"at most {share:g}x ({ratio})", ours <= share * theirs)
