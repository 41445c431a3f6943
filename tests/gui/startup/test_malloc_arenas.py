"""One heap serves every thread."""

from __future__ import annotations

import subprocess
import sys

import pytest

# what a thread that works asks for and gives back; the C library then tells how many heaps there are
SCRIPT = """
import ctypes, sys, threading
from gui.startup.malloc_arenas import share_heap

if sys.argv[1] == "shared":
    share_heap()
c = ctypes.CDLL(None)
c.malloc.restype, c.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
together = threading.Barrier(4)

def work():
    together.wait()
    rooms = [c.malloc(1000) for _ in range(1000)]
    together.wait()
    for each in rooms:
        c.free(each)

threads = [threading.Thread(target=work) for _ in range(4)]
for each in threads:
    each.start()
for each in threads:
    each.join()
c.malloc_stats()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there has every thread a heap of its own")
def test_threads_share_one_heap() -> None:
    def heaps(way: str) -> int:
        done = subprocess.run([sys.executable, "-c", SCRIPT, way], capture_output=True, text=True, check=True)
        return done.stderr.count("Arena ")

    if heaps("apart") == 0:
        pytest.skip("this C library tells nothing of its heaps")
    assert heaps("shared") == 1
    assert heaps("apart") > 1
