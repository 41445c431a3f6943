"""The paper's scenario: weights moved by the mouse, the ranking and the verdict that follow, the workbook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.gui.conftest import Answers
from tests.gui.journeys.user import Exported, User

RANKING = "Ranking of the recommendations"
OPEN, TOGETHER, SHARE = (
    "Encourage an open-source ecosystem",
    "Collaborate on many levels through ecosystem barriers",
    "Share technology to lower entry thresholds",
)


def test_moved_weights_move_the_ranking_and_come_out_as_they_are_seen(
    user: User, answers: Answers, tmp_path: Path
) -> None:
    answers.save, answers.export = tmp_path / "paper.renheng", tmp_path / "paper.xlsx"
    user.menu("File", "New from the paper")
    user.press("Ctrl+5")
    user.sees("How sure the ranking is: ✓ Robust")
    user.sees("passes 29%")
    user.hears(RANKING, f"1. {OPEN}", f"2. {TOGETHER}")

    user.drag("Weight of Node resilience", 0.8)
    user.sees("Undo: Change the weight of Node resilience")
    user.sees("How sure the ranking is: ⚠ Fragile")
    user.sees(f"“{SHARE}” to draw level")
    user.hears(RANKING, f"1. {OPEN}", f"2. {SHARE}")
    user.press("Ctrl+Z")
    user.sees("passes 29%")
    user.press("Ctrl+Y")
    verdict = user.sees(f"“{SHARE}” to draw level")
    ranking = [each.partition(" ")[2] for each in user.hears(RANKING)]

    user.press("Ctrl+S")
    user.press("Ctrl+E")
    user.sees("The workbook paper.xlsx is written.")
    book = Exported(answers.export)
    assert book.ranking == ranking
    assert verdict.removeprefix("Verdict: ") in book.text("Summary")
    saved = json.loads(answers.save.read_text("utf-8"))["weighting"]["weights"]
    assert book.weights == pytest.approx(saved)
    assert sum(saved[id_] for id_ in ("N1", "N2", "N3")) == pytest.approx(0.8, abs=0.02)
    assert saved["L1"] == saved["W3"]
    for name, scores in book.scores.items():
        assert book.totals[name] == pytest.approx(sum(saved[id_] * scores[id_] / 4 for id_ in saved))
