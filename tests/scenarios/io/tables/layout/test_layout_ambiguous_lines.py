"""Lines whose label says something else than their figures: asked about, and as answered."""

from __future__ import annotations

import pytest

from scenarios.io.tables import apply
from scenarios.io.tables.layout import Answers, Layout, Role, propose
from tests.scenarios.sheets import sheet

ROWS = "Alpha | 3 | 4 | 5\nBeta | 4 | 4 | 2\nGamma | 5 | 1 | 3"


def doubts(layout: Layout) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.at) for each in layout.doubts]


@pytest.mark.parametrize("label", ["Stakeholder weights", "Local weight", "专家权重", "Weight 2", "权重2"])
def test_what_ends_like_weights_is_no_recommendation_in_silence(label: str) -> None:
    found = sheet(f"Option | Reach | Equity | Speed\n{ROWS}\n{label} | 0.5 | 0.3 | 0.2")
    assert doubts(propose(found)) == [("row_like_weights", ("5",))]
    answered = propose(found, Answers(rows={4: "weight"}))
    assert answered.doubts == () and [each.weight for each in answered.criteria] == [0.5, 0.3, 0.2]


def test_weights_of_dimensions_beside_those_of_criteria_are_left_out_or_asked_about() -> None:
    found = sheet(f"Option | Reach | Equity | Speed\nDimension weight | 0.6 | | 0.4\nWeight | 4 | 2 | 4\n{ROWS}")
    layout = propose(found)
    assert doubts(layout) == [("row_like_weights", ("2",))]
    assert layout.doubts[0].option == "--row 2=ignore"
    on_side = sheet("Criteria | Local weight | Weight | Alpha | Beta\nReach | 50 | 40 | 3 | 4\nJobs | 50 | 60 | 2 | 5")
    assert [each.option for each in propose(on_side).doubts] == ["--column B=ignore"]


def test_figures_without_a_name_that_sum_to_a_whole_may_be_weights() -> None:
    found = sheet(f"Option | Reach | Equity | Speed\n | 0.5 | 0.3 | 0.2\n{ROWS}")
    assert doubts(propose(found)) == [("row_like_weights_nameless", ("2",))]
    other = sheet(f"Option | Reach | Equity | Speed\n | 5 | 3 | 2\n{ROWS}")
    assert doubts(propose(other)) == []


@pytest.mark.parametrize("label", ["Target", "目标值", "Threshold"])
def test_aims_are_asked_about(label: str) -> None:
    found = sheet(f"Option | Reach | Equity | Speed\n{ROWS}\n{label} | 10 | 10 | 20")
    assert doubts(propose(found)) == [("row_like_aims", ("5",))]


def test_the_most_that_can_be_scored_is_the_end_of_the_scale() -> None:
    layout = propose(sheet(f"Option | Reach | Equity | Speed\nMax score | 10 | 10 | 20\n{ROWS}"))
    assert layout.doubts == () and [each.high for each in layout.criteria] == [10.0, 10.0, 20.0]


def test_a_policy_about_weights_is_a_recommendation() -> None:
    found = sheet("Option | Reach | Equity\nWeight limits | 3 | 4\nTarget groups | 4 | 4\n权重调整 | 5 | 1")
    assert propose(found).doubts == ()


@pytest.mark.parametrize("head", ["Year", "年份"])
def test_a_column_of_years_is_asked_about(head: str) -> None:
    layout = propose(sheet(f"Option | {head} | Reach\nAlpha | 2020 | 4\nBeta | 2021 | 2"))
    assert doubts(layout) == [("column_like_years", ("B",))]
    assert propose(sheet(f"Option | {head} | Reach\nAlpha | 3 | 4\nBeta | 5 | 2")).doubts == ()


def test_numbers_right_of_the_names_are_ids_where_they_count_the_rows() -> None:
    counting = sheet("Option | No. | Reach\nAlpha | 1 | 4\nBeta | 2 | 2\nGamma | 3 | 1")
    layout = propose(counting)
    assert layout.doubts == () and apply(counting, layout).criteria == ("Reach",)
    others = sheet("方案 | 编号 | 韧性\n甲 | 1001 | 4\n乙 | 1002 | 2\n丙 | 1005 | 1")
    assert doubts(propose(others)) == [("column_like_ids", ("B",))]
    for role, criteria in (("id", ("韧性",)), ("criterion", ("编号", "韧性"))):
        assert apply(others, propose(others, Answers(columns={1: role}))).criteria == criteria


def test_a_criterion_in_words_or_times_is_not_left_out_in_silence() -> None:
    found = sheet("Option | Duration | Equity\nAlpha | 01:30 | 4\nBeta | 02:00 | 5\nGamma | 00:45 | 2")
    assert doubts(propose(found)) == [("column_of_texts", ("B",))]


def test_units_beside_every_figure_come_in() -> None:
    found = sheet("Option | Length | Price\nAlpha | 12 km | 300 €\nBeta | 9 km | 45 €")
    assert apply(found, propose(found, Answers(take_assumed=True))).words["unit"] == ("km", "€")


def test_shares_have_no_per_cent_for_a_unit() -> None:
    text = "Option | Share (%) | Equity\nAlpha | 50% | 4\nBeta | 70% | 5"
    table = apply(sheet(text), propose(sheet(text)))
    assert table.matrix[:, 0].tolist() == [0.5, 0.7] and "unit" not in table.words
    scaled = sheet(f"{text}\nBest | 100 | 10\nWorst | 0 | 0")
    table = apply(scaled, propose(scaled))
    assert table.matrix[:, 0].tolist() == [50.0, 70.0] and table.words["unit"] == ("%", "")


def test_marks_put_into_a_table_of_words_leave_no_row_of_weights_among_the_recommendations() -> None:
    found = sheet(f"Option | Reach | Equity | Speed\n#objective | max | max | min\nWeight | 0.5 | 0.3 | 0.2\n{ROWS}")
    layout = propose(found)
    assert doubts(layout) == [("row_without_mark", ("3",))] and layout.doubts[0].fields["mark"] == "#weight"
    for role, count in (("ignore", 3), ("item", 4)):
        answered = propose(found, Answers(rows={2: role}))
        assert answered.doubts == () and len(apply(found, answered).alternatives) == count


@pytest.mark.parametrize(
    ("weights", "total"),
    [("50% | 30% | 10%", "90%"), ("0.5 | 0.3 | 0.1", "0.9"), ("5 | 3 | 1", ""), ("33% | 33% | 33%", "")],
)
def test_shares_that_make_no_whole_are_said(weights: str, total: str) -> None:
    layout = propose(sheet(f"Option | Reach | Equity | Speed\nWeight | {weights}\n{ROWS}"))
    said = [each.fields["total"] for each in layout.remarks if each.code == "weights_no_whole"]
    assert said == [total] * bool(total) and layout.doubts == ()


def test_figures_in_another_unit_than_their_name_says_are_said() -> None:
    layout = propose(sheet("方案 | 产值（万元） | 韧性\n甲 | 3亿元 | 4\n乙 | 2亿元 | 5"))
    assert [(each.path, each.code) for each in layout.remarks] == [("B", "unit_unlike_name")]


@pytest.mark.parametrize("label", ["Wt.", "Coefficient", "系数"])
def test_a_row_at_the_edge_that_sums_to_one_is_asked_about(label: str) -> None:
    found = sheet(f"Option | Reach | Equity | Speed\n{label} | 0.5 | 0.3 | 0.2\n{ROWS}")
    assert doubts(propose(found)) == [("row_of_shares", ("2",))]
    shares = sheet("Region | Farms | Woods\nNorth | 0.5 | 0.5\nSouth | 0.3 | 0.7\nEast | 0.2 | 0.9")
    assert propose(shares).doubts == ()


def test_dimensions_over_names_that_begin_in_the_corner() -> None:
    text = (
        " | Economic | | Social |\nMeasure | Return | Growth | Jobs | Equity\nDam | 3 | 4 | 5 | 2\nWell | 4 | 2 | 2 | 3"
    )
    table = apply(sheet(text), propose(sheet(text)))
    assert table.dimensions == ("Economic", "Economic", "Social", "Social")


@pytest.mark.parametrize("unit", [" GWh/a", "公里", " people", " Mio. EUR", "℃"])
def test_a_column_of_figures_in_long_units_is_a_criterion(unit: str) -> None:
    found = sheet(f"Option | Output | Equity\nAlpha | 45{unit} | 4\nBeta | 50{unit} | 5\nGamma | 61{unit} | 2")
    table = apply(found, propose(found))
    assert table.matrix[:, 0].tolist() == [45.0, 50.0, 61.0] and table.words["unit"] == (unit.strip(), "")


def test_addresses_are_no_figures() -> None:
    found = sheet("Site | Address | Equity\nAlpha | 12 Main St | 4\nBeta | 7 High St | 5\nGamma | 9 Low Rd | 2")
    assert apply(found, propose(found)).criteria == ("Equity",)


@pytest.mark.parametrize("word", ["不适用", "k.a.", "暂缺", "N. D."])
def test_words_for_nothing_are_the_same_for_layout_and_figures(word: str) -> None:
    found = sheet(f"Option | Reach | Equity\nAlpha | {word} | 4\nBeta | {word} | 5\nGamma | 3 | 2")
    layout = propose(found)
    assert layout.doubts == () and apply(found, layout).criteria == ("Reach", "Equity")


def test_words_of_tens_in_the_figures_and_in_their_unit_are_asked_about() -> None:
    found = sheet("方案 | 产值（万元） | 韧性\n甲 | 1.2万 | 4\n乙 | 2.5万 | 5")
    assert doubts(propose(found)) == [("tens_twice", ("B",))]
    plain = sheet("方案 | 产值（元） | 韧性\n甲 | 1.2万 | 4\n乙 | 2.5万 | 5")
    assert apply(plain, propose(plain)).matrix[:, 0].tolist() == [12000.0, 25000.0]


def test_two_rows_of_weights_are_asked_about() -> None:
    layout = propose(sheet(f"Option | Reach | Equity | Speed\nWeight | 5 | 3 | 2\nWeight | 4 | 4 | 2\n{ROWS}"))
    assert doubts(layout) == [("several_weights", ("3",))]
    assert [each.weight for each in layout.criteria] == [5.0, 3.0, 2.0]


def test_a_spread_of_one_figure_alone_gives_no_warning() -> None:
    found = sheet("Option | A | B\nx | 1 | 2\ny | | 3\nz | | 4\nStd dev | 7 | 9")
    assert doubts(propose(found)) == [("row_called_total", ("5",))]


@pytest.mark.parametrize("role", ["total", "note", "ignore"])
def test_lines_of_a_table_with_marks_are_left_out_as_answered(role: Role) -> None:
    found = sheet(f"Option | Reach | Equity | Speed\n#objective | max | max | min\n{ROWS}")
    answered = propose(found, Answers(rows={3: role}, columns={2: role}))
    table = apply(found, answered)
    assert (table.alternatives, table.criteria) == (("Alpha", "Gamma"), ("Reach", "Speed"))
    assert table.matrix.tolist() == [[3, 5], [5, 3]] and answered.left_out == ("4:4", "C:C")


def test_a_column_of_an_unknown_mark_is_no_criterion_in_silence() -> None:
    found = sheet("alternative | Reach | #rank\n#objective | max | \nAlpha | 3 | 2\nBeta | 5 | 1")
    layout = propose(found)
    assert doubts(layout) == [("column_unknown", ("C",))]
    for role, criteria in (("ignore", ("Reach",)), ("criterion", ("Reach", "#rank"))):
        answered = propose(found, Answers(columns={2: role}))
        assert answered.doubts == () and apply(found, answered).criteria == criteria


def test_what_marks_say_otherwise_is_not_passed_over_in_silence() -> None:
    found = sheet(f"Option | Reach | Equity | Speed\n#objective | max | max | min\n{ROWS}")
    answered = propose(found, Answers(rows={1: "direction", 2: "weight"}, columns={0: "name", 3: "group"}))
    assert doubts(answered) == [("marked_otherwise", ("3", "D"))]
