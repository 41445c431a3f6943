"""The ways of weighting in the document: where they begin, what follows from answers, what is asked, what is kept."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.blank import blank_scenario
from scenarios.codec import decode, encode
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Dimension, Level, Scale, Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.weighing.answers import (
    FORMS,
    Answers,
    BestWorst,
    Cards,
    Intervals,
    Order,
    Pairs,
    Points,
    Swing,
    pair_of,
    without,
)
from scenarios.weighing.nodes import FLAT, TOP
from scenarios.weighing.told import answer_lines, consistency_lines, question_sentence
from scenarios.weighing.ways import WAYS, Question, answers_at, lost_by_choosing, node_items, state
from scenarios.wording.log import log_sentence
from scenarios.wording.ways import way_name
from tests.scenarios.samples import complete, small

STAMP = edits.Stamp("2025-03-31T09:30:00+08:00", "Li")
GOLDEN = Path(__file__).parents[1] / "golden" / "v1.renheng"


@pytest.fixture
def scenario() -> Scenario:
    """Dimension N with N1 and N2 of 0.25 each, L with L1 of 0.5."""
    return small()


@pytest.fixture
def uneven() -> Scenario:
    """N1 0.4, N2 0.1, L1 0.5."""
    return edits.set_weights(small(), {"N1": 0.4, "N2": 0.1, "L1": 0.5})


def codes(refused: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(each.path, each.code) for each in refused.value.findings]


# where a way begins


@pytest.mark.parametrize("way", ["points", "swing", "intervals"])
@pytest.mark.parametrize("flat", [False, True])
def test_a_way_that_can_say_the_present_weights_takes_them_over(uneven: Scenario, way: str, flat: bool) -> None:
    assert lost_by_choosing(uneven, way, flat) is None
    chosen = edits.choose_way(uneven, way, flat)
    assert (chosen.weighting.method, state(chosen, way).flat) == (way, flat)
    assert state(chosen, way).complete
    assert chosen.weights == pytest.approx(uneven.weights, abs=1e-9)


def test_swings_begin_with_the_top_of_each_dimension_at_100(uneven: Scenario) -> None:
    chosen = edits.choose_way(uneven, "swing")
    assert answers_at(chosen, "swing", "N") == Swing({"N1": 100, "N2": 25})
    assert answers_at(chosen, "swing", TOP) == Swing({"N": 80, "L": 100})


def test_an_order_begins_with_the_order_and_says_what_is_lost(uneven: Scenario) -> None:
    assert lost_by_choosing(uneven, "order", True) == "only_the_order"
    chosen = edits.choose_way(uneven, "order", True)
    assert answers_at(chosen, "order", FLAT) == Order((("L1",), ("N1",), ("N2",)))
    assert chosen.weights == pytest.approx({"N1": 5 / 18, "N2": 1 / 9, "L1": 11 / 18})  # rank-order centroid of three


def test_equal_weights_are_an_order_of_one_place_and_nothing_is_lost() -> None:
    even = edits.equalise(small())
    assert lost_by_choosing(even, "order", True) is None
    assert edits.choose_way(even, "order", True).weights == pytest.approx(even.weights)


def test_cards_begin_with_order_and_ratio(uneven: Scenario) -> None:
    assert lost_by_choosing(uneven, "cards", True) == "only_order_and_ratio"
    chosen = edits.choose_way(uneven, "cards", True)
    assert answers_at(chosen, "cards", FLAT) == Cards((("N2",), ("N1",), ("L1",)), (0, 0), 5.0)
    weights = chosen.weights
    assert weights["L1"] / weights["N2"] == pytest.approx(5)


def test_comparisons_are_nobody_s_until_they_are_made_and_the_weights_stay(uneven: Scenario) -> None:
    assert lost_by_choosing(uneven, "pairs") == "begins_anew"
    assert lost_by_choosing(uneven, "best_worst", True) == "only_best_and_worst"
    chosen = edits.choose_way(uneven, "pairs")
    assert not state(chosen, "pairs").complete
    assert chosen.weights == uneven.weights
    picked = edits.choose_way(uneven, "best_worst", True)
    assert answers_at(picked, "best_worst", FLAT) == BestWorst("L1", "N2")
    assert picked.weights == uneven.weights


def test_going_back_to_a_way_finds_its_answers(scenario: Scenario) -> None:
    answered = edits.answer(scenario, "pairs", FLAT, Pairs({"N1/N2": 3, "N1/L1": 5}))
    away = edits.choose_way(answered, "swing")
    assert answers_at(away, "pairs", FLAT) == Pairs({"N1/N2": 3, "N1/L1": 5})
    even = edits.equalise(away)
    assert lost_by_choosing(even, "pairs", True) == "answers_return"
    assert edits.choose_way(even, "pairs", True).weights == answered.weights
    begun = edits.answer(scenario, "pairs", FLAT, Pairs({"N1/N2": 3}))
    assert lost_by_choosing(begun, "pairs", True) is None  # it is chosen
    assert lost_by_choosing(edits.equalise(begun), "pairs", True) is None  # the weights stay until all is answered


def test_moving_a_slider_keeps_the_answers_among_those_tried(scenario: Scenario) -> None:
    answered = edits.answer(scenario, "points", "N", Points({"N1": 3, "N2": 1}))
    moved = edits.set_weight(answered, "L1", 0.9)
    assert moved.weighting.method == "sliders"
    assert answers_at(moved, "points", "N") == Points({"N1": 3, "N2": 1})
    assert state(moved, "sliders").weights == moved.weights


def test_choosing_what_is_chosen_is_no_edit(scenario: Scenario) -> None:
    assert edits.choose_way(scenario, "sliders") is scenario
    chosen = edits.choose_way(scenario, "order")
    assert edits.choose_way(chosen, "order") is chosen
    given = answers_at(chosen, "order", "N")
    assert edits.answer(chosen, "order", "N", given) is chosen


# what follows from answers


def test_weights_follow_once_every_node_is_answered(scenario: Scenario) -> None:
    chosen = edits.choose_way(scenario, "pairs")
    inner = edits.answer(chosen, "pairs", "N", Pairs({"N1/N2": 3}))
    assert inner.weights == scenario.weights
    assert [each.node for each in state(inner, "pairs").nodes] == ["N", TOP]
    assert state(inner, "pairs").nodes[1].missing == (Question("pair", ("N", "L")),)
    both = edits.answer(inner, "pairs", TOP, Pairs({"N/L": 4}))
    assert both.weights == pytest.approx({"N1": 0.6, "N2": 0.2, "L1": 0.2})


def test_swings_are_joined_by_the_top_swing_of_each_dimension(scenario: Scenario) -> None:
    inner = edits.answer(scenario, "swing", "N", Swing({"N1": 100, "N2": 50}))
    both = edits.answer(inner, "swing", TOP, Swing({"N": 100, "L": 50}))
    assert both.weights == pytest.approx({"N1": 0.5, "N2": 0.25, "L1": 0.25})
    assert [each.criterion for each in node_items(both, TOP)] == ["N1", "L1"]


def test_a_swing_without_a_top_asks_for_it(scenario: Scenario) -> None:
    answered = edits.answer(scenario, "swing", FLAT, Swing({"N1": 80, "N2": 50, "L1": 0}))
    found = state(answered, "swing").nodes[0]
    assert found.missing == (Question("top"),)
    assert answered.weights == scenario.weights
    assert question_sentence(found.missing[0], answered, "en").startswith("Say which swing matters most")


@pytest.mark.parametrize(
    ("way", "answers", "missing"),
    [
        ("points", Points({"N1": 1}), [("points", ("N2",)), ("points", ("L1",))]),
        ("swing", Swing({"N1": 100}), [("points", ("N2",)), ("points", ("L1",))]),
        ("order", Order((("N1",),)), [("place", ("N2",)), ("place", ("L1",))]),
        ("pairs", Pairs({"N1/L1": 2}), [("pair", ("N1", "N2"))]),
        ("best_worst", BestWorst("N1"), [("worst", ()), ("best_over", ("N2",)), ("best_over", ("L1",))]),
        ("cards", Cards((("N1",), ("N2", "L1"))), [("ratio", ())]),
        ("intervals", Intervals({"N1": (0.2, 0.5), "N2": (0, 1)}), [("bounds", ("L1",))]),
    ],
)
def test_what_is_still_asked(scenario: Scenario, way: str, answers: Answers, missing: list[tuple[str, Any]]) -> None:
    answered = edits.answer(scenario, way, FLAT, answers)
    found = state(answered, way).nodes[0]
    asked = [(each.kind, each.ids) for each in found.missing]
    assert asked[: len(missing)] == missing
    assert (found.weights, found.findings) == (None, ())
    for language in ("en", "zh"):
        assert all("{" not in question_sentence(each, answered, language) for each in found.missing)


@pytest.mark.parametrize(
    ("way", "answers", "code"),
    [
        ("points", Points({"N1": 0, "N2": 0, "L1": 0}), "points_all_zero"),
        ("intervals", Intervals({"N1": (0.5, 1), "N2": (0.4, 1), "L1": (0.3, 1)}), "lows_above_one"),
        ("intervals", Intervals({"N1": (0, 0.2), "N2": (0, 0.2), "L1": (0, 0.2)}), "highs_below_one"),
    ],
)
def test_answers_that_cannot_hold_together_are_kept_and_told(
    scenario: Scenario, way: str, answers: Answers, code: str
) -> None:
    answered = edits.answer(scenario, way, FLAT, answers)
    assert answers_at(answered, way, FLAT) == answers
    assert [each.code for each in state(answered, way).nodes[0].findings] == [code]
    assert answered.weights == scenario.weights


@pytest.mark.parametrize(
    ("way", "answers", "found"),
    [
        ("points", Points({"N1": -1}), ("points.N1", "points_negative")),
        ("points", Points({"N1": math.nan}), ("points.N1", "not_finite")),
        ("points", Points({"X": 1}), ("points.X", "unknown_criterion")),
        ("swing", Swing({"N1": 101}), ("points.N1", "swing_above_top")),
        ("order", Order((("N1",), ("N2", "N1"))), ("order[1][1]", "criterion_repeated")),
        ("order", Order(((), ("N1",))), ("order[0]", "empty_place")),
        ("pairs", Pairs({"N1/N2": 10}), ("judgements.N1/N2", "judgement_outside_ninths")),
        ("pairs", Pairs({"N2/N1": 0}), ("judgements.N2/N1", "judgement_zero")),
        ("pairs", Pairs({"N1/N2": -3}), ("judgements.N1/N2", "judgement_negative")),
        ("pairs", Pairs({"N1/N2": 3, "N2/N1": 3}), ("judgements.N2/N1", "judgement_not_reciprocal")),
        ("pairs", Pairs({"N1": 3}), ("judgements.N1", "unknown_criterion")),
        ("best_worst", BestWorst("N1", "N1"), ("worst", "best_is_worst")),
        ("best_worst", BestWorst("N1", "X"), ("worst", "unknown_criterion")),
        ("best_worst", BestWorst("N1", "N2", {"L1": 0.5}), ("best_to_others.L1", "judgement_outside_nine")),
        ("cards", Cards((("N1",), ("N2",)), (1, 1)), ("blanks", "blank_cards_number")),
        ("cards", Cards((("N1",), ("N2",)), (-1,)), ("blanks[0]", "blank_cards_not_whole")),
        ("cards", Cards((("N1",), ("N2",)), (), 0.5), ("z", "ratio_not_above_one")),
        ("cards", Cards((("N1",), ("N2",)), (), 3, 7), ("rounding", "decimals_not_offered")),
        ("intervals", Intervals({"N1": (0.5, 0.4)}), ("bounds.N1", "interval_crossed")),
        ("intervals", Intervals({"N1": (0.5, 1.4)}), ("bounds.N1", "interval_outside")),
        ("intervals", Intervals({"N1": (0.5,)}), ("bounds.N1", "two_ends_expected")),
    ],
)
def test_answers_that_no_person_can_mean_are_refused_at_their_place(
    scenario: Scenario, way: str, answers: Answers, found: tuple[str, str]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        edits.answer(scenario, way, FLAT, answers)
    assert codes(refused) == [found]


def test_answers_need_a_way_that_takes_them_and_a_place_with_something_to_compare(scenario: Scenario) -> None:
    for way, node, answers in [("sliders", FLAT, Points()), ("order", FLAT, Points()), ("magic", FLAT, Points())]:
        with pytest.raises(InvalidInput, match="unknown_way"):
            edits.answer(scenario, way, node, answers)
    for node in ("L", "nowhere"):
        with pytest.raises(InvalidInput, match="unknown_node"):
            edits.answer(scenario, "points", node, Points({"L1": 1}))
    with pytest.raises(InvalidInput, match="unknown_way"):
        edits.choose_way(scenario, "magic")
    with pytest.raises(InvalidInput, match="unknown_node"):
        edits.answer(blank_scenario(), "points", FLAT, Points())


def test_consistency_is_there_at_once_with_the_answers_that_disturb(scenario: Scenario) -> None:
    answered = edits.answer(scenario, "pairs", FLAT, Pairs({"N1/N2": 3, "N2/L1": 3, "N1/L1": 1 / 3}))
    found = state(answered, "pairs").nodes[0]
    assert found.consistency["cr"] > 0.1
    assert {found.disturbing[0].first, found.disturbing[0].second} <= {"N1", "N2", "L1"}
    assert found.disturbing[0].cr_after < found.consistency["cr"]
    assert "“Own”" in " ".join(consistency_lines(answered, "en"))


def test_locks_rest_while_answers_rule(scenario: Scenario) -> None:
    locked = edits.set_locked(scenario, "L1", True)
    answered = edits.answer(locked, "points", FLAT, Points({"N1": 1, "N2": 1, "L1": 8}))
    assert answered.weights["L1"] == pytest.approx(0.8)
    assert answered.weighting.locked == ("L1",)


def test_forty_criteria_and_sixty() -> None:
    from tests.scenarios.samples import large

    for count in (40, 60):
        many = large(3, count)
        ids = [each.id for each in many.criteria]
        chain = Pairs({f"{a}/{b}": 1.0 for a, b in pairwise(ids)})
        answered = edits.answer(many, "pairs", FLAT, chain)
        assert answered.weights == pytest.approx(dict.fromkeys(ids, 1 / count))


# what is kept when the tree changes


@pytest.fixture
def answered() -> Scenario:
    """Every way answered in one list; the paper's nine criteria."""
    scenario = paper_scenario()
    ids = [each.id for each in scenario.criteria]
    given: list[tuple[str, Answers]] = [
        ("points", Points({id_: float(i) for i, id_ in enumerate(ids)})),
        ("swing", Swing({id_: 100.0 - i for i, id_ in enumerate(ids)})),
        ("order", Order(tuple((id_,) for id_ in ids))),
        ("pairs", Pairs({f"{a}/{b}": 2.0 for a in ids for b in ids if a < b})),
        ("best_worst", BestWorst(ids[0], ids[-1], dict.fromkeys(ids[1:-1], 2.0) | {ids[-1]: 4.0},
                                 dict.fromkeys(ids[1:-1], 2.0))),
        ("cards", Cards(tuple((id_,) for id_ in ids), (1, 2) * 4, 5.0)),
        ("intervals", Intervals(dict.fromkeys(ids, (0.0, 0.5)))),
    ]  # fmt: skip
    for way, answers in given:
        scenario = edits.answer(scenario, way, FLAT, answers)
    return scenario


@pytest.mark.parametrize("way", list(FORMS))
def test_removing_a_criterion_takes_only_its_answers(answered: Scenario, way: str) -> None:
    removed = edits.remove_criterion(answered, "N2")
    before, after = answers_at(answered, way, FLAT), answers_at(removed, way, FLAT)
    assert after == without(before, {each.id for each in removed.criteria})
    assert "N2" not in encode(removed).decode().partition('"inputs"')[2].partition("\n")[0]
    found = state(removed, way)
    assert found.complete
    assert found.nodes[0].missing == ()


@pytest.mark.parametrize("way", list(FORMS))
def test_a_new_criterion_is_asked_for_and_nothing_else(answered: Scenario, way: str) -> None:
    grown = edits.add_criterion(answered, "N", Text("New"), "N9")
    assert answers_at(grown, way, FLAT) == answers_at(answered, way, FLAT)
    missing = state(grown, way).nodes[0].missing
    assert missing
    assert all("N9" in each.ids for each in missing)


def test_renaming_keeps_every_answer(answered: Scenario) -> None:
    renamed = edits.update_criterion(answered, "N1", name=Text("Renamed"))
    assert renamed.weighting == answered.weighting


def test_the_weights_follow_the_answers_that_are_left() -> None:
    scenario = edits.answer(paper_scenario(), "points", FLAT, Points({"N1": 1}))
    ids = [each.id for each in scenario.criteria]
    full = edits.answer(scenario, "points", FLAT, Points({id_: float(i + 1) for i, id_ in enumerate(ids)}))
    removed = edits.remove_criterion(full, "N1")
    total = sum(range(2, 10))
    assert removed.weights == pytest.approx({id_: (i + 1) / total for i, id_ in enumerate(ids) if i})
    assert removed.weighting.method == "points"


def test_cards_keep_their_distances_when_a_rank_goes() -> None:
    cards = Cards((("A",), ("B",), ("C",), ("D",)), (1, 2), 4.0)
    assert without(cards, "ACD") == Cards((("A",), ("C",), ("D",)), (4, 0), 4.0)
    assert without(cards, "ABC") == Cards((("A",), ("B",), ("C",)), (1, 2), 0.0)  # the ratio was to D
    assert without(cards, "") == Cards()
    assert without(cards, "ABCD") is cards


def test_with_the_best_go_its_comparisons() -> None:
    given = BestWorst("A", "C", {"B": 2, "C": 4}, {"B": 3})
    assert without(given, "BC") == BestWorst("", "C", {}, {"B": 3})
    assert without(given, "AB") == BestWorst("A", "", {"B": 2}, {})


def test_pairs_are_told_apart_whatever_slashes_ids_have() -> None:
    assert pair_of("a/b/c", ["a", "b/c"]) == ("a", "b/c")
    assert pair_of("a/b/c", ["a/b", "c"]) == ("a/b", "c")
    assert pair_of("a/b", ["a", "c"]) is None


def test_a_dimension_that_goes_takes_its_node_with_it(scenario: Scenario) -> None:
    inner = edits.answer(scenario, "points", "N", Points({"N1": 3, "N2": 1}))
    both = edits.answer(inner, "points", TOP, Points({"N": 1, "L": 1}))
    removed = edits.remove_dimension(both, "N")
    assert removed.weighting.inputs["nodes"] == {TOP: {"points": {"L": 1}}}
    assert removed.weights == {"L1": 1.0}


def test_a_criterion_that_moves_is_asked_for_in_its_new_dimension(scenario: Scenario) -> None:
    inner = edits.answer(scenario, "points", "N", Points({"N1": 3, "N2": 1}))
    moved = edits.move_criterion(inner, "N1", "L")
    assert answers_at(moved, "points", "N") == Points({"N2": 1})
    assert Question("points", ("N1",)) in state(moved, "points").nodes[0].missing


def test_a_dimension_with_the_list_s_own_id_leaves_only_the_list() -> None:
    odd = replace(small(), dimensions=tuple(replace(d, id="*") if d.id == "N" else d for d in small().dimensions))
    found = state(edits.choose_way(odd, "points"), "points")
    assert (found.flat, [each.node for each in found.nodes]) == (True, ["*"])
    assert len(found.nodes[0].items) == 3


# the file


def broken(inputs: str, method: str = "points") -> list[tuple[str, str]]:
    weighting = f'"method": "{method}", "inputs": {inputs}, "weights": {{'
    text = encode(small()).decode().replace('"weights": {', weighting, 1)
    with pytest.raises(InvalidInput) as refused:
        decode(text.encode())
    return codes(refused)


@pytest.mark.parametrize(
    ("inputs", "found"),
    [
        ('{"nodes": {"*": {"points": {"X": 1}}}}', ("nodes.*.points.X", "unknown_criterion")),
        ('{"nodes": {"*": {"points": {"N1": "3"}}}}', ("nodes.*.points.N1", "number_expected")),
        ('{"nodes": {"*": {"pionts": {}}}}', ("nodes.*.pionts", "misspelt_field")),
        ('{"nodes": {"*": {"points": {"N1": -3}}}}', ("nodes.*.points.N1", "points_negative")),
        ('{"nodes": {"L": {"points": {"L1": -3}}}}', ("nodes.L.points.L1", "points_negative")),
        ('{"nodes": {"X": {}}}', ("nodes.X", "unknown_node")),
        ('{"nodes": []}', ("nodes", "object_expected")),
        ('{"flat": 1}', ("flat", "not_a_choice")),
        ('{"extra": 1}', ("extra", "unknown_field")),
        ('{"tried": {"order": 3}}', ("tried.order", "object_expected")),
        ('{"tried": 3}', ("tried", "object_expected")),
        ('{"tried": {"order": {"nodes": {"N": {"order": [["N1"], ["N1"]]}}}}}',
         ("tried.order.nodes.N.order[1][0]", "criterion_repeated")),
        ('{"tried": {"intervals": {"nodes": {"N": {"bounds": {"N1": [1]}}}}}}',
         ("tried.intervals.nodes.N.bounds.N1", "two_ends_expected")),
    ],
)  # fmt: skip
def test_a_file_with_wrong_answers_is_refused_at_their_place(inputs: str, found: tuple[str, str]) -> None:
    assert broken(inputs) == [(f"weighting.inputs.{found[0]}", found[1])]


def test_unknown_methods_and_ways_keep_their_inputs() -> None:
    strange = replace(small().weighting, method="oracle", inputs={"nodes": [1], "tried": 3})
    later = replace(small().weighting, inputs={"tried": {"later_way": {"anything": [1, "x"]}}})
    for weighting in (strange, later):
        scenario = replace(small(), weighting=weighting)
        assert decode(encode(scenario)).weighting.inputs == weighting.inputs
    kept = edits.remove_criterion(edits.choose_way(replace(small(), weighting=later), "points"), "N1")
    assert kept.weighting.inputs["tried"]["later_way"] == {"anything": [1, "x"]}


def test_the_golden_file_of_version_1_still_opens() -> None:
    read = decode(GOLDEN.read_bytes())
    assert read.weighting == complete().weighting
    assert state(read, "pairs").complete is False


def test_inputs_that_come_with_weights_are_checked_too(scenario: Scenario) -> None:
    wrong = {"nodes": {"*": {"points": {"X": 1}}}}
    with pytest.raises(InvalidInput) as refused:
        edits.set_weights(scenario, {"N1": 0.5}, method="points", inputs=wrong)
    assert codes(refused) == [("inputs.nodes.*.points.X", "unknown_criterion")]


# words


def test_every_way_has_its_words_and_its_form() -> None:
    assert [each.id for each in WAYS] == ["sliders", *FORMS]
    for each in WAYS:
        assert all((text.en and text.zh) for text in (each.name, each.line, each.when))
    assert way_name("swing", "zh") == "摆幅赋权"
    assert way_name("ahp", "en") == "Pairwise comparison (AHP)"
    assert way_name("oracle", "en") == "oracle"


def test_the_log_tells_of_ways_and_answers(scenario: Scenario) -> None:
    chosen = edits.choose_way(scenario, "pairs", stamp=STAMP)
    once = edits.answer(chosen, "pairs", "N", Pairs({"N1/N2": 2}), STAMP)
    twice = edits.answer(once, "pairs", "N", Pairs({"N1/N2": 3}), STAMP)
    said = [log_sentence(each, twice, "en") for each in twice.log]
    assert said == [
        "Way of weighting changed from “Sliders” to “Pairwise comparison (AHP)”",
        "Weighting questions answered within “Nodes”",
    ]
    assert "“滑块”" in log_sentence(twice.log[0], twice, "zh")


def test_levels_are_told_by_name_and_meaning_and_turned_where_less_is_better() -> None:
    levels = (Level(0, Text("None", "无")), Level(4, Text("Full"), Text("All of it", "全部")))
    scale = Scale(0, 4, "min", levels=levels)
    told = node_items(edits.set_scale(small(), "N1", scale), "N")[0]
    assert told.best == Text("None", "无")
    assert told.worst == Text("Full: All of it", "全部")
    assert not node_items(small(), "N")[1].best


def test_answers_are_told_in_both_languages(answered: Scenario) -> None:
    for way in FORMS:
        chosen = edits.choose_way(answered, way, True)
        english, chinese = (answer_lines(chosen, language) for language in ("en", "zh"))
        assert len(english) == len(chinese) >= 9
        assert all("{" not in each.asked + each.answered for each in (*english, *chinese))
        assert chinese[0].where == "全部准则"
    assert answer_lines(paper_scenario(), "en") == ()


def test_an_empty_dimension_asks_nothing(scenario: Scenario) -> None:
    grown = replace(scenario, dimensions=(*scenario.dimensions, Dimension("E", Text("Empty"))))
    assert [each.id for each in node_items(grown, TOP)] == ["N", "L"]
    assert state(edits.choose_way(grown, "points"), "points").complete


def test_findings_name_things_not_ids(scenario: Scenario) -> None:
    from scenarios.weighing.told import finding_sentence

    said = finding_sentence(Finding("worst", "best_is_worst", {"criterion": "N1"}), scenario, "en")
    assert said.startswith("“Own” is both")
