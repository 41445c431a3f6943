"""How sure a ranking is: the word and its three figures, by hand on small cases, and what the sentence may say."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from scipy.optimize import linprog

from scenarios import edits
from scenarios.analysis.robustness_verdict import AGREED, APART, OVERLAP, RankStability, robustness_verdict_of
from scenarios.evaluation.evaluate import evaluate
from scenarios.findings import InvalidInput
from scenarios.paper import paper_scenario
from scenarios.text.robustness_thresholds import share_text, threshold_lines
from scenarios.text.robustness_verdict import assumed_sentence, first_place_sentence, first_three_sentence
from scenarios.text.verdict import concerns, verdict_sentence
from tests.scenarios.analysis.scenarios_to_analyse import Cell, scenario_of

# A leads where w1 > 0.4, for 1 w1 against 0.25 w1 + 0.5 (1 - w1)
TWO = [[1.0, 0.0], [0.25, 0.5]]


def close(held: RankStability, share: float) -> bool:
    return abs(held.agree - share) < 4 * held.agree_error


def test_two_criteria_give_lengths_that_can_be_computed_by_hand() -> None:
    first = robustness_verdict_of(scenario_of(TWO, [0.7, 0.3])).first
    assert first.members == ("A",) and close(first, 0.6)
    assert first.distance == pytest.approx(0.3)
    assert (first.yields_by, first.takes_over) == ("A", "B")
    assert first.flip is not None and (first.flip.id, first.flip.nearest_end) == ("C1", pytest.approx(0.4))
    assert (first.overlap, first.word) == (1.0, "fragile")  # 60 % of weightings are fewer than 80 %


@pytest.mark.parametrize(
    ("weights", "share"),
    [("free", 0.6), ("order", 1.0), ("around:0.3", 1.0), ("around:0.5", 0.75)],  # around:0.5 leaves w1 0.2 to 1
)
def test_the_weights_of_the_analysis_are_the_ones_that_are_drawn(weights: str, share: float) -> None:
    found = robustness_verdict_of(scenario_of(TWO, [0.7, 0.3], weights=weights))
    assert found.weights == weights and close(found.first, share)


def test_who_leads_whatever_the_weights_is_robust_and_nothing_is_claimed_to_end_it() -> None:
    scenario = scenario_of([[0.9, 0.8], [0.5, 0.6], [0.1, 0.2]], [0.5, 0.5])
    found = robustness_verdict_of(scenario)
    assert (found.first.word, found.first.distance, found.first.flip) == ("robust", None, None)
    assert first_place_sentence(found, scenario, "en") == "Robust: no weighting puts anyone ahead of “The A”."
    assert found.three is None and first_three_sentence(found, scenario, "en") == ""


def test_a_shared_first_place_is_a_tie_however_much_weight_would_have_to_move() -> None:
    scenario = scenario_of([[1.0, 0.0], [0.0, 1.0], [0.1, 0.1]], [0.5, 0.5])
    found = robustness_verdict_of(scenario)
    assert (found.first.word, found.first.members, found.first.distance) == ("tie", ("A", "B"), 0.0)
    said = verdict_sentence(evaluate(scenario), "en", found)
    assert said == "Tie: “The A” and “The B” share first place with 0.500 against 0.100 for “The C”."


def test_all_alike_is_a_tie() -> None:
    found = robustness_verdict_of(scenario_of([[0.5, 0.5]] * 5, [0.5, 0.5]))
    assert found.first.word == "tie" and found.three is not None and found.three.word == "tie"
    assert len(found.three.members) == 5


# A is ahead of B by (a - 0.5) / 2 in all; drawn evenly from low to high
@pytest.mark.parametrize(
    ("low", "high", "word", "share"),
    [(0.0, 0.8, "tie", 3 / 8), (0.3, 1.0, "fragile", 5 / 7), (0.52, 0.9, "robust", 1.0)],
)
def test_scores_whose_ranges_overlap_decide_the_word(low: float, high: float, word: str, share: float) -> None:
    found = robustness_verdict_of(scenario_of([[(low, 0.7, high), 0.9], [0.5, 0.9]], [0.5, 0.5], weights="around:0.01"))
    assert (found.first.word, found.ranged) == (word, 1)
    assert abs(found.first.overlap - share) < 4 * found.first.overlap_error


def test_the_three_are_held_by_members_not_by_their_order() -> None:
    """B, A and C stay the first three exactly where w1 > 0.25: below it D is ahead of C."""
    rows: list[list[Cell]] = [[0.9, 0.95], [1.0, 1.0], [0.6, 0.6], [0.0, 0.8]]
    three = robustness_verdict_of(scenario_of(rows, [0.5, 0.5])).three
    assert three is not None and three.members == ("B", "A", "C") and close(three, 0.75)
    assert (three.yields_by, three.takes_over) == ("C", "D")
    assert three.distance == pytest.approx(0.25)


def test_a_tie_across_third_place_is_a_tie_of_the_three_only() -> None:
    found = robustness_verdict_of(scenario_of([[1.0, 1.0], [0.9, 0.8], [0.5, 0.1], [0.1, 0.5]], [0.5, 0.5]))
    assert found.three is not None
    assert (found.first.word, found.three.word, found.three.members) == ("robust", "tie", ("A", "B", "C", "D"))


def test_the_rules_say_which_figure_speaks_against_robust() -> None:
    found = robustness_verdict_of(scenario_of(TWO, [0.7, 0.3])).first
    rules = threshold_lines(found, "en", ranged=False)
    assert [each.met for each in rules] == [found.agree >= AGREED, True, True] == [False, True, True]
    assert [each.mark for each in rules] == [
        f"at least {AGREED:.0%}",
        f"at least {APART:.0%}",
        f"at least {OVERLAP:.0%}; below 66.7% it is a tie",
    ]
    assert rules[1].figure == "30.0%" and rules[2].figure == "no score has a range"


def test_the_seed_of_the_file_gives_the_same_figures_again() -> None:
    paper = paper_scenario()
    assert robustness_verdict_of(paper) == robustness_verdict_of(paper)
    assert (
        robustness_verdict_of(edits.set_analysis(paper, seed=2)).first.agree != robustness_verdict_of(paper).first.agree
    )


def test_who_lacks_scores_is_left_aside_and_named() -> None:
    paper = paper_scenario()
    partial = replace(paper, scores=tuple(each for each in paper.scores if each.recommendation != "TA3"))
    found = robustness_verdict_of(partial)
    assert found.left_out == ("TA3",) and "TA3" not in found.first.members
    assert first_place_sentence(found, partial, "en").startswith("Fragile: among those with all their scores, “")
    for language in ("en", "zh"):
        assert partial.recommendations[2].name.in_(language) in assumed_sentence(found, partial, language)


@pytest.mark.parametrize("rows", [[[0.5, 0.5]], [[0.5, 0.5], [None, 0.5]]])
def test_one_alone_cannot_be_sure_of_anything(rows: list[list[Cell]]) -> None:
    with pytest.raises(InvalidInput) as refused:
        robustness_verdict_of(scenario_of(rows, [0.5, 0.5]))
    assert [each.code for each in refused.value.findings] == ["only_one_ranked"]


def test_the_sentence_names_the_weight_that_ends_it() -> None:
    scenario = scenario_of(TWO, [0.45, 0.55])  # five points of weight away, by the one weight as by all
    found = robustness_verdict_of(scenario)
    assert first_place_sentence(found, scenario, "en") == (
        "Fragile: “The A” leads in 60% of all weightings; "
        "it loses first place if the weight of “On C1” falls below 40%."
    )
    assert first_place_sentence(found, scenario, "zh") == (
        "不稳健：所有权重组合中，有60%使“A项”居首；若“On C1”的权重低于40%，即不再居首。"
    )


def test_a_verdict_about_others_than_those_who_lead_is_not_passed_on() -> None:
    scenario = scenario_of(
        [[1.0, None], [0.5, 0.5], [0.2, 0.1]], [1.0, 0.0]
    )  # A leads, and lacks a score without weight
    found = robustness_verdict_of(scenario)
    assert found.first.members == ("B",) and not concerns(found, evaluate(scenario))
    assert verdict_sentence(evaluate(scenario), "en", found) == verdict_sentence(evaluate(scenario), "en")


@pytest.mark.parametrize(
    ("share", "said"), [(1.0, "over 99%"), (0.9996, "over 99%"), (0.0, "under 1%"), (0.285, "29%")]
)
def test_no_number_of_draws_proves_all_or_nothing(share: float, said: str) -> None:
    assert share_text(share, "en") == said


def test_the_order_of_the_recommendations_does_not_matter() -> None:
    paper = paper_scenario()
    groups = tuple(replace(each, recommendations=each.recommendations[::-1]) for each in paper.groups[::-1])
    one, other = robustness_verdict_of(paper), robustness_verdict_of(replace(paper, groups=groups))
    assert one.three is not None and other.three is not None
    for held, turned in ((one.first, other.first), (one.three, other.three)):
        assert (held.word, held.members, held.agree) == (turned.word, turned.members, turned.agree)
        assert held.distance == pytest.approx(turned.distance)


def least_shift(gain: np.ndarray, weights: np.ndarray) -> float:
    """The smallest share of all weight that must move until ``gain`` is 0, by SciPy; infinite where nothing does it."""
    k = len(weights)  # what is taken from each criterion, then what is given to it
    balance = np.vstack([np.r_[-gain, gain], np.r_[-np.ones(k), np.ones(k)]])
    room = [(0, weight) for weight in weights.tolist()] + [(0, None)] * k
    found = linprog(np.r_[np.zeros(k), np.ones(k)], A_eq=balance, b_eq=[-gain @ weights, 0], bounds=room)
    return float(found.fun) if found.status == 0 else np.inf


def test_the_distances_are_the_least_that_linear_programs_find() -> None:
    paper = paper_scenario()
    found, evaluation = robustness_verdict_of(paper), evaluate(paper)
    row = {each.id: i for i, each in enumerate(paper.recommendations)}
    for held in filter(None, (found.first, found.three)):
        shifts = {
            (member, other): least_shift(
                evaluation.values[row[other]] - evaluation.values[row[member]], evaluation.weights
            )
            for member in held.members
            for other in row.keys() - set(held.members)
        }
        assert held.distance == pytest.approx(min(shifts.values()))
        assert shifts[held.yields_by, held.takes_over] == pytest.approx(held.distance)  # type: ignore[index]


def test_the_shares_are_those_of_a_plain_simulation() -> None:
    paper = paper_scenario()
    found, evaluation = robustness_verdict_of(paper), evaluate(paper)
    totals = np.random.default_rng(1).dirichlet(np.ones(9), 40_000) @ evaluation.values.T
    ranks = 1 + (totals[:, None, :] > totals[:, :, None] + 1e-9).sum(axis=2)
    row = {each.id: i for i, each in enumerate(paper.recommendations)}
    for place, held in ((1, found.first), (3, found.three)):
        assert held is not None
        share = (ranks[:, [row[each] for each in held.members]] <= place).all(axis=1).mean()
        assert abs(share - held.agree) < 4 * 2**0.5 * held.agree_error


def standing_on(line: float, weight: float, low: float) -> tuple[list[list[Cell]], list[float]]:
    """A has the first weight times 1, drawn from ``low`` to 1; B has ``line`` whatever the weights."""
    return [[(low, 1.0, 1.0), 0.0], [line, line]], [weight, 1 - weight]


# agree is 1 - line, distance weight - line, overlap (1 - line / weight) / (1 - low), 1 at most
MARKS = [
    (0.19, 0.5, 0.9, "robust", (0.81, 0.31, 1.0)),
    (0.21, 0.5, 0.9, "fragile", (0.79, 0.29, 1.0)),  # too few weightings
    (0.1, 0.21, 0.9, "robust", (0.9, 0.11, 1.0)),
    (0.1, 0.2, 0.9, "robust", (0.9, 0.10, 1.0)),  # the mark itself is enough
    (0.1, 0.19, 0.9, "fragile", (0.9, 0.09, 1.0)),  # too little weight apart
    (0.19, 0.5, 0.35, "robust", (0.81, 0.31, 62 / 65)),
    (0.19, 0.5, 0.34, "fragile", (0.81, 0.31, 62 / 66)),  # too few draws of the scores
    (0.19, 0.5, 0.08, "fragile", (0.81, 0.31, 62 / 92)),
    (0.19, 0.5, 0.06, "tie", (0.81, 0.31, 62 / 94)),  # below two thirds
]


@pytest.mark.parametrize(("line", "weight", "low", "word", "figures"), MARKS)
@pytest.mark.parametrize("place", [1, 3])
def test_on_either_side_of_each_mark_stands_another_word(
    line: float, weight: float, low: float, word: str, figures: tuple[float, float, float], place: int
) -> None:
    rows, shares = standing_on(line, weight, low)
    found = robustness_verdict_of(
        scenario_of([[1.0, 1.0]] * (place - 1) + rows, shares)
    )  # two who are above all leave third place
    held = found.first if place == 1 else found.three
    assert held is not None and held.word == word
    agree, distance, overlap = figures
    assert abs(held.agree - agree) < 4 * held.agree_error and held.distance == pytest.approx(distance)
    assert abs(held.overlap - overlap) < 4 * held.overlap_error


def test_a_figure_just_short_of_its_mark_is_not_written_as_the_mark() -> None:
    held = robustness_verdict_of(scenario_of(*standing_on(0.1, 0.1996, 0.9))).first
    rule = threshold_lines(held, "en")[1]
    assert (rule.figure, rule.met) == ("9.96%", False)


def test_an_error_too_small_to_show_is_not_written_as_none() -> None:
    held = robustness_verdict_of(scenario_of([[1.0, 0.0], [0.001, 0.001]], [0.5, 0.5])).first
    assert 0.9985 < held.agree < 0.9995 and threshold_lines(held, "en")[0].figure == "99.9% ±<0.1"
