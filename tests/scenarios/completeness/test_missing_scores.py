"""What a scenario still lacks, cell by cell."""

from __future__ import annotations

from msgspec.structs import replace

from scenarios import edits
from scenarios.completeness.missing_scores import missing_scores
from scenarios.model import Text
from scenarios.paper import paper_scenario

CELL = ("TA3", "N1")


def test_the_papers_reason_is_none_for_another_score() -> None:
    changed = edits.set_score(paper_scenario(), *CELL, value=1)
    assert missing_scores(changed).without_reason == (CELL,)
    assert changed.score_at[CELL].rationale == paper_scenario().score_at[CELL].rationale  # nothing is lost


def test_the_papers_reason_is_known_as_an_older_file_words_it() -> None:
    older = Text(
        "Open source is named as a lever for reaching technological autonomy and a national strategy is aimed at "
        "defeating the blockade.",
        "论文明确将开源视为实现技术自主的抓手，并提出以国家战略破解封锁。",
    )
    assert older != paper_scenario().score_at[CELL].rationale
    assert missing_scores(edits.set_score(paper_scenario(), *CELL, value=1, rationale=older)).without_reason == (CELL,)
    returned = edits.set_score(paper_scenario(), *CELL, value=3, rationale=older)
    assert missing_scores(returned).without_reason == ()


def test_a_reason_of_ones_own_or_the_papers_own_score_fills_the_gap() -> None:
    changed = edits.set_score(paper_scenario(), *CELL, value=1)
    reasoned = edits.set_score(changed, *CELL, rationale=Text("The licence has changed since."))
    returned = edits.set_score(changed, *CELL, value=paper_scenario().score_at[CELL].value)
    assert missing_scores(reasoned).without_reason == missing_scores(returned).without_reason == ()


def test_another_scenario_may_say_what_the_paper_says() -> None:
    own = replace(paper_scenario(), id="another")
    assert missing_scores(edits.set_score(own, *CELL, value=1)).without_reason == ()
