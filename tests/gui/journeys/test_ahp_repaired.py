"""Weights by pairwise comparison: contradicting answers, the hint that repairs them, and their workbook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gui.conftest import Answers
from tests.gui.journeys.user import Exported, User

RANKING = "Ranking of the recommendations"


def test_contradicting_comparisons_are_repaired_by_the_hint(
    user: User, answers: Answers, tmp_path: Path, sites: Path
) -> None:
    answers.open, answers.export = sites, tmp_path / "sites.xlsx"
    user.press("Ctrl+O")
    user.hears(RANKING, "1. Cedar", "2. Birch", "3. Aster")
    user.press("Ctrl+5")
    user.choose("Way of weighting", "Pairwise comparison (AHP)")
    for answer in (
        "“Jobs” counts equally or moderately more than “Trust” (2)",
        "“Space” counts strongly to very strongly more than “Jobs” (6)",  # the wrong way round
        "“Trust” counts moderately more than “Space” (3)",
    ):
        user.click(answer)
        if not answer.startswith("“Trust”"):
            user.click("Next")

    user.sees("The answers contradict each other")
    user.sees("“Space” counts strongly to very strongly more than “Jobs” (6). The others point to 6; with it CR 0.000.")
    user.click("Take 6")
    user.click("Details ▸")
    user.sees("λmax 3.000 · CI 0.000 · CR 0.000")
    user.hears(RANKING, "1. Aster", "2. Cedar", "3. Birch")

    user.press("Ctrl+S")
    user.press("Ctrl+E")
    user.sees("The workbook sites.xlsx is written.")
    book = Exported(answers.export)
    assert book.weights == pytest.approx({"Jobs": 0.6, "Trust": 0.3, "Space": 0.1})
    assert book.totals == pytest.approx({"Aster": 0.725, "Birch": 0.525, "Cedar": 0.625})
    assert book.ranking == ["Aster", "Cedar", "Birch"]
    weighting = json.loads(sites.read_text("utf-8"))["weighting"]
    assert weighting["method"] == "pairs"
    assert weighting["weights"] == pytest.approx(book.weights)
    assert weighting["inputs"]["nodes"]["D"]["judgements"] == pytest.approx(
        {"Jobs/Trust": 2, "Jobs/Space": 6, "Trust/Space": 3}
    )
