"""The verdict: what it may say of each kind of ranking, and how it says it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from scenarios.blank_scenario import blank_scenario
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import (
    Criterion,
    Dimension,
    Group,
    Language,
    Origin,
    Recommendation,
    Scenario,
    Score,
    Text,
    Weighting,
)
from scenarios.paper import paper_scenario
from scenarios.text.verdict import REMARKS, SENTENCES, verdict_sentence
from tests.languages import chinese

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def scenario_of(values: list[list[float | None]], weights: list[float], origin: Origin = "judged") -> Scenario:
    rows = tuple(f"A{i + 1}" for i in range(len(values)))
    columns = tuple(f"C{j + 1}" for j in range(len(weights)))
    cells = zip(rows, values, strict=True)
    return Scenario(
        id="s",
        title=Text("S"),
        groups=(Group("G", Text("G"), tuple(Recommendation(each, Text(f"The {each}", f"{each}项")) for each in rows)),),
        dimensions=(Dimension("D", Text("D"), tuple(Criterion(each, Text(each)) for each in columns)),),
        weighting=Weighting(dict(zip(columns, weights, strict=True))),
        scores=tuple(Score(r, c, v, origin=origin) for r, row in cells for c, v in zip(columns, row, strict=True)),
    )


HALVES = [0.5, 0.5]
CASES = {
    "no_recommendations": blank_scenario(),
    "no_criteria": scenario_of([[], []], []),
    "no_weights": scenario_of([[1, 2]], [0.0, 0.0]),
    "none_ranked": scenario_of([[None, 2], [None, 1]], HALVES),
    "only_one": scenario_of([[1, 2]], HALVES),
    "only_one_ranked": scenario_of([[1, 2], [None, 0]], HALVES),
    "leads": scenario_of([[1, 2], [4, 4], [0, 1]], HALVES),
    "tie": scenario_of([[4, 4], [1, 1], [4, 4]], HALVES),
    "tie_all": scenario_of([[1, 1], [1, 1]], HALVES),
}


@pytest.mark.parametrize(("code", "scenario"), CASES.items(), ids=CASES)
def test_each_kind_of_ranking_has_its_verdict(code: str, scenario: Scenario) -> None:
    assert evaluate(scenario).verdict.code == code


def test_every_verdict_is_tried_here() -> None:
    assert set(CASES) == set(SENTENCES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", CASES.values(), ids=CASES)
def test_each_verdict_is_one_whole_sentence(scenario: Scenario, language: Language) -> None:
    said = verdict_sentence(evaluate(scenario), language)
    assert said.endswith("." if language == "en" else "。")
    assert "{" not in said and "\n" not in said


def test_the_leader_the_runner_up_and_the_defaults_of_the_paper() -> None:
    verdict = evaluate(paper_scenario()).verdict
    assert verdict.fields["leaders"] == ("TA3",)
    assert verdict.fields["seconds"] == ("ER2",)
    assert verdict.remarks == ("all_defaults",)
    assert verdict_sentence(evaluate(paper_scenario()), "en") == (
        "“Encourage an open-source ecosystem” leads with 0.681 against 0.611 for "
        "“Collaborate on many levels through ecosystem barriers”; 81 of 81 scores are still the paper's defaults."
    )
    assert verdict_sentence(evaluate(paper_scenario()), "zh") == (
        "“鼓励构建开源生态”以0.681居首，其后为“多层级协同突破生态壁垒”（0.611）；评分仍全部为论文默认值（81/81）。"
    )


def test_it_counts_the_defaults_that_are_left() -> None:
    first, *others = paper_scenario().scores
    scenario = replace(paper_scenario(), scores=(replace(first, origin="judged"), *others))
    assert "80 of 81 scores" in verdict_sentence(evaluate(scenario), "en")
    assert evaluate(scenario_of([[1, 2], [3, 4]], HALVES)).verdict.remarks == ()


def test_a_tie_for_first_place_names_all_who_share_it() -> None:
    evaluation = evaluate(CASES["tie"])
    assert evaluation.verdict.fields["leaders"] == ("A1", "A3")
    assert (
        verdict_sentence(evaluation, "en")
        == "“The A1” and “The A3” share first place with 1.000 against 0.250 for “The A2”."
    )


def test_a_crowd_is_counted_not_named() -> None:
    evaluation = evaluate(scenario_of([[2, 2]] * 6, HALVES))
    said = verdict_sentence(evaluation, "en")
    assert said.startswith("“The A1”, “The A2” and 4 others share first place")
    assert "“A1项”、“A2项”等6项" in verdict_sentence(evaluation, "zh")


def test_totals_that_differ_are_shown_differently() -> None:
    evaluation = evaluate(scenario_of([[2, 2], [2.0001, 2]], HALVES))
    assert evaluation.verdict.code == "leads"
    assert "0.50001 against 0.50000" in verdict_sentence(evaluation, "en")


def test_one_who_misses_a_score_may_still_lead_or_not() -> None:
    may = evaluate(scenario_of([[3, 3], [2, 2], [4, None]], HALVES)).verdict
    cannot = evaluate(scenario_of([[3, 3], [2, 2], [0, None]], HALVES)).verdict
    assert may.remarks == ("still_open",)
    assert cannot.remarks == ("settled",)
    assert may.fields["unranked"] == may.fields["missing"] == 1


def test_reaching_the_leader_counts_as_reaching_first_place() -> None:
    assert evaluate(scenario_of([[2, 2], [1, 1], [0, None]], HALVES)).verdict.remarks == ("still_open",)


def test_a_leader_who_is_dominated_by_another_is_named() -> None:
    evaluation = evaluate(scenario_of([[3, 1], [3, 4], [2, 2]], [1.0, 0.0]))
    assert evaluation.verdict.remarks == ("dominated",)
    assert evaluation.verdict.fields["dominated"] == ("A1",)
    assert evaluation.verdict.fields["dominating"] == ("A2",)
    assert "“The A2” is at least as good as “The A1”" in verdict_sentence(evaluation, "en")


def test_a_recommendation_without_a_name_goes_by_its_id() -> None:
    scenario = scenario_of([[1, 2], [3, 4]], HALVES)
    nameless = tuple(replace(each, name=Text()) for each in scenario.recommendations)
    scenario = replace(scenario, groups=(replace(scenario.groups[0], recommendations=nameless),))
    assert verdict_sentence(evaluate(scenario), "en").startswith("“A2” leads")


def test_braces_in_a_name_are_only_braces() -> None:
    scenario = scenario_of([[1, 2], [3, 4]], HALVES)
    odd = tuple(replace(each, name=Text("{x} {0}")) for each in scenario.recommendations)
    scenario = replace(scenario, groups=(replace(scenario.groups[0], recommendations=odd),))
    assert verdict_sentence(evaluate(scenario), "en").startswith("“{x} {0}” leads")


def test_nothing_is_called_robust_or_fragile_before_that_was_looked_at() -> None:
    words = " ".join(text.english + chinese(text) for text in (*SENTENCES.values(), *REMARKS.values())).lower()
    assert not any(word in words for word in ("robust", "fragile", "稳健", "不稳健"))
