"""Opening and saving a scenario of 1000 x 100 scores, each with a range and a reason: time and peak memory.

Each measurement runs in a process of its own, since memory once taken is rarely given back; the peer there is the
standard library's json on the same data, which neither checks nor orders anything.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.io.files import atomic_files
from tests.benchmarks.harness import Row
from tests.scenarios.samples import large

ROWS, COLUMNS, TIMES = 1000, 100, 3
ROOT = Path(__file__).parent.parent.parent
PEAK = """
def peak():
    if sys.platform == "linux":  # ru_maxrss would count the parent's memory too: it outlives the fork
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 2**10
    try:
        import resource
    except ImportError:
        import ctypes, ctypes.wintypes as w
        class Counters(ctypes.Structure):
            _fields_ = [("cb", w.DWORD), ("faults", w.DWORD)] + [(n, ctypes.c_size_t) for n in "abcdefgh"]
        found = Counters(cb=ctypes.sizeof(Counters))
        current = ctypes.windll.kernel32.GetCurrentProcess
        current.restype = w.HANDLE
        ctypes.windll.psapi.GetProcessMemoryInfo(w.HANDLE(current()), ctypes.byref(found), found.cb)
        return found.a / 2**20
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)
"""
SCRIPT = """
import sys, time
{peak}
{prepare}
start = time.perf_counter()
{work}
print(time.perf_counter() - start, peak())
"""
OURS, PEERS = "from scenarios import files", "import json\nfrom pathlib import Path"
READ, LOAD = "kept = files.read(sys.argv[1])", "kept = json.loads(Path(sys.argv[1]).read_text('utf-8'))"
WRITE = "files.write(sys.argv[1], kept)"
DUMP = "Path(sys.argv[1]).write_text(json.dumps(kept, ensure_ascii=False, indent=2), 'utf-8')"


def rows() -> list[Row]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "large.renheng"
        atomic_files.write(path, large(ROWS, COLUMNS))
        opened, peer_opened = measured(OURS, READ, path), measured(PEERS, LOAD, path)
        saved = measured(f"{OURS}\n{READ}", WRITE, path)
        peer_saved = measured(f"{PEERS}\n{LOAD}", DUMP, path)
    return [
        Row("open 1000x100", opened[0], "json.loads, unchecked", peer_opened[0], "below 1 s", opened[0] < 1),
        Row("save 1000x100", saved[0], "json.dumps, not flushed", peer_saved[0], "below 1 s", saved[0] < 1),
        Row("memory, open", opened[1], "json.loads", peer_opened[1], "below 300 MB", opened[1] < 300, "MB"),
        Row("memory, open and save", saved[1], "json", peer_saved[1], "below 300 MB", saved[1] < 300, "MB"),
    ]


def measured(prepare: str, work: str, path: Path) -> tuple[float, float]:
    """Seconds of the work and the process's peak in MB: the median and the highest of three runs."""
    script = SCRIPT.format(peak=PEAK, prepare=prepare, work=work)
    runs = [
        subprocess.run(
            [sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(TIMES)
    ]
    seconds = sorted(float(run[0]) for run in runs)
    return seconds[TIMES // 2], max(float(run[1]) for run in runs)
