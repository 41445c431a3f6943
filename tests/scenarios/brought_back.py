"""Exported workbooks, what their readers make of them, and what comes back, for the tests of that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from scenarios.findings import InvalidInput
from scenarios.io.tables import read_layout, read_table, table_to_scenario
from scenarios.model import Language, Scenario
from scenarios.paper import paper_scenario
from scenarios.text.findings import sentence
from scenarios.xlsx_export import export_workbook

PAPER = paper_scenario()
EDITIONS: list[tuple[Language, bool]] = [("en", False), ("zh", False), ("en", True), ("zh", True)]


def exported(folder: Path, scenario: Scenario = PAPER, language: Language = "en", accessible: bool = False) -> Path:
    export_workbook(scenario, folder / "book.xlsx", language, accessible)
    return folder / "book.xlsx"


def back(path: Path) -> Scenario:
    return table_to_scenario(read_table(path))


def changed(folder: Path, change: Callable[[Worksheet], None], scenario: Scenario = PAPER) -> Path:
    """The workbook after a script of a reader's; no formula has a value then."""
    path = exported(folder, scenario)
    book = openpyxl.load_workbook(path)
    change(book["Model"])
    book.save(path)
    return path


def refusal(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInput) as refused:
        read_table(path)
    assert all(sentence(each, "en") and sentence(each, "zh") for each in refused.value.findings)
    return [(each.path, each.code) for each in refused.value.findings]


def remarks(path: Path) -> list[tuple[str, str]]:
    _, layout = read_layout(path)
    assert all(sentence(each, "en") and sentence(each, "zh") for each in layout.remarks)
    assert not layout.doubts
    return [(each.path, each.code) for each in layout.remarks]


def structure(scenario: Scenario, language: Language) -> object:
    """What a workbook in this language tells of the matrix, besides figures."""

    def told(part: object, id_: str) -> tuple[str, str]:
        return id_, part.in_(language)  # type: ignore[attr-defined]

    return (
        [(*told(d.name, d.id), [told(c.name, c.id) for c in d.criteria]) for d in scenario.dimensions if d.criteria],
        [
            (*told(g.name, g.id), [told(r.name, r.id) for r in g.recommendations])
            for g in scenario.groups
            if g.recommendations
        ],
        [(c.scale.unit.in_(language), c.scale.direction, c.scale.step, c.thresholds) for c in scenario.criteria],
    )
