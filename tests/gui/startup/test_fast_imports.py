"""No module's source is read and kept because the window is there."""

from __future__ import annotations

import subprocess
import sys

LINES = "print(sum(len(entry[2]) for entry in linecache.cache.values() if len(entry) > 2))"
PLAIN = f"""
import linecache
from gui.startup.fast_imports import import_plainly
import_plainly()
import PySide6.QtWidgets, gui.window.main_window, numpy, scipy.optimize
{LINES}
"""
AS_IT_COMES = f"""
import linecache
import PySide6.QtWidgets, gui.window.main_window, numpy, scipy.optimize
{LINES}
"""
COMMAND = """
import builtins, sys, types
sys.modules["gui.application"] = types.SimpleNamespace(run=lambda files: print(builtins.__import__.__name__) or 0)
from gui.__main__ import main
sys.argv[1:] = []
sys.exit(main())
"""


def said(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_modules_come_in_without_their_source_being_kept():
    assert int(said(PLAIN)) < 50_000
    assert int(said(AS_IT_COMES)) > 150_000  # else PySide6 does no such thing any more, and this can go


def test_the_program_starts_so(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert said(COMMAND) != "__feature_import__"
