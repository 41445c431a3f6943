"""New scores for a scenario: matched by id, then by name; nothing is taken away, and what finds no place is named."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from scenarios.edits import Signature, clear_scores, set_scale, set_score, set_scores
from scenarios.findings import InvalidInput
from scenarios.io.tables import read_table
from scenarios.io.tables.decision_table import DecisionTable
from scenarios.io.tables.layout import Answers
from scenarios.io.tables.merge_scores import new_scores, new_scores_summary, with_new_scores
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.text.findings import sentence

PAPER = paper_scenario()


def table(rows: tuple[str, ...], columns: tuple[str, ...], *values: float) -> DecisionTable:
    return DecisionTable("t.csv", rows, columns, np.array(values, dtype=float).reshape(len(rows), len(columns)))


def name(part: object) -> str:
    return part.name.en  # type: ignore[attr-defined]


def test_ids_and_names_of_both_languages_are_known() -> None:
    one, two, three = PAPER.recommendations[:3]
    criterion = PAPER.criteria[0]
    found = new_scores(PAPER, table((one.id, two.name.en.upper(), three.name.zh), (criterion.id,), 1, 2, 3))
    assert found.values == {(one.id, criterion.id): 1.0, (two.id, criterion.id): 2.0, (three.id, criterion.id): 3.0}
    assert found.unknown == ()


def test_ids_that_stand_beside_the_names_go_first() -> None:
    beside = DecisionTable(
        "t.csv", ("Any name", "TA3"), ("Some", "Other"), np.array([[1.0, 2.0], [3.0, 4.0]]),
        words={"id": ("N1", "N2")}, beside={"id": ("TA1", "TA2")},
    )  # fmt: skip
    assert set(new_scores(PAPER, beside).values) == {(row, column) for row in ("TA1", "TA2") for column in ("N1", "N2")}


def test_ranges_come_in_with_their_scores() -> None:
    ranged = DecisionTable("t.csv", ("TA1", "TA2"), ("N1",), np.array([[2.0], [3.0]]), ranges={(0, 0): (1.0, 3.0)})
    found = new_scores(PAPER, ranged)
    after = with_new_scores(PAPER, found)
    score, other = after.score_at["TA1", "N1"], after.score_at["TA2", "N1"]
    assert (score.value, score.low, score.high) == (2.0, 1.0, 3.0)
    assert other.value == 3.0
    assert new_scores(after, ranged).changed == ()


def test_a_range_that_changes_alone_is_logged_as_a_score() -> None:
    now = PAPER.score_at["TA1", "N1"].value
    assert now is not None
    ranged = DecisionTable("t.csv", ("TA1",), ("N1",), np.array([[now]]), ranges={(0, 0): (0.0, 4.0)})
    after = with_new_scores(PAPER, new_scores(PAPER, ranged), stamp=Signature("2026-01-01T09:00:00Z", "me"))
    assert [(each.event, each.after) for each in after.log[len(PAPER.log) :]] == [("scores_set", "1")]


def test_every_range_beyond_its_scale_is_named() -> None:
    ends = {(0, 0): (1.0, 90.0), (1, 0): (-90.0, 3.0)}
    ranged = DecisionTable("t.csv", ("TA1", "TA2"), ("N1",), np.array([[2.0], [3.0]]), ranges=ends)
    with pytest.raises(InvalidInput) as refused:
        with_new_scores(PAPER, new_scores(PAPER, ranged))
    assert [each.path for each in refused.value.findings] == ["TA1/N1.high", "TA2/N1.low"]


def test_nobody_signs_what_a_table_says() -> None:
    signed = set_score(PAPER, "TA1", "N1", value=2.0, author="Anna Berg", date="2026-01-01")
    assert signed.score_at["TA1", "N1"].state == "judged"
    after = with_new_scores(signed, new_scores(signed, table(("TA1", "TA2"), ("N1",), 3, 2)))
    score = after.score_at["TA1", "N1"]
    assert (score.value, score.author, score.date, score.state) == (3.0, "", "", "table")
    assert (PAPER.score_at["TA1", "N1"].state, after.score_at["TA2", "N1"].state) == ("paper", "table")


def test_all_come_in_or_none() -> None:
    with pytest.raises(InvalidInput) as refused:
        with_new_scores(PAPER, new_scores(PAPER, table(("TA1", "TA2"), ("N1",), 1, 5)))
    assert [each.path for each in refused.value.findings] == ["TA2/N1.value"]


def test_an_empty_cell_takes_nothing_away() -> None:
    found = new_scores(PAPER, table(("TA1",), ("N1", "N2"), np.nan, 1.5))
    assert set(found.values) == {("TA1", "N2")}


def test_only_what_is_another_counts_as_changed() -> None:
    now = PAPER.score_at["TA1", "N1"].value
    assert now is not None
    found = new_scores(PAPER, table(("TA1",), ("N1", "N2"), now, 0.25))
    assert found.changed == (("TA1", "N2"),)


def test_what_finds_no_place_is_named() -> None:
    found = new_scores(PAPER, table(("TA1", "Nowhere"), ("N1", "Luck"), 1, 2, 3, 4))
    assert found.unknown == ("Nowhere", "Luck")
    said = new_scores_summary(found, "en")
    assert said == (
        "Scores that change: 1 of 1. Not in the open scenario: “Nowhere” and “Luck”. "
        "Only scores come in; directions, weights and scale ends stay as they are."
    )
    assert new_scores_summary(found, "zh") == (
        "1个评分中有1个变化。当前情景中没有：“Nowhere”和“Luck”。只导入评分；方向、权重和量表两端保持不变。"
    )


def test_of_two_lines_for_one_recommendation_the_first_counts() -> None:
    found = new_scores(PAPER, table(("TA1", name(PAPER.recommendations[0])), ("N1",), 1, 2))
    assert found.values == {("TA1", "N1"): 1.0}
    assert found.unknown == (name(PAPER.recommendations[0]),)


def test_a_table_of_other_things_says_so() -> None:
    found = new_scores(PAPER, table(("A",), ("B",), 1))
    assert new_scores_summary(found, "en").startswith("Nothing of this table is in the open scenario")


def test_a_table_that_changes_nothing_says_so() -> None:
    now = PAPER.score_at["TA1", "N1"].value
    assert now is not None
    found = new_scores(PAPER, table(("TA1",), ("N1",), now))
    assert new_scores_summary(found, "en") == "No score changes: the open scenario has the same ones."


def test_many_unknown_names_are_counted() -> None:
    found = new_scores(PAPER, table(("TA1", *"abcde"), ("N1",), *range(6)))
    assert "“a”, “b” and 3 others" in new_scores_summary(found, "en")
    assert "“a”、“b”等5项" in new_scores_summary(found, "zh")


def test_what_else_a_table_says_is_named_and_left(tmp_path: Path) -> None:
    text = "alternative,N1,N2\n#objective,min,max\n#weight,1,2\n#low,0,1\n#high,4,4\nTA1,,1\nTA2,4,2\n{assumed}"
    path = tmp_path / "t.csv"
    path.write_text(text.format(assumed=""), encoding="utf-8")
    found = new_scores(PAPER, read_table(path))
    assert found.emptied == (("TA1", "N1"),)
    assert found.other == {"directions": ("N1",), "ends": ("N2",)}  # weights of some criteria compare with none
    said = new_scores_summary(found, "en")
    assert "Scores that are empty in the table and stay as they are: 1." in said
    assert "Other directions in the table, not taken over: “N1”." in said
    path.write_text(text.format(assumed="#assumed,direction,low\n"), encoding="utf-8")
    assert new_scores(PAPER, read_table(path)).other == {}


def test_other_weights_are_named_whatever_they_sum_to(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    ids = [each.id for each in PAPER.criteria]
    for first, expected in ((7, {}), (8, {"weights": tuple(ids)})):
        weights = ",".join(str(first if id_ == "N1" else 7) for id_ in ids)
        path.write_text(f"alternative,{','.join(ids)}\n#objective{',max' * 9}\n#weight,{weights}\nTA1{',1' * 9}\n")
        assert new_scores(PAPER, read_table(path)).other == expected


def test_a_difference_beyond_what_spreadsheets_keep_is_none() -> None:
    third = 7 / 3
    scenario = set_scores(PAPER, {("TA1", "N1"): third})
    assert new_scores(scenario, table(("TA1",), ("N1",), float(f"{third:.15g}"))).changed == ()
    assert new_scores(scenario, table(("TA1",), ("N1",), third + 1e-9)).changed == (("TA1", "N1"),)


@pytest.mark.parametrize(
    ("high", "given", "expected"), [(100, "", 7), (1, "", 0.07), (100, "#high,1", 7), (1, "#high,100", 0.07)]
)
def test_figures_in_per_cent_follow_the_scale_of_the_scenario(
    tmp_path: Path, high: float, given: str, expected: float
) -> None:
    ends = "#low,0\n" + given if given else ""
    found = new_scores(_on_scale(0, high), read(tmp_path, f"alternative,N1\n#objective,max\n{ends}\nTA1,7%\nTA2,\n"))
    assert found.values == {("TA1", "N1"): expected}


def test_ranges_in_per_cent_follow_it_too(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("alternative,N1\n#objective,max\nTA1,7%–9%\nTA2,4%\n", encoding="utf-8")
    found = new_scores(_on_scale(0, 100), read_table(path, Answers(ranges=True)))
    assert found.values == {("TA1", "N1"): 8, ("TA2", "N1"): 4} and found.ranges == {("TA1", "N1"): (7, 9)}


def test_per_cent_on_any_other_scale_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as refused:
        new_scores(_on_scale(0, 4), read(tmp_path, "Option,N1,N2\nTA1,,1\nTA2,45%,2\nTA3,30%,1\n"))
    [finding] = refused.value.findings
    assert (finding.path, finding.code) == ("N1", "percent_off_scale")
    assert sentence(finding, "en").startswith("“45%” is in per cent, but the scale runs from 0 to 4.")


@pytest.mark.parametrize(("unit", "told"), [("元", ("N1",)), ("万元", ()), ("", ())])
def test_another_unit_is_said(tmp_path: Path, unit: str, told: tuple[str, ...]) -> None:
    blank = clear_scores(PAPER, list(PAPER.score_at))
    scenario = set_scale(blank, "N1", replace(PAPER.criteria[0].scale, unit=Text(zh="万元")))
    found = new_scores(scenario, read(tmp_path, f"alternative,N1\n#objective,max\n#unit,{unit}\nTA1,2\nTA2,3\n"))
    assert found.other.get("units", ()) == told
    assert ("Compare them" in new_scores_summary(found, "en")) == bool(told)


def read(folder: Path, text: str) -> DecisionTable:
    path = folder / "t.csv"
    path.write_text(text, encoding="utf-8")
    return read_table(path)


def _on_scale(low: float, high: float) -> Scenario:
    """The paper without its scores, its first criterion on that scale."""
    blank = clear_scores(PAPER, list(PAPER.score_at))
    return set_scale(blank, "N1", replace(PAPER.criteria[0].scale, low=low, high=high, levels=()))
