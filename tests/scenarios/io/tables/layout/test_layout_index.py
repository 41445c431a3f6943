"""Small tables that were once read wrongly: each gives what its author meant, or asks about the line in doubt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scenarios.evaluation.evaluate import evaluate
from scenarios.findings import InvalidInput
from scenarios.io.json.codec import encode
from scenarios.io.json.reader import decode
from scenarios.io.tables import DecisionTable, apply, read_layout, table_to_scenario
from scenarios.io.tables.cells import CellArea, Sheet
from scenarios.io.tables.layout import Answers, Layout, Setting, propose, settled
from tests.scenarios.sheets import sheet, sheet_of

TAKE = Answers(take_assumed=True)


def read(found: Sheet, answers: Answers = TAKE) -> DecisionTable:
    return apply(found, propose(found, answers))


def of_text(folder: Path, text: str, answers: Answers = TAKE) -> tuple[DecisionTable, Layout]:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    found, layout = read_layout(path, answers)
    return apply(found, layout), layout


def asked(folder: Path, text: str, answers: Answers = TAKE) -> dict[str, tuple[str, ...]]:
    """The doubts of a text table, as code and places."""
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    found, layout = read_layout(path, answers)
    with pytest.raises(InvalidInput):
        apply(found, layout)
    return {each.code: each.at for each in layout.doubts}


def totals(table: DecisionTable) -> dict[str, float]:
    evaluation = evaluate(table_to_scenario(table))
    return {name: float(total) for name, total in zip(table.alternatives, evaluation.totals, strict=True)}


# rows and columns that are no recommendation and no criterion


def test_rows_of_weights_and_totals_are_no_recommendations(tmp_path: Path) -> None:
    text = (
        "alternative,price,quality,service\nWeight,0.5,0.3,0.2\nAster,60,80,70\nBirch,70,60,90\nCedar,90,50,40\n"
        "Total,220,190,200\n"
    )
    table, layout = of_text(tmp_path, text, Answers(directions={"B": "max"}))
    assert totals(table) == pytest.approx({"Birch": 0.813889, "Aster": 0.788889, "Cedar": 0.776389}, abs=1e-6)
    assert layout.left_out == ("6:6",)
    assert [(each.path, each.code) for each in layout.remarks] == [("6", "totals_left_out")]
    assert asked(tmp_path, text, Answers()) == {"direction_proposed": ("B",)}


def test_rows_of_weights_and_totals_in_chinese(tmp_path: Path) -> None:
    text = "方案,投资回报,就业,减排\n权重,0.5,0.3,0.2\n甲,60,80,70\n乙,70,60,90\n丙,90,50,40\n合计,220,190,200\n"
    table, _ = of_text(tmp_path, text, Answers())
    assert totals(table) == pytest.approx({"乙": 0.813889, "甲": 0.788889, "丙": 0.776389}, abs=1e-6)


def test_a_table_with_a_column_of_weights_lies_on_its_side(tmp_path: Path) -> None:
    text = (
        "Criterion,Weight,Option A,Option B,Option C\nPerformance,40,4,5,3\nCost control,35,5,3,4\nSupport,25,3,4,5\n"
        "Weighted total,100,4.10,4.05,3.85\n"
    )
    table, layout = of_text(tmp_path, text, Answers())
    assert layout.orientation == "columns" and layout.left_out == ("5:5",)
    assert table.criteria == ("Performance", "Cost control", "Support")
    assert totals(table) == pytest.approx({"Option A": 0.82, "Option B": 0.81, "Option C": 0.77})


def test_a_word_alone_is_asked_about(tmp_path: Path) -> None:
    text = "alternative,a,b\nx,1,2\ny,2,1\nTotal,3,3\n"
    assert asked(tmp_path, text) == {"row_called_total": ("4",)}
    assert of_text(tmp_path, text, Answers(rows={3: "total"}))[0].alternatives == ("x", "y")
    assert of_text(tmp_path, text, Answers(rows={3: "item"}))[0].alternatives == ("x", "y", "Total")


def test_sums_without_a_word_are_asked_about() -> None:
    found = sheet("Option | A | B | C\nx | 1 | 2 | 4\ny | 2 | 1 | 3\nz | 3 | 5 | 1\nAll | 6 | 8 | 8")
    assert [(each.at, each.code) for each in propose(found).doubts] == [(("5",), "row_is_sum")]


def test_means_ranks_and_weighted_scores_are_left_out() -> None:
    found = sheet(
        "Option | A | B | C | Weighted score | Rank\nWeight | 0.5 | 0.3 | 0.2 | |\nw1 | 3 | 4 | 5 | 3.7 | 1\n"
        "x1 | 4 | 3 | 2 | 3.3 | 3\ny1 | 5 | 1 | 4 | 3.6 | 2\nz1 | 2 | 2 | 3 | 2.2 | 4\nMean | 3.5 | 2.5 | 3.5 | 3.2 |"
    )
    layout = propose(found)
    assert layout.doubts == () and layout.left_out == ("7:7", "E:F")
    assert [each.weight for each in layout.criteria] == [0.5, 0.3, 0.2]


# names


def test_numbers_as_names_stay_whole() -> None:
    names = [1000001, 20261101, 91440300]
    found = sheet_of(["project", "npv", "gain"], *([name, 50 + i, 3] for i, name in enumerate(names)))
    assert read(found).alternatives == ("1000001", "20261101", "91440300")
    headed = sheet_of(["alternative", 20260301, 20260302], ["A one", 120, 3], ["B two", 300, 4.5])
    assert read(headed).criteria == ("20260301", "20260302")


def test_names_stand_behind_numbers_of_the_rows() -> None:
    rows = [[n, f"Option {n}", n % 7 + 1, n % 5 + 1] for n in range(1, 41)]
    found = sheet_of(["No.", "Option", "gain", "benefit"], *rows)
    layout = propose(found)
    assert layout.doubts == ()
    assert apply(found, layout).alternatives == tuple(f"Option {n}" for n in range(1, 41))


# the head of the table


def test_titles_stand_above_the_names(tmp_path: Path) -> None:
    table, layout = of_text(tmp_path, "Supplier evaluation 2031,,,\nalternative,a,b,c\nx,1,2,3\ny,2,1,3\n")
    assert (table.criteria, table.alternatives) == (("a", "b", "c"), ("x", "y"))
    assert layout.left_out == ("1:1",)
    chinese = sheet("各方案评分表\n\n方案 | 自主 | 覆盖\n甲 | 3 | 1\n乙 | 4 | 2", (CellArea(0, 0, 0, 2),))
    assert read(chinese).criteria == ("自主", "覆盖")


def test_the_line_that_names_the_separator_is_none_of_the_table(tmp_path: Path) -> None:
    table, _ = of_text(tmp_path, "sep=;\nalternative;a;b\nx;1,5;2\ny;2;1,25\n")
    np.testing.assert_array_equal(table.matrix, [[1.5, 2], [2, 1.25]])


def test_dimensions_stand_over_criteria() -> None:
    text = (
        "方案 | 经济效益 | | 社会效益 |\n | 成本 | 收益率 | 就业 | 环境\n甲 | 120 | 8.5 | 3 | 4\n乙 | 90 | 7.2 | 4 | 3"
    )
    table = read(sheet(text, (CellArea(0, 1, 0, 2), CellArea(0, 3, 0, 4), CellArea(0, 0, 1, 0))))
    assert table.criteria == ("成本", "收益率", "就业", "环境")
    assert table.dimensions == ("经济效益",) * 2 + ("社会效益",) * 2
    scenario = table_to_scenario(table)
    assert [(each.name.zh, len(each.criteria)) for each in scenario.dimensions] == [("经济效益", 2), ("社会效益", 2)]


def test_a_line_break_in_a_name_is_a_space() -> None:
    found = sheet_of(["alternative", "Cost\n(EUR)", "Jobs\ncreated"], ["North", 4, 2], ["South", 3, 1])
    layout = propose(found, TAKE)
    assert [(each.name, each.unit) for each in layout.criteria] == [("Cost (EUR)", "EUR"), ("Jobs created", "")]


def test_a_table_need_not_begin_in_the_first_cell() -> None:
    rows = [[None, "alternative", "Output (k€)", "Area"], [None, "A one", 120, 3], [None, "B two", 300, 4.5]]
    found = sheet_of([], [], *rows, [None, "C three", 80])
    layout = propose(found)
    assert layout.area == CellArea(2, 1, 5, 3)
    assert apply(found, layout).alternatives == ("A one", "B two", "C three")


# what is hidden, missing, empty


def test_a_hidden_row_is_left_out_and_said() -> None:
    found = sheet("alternative | a | b\nx | 1 | 2\nwithdrawn | 9 | 9\nz | 2 | 1", hidden_rows=frozenset({2}))
    layout = propose(found)
    assert apply(found, layout).alternatives == ("x", "z")
    assert [(each.path, each.code) for each in layout.remarks] == [("3", "hidden_left_out")]
    taken = Answers(rows={2: "item"})
    assert apply(found, propose(found, taken)).alternatives == ("x", "withdrawn", "z")


def test_rows_that_a_filter_hides_are_left_out_and_said() -> None:
    rows = "Option | Reach | Equity\nAlpha | 1 | 2\nBeta | 3 | 4\nGamma | 5 | 6"
    filtered = sheet(rows, hidden_rows=frozenset({2}), filtered=True)
    layout = propose(filtered)
    assert [(each.path, each.code) for each in layout.remarks] == [("3", "filtered_left_out")]
    assert apply(filtered, layout).alternatives == ("Alpha", "Gamma")
    column = sheet(rows, hidden_columns=frozenset({1}), filtered=True)  # no filter hides columns
    assert [(each.path, each.code) for each in propose(column).remarks] == [("B", "hidden_left_out")]


@pytest.mark.parametrize(
    ("hidden", "setting"),
    [
        ({"hidden_rows": frozenset({2})}, Setting("row", "criterion", "3")),
        ({"hidden_columns": frozenset({3})}, Setting("column", "item", "D")),
    ],
)
def test_what_takes_a_hidden_line_does_so_in_a_table_on_its_side(
    hidden: dict[str, frozenset[int]], setting: Setting
) -> None:
    rows = "Criterion | Weight | A | B | C\nJobs | 50 | 1 | 2 | 3\nReach | 30 | 3 | 2 | 1\nTrust | 20 | 5 | 4 | 4"
    found = sheet(rows, **hidden)
    [remark] = (each for each in propose(found).remarks if each.code == "hidden_left_out")
    assert remark.fields["option"] == setting.option
    layout = propose(found, settled(Answers(), [setting]))
    assert layout.turned and (len(layout.criteria), len(layout.items)) == (3, 3)


@pytest.mark.parametrize("turned", [False, True])
def test_what_is_hidden_at_the_edges_is_said_too(turned: bool) -> None:
    rows = [["Option", "Reach", "Equity", "Cost"], ["Alpha", 1, 2, 3], ["Beta", 3, 4, 5], ["Gamma", 5, 6, 7]]
    found = sheet_of(*rows, hidden_rows=frozenset({3}), hidden_columns=frozenset({2, 3}))
    layout = propose(found, Answers(transposed=turned))
    assert ("4, C, D", "hidden_left_out") in [(each.path, each.code) for each in layout.remarks]
    assert layout.left_out == ("4:4", "C:D")
    taken = propose(found, Answers(columns={2: "criterion"}))
    assert [each.at for each in taken.criteria] == ["B", "C"] and "D:D" in taken.left_out
    part = propose(found, Answers(area=CellArea(0, 0, 2, 1)))
    assert "hidden_left_out" not in [each.code for each in part.remarks]


@pytest.mark.parametrize("weights", ["x | 1 | ", "1-2 | 2 | 3", "1,450 | 2,300 | 1", "0.3 | 40% | 0.2"])
def test_a_weight_that_cannot_be_read_is_not_called_empty(weights: str) -> None:
    found = sheet(f"Option | Reach | Equity | Speed\nAlpha | 1 | 2 | 3\nBeta | 3 | 4 | 5\nWeight | {weights}")
    layout = propose(found)
    assert layout.remarks == ()
    with pytest.raises(InvalidInput):
        apply(found, layout)


def test_an_empty_weight_is_named(tmp_path: Path) -> None:
    _, layout = of_text(tmp_path, "alternative,a,b,c\n#weight,5,,3\nx,1,9,3\ny,2,1,3\n")
    assert [(each.path, each.code) for each in layout.remarks] == [("C2", "weight_empty")]


def test_words_for_nothing_are_missing(tmp_path: Path) -> None:
    table, _ = of_text(tmp_path, "alternative,a,b\nx,N/A,2\ny,4,1\n")
    np.testing.assert_array_equal(table.matrix, [[np.nan, 2], [4, 1]])


def test_directions_are_said_in_words(tmp_path: Path) -> None:
    table, _ = of_text(tmp_path, "alternative,a,b\n#objective,越大越好,min\nx,1,2\ny,2,1\n")
    assert table.directions == ("max", "min")


# figures


def test_a_group_never_begins_with_0(tmp_path: Path) -> None:
    table, _ = of_text(tmp_path, 'alternative,share,rate\nA,"0,125","12,5"\nB,"0,250","7,25"\nC,"0,5","12,125"\n')
    np.testing.assert_array_equal(table.matrix, [[0.125, 12.5], [0.25, 7.25], [0.5, 12.125]])


def test_a_column_has_one_reading(tmp_path: Path) -> None:
    text = "Standort;Kosten;Note\n#objective;min;max\nNord;950;2,5\nMitte;1.200;2,0\nSued;12.500,50;3,5\n"
    table, _ = of_text(tmp_path, text + "West;1.150.000;1,5\n")
    np.testing.assert_array_equal(table.matrix[:, 0], [950, 1200, 12500.5, 1150000])


def test_two_figures_in_a_cell_are_asked_about(tmp_path: Path) -> None:
    text = 'alternative,performance,reliability\nA,"80,90","88,92"\nB,"85,95","82,88"\n'
    assert asked(tmp_path, text) == {"number_pair": ("B2", "B3", "C2", "C3")}
    table, _ = of_text(tmp_path, text, Answers(ranges=True))
    assert table.ranges[0, 0] == (80, 90) and table.matrix[0, 0] == 85
    score = table_to_scenario(table).scores[0]
    assert (score.low, score.value, score.high) == (80, 85, 90)


def test_ends_reach_as_far_as_ranges(tmp_path: Path) -> None:
    text = "alternative,gain,reliability\nA,-3 ~ 5,80–90\nB,4,70\n"
    table, _ = of_text(tmp_path, text, Answers(ranges=True))
    scenario = table_to_scenario(table)
    assert [(each.scale.low, each.scale.high) for each in scenario.criteria] == [(-3, 5), (0, 90)]
    assert decode(encode(scenario)) == scenario
    stated = "alternative,gain,reliability\n#high,10,85\nA,3,80–90\nB,4,70\n"
    with pytest.raises(InvalidInput) as refused:
        of_text(tmp_path, stated, Answers(ranges=True))
    assert [each.code for each in refused.value.findings] == ["score_beyond_end"]


def test_what_three_digits_mean_is_asked_where_nothing_tells(tmp_path: Path) -> None:
    text = "alternative;a;b\nx;1,450;2\ny;1,300;1\n"
    assert asked(tmp_path, text) == {"number_unclear": ("B2", "B3")}
    for mark, first in ((".", 1450.0), (",", 1.45)):
        assert of_text(tmp_path, text, Answers(decimal=mark))[0].matrix[0, 0] == first


# several tables


def test_of_several_tables_one_must_be_chosen() -> None:
    text = "Option | A1 | A2\nX | 1 | 2\nY | 2 | 1\nZ | 3 | 3\n\nCriterion | Value\nA1 | 0.4\nA2 | 0.6"
    found = sheet(text)
    doubt = propose(found).doubts[0]
    assert (doubt.code, doubt.at, doubt.option) == ("several_tables", ("A1:C4", "A6:B8"), "--range A1:C4")
    assert propose(found, Answers(area=CellArea(0, 0, 3, 2))).doubts == ()


def test_an_empty_sheet_has_no_table() -> None:
    for rows in ([[None]], [[None, None], [None]], [["\x1f"]]):
        assert propose(sheet_of(*rows)).items == ()
