"""When Python may collect garbage: not while the window starts, and never while a thread works beside it.

The collector runs in whichever thread happens to allocate. In any but the window's it would delete Qt objects there,
and timers, models and documents that are deleted in the wrong thread crash the program.
"""

from __future__ import annotations

import gc


class GarbageCollection:
    """Counts who asks it to rest; it works again once nobody does. Called in the window's thread only."""

    def __init__(self) -> None:
        self._resting, self._worked = 0, False

    def rest(self) -> None:
        if not self._resting:
            self._worked = gc.isenabled()
            gc.disable()
        self._resting += 1

    def wake(self) -> None:
        self._resting -= 1
        if not self._resting and self._worked:
            gc.enable()


collector = GarbageCollection()
