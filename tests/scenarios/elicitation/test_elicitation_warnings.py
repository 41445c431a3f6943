"""What is told before one stands by the weights, and sets of weights side by side."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.blank_scenario import blank_scenario
from scenarios.elicitation import warnings as weighing_guards
from scenarios.elicitation.best_worst import BestWorstAnswers
from scenarios.elicitation.diagnostics import DIAGNOSTICS
from scenarios.elicitation.hierarchy import FLAT
from scenarios.elicitation.pairs import PairsAnswers
from scenarios.elicitation.points import PointsAnswers
from scenarios.elicitation.sentences import warning_remedy, warning_sentence
from scenarios.elicitation.swing import SwingAnswers
from scenarios.elicitation.warnings import weighting_warnings
from scenarios.elicitation.weight_sets import preset_weights, weight_sets
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Criterion, Dimension, Group, Level, Recommendation, Scale, Scenario, Score, Text, Weighting
from scenarios.paper import paper_scenario
from scenarios.text.elicitation_warnings import REMEDIES, SENTENCES
from tests.scenarios.samples import large

FIRST = edits.Signature("2025-03-31T09:30:00+08:00", "Li")
LATER = edits.Signature("2025-04-01T09:30:00+08:00", "Li")


def table(matrix: list[list[float | None]]) -> Scenario:
    """Recommendations R0… on criteria C0… of 0 to 4, all of one weight, in one dimension."""
    rows, columns = [f"R{i}" for i in range(len(matrix))], [f"C{j}" for j in range(len(matrix[0]))]
    return Scenario(
        id="table",
        title=Text("Table"),
        groups=(Group("R", Text("All"), tuple(Recommendation(each, Text(each)) for each in rows)),),
        dimensions=(Dimension("C", Text("All"), tuple(Criterion(each, Text(each)) for each in columns)),),
        weighting=Weighting(dict.fromkeys(columns, 1 / len(columns))),
        scores=tuple(
            Score(r, c, value)
            for r, row in zip(rows, matrix, strict=True)
            for c, value in zip(columns, row, strict=True)
        ),
    )


def found(scenario: Scenario) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.code, each.subject) for each in weighting_warnings(scenario)]


QUIET: list[list[float | None]] = [[0, 3, 1], [1, 0, 4], [2, 4, 3], [4, 1, 0]]


def test_nothing_to_say_where_there_is_nothing() -> None:
    assert found(table(QUIET)) == []
    assert found(blank_scenario()) == []
    assert found(table([[1, 2, 3]])) == []


TOGETHER: list[list[float | None]] = [[0, 0, 4], [1, 1, 3], [2, 2, 2], [2.5, 2.4, 1.5], [3, 3.2, 1], [4, 3.9, 0]]


def test_values_that_rise_together_may_be_one_thing_and_those_that_part_are_a_trade_off() -> None:
    scenario = table(TOGETHER)
    assert found(scenario) == [
        ("scores_together", ("C0", "C1")),
        ("scores_opposed", ("C0", "C2")),
        ("scores_opposed", ("C1", "C2")),
    ]
    trade_off = weighting_warnings(scenario)[1]
    assert trade_off.fields["r"] == pytest.approx(-1)
    assert "trade-off (correlation of their values -1.00" in warning_sentence(trade_off, scenario, "en")
    assert "twice" not in warning_sentence(trade_off, scenario, "en")


def test_of_costs_it_is_the_values_that_count() -> None:
    """What costs little is good: a cost that falls as the other criterion rises favours the same recommendations."""
    scenario = edits.set_scale(table(TOGETHER), "C2", Scale(0, 4, direction="min"))
    assert found(scenario) == [("scores_together", pair) for pair in (("C0", "C1"), ("C0", "C2"), ("C1", "C2"))]


def test_of_five_recommendations_nothing_is_concluded() -> None:
    assert found(table(TOGETHER[:5])) == []


def test_of_many_pairs_there_is_one_remark_of_a_kind_with_the_closest_named() -> None:
    scenario = table([[*row, row[1], row[2]] for row in TOGETHER])  # C0, C1, C3 against C2, C4
    together, opposed = weighting_warnings(scenario)
    assert (together.code, together.fields["count"], len(together.subject)) == ("many_together", 4, 6)
    assert (opposed.code, opposed.fields["count"], opposed.subject[:2]) == ("many_opposed", 6, ("C0", "C2"))
    en, zh = (warning_sentence(together, scenario, tongue) for tongue in ("en", "zh"))
    assert en.startswith("4 pairs of criteria favour")
    assert "“C1” and “C3”; " in en
    assert "4对" in zh
    assert "trade-offs" in warning_sentence(opposed, scenario, "en")


def test_of_very_many_criteria_it_is_said_that_pairs_were_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.elicitation.warnings.COMPARED", 2)
    scenario = table(TOGETHER)
    (guard,) = weighting_warnings(scenario)
    assert guard.code == "too_many_together"
    wanted = "Which of the 3 criteria favour the same recommendations was not looked at"
    assert warning_sentence(guard, scenario, "en").startswith(wanted)
    assert "3项" in warning_sentence(guard, scenario, "zh")


def test_correlation_takes_the_rows_that_both_have() -> None:
    given = [[0, 0.5], [0.5, 0.5], [1, 1.5], [2, 2.0], [3, 2.5], [4, 3.0]]
    rows: list[list[float | None]] = [*given, [1, None], [None, 4]]
    [guard] = weighting_warnings(table(rows))
    assert guard.fields["r"] == pytest.approx(np.corrcoef(np.array(given).T)[0, 1])
    assert found(table(rows[1:])) == []  # seven recommendations, of which five have both


def test_while_weights_are_dragged_nothing_is_correlated_anew(monkeypatch) -> None:
    scenario = paper_scenario()
    expected = weighting_warnings(scenario)
    monkeypatch.setattr(weighing_guards, "_correlations", lambda _values: pytest.fail("correlated anew"))
    dragged = edits.set_weight(scenario, scenario.criteria[0].id, 0.2)
    assert weighting_warnings(dragged) == expected


def test_a_criterion_on_which_all_score_alike() -> None:
    assert found(table([[2, 0, 1], [2, 3, 0], [2, 1, 4]])) == [("scores_alike", ("C0",))]
    assert found(table([[2, 0, 1], [None, 3, 0], [2, 1, 4]])) == []


def test_one_criterion_above_half() -> None:
    exactly = edits.set_weights(table(QUIET), {"C0": 0.5, "C1": 0.25, "C2": 0.25})
    assert found(exactly) == []
    above = edits.set_weights(table(QUIET), {"C0": 0.6, "C1": 0.2, "C2": 0.2})
    assert found(above) == [("above_half", ("C0",))]
    assert "60%" in warning_sentence(weighting_warnings(above)[0], above, "en")


def test_swings_judged_without_described_levels() -> None:
    scenario = edits.set_answers(table(QUIET), "swing", FLAT, SwingAnswers({"C0": 100, "C1": 90, "C2": 80}))
    assert found(scenario) == [("levels_not_described", ("C0", "C1", "C2"))]  # told once, however many there are
    ends = Scale(0, 4, levels=(Level(0, Text("None")), Level(4, Text("All"))))
    assert found(edits.set_scale(scenario, "C1", ends)) == [("levels_not_described", ("C0", "C2"))]
    assert found(edits.choose_elicitation_method(scenario, "points", True)) == []


PARTED = {"C0/C1": 2, "C0/C3": 1 / 3, "C1/C2": 1 / 2, "C1/C3": 1 / 3, "C2/C3": 1 / 2, "C2/C4": 1 / 2}


@pytest.mark.parametrize("prioritisation", ["eigenvector", "geometric_mean"])
def test_from_a_fifth_of_the_pairs_left_out_on_the_other_completion_is_asked_who_is_first(prioritisation: str) -> None:
    """Of ten pairs four are left out, and what is there agrees well (CR 0.02): by Harker's completion C3 weighs most,
    by logarithmic least squares C4. Each recommendation is good at one criterion alone."""
    own = table([[4 if i == j else 0 for j in range(5)] for i in range(5)])
    given = edits.set_answers(own, "pairs", "C", PairsAnswers(PARTED, prioritisation))  # type: ignore[arg-type]
    first, other = {"eigenvector": ("R3", "R4"), "geometric_mean": ("R4", "R3")}[prioritisation]
    assert evaluate(given).verdict.fields["leaders"] == (first,)
    (said,) = (each for each in weighting_warnings(given) if each.code.startswith("completions"))
    assert (said.code, said.subject) == ("completions_part", (other,))
    assert warning_sentence(said, given, "en").endswith(f"it would be “{other}”.")
    assert "Bozóki" in warning_sentence(said, given, "zh")


def test_the_other_completion_may_name_the_same_first_and_is_not_asked_below_a_fifth() -> None:
    own = table([[4 if i == j else 0 for j in range(5)] for i in range(5)])
    clear = {"C0/C1": 5.0, "C0/C2": 5.0, "C0/C3": 5.0, "C0/C4": 5.0}
    codes = {code for code, _subject in found(edits.set_answers(own, "pairs", "C", PairsAnswers(clear)))}
    assert "completions_agree" in codes
    nearly = {f"C{i}/C{j}": 1.0 for i in range(5) for j in range(i + 1, 5) if (i, j) != (3, 4)}
    assert not any(
        code.startswith("completions") for code, _ in found(edits.set_answers(own, "pairs", "C", PairsAnswers(nearly)))
    )


def test_a_consistency_ratio_above_a_tenth() -> None:
    fine = edits.set_answers(table(QUIET), "pairs", "C", PairsAnswers({"C0/C1": 1, "C1/C2": 2, "C0/C2": 2}))
    assert found(fine) == []
    torn = edits.set_answers(fine, "pairs", "C", PairsAnswers({"C0/C1": 2, "C1/C2": 2, "C0/C2": 1 / 2}))
    assert found(torn) == [("ratio_above_tenth", ("C",))]
    assert "“All”" in warning_sentence(weighting_warnings(torn)[0], torn, "en")


def test_a_best_worst_ratio_above_its_threshold() -> None:
    fine = edits.set_answers(
        table(QUIET), "best_worst", FLAT, BestWorstAnswers("C0", "C2", {"C1": 2, "C2": 4}, {"C1": 2})
    )
    assert "ratio_above_threshold" not in dict(found(fine))
    torn = edits.set_answers(fine, "best_worst", FLAT, BestWorstAnswers("C0", "C2", {"C1": 4, "C2": 4}, {"C1": 4}))
    [guard] = [each for each in weighting_warnings(torn) if each.code == "ratio_above_threshold"]
    strays = torn.criteria[1].name.en or torn.criteria[1].id
    assert f"those of “{strays}” most of all" in warning_sentence(guard, torn, "en")


def test_weights_changed_after_the_results_could_be_seen_until_a_reason_is_given() -> None:
    scored = edits.set_score(table(QUIET), "R0", "C0", value=0.5, stamp=FIRST)
    assert found(scored) == []
    weighed = edits.set_weight(scored, "C0", 0.4, stamp=LATER)
    [guard] = weighting_warnings(weighed)
    assert guard.code == "weights_after_results"
    assert "2025-04-01" in warning_sentence(guard, weighed, "en")
    assert weighting_warnings(edits.set_log_reason(weighed, 1, Text("The committee said so"))) == ()
    before = edits.set_weight(table(QUIET), "C0", 0.4, stamp=FIRST)
    assert weighting_warnings(edits.set_score(before, "R0", "C1", value=2.5, stamp=LATER)) == ()
    assert weighting_warnings(edits.clear_scores(weighed, [("R0", "C1")])) == ()


def test_whoever_merely_chooses_a_way_is_not_said_to_have_changed_weights() -> None:
    scored = edits.set_score(table(QUIET), "R0", "C0", value=0.5, stamp=FIRST)
    for way in ("points", "order", "pairs", "sliders"):
        scored = edits.choose_elicitation_method(scored, way, True, stamp=LATER)
        assert "weights_after_results" not in dict(found(scored))
    partly = edits.choose_elicitation_method(scored, "points", True, stamp=LATER)
    partly = edits.set_answers(partly, "points", FLAT, PointsAnswers({"C0": 5.0}), stamp=LATER)
    assert "weights_after_results" not in dict(found(partly))
    answered = edits.set_answers(scored, "points", FLAT, PointsAnswers({"C0": 5.0, "C1": 1.0, "C2": 1.0}), stamp=LATER)
    assert "weights_after_results" in dict(found(answered))


def test_a_change_by_hand_before_the_answers_began_is_still_remarked() -> None:
    scored = edits.set_score(table(QUIET), "R0", "C0", value=0.5, stamp=FIRST)
    moved = edits.set_weight(scored, "C0", 0.4, stamp=LATER)
    chosen = edits.choose_elicitation_method(moved, "points", True, stamp=LATER)
    partly = edits.set_answers(chosen, "points", FLAT, PointsAnswers({"C0": 5.0}), stamp=LATER)
    [remark] = [each for each in weighting_warnings(partly) if each.code == "weights_after_results"]
    assert remark.fields["line"] == 2


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_remark_has_its_sentence_and_its_remedy(language: str) -> None:
    assert SENTENCES.keys() == REMEDIES.keys()
    scenario = edits.set_answers(large(3, 12), "swing", FLAT, SwingAnswers({f"C{j}": 100.0 - j for j in range(12)}))
    for guard in weighting_warnings(scenario):
        assert "{" not in warning_sentence(guard, scenario, language) + warning_remedy(guard, language)


# sets of weights


def test_sets_stand_side_by_side_each_with_its_ranking() -> None:
    scenario = paper_scenario()
    ids = list(scenario.weights)
    answered = edits.set_answers(scenario, "points", FLAT, PointsAnswers({id_: float(i) for i, id_ in enumerate(ids)}))
    chosen = edits.choose_elicitation_method(answered, "order", True)
    open_ = edits.choose_elicitation_method(chosen, "pairs", True)
    sets = weight_sets(open_)
    assert [each.id for each in sets if each.kind == "way"] == ["pairs", "points"]  # to the order nobody answered
    assert [each.id for each in sets if each.kind == "preset"] == [each.id for each in scenario.presets]
    assert [each.id for each in sets if each.kind == "diagnostic"] == list(DIAGNOSTICS)
    assert [each.id for each in sets if each.present] == ["pairs"]
    points = next(each for each in sets if each.id == "points")
    assert points.weights == pytest.approx(answered.weights)
    for each in sets:
        if each.refused:
            assert (each.weights, each.ranks) == ({}, ())
        else:
            assert sum(each.weights.values()) == pytest.approx(1)
            assert len(each.ranks) == 9
            assert min(each.ranks) == 1


def test_a_way_whose_answers_do_not_reach_yet_does_not_claim_the_present_weights() -> None:
    begun = edits.choose_elicitation_method(paper_scenario(), "best_worst")
    present = weight_sets(begun, diagnostics=False)[0]
    assert (present.name.in_("en"), present.present) == ("Present weights", True)
    assert dict(present.weights) == dict(begun.weights)


def test_weights_that_came_with_a_table_are_called_so() -> None:
    scenario = table(QUIET)
    present = weight_sets(replace(scenario, weighting=replace(scenario.weighting, method="imported")), False)[0]
    assert (present.name.in_("en"), present.name.in_("zh")) == ("Imported weights", "导入的权重")


def test_diagnostics_are_labelled_as_spread() -> None:
    sets = {each.id: each for each in weight_sets(paper_scenario()) if each.kind == "diagnostic"}
    assert sets["entropy"].note == sets["critic"].note == "spread_not_importance"
    assert {each.code for each in sets["merec"].refused} == {"score_not_above_zero"}
    assert not [each for each in weight_sets(paper_scenario(), diagnostics=False) if each.kind == "diagnostic"]


def test_a_preset_is_what_applying_it_gives() -> None:
    scenario = paper_scenario()
    for preset in scenario.presets:
        applied = edits.apply_preset(edits.set_weight(scenario, "N1", 0.7), preset.id)
        assert preset_weights(scenario, preset) == pytest.approx(applied.weights)
        sets = weight_sets(applied, diagnostics=False)
        assert [each.id for each in sets if each.present] == [preset.id]


def test_there_are_no_sets_without_criteria() -> None:
    assert weight_sets(blank_scenario()) == ()
    empty = replace(table(QUIET), dimensions=(), weighting=Weighting({}), scores=())
    assert weight_sets(empty) == ()
