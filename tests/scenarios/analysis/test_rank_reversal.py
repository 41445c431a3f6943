"""Rank reversal: by hand, and against scenarios from which a recommendation was really removed or doubled."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from msgspec.structs import replace

from scenarios import edits
from scenarios.analysis.method_comparison import compare_methods
from scenarios.analysis.rank_reversal import RankReversals, document, find_reversals
from scenarios.findings import InvalidInput
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.text.methods import method_name
from scenarios.text.rank_reversal import case_sentence, summary_sentences
from scoring.methods.registry import METHODS
from scoring.problem import make_problem
from tests.scenarios.analysis.scenarios_to_analyse import scenario_of


@cache
def of_paper() -> RankReversals:
    return find_reversals(paper_scenario())


def ranks_of(scenario: Scenario, method: str) -> dict[str, int]:
    found = next(each for each in compare_methods(scenario).ranking if each.method == method)
    assert found.ranks is not None
    return dict(zip((each.id for each in scenario.recommendations), found.ranks.tolist(), strict=True))


def doubled(scenario: Scenario, id_: str) -> Scenario:
    edited = edits.add_recommendation(scenario, scenario.group_of[id_].id, Text("Copy"), id="COPY")
    copies = (replace(each, recommendation="COPY") for each in scenario.scores if each.recommendation == id_)
    return replace(edited, scores=(*edited.scores, *copies))


def test_a_table_scaled_by_its_best_reverses_when_the_best_goes() -> None:
    """With C the columns' best are 10 and 8: A 0.5625, B 0.425. Without it they are 10 and 2: A 0.75, B 0.8."""
    given = make_problem([[10, 1], [6, 2], [1, 8]], alternatives=["A", "B", "C"], weights=[0.5, 0.5])
    found = find_reversals(scenario_of([[0.5]] * 3, [1.0]), problem=given)
    case = next(each for each in found.changes("wsm") if (each.kind, each.recommendation) == ("removed", "C"))
    assert (case.swapped, case.unseats) == ((("A", "B"),), True)


def test_the_additive_model_on_fixed_scales_never_reverses() -> None:
    found = of_paper()
    assert found.methods[0] == "wsm" and "wsm" in found.firm
    assert found.changes("wsm") == ()


@pytest.mark.parametrize("method", ["promethee2", "edas", "vikor"])
def test_what_is_said_of_a_method_is_what_it_does_to_the_scenario_itself(method: str) -> None:
    paper = paper_scenario()
    before = ranks_of(paper, method)
    for case in (each for each in of_paper().each if each.method == method):
        removed = case.kind == "removed"
        changed = (
            edits.remove_recommendation(paper, case.recommendation) if removed else doubled(paper, case.recommendation)
        )
        after = ranks_of(changed, method)
        kept = [id_ for id_ in before if id_ in after]
        expected = {
            frozenset((one, other))
            for one in kept
            for other in kept
            if np.sign(before[one] - before[other]) != np.sign(after[one] - after[other])
        }
        assert {frozenset(pair) for pair in case.swapped} == expected, case
        leaders = [
            {id_ for id_ in kept if ranks[id_] == min(ranks[each] for each in kept)} for ranks in (before, after)
        ]
        assert case.unseats == (leaders[0] != leaders[1]), case
    assert of_paper().changes(method)


def test_every_method_is_accounted_for() -> None:
    found = of_paper()
    told = {*found.methods, *found.unranked, *(each.method for each in found.refused)}
    assert told == set(METHODS)
    assert len(found.each) == len(found.methods) * 2 * 9


def test_progress_runs_to_the_end_and_what_it_raises_stops_the_work() -> None:
    shares: list[float] = []

    class Enough(Exception):
        pass

    def told(share: float) -> None:
        shares.append(share)
        if len(shares) == 3:
            raise Enough

    with pytest.raises(Enough):
        find_reversals(scenario_of([[1.0, 0.2], [0.5, 0.9]], [0.5, 0.5]), told)
    assert shares == sorted(shares) == [0.25, 0.5, 0.75]


def test_one_alone_has_nobody_to_change_order_with() -> None:
    with pytest.raises(InvalidInput) as refused:
        find_reversals(scenario_of([[1.0]], [1.0]))
    assert [each.code for each in refused.value.findings] == ["only_one_ranked"]


def test_all_alike_stay_alike() -> None:
    found = find_reversals(scenario_of([[0.5, 0.5]] * 3, [0.5, 0.5]))
    assert found.methods and not any(each.swapped for each in found.each)


def test_the_document_names_every_case_once() -> None:
    answer = document(of_paper(), paper_scenario(), "en")
    assert list(answer)[:3] == ["methods", "firm", "reversals"]
    cases = [(each["method"], each["kind"], each["recommendation"]) for each in answer["reversals"]]
    assert len(set(cases)) == len(cases) == sum(bool(each.swapped) for each in of_paper().each)
    assert set(answer["not_applicable"]) == {each.method for each in of_paper().refused}


def test_sentences_say_who_changes_places_and_how_many_methods_are_firm() -> None:
    paper, found = paper_scenario(), of_paper()
    firm, others = summary_sentences(found, "en")
    assert method_name("wsm", "en") in firm and "no removal and no copy" in firm
    assert str(len(found.methods) - 1) in others and str(len(found.firm) - 1) in others
    case = found.changes("vikor")[0]
    assert case_sentence(case, paper, "en") == (
        "without “Encourage an open-source ecosystem”, “Share technology to lower entry thresholds” and “Penetrate "
        "applications to widen scenarios” change their order; first place changes"
    )
    assert case_sentence(case, paper, "zh").startswith("去掉“鼓励构建开源生态”后，")
