"""Estimates how long the window will take to show an import, to say so before."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from scenarios.io.tables.layout import Layout

SECONDS_A_LINE = 0.00025  # measured: a page that lists 16,000 criteria or recommendations is there after 4 seconds
FELT = 2.0  # seconds


def display_time_sentence(layout: Layout) -> str:
    """What is asked about a table of a great many criteria or recommendations; "" for every other."""
    criteria, items = len(layout.criteria), len(layout.items)
    seconds = max(criteria, items) * SECONDS_A_LINE
    if seconds < FELT:
        return ""
    return QCoreApplication.translate(
        "ImportSize",
        "{criteria:,} criteria and {items:,} recommendations make {scores:,} scores. A page that lists them will take "
        "about {seconds} seconds to come up, longer on a slow computer. Are all of them meant to come in?",
    ).format(criteria=criteria, items=items, scores=criteria * items, seconds=math.ceil(seconds))
