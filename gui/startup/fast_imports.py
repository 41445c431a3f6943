"""Restores Python's own import function in place of PySide6's slower one.

PySide6 (6.11) puts a function of its own in the place of `__import__`, for its switch `from __feature__ import …`: it
reads the source of every module that is imported after it, to see whether "PySide6" stands in it, and `linecache` keeps
all lines. With NumPy, pandas and scikit-criteria those are a million lines, 87 MB and half a second. There is no use of
that switch here.
"""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """To be called before there is a window, the earlier the better. Does nothing where PySide6 does no such thing."""
    import shiboken6  # noqa: F401  puts that function there

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
