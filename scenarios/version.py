"""The version of the program."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


@cache
def program_version() -> str:
    """The installed distribution's version; run from a checkout, the one in ``pyproject.toml``."""
    try:
        return version("renheng")
    except PackageNotFoundError:
        source = Path(__file__).parent.parent / "pyproject.toml"
        return str(tomllib.loads(source.read_text(encoding="utf-8"))["project"]["version"])
