"""How long the user's input must have rested before what follows from it begins: all such times of the window."""

from __future__ import annotations

SMALL_PICTURES = 60  # milliseconds; drawn in the window's own thread, between two frames of a drag
ESTIMATES = 150  # milliseconds; what a second thread answers soon: a slider has come to rest
ALL_METHODS = 300  # milliseconds; what asks every method, or loads their library
AUTOSAVE = 3000  # milliseconds from a change until it is kept aside
UNDO_STEP = 1.0  # seconds; edits with one merge key that follow each other more quickly are one undo step
