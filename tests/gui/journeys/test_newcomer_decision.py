"""A newcomer's own decision, from an empty scenario to the workbook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gui.conftest import Answers
from tests.gui.journeys.user import Exported, User

SCORES = {"Night buses": ("1", "150"), "Rows of trees": ("3", "100"), "Lower speed": ("2", "20")}
GRID, RANKING = "Scores: recommendations down, criteria across", "Ranking of the recommendations"


def test_a_decision_is_made_from_nothing(user: User, answers: Answers, tmp_path: Path) -> None:
    answers.save, answers.export = tmp_path / "streets.renheng", tmp_path / "streets.xlsx"
    user.press("Ctrl+N")
    user.write("Title", "Quieter streets")
    user.write("The question", "What is to be done first?")

    user.click("Go to the recommendations")
    for name in SCORES:
        user.click("Add a recommendation")
        user.type(name)

    user.press("Ctrl+3")
    for name in ("Quiet", "Cost"):
        user.click("Add a criterion")
        user.type(name)
    user.choose("Direction", "less is better")
    user.write("Highest", "200")
    user.press("Return")
    user.sees("No recommendation is ranked yet")

    user.press("Ctrl+4")
    for column, criterion in enumerate(("Quiet", "Cost")):
        user.click_cell(GRID, "Night buses", criterion)
        for figures in SCORES.values():
            user.type(figures[column])
            user.press("Return")
    assert user.cells(GRID) == [list(figures) for figures in SCORES.values()]
    user.click_cell(GRID, "Rows of trees", "Quiet")
    user.write("Reason", "Measured in Elm Road")

    user.press("Ctrl+5")
    user.hears(RANKING, "1. Lower speed", "2. Rows of trees", "3. Night buses")
    user.write("Weight of Quiet, per cent", "70")
    user.press("Return")
    user.hears(RANKING, "1. Rows of trees", "2. Lower speed", "3. Night buses")
    user.sees("it loses first place if the weight of “Quiet” falls below 62%")

    user.press("Ctrl+S")
    user.press("Ctrl+E")
    user.sees("The workbook streets.xlsx is written.")
    book = Exported(answers.export)
    assert [list(each.values()) for each in book.scores.values()] == [[1, 150], [3, 100], [2, 20]]
    assert list(book.weights.values()) == pytest.approx([0.7, 0.3])
    assert book.totals == pytest.approx({"Night buses": 0.25, "Rows of trees": 0.675, "Lower speed": 0.62})
    assert book.ranking == ["Rows of trees", "Lower speed", "Night buses"]
    for words in ("Quieter streets", "What is to be done first?", "Measured in Elm Road"):
        assert words in book.text()
    saved = json.loads(answers.save.read_text("utf-8"))
    assert saved["title"] == {"en": "Quieter streets"}
    assert [each["name"]["en"] for each in saved["groups"][0]["recommendations"]] == list(SCORES)
    assert [each["value"] for each in saved["scores"]] == [1, 150, 3, 100, 2, 20]
    assert saved["dimensions"][0]["criteria"][1]["scale"] == {"high": 200, "direction": "min"}
