"""Reading workbooks in tests, and having LibreOffice recalculate them."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
REQUIRED = os.environ.get("RENHENG_REQUIRE_SOFFICE") == "1"
ALWAYS = 0  # OOXMLRecalcMode: 0 always, 1 never, 2 ask; without it stored values are trusted, even false ones
SETTINGS = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>{ALWAYS}</value></prop></item></oor:items>
"""


class Recalculator:
    """LibreOffice in a profile of its own, which is slow to make and so is made once."""

    def __init__(self, folder: Path) -> None:
        self._profile = folder / "profile"
        (self._profile / "user").mkdir(parents=True)
        (self._profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")

    def __call__(self, source: Path) -> Workbook:
        """The workbook with every formula computed anew."""
        out = source.parent / "recalculated"
        command = [SOFFICE, f"-env:UserInstallation={self._profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
        command += ["--outdir", str(out), str(source)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
        assert (out / source.name).exists(), done.stdout + done.stderr
        return openpyxl.load_workbook(out / source.name, data_only=True)


def require_soffice() -> None:
    """Skip without LibreOffice, or fail where it was promised."""
    if SOFFICE is None and not REQUIRED:
        pytest.skip("LibreOffice (soffice) is not installed; RENHENG_REQUIRE_SOFFICE=1 makes this a failure")
    assert SOFFICE is not None, "RENHENG_REQUIRE_SOFFICE=1, but LibreOffice (soffice) is not installed"


def named(book: Workbook, name: str) -> list[list[Any]]:
    """The values of a defined name, row by row."""
    return [[cell.value for cell in row] for row in named_cells(book, name)]


def named_cells(book: Workbook, name: str) -> tuple[tuple[Any, ...], ...]:
    """The cells of a defined name, which must be one plain range."""
    ((sheet, area),) = book.defined_names[name].destinations
    return book[sheet][area]


def pairs(book: Workbook, name: str) -> dict[str, Any]:
    """A named range of two columns as id -> number, NaN for an empty text."""
    return {key: number(value) for key, value in named(book, name)}


def number(value: Any) -> float:
    """A cell's number, NaN for an empty cell or text."""
    return math.nan if value in (None, "") else value
