#!/usr/bin/env bash
# Once PySide6 is imported, the source of every module imported after it is read, and all its lines are kept.
#
# With:  PySide6-Essentials 6.11.3, NumPy 2.4.6, pandas 3.1.1, SciPy 1.17.1, CPython 3.11.
# Seen:  For its switch `from __feature__ import ...` PySide puts a function in the place of builtins.__import__. It asks
#        inspect.getsource() for each new module, to see whether "PySide6" stands in it, and linecache keeps what was read:
#        with pandas and SciPy some 670,000 lines, 60 MB more and imports that take longer than if Qt came last, whether
#        the switch is used or not. linecache.clearcache() does not bring the memory back to the system. Frozen programs,
#        which have no sources, do not show it. builtins.__orig_import__ is what was there before; put back, it works.
# Meant: Import what is large before PySide6, or put the import back where no such switch is used.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    PySide6-Essentials==6.11.3 shiboken6==6.11.3 numpy==2.4.6 pandas==3.1.1 scipy==1.17.1
"$folder/venv/bin/python" -W ignore - "$folder/trial.py" <<'PYTHON'
import subprocess
import sys

TRIAL = """
import builtins, linecache, sys, time
if sys.argv[1] != "last":
    import PySide6.QtCore
if sys.argv[1] == "put back":
    builtins.__import__ = builtins.__orig_import__
began = time.process_time()
import numpy, pandas, scipy.optimize, scipy.stats
took = time.process_time() - began
import PySide6.QtCore
print(sum(len(entry[2]) for entry in linecache.cache.values() if len(entry) > 2), took)
"""
with open(sys.argv[1], "w") as file:
    file.write(TRIAL)
lines = {}
for when in ("first", "last", "put back"):
    words = [sys.executable, sys.argv[1], when]
    subprocess.run(words, check=True, capture_output=True)  # compiled and in the cache of the disk
    given = subprocess.run(words, check=True, capture_output=True, text=True).stdout.split()
    lines[when] = int(given[0])
    print(f"Qt {when:8}: {lines[when]:7,} lines kept, imports {float(given[1]):.2f} s")
sys.exit(0 if lines["first"] > 300_000 and max(lines["last"], lines["put back"]) < 30_000 else 1)
PYTHON
