#!/usr/bin/env bash
# QTimer.singleShot with a context and a method of its keeps something of every call, as long as the context lives.
#
# With:  PySide6-Essentials 6.11.3.
# Seen:  After 100 calls QTimer.singleShot(1, context, context.slot), all of which have fired, 100 weak references to the
#        context are left: about 0.1 kB a call until the context dies. None are left where the delay is 0, where the
#        slot is a lambda, where no context is given, or where one QTimer is started 100 times.
# Meant: What has fired leaves nothing, whatever the delay. Polling every 2 ms so grows by about 50 kB a second.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
"$folder/venv/bin/python" - <<'PYTHON'
import gc
import sys
import weakref
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

CALLS = 100
app = QCoreApplication([])


class Context(QObject):
    fired = 0

    def slot(self) -> None:
        self.fired += 1


def left(begin: Callable[[Context], object]) -> tuple[int, int]:
    context = Context()
    before = weakref.getweakrefcount(context)
    for n in range(CALLS):
        begin(context)
        while context.fired <= n:
            app.processEvents()
    app.processEvents()
    gc.collect()
    return context.fired, weakref.getweakrefcount(context) - before


def by_one_timer(context: Context) -> None:
    if context.findChild(QTimer) is None:
        QTimer(context, singleShot=True, interval=1).timeout.connect(context.slot)
    context.findChild(QTimer).start()


ways = {
    "1 ms, context, method": lambda c: QTimer.singleShot(1, c, c.slot),
    "0 ms, context, method": lambda c: QTimer.singleShot(0, c, c.slot),
    "1 ms, context, lambda": lambda c: QTimer.singleShot(1, c, lambda: c.slot()),
    "1 ms, method": lambda c: QTimer.singleShot(1, c.slot),
    "one QTimer, started again": by_one_timer,
}
found = {words: left(begin) for words, begin in ways.items()}
for words, (fired, kept) in found.items():
    print(f"{words:26} fired {fired:3}, weak references left {kept:3}")
kept = [each[1] for each in found.values()]
sys.exit(0 if kept[0] == CALLS and max(kept[1:]) <= 2 else 1)
PYTHON
