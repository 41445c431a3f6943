"""The log file with the details of unexpected mistakes."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

from scenarios.io.files.regular_files import is_unfit


class LogFile(logging.FileHandler):
    """Writes to the end of the file. It is for trouble and makes none: what cannot be written down is not."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        path = Path(self.baseFilename)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            if not is_unfit(path):
                super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk, say."""
