"""A session all in Chinese, typed with an input method, and a Chinese workbook."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.gui.conftest import Answers
from tests.gui.journeys.user import Exported, User

pytestmark = pytest.mark.long

ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,}|^[A-Z][a-z]{2,}$")  # two words, or one that is all; no mere name within
JUDGES = "Liu & Li (2025), two codings"  # what the paper's scenario says in either language


def english(texts: list[str]) -> set[str]:
    """The texts that are English, but for the name of that language."""
    return {text for text in texts if ENGLISH.search(text.replace(JUDGES, ""))} - {"English"}


def test_a_session_and_its_workbook_are_in_chinese(user: User, answers: Answers, tmp_path: Path) -> None:
    answers.save, answers.export = tmp_path / "韧性.renheng", tmp_path / "韧性.xlsx"
    user.click("简体中文")
    for step in (*range(1, 8), 9):
        user.press(f"Ctrl+{step}")
        assert english(user.texts()) == set()

    user.press("Ctrl+1")
    user.write("标题", "人工智能产业链韧性：2026年")
    user.press("Ctrl+5")
    user.write("网络化与场景广度的权重（百分比）", "40")
    user.press("Return")
    ranking = [row.partition(" ")[2] for row in user.hears("建议的排序", "1. 技术共享降低进入门槛")]
    user.press("Ctrl+9")
    user.write("记录备注", "专家组一致同意，放宽到40%")
    user.click("添加备注")
    newest, before, *_ = user.cells("决策记录（最新在前）")
    assert newest[-1] == "专家组一致同意，放宽到40%"
    assert "网络化与场景广度" in before[2] and "40.0%" in before[2]

    user.press("Ctrl+S")
    user.press("Ctrl+E")
    user.sees("韧性.xlsx已")
    book = Exported(answers.export)
    assert english(book.text().splitlines()) == set()
    assert "人工智能产业链韧性：2026年" in book.text()
    assert book.weights == pytest.approx({id_: 0.4 if id_ == "W3" else 0.075 for id_ in book.weights})
    assert book.ranking == ranking
    saved = json.loads(answers.save.read_text("utf-8"))
    assert saved["title"]["zh"] == "人工智能产业链韧性：2026年"
    assert saved["log"][-1]["why"] == {"zh": "专家组一致同意，放宽到40%"}
