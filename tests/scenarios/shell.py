"""Runs commands as a shell does, in a folder of their own, and keeps what they said to either stream."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from scenarios.cli import main


@dataclass
class Ran:
    code: int
    out: str
    err: str

    def json(self) -> dict:
        return json.loads(self.out)


class Shell:
    """Runs commands in a folder of their own."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capture = folder, capture

    def __call__(self, *words: object) -> Ran:
        self._capture.readouterr()
        code = main([str(word) for word in words])
        said = self._capture.readouterr()
        return Ran(code, said.out, said.err)

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path
