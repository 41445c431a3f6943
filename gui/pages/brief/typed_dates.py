"""Parses dates as people type them, and formats them as a scenario keeps them."""

from __future__ import annotations

import re
from datetime import date

# year, month, day with anything but digits between: 2025-3-31, 2025/03/31, and with the words for them after each
_DAY = re.compile(r"\D*(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D*", re.ASCII)
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)


def iso_date(typed: str) -> str:
    """The day as 2025-03-31, "" for nothing. What is no day stays as it was typed, for the document to refuse."""
    bare = typed.strip()
    found = _DAY.fullmatch(bare) or _SOLID.fullmatch(bare)
    try:
        return date(*map(int, found.groups())).isoformat() if found else bare
    except ValueError:
        return bare
