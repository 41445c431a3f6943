"""A table of somebody's own, as CSV and from Excel: taken in by the assistant, answered for, weighed and exported."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tests.gui.conftest import Answers
from tests.gui.journeys.user import Exported, User

ROWS = (("site", "cost", "jobs", "trust"), ("Aster", 60, 80, 70), ("Birch", 70, 60, 90), ("Cedar", 90, 50, 40))
RANKING = "Ranking of the recommendations"


def written(folder: Path, kind: str) -> Path:
    """The table as a file, in Excel below a title."""
    path = folder / f"sites.{kind}"
    if kind == "csv":
        path.write_text("".join(",".join(map(str, row)) + "\n" for row in ROWS), encoding="utf-8")
        return path
    book = openpyxl.Workbook()
    for row in (["Sites for the depot"], [], *ROWS):
        book.active.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_becomes_a_decision(user: User, answers: Answers, tmp_path: Path, kind: str) -> None:
    answers.table = written(tmp_path, kind)
    answers.save, answers.export = tmp_path / "depot.renheng", tmp_path / "depot.xlsx"
    user.menu("File", "Import table…")
    user.sees("Less seems to be better for “cost”. Is it so?")
    user.click("Less is better")
    user.sees("3 recommendations, 3 criteria, “cost” as less-is-better, equal weights assumed")
    user.click("Import")

    user.sees("Assumed: directions (2), ends of scales (3)")
    user.click("Confirm all")
    user.press("Ctrl+5")
    user.click("Confirm")
    user.sees("“Aster” stays first in over 99% of cases")
    user.write("Weight of trust, per cent", "60")
    user.press("Return")
    user.hears(RANKING, "1. Birch", "2. Aster", "3. Cedar")
    user.sees("it loses first place if the weight of “trust” falls below 45%")

    user.press("Ctrl+S")
    user.press("Ctrl+E")
    user.sees("The workbook depot.xlsx is written.")
    book = Exported(answers.export)
    assert [(name, *scores.values()) for name, scores in book.scores.items()] == list(ROWS[1:])
    assert book.weights == pytest.approx({"cost": 0.2, "jobs": 0.2, "trust": 0.6})
    assert book.ranking == ["Birch", "Aster", "Cedar"]
    values = {"Aster": (30 / 90, 1.0, 70 / 90), "Birch": (20 / 90, 60 / 80, 1.0), "Cedar": (0.0, 50 / 80, 40 / 90)}
    assert book.totals == pytest.approx({site: 0.2 * a + 0.2 * b + 0.6 * c for site, (a, b, c) in values.items()})
    saved = json.loads(answers.save.read_text("utf-8"))
    assert "assumed" not in saved
    assert [each["scale"].get("direction", "max") for each in saved["dimensions"][0]["criteria"]] == [
        "min", "max", "max",
    ]  # fmt: skip
