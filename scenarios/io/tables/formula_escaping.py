"""Escapes text that a spreadsheet would take for a formula, or our own reader for a special row.

An apostrophe stands before what would be a formula or a special row, and before a name with blanks around it, which
readers of tables cut off. What already looks escaped gets one more, so that `plain` gives every text back as it was.
"""

from __future__ import annotations

import re

MARK = "'"
# ``= + - @`` begin a formula, also in their full width where Chinese or Japanese is set; # begins a special row
_TAKEN_FOR_MORE = re.compile(r"'*[=+\-@#＝＋－＠\s]|.*\s\Z", re.DOTALL)


def escaped(text: str) -> str:
    """The text as a cell of a table holds it."""
    return f"{MARK}{text}" if _TAKEN_FOR_MORE.match(text) else text


def plain(cell: str) -> str:
    """The text that a cell holds, without the apostrophe that keeps it a text, and without blanks that none keeps."""
    bare = cell.lstrip()
    kept = bare.removeprefix(MARK)
    return kept if kept != bare and _TAKEN_FOR_MORE.match(kept) else bare.rstrip()
