"""Language and looks switched, and a tick at 60 x 300 on each page, beside the build of a commit before.

CPU seconds of the process, for they hold on a busy machine: a switch until all is quiet again, a tick from the edit
until the ranking has been painted anew, the page in front in the same pass.
"""

from __future__ import annotations

from tests.benchmarks import harness
from tests.benchmarks.before import build_of, commit_before, in_turn
from tests.benchmarks.harness import Row

PAIRS = 3
START = """
import os, statistics, sys, tempfile, time
from functools import partial
from pathlib import Path
from gui import settings
settings.redirect(Path(tempfile.mkdtemp()))
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from gui.app import build
from gui.pages.register import PAGES
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
from scenarios import edits
from tests.benchmarks.ticking import any_scenario
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
for place in places():
    idle(0.5)
    taken = []
    for turn in range(7):
        change = partial(edits.set_weight, criterion=first, weight=abs((turn % 40) / 40 - 0.5))
        start, seen = time.process_time(), paints.times
        window.session.apply("Weight", change, merge_key="tick")
        while paints.times == seen:
            app.processEvents()
        taken.append(time.process_time() - start)
        settle()
    print(place, statistics.median(taken), sep="\\t", flush=True)
os._exit(0)
"""
)
AT_MOST = {("plain", "results 1"): 0.4, ("plain", "results 4"): 0.4, ("equal", "robustness 2"): 0.2}


def rows() -> list[Row]:
    commit = commit_before(harness.before)
    with build_of(commit) as folder:
        ours, theirs = in_turn(SWITCH, folder, PAIRS)
        found = [_row(name, ours[name], theirs[name], commit, 0.25) for name in ours]
        for kind in ("plain", "equal"):
            ours, theirs = in_turn(TICK, folder, PAIRS, kind)
            for name in ours:
                what = f"tick 60x300, {kind} scores, {name}"
                found.append(_row(what, ours[name], theirs[name], commit, AT_MOST.get((kind, name), 1.1)))
    return found


def _row(what: str, ours: float, theirs: float, commit: str, share: float) -> Row:
    target = f"at most {share:g}x ({ours / theirs:.2f}x)"
    return Row(what, ours, f"build of {commit[:7]}, CPU", theirs, target, ours <= share * theirs)
