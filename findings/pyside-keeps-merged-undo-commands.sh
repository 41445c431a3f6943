#!/usr/bin/env bash
# A command that merges into the one before it is kept for good: PySide holds its Python half as long as the stack lives.
#
# With:  PySide6-Essentials 6.11.3, Qt's QUndoStack.
# Seen:  QUndoStack.push() asks the command on top to take the new one over (mergeWith) and deletes the new one if it
#        does. Of 50 commands that merged into one, 50 Python objects live on; after clear() there are 49, though the
#        stack holds none. Of 50 that did not merge, clear() leaves none; nor do those stay that push() throws away
#        because they were undone. What a command holds, two documents say, stays with it: every tick of a slider.
# Meant: A command gives up what it holds once another has taken it over.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import gc
import sys
import weakref

from PySide6.QtGui import QGuiApplication, QUndoCommand, QUndoStack

app = QGuiApplication([])
alive = weakref.WeakSet()


class Command(QUndoCommand):
    def __init__(self, merges: bool) -> None:
        super().__init__("edit")
        self.merges = merges
        alive.add(self)

    def id(self) -> int:
        return 1 if self.merges else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        return True

    def redo(self) -> None: ...

    def undo(self) -> None: ...


def left(stack: QUndoStack) -> tuple[int, int]:
    gc.collect()
    return stack.count(), len(alive)


plain = QUndoStack()
for _ in range(50):
    plain.push(Command(merges=False))
pushed = left(plain)
plain.clear()
cleared = left(plain)
for _ in range(20):
    plain.push(Command(merges=False))
    plain.undo()
undone = left(plain)
plain.clear()

merging = QUndoStack()
for _ in range(50):
    merging.push(Command(merges=True))
merged = left(merging)
merging.clear()
emptied = left(merging)

print("on the stack, alive as Python objects")
for words, found in (
    ("50 pushed", pushed),
    ("cleared", cleared),
    ("20 pushed and undone, one after the other", undone),
    ("50 pushed that merge", merged),
    ("cleared", emptied),
):
    print(f"{words:42} {found[0]:3} {found[1]:3}")
sys.exit(0 if (pushed, cleared, undone, merged, emptied) == ((50, 50), (0, 0), (1, 1), (1, 50), (0, 49)) else 1)
PYTHON
