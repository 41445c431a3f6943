"""The paper's model says what its sources say, completely, in both languages."""

from __future__ import annotations

import time
from collections.abc import Iterator

import msgspec
import numpy as np
import pytest

from scenarios.edits import apply_preset
from scenarios.io.json.codec import decode, encode
from scenarios.model import Scenario, Text
from scenarios.paper import earlier_reasons, in_words_of, paper_scenario

CRITERIA = ("N1", "N2", "N3", "L1", "L2", "L3", "W1", "W2", "W3")
# the two readings of the paper, a row a recommendation, a digit a criterion
FIRST = {
    "TA1": "412100200",
    "TA2": "422100231",
    "TA3": "323233342",
    "ER1": "233320134",
    "ER2": "133122433",
    "ER3": "211331124",
    "PC1": "202100012",
    "PC2": "121420023",
    "PC3": "100144230",
}
SECOND = {
    "TA1": "413000210",
    "TA2": "422100331",
    "TA3": "323223342",
    "ER1": "233321133",
    "ER2": "133122433",
    "ER3": "211331124",
    "PC1": "302000012",
    "PC2": "122420023",
    "PC3": "101144230",
}
NO_LINK = Text("The paper makes no such link.", "论文未建立此种联系。")


@pytest.fixture
def scenario() -> Scenario:
    return paper_scenario()


def codings(rows: dict[str, str]) -> np.ndarray:
    return np.array([[int(digit) for digit in row] for row in rows.values()])


def texts(value: object, path: str = "") -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from texts(getattr(value, field), f"{path}.{field}")
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from texts(each, f"{path}[{place}]")


def test_nine_recommendations_in_three_groups_with_eighteen_measures(scenario: Scenario) -> None:
    assert [group.id for group in scenario.groups] == ["TA", "ER", "PC"]
    assert [each.id for each in scenario.recommendations] == list(FIRST)
    assert [each.section for each in scenario.recommendations] == [f"4.{g}.{i}" for g in (1, 2, 3) for i in (1, 2, 3)]
    measures = [measure.id for each in scenario.recommendations for measure in each.measures]
    assert measures == [f"{id_}{letter}" for id_ in FIRST for letter in "ab"]


def test_nine_criteria_in_three_dimensions_each_answer_a_threat(scenario: Scenario) -> None:
    assert [dimension.id for dimension in scenario.dimensions] == ["N", "L", "W"]
    assert tuple(each.id for each in scenario.criteria) == CRITERIA
    assert [each.section for each in scenario.criteria] == [f"2.{g}.{i}" for g in (1, 2, 3) for i in (1, 2, 3)]
    assert all(each.threat for each in scenario.criteria)
    assert all(each.attacked_by for each in scenario.dimensions)


def test_each_score_is_the_mean_of_the_codings_and_its_range_their_span(scenario: Scenario) -> None:
    first, second = codings(FIRST), codings(SECOND)
    assert len(scenario.scores) == len(scenario.score_at) == 81
    for i, recommendation in enumerate(FIRST):
        for j, criterion in enumerate(CRITERIA):
            score = scenario.score_at[recommendation, criterion]
            assert score.value == (first[i, j] + second[i, j]) / 2
            assert (score.low, score.high) == (min(first[i, j], second[i, j]), max(first[i, j], second[i, j]))
            assert score.origin == "paper"
            assert score.author


def test_the_codings_agree_as_far_as_the_program_says(scenario: Scenario) -> None:
    ranges = np.array([[each.low, each.high] for each in scenario.scores])
    assert (ranges[:, 0] == ranges[:, 1]).sum() == 70
    assert (ranges[:, 1] - ranges[:, 0]).max() == 1
    first, second = codings(FIRST).ravel(), codings(SECOND).ravel()
    apart = np.abs(np.subtract.outer(np.arange(5), np.arange(5)))
    assert kappa(first, second, apart > 0) == pytest.approx(0.83, abs=0.005)
    assert kappa(first, second, apart) == pytest.approx(0.91, abs=0.005)


def kappa(first: np.ndarray, second: np.ndarray, disagreement: np.ndarray) -> float:
    """Cohen's kappa (1960, 1968): 1 less observed over expected disagreement."""
    observed = np.zeros((5, 5))
    np.add.at(observed, (first, second), 1 / len(first))
    expected = np.outer(observed.sum(axis=1), observed.sum(axis=0))
    return float(1 - (disagreement * observed).sum() / (disagreement * expected).sum())


def test_where_the_paper_makes_no_link_the_score_is_nought_and_says_so(scenario: Scenario) -> None:
    unlinked = [each for each in scenario.scores if each.rationale == NO_LINK]
    assert len(unlinked) == 13
    assert all(each.value == 0 and not each.source for each in unlinked)
    assert all(each.source.startswith("§ ") for each in scenario.scores if each.rationale != NO_LINK)


@pytest.mark.parametrize(
    ("recommendation", "criterion", "said"),
    [("TA1", "N3", "四（一）1；三（一）1"), ("TA1", "W2", "四（一）"), ("PC3", "L2", "四（三）3"), ("TA1", "L2", "")],
)
def test_in_chinese_sources_are_the_papers_own_headings(
    scenario: Scenario, recommendation: str, criterion: str, said: str
) -> None:
    source = scenario.score_at[recommendation, criterion].source
    assert in_words_of(scenario, source, "zh") == said
    assert in_words_of(scenario, source, "en") == source
    assert in_words_of(scenario, source, "zh_TW") == said
    assert in_words_of(scenario, source, "fr") == source


def test_nobody_reads_that_the_authors_gave_the_scores(scenario: Scenario) -> None:
    (author,) = {each.author for each in scenario.scores}
    assert author == "Two codings of Liu & Li (2025)"
    assert in_words_of(scenario, author, "zh") == "两次独立编码（依据刘友金、李威，2025）"
    assert in_words_of(scenario, "Liu & Li (2025), two codings", "zh") == "两次独立编码（依据刘友金、李威，2025）"


def test_what_users_write_as_source_or_author_is_theirs(scenario: Scenario) -> None:
    assert in_words_of(scenario, "§ 9.9", "zh") == "§ 9.9"
    theirs = msgspec.structs.replace(scenario, id="another")
    assert in_words_of(theirs, "§ 4.1.1", "zh") == "§ 4.1.1"


def test_every_rationale_is_its_own(scenario: Scenario) -> None:
    linked = [each.rationale for each in scenario.scores if each.rationale != NO_LINK]
    assert len({each.en for each in linked}) == len({each.zh for each in linked}) == 68


def test_earlier_reasons_are_of_linked_cells_and_worded_otherwise(scenario: Scenario) -> None:
    assert len(earlier_reasons()) == 41
    for cell, reason in earlier_reasons().items():
        assert scenario.score_at[cell].rationale not in (NO_LINK, reason)


def test_every_text_is_there_in_both_languages(scenario: Scenario) -> None:
    assert [path for path, text in texts(scenario) if bool(text.en) != bool(text.zh)] == []
    required = [each.rationale for each in scenario.scores]
    required += [each.description for each in (*scenario.recommendations, *scenario.criteria, *scenario.dimensions)]
    required += [each.reason for each in scenario.presets] + [each.description for each in scenario.breakthroughs]
    required += [scenario.brief.question, scenario.brief.limits, scenario.brief.citation, scenario.title]
    assert all(required)


def test_chinese_texts_are_chinese_and_end_as_sentences(scenario: Scenario) -> None:
    for _, text in texts(scenario):
        assert not set(text.zh) & set(",;?!"), text.zh
    for score in scenario.scores:
        assert score.rationale.zh.endswith("。")
        assert any("一" <= character <= "鿿" for character in score.rationale.zh)


def test_chinese_texts_hold_to_the_papers_words(scenario: Scenario) -> None:
    """What the paper says itself is no hearsay; it speaks of autonomy, never of independence or security of supply."""
    chinese = "\n".join(text.zh for _, text in texts(scenario))
    for word in ("据称", "归功于", "独立可控", "独立性", "供应安全", "自立", "抓手", "代码仓共享", "本土技术"):
        assert word not in chinese
    for phrase in ("自主开放、安全可控的技术体系和产业体系", "“东数西算”工程", "“人工智能+”行动", "“技术绕行”效应"):
        assert phrase in chinese


def test_every_id_resolves(scenario: Scenario) -> None:
    dimensions = {each.id for each in scenario.dimensions}
    assert all(set(preset.weights) == dimensions for preset in scenario.presets)
    assert scenario.weighting.preset in {each.id for each in scenario.presets}
    assert set(scenario.weights) == set(CRITERIA)
    breakthroughs = {each.id: each.section for each in scenario.breakthroughs}
    assert len(breakthroughs) == 3
    for figure in scenario.figures:
        if figure.breakthrough:
            assert figure.section.startswith(breakthroughs[figure.breakthrough])


def test_figures_of_the_breakthroughs_belong_to_them(scenario: Scenario) -> None:
    owners = [(each.section, each.breakthrough) for each in scenario.figures]
    assert owners == [
        ("2.1.1", ""),
        ("2.1.1", ""),
        ("2.3.3", ""),
        ("3.2.1", "B2"),
        ("3.2.2", "B2"),
        ("3.2.2", "B2"),
        ("3.3.1", "B3"),
    ]


def test_the_scale_has_five_levels_in_words_on_every_criterion(scenario: Scenario) -> None:
    for criterion in scenario.criteria:
        scale = criterion.scale
        assert (scale.low, scale.high, scale.direction) == (0, 4, "max")
        assert [(level.at, level.name.en) for level in scale.levels] == [
            (0, "none"),
            (1, "implied"),
            (2, "partial"),
            (3, "direct"),
            (4, "central"),
        ]


def test_the_start_has_equal_weights(scenario: Scenario) -> None:
    assert list(scenario.weights.values()) == pytest.approx([1 / 9] * 9)
    assert scenario.dimension_weights == pytest.approx({"N": 1 / 3, "L": 1 / 3, "W": 1 / 3})


@pytest.mark.parametrize(("preset", "first"), [("node_first", "N"), ("link_first", "L"), ("network_first", "W")])
def test_a_preset_puts_half_on_its_dimension(scenario: Scenario, preset: str, first: str) -> None:
    weights = next(each.weights for each in scenario.presets if each.id == preset)
    assert weights == {each: 0.5 if each == first else 0.25 for each in "NLW"}


def test_it_is_one_scenario_with_one_id(scenario: Scenario) -> None:
    assert paper_scenario() is scenario
    assert scenario.id == "paper-liu-li-2025"


def test_loading_costs_a_few_milliseconds() -> None:
    def load() -> float:
        begun = time.perf_counter()
        paper_scenario.__wrapped__()
        return time.perf_counter() - begun

    assert min(load() for _ in range(5)) < 0.01


def test_the_start_is_exactly_the_equal_preset() -> None:
    assert apply_preset(paper_scenario(), "equal") == paper_scenario()


def test_it_is_written_and_read_back_as_it_is() -> None:
    assert decode(encode(paper_scenario())) == paper_scenario()
