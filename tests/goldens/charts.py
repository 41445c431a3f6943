"""Charts as the program's own export writes them, and as they stand on the screen."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.goldens import inside


def record(page: QWidget, to: Path, name: str) -> None:
    """Each chart in sight on a page, as the file that the program saves of it."""
    for path, (_, _, save) in zip(_paths(page, to, name, "svg"), inside.charts(page), strict=True):
        if complaint := save(str(path)):
            raise RuntimeError(complaint)


def record_drawn(page: QWidget, to: Path, name: str) -> None:
    """Each chart in sight on a page, in the colours that are on."""
    for path, (_, drawing, _) in zip(_paths(page, to, name, "png"), inside.charts(page), strict=True):
        picture(drawing, path)


def picture(widget: QWidget, to: Path) -> None:
    """The widget as it is seen."""
    to.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(to), "PNG")


def _paths(page: QWidget, to: Path, name: str, ending: str) -> list[Path]:
    """A file a chart; titles are not part of its name, for they may be as long as names are."""
    to.mkdir(parents=True, exist_ok=True)
    return [to / f"{name}, chart {at}.{ending}" for at, _ in enumerate(inside.charts(page), 1)]


def plain(text: str) -> str:
    """The text as part of a file's name, on any system."""
    return re.sub(r"[^\w .+=-]", " ", text)[:40]
