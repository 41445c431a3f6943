"""The sheets Robustness and Simulation: the words and figures of window and command line, with seed and error."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from scenarios import edits
from scenarios.analysis.own_weights_verdict import own_verdict_of
from scenarios.analysis.robustness_verdict import robustness_verdict_of
from scenarios.analysis.simulation import request_of, run_simulation
from scenarios.analysis.stability import find_flips
from scenarios.model import Language, Scenario
from scenarios.paper import paper_scenario
from scenarios.text.robustness_verdict import (
    anywhere_sentences,
    assumed_sentence,
    first_place_sentence,
    first_three_sentence,
)
from scenarios.text.workbook import TEXTS
from scenarios.xlsx_export import export_workbook
from tests.scenarios.samples import large, small, uncompared

DRAWN = 0.5e-6  # figures drawn are written to 6 digits
SHEET, RANKS, CENTRAL, PAIRS, FACTS = (
    "sheet_robustness", "table_acceptability", "table_central", "table_pairwise", "table_simulated"
)  # fmt: skip


def sheet(scenario: Scenario, folder: Path, language: Language = "en", code: str = SHEET) -> Worksheet:
    path = folder / "book.xlsx"
    export_workbook(scenario, path, language, methods=uncompared(scenario))
    return openpyxl.load_workbook(path, data_only=True)[TEXTS[code].in_(language)]


def table(page: Worksheet, code: str) -> dict[str, list[object]]:
    """The rows below the title by the id in their second column, without it and what stands before."""
    rows = list(page.iter_rows(values_only=True))
    start = next(n for n, row in enumerate(rows) if row[0] == TEXTS[code].english) + 2
    end = next((n for n, row in enumerate(rows[start:], start) if not row[0]), len(rows))
    return {row[1]: list(row[2:]) for row in rows[start:end]}


def says(page: Worksheet, words: str) -> bool:
    return any(words in str(cell.value) for cell in page["A"])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_says_how_sure_the_ranking_is(tmp_path: Path, language: Language) -> None:
    paper = paper_scenario()
    said = {cell.value for cell in sheet(paper, tmp_path, language)["A"]}
    own = own_verdict_of(paper)
    for sentence in (first_place_sentence, first_three_sentence, assumed_sentence):
        assert sentence(own, paper, language) in said
    said = {cell.value for cell in sheet(paper, tmp_path, language, "sheet_simulation")["A"]}
    assumed = assumed_sentence(robustness_verdict_of(paper), paper, language)
    assert {*anywhere_sentences(own, paper, language), assumed} <= said


def test_each_word_has_its_figures_and_the_mark_that_it_goes_by(tmp_path: Path) -> None:
    """The paper's first place needs 9.3 % of all weight to move: robust around the own weights, where 5 are the mark,
    and fragile for any weights, where 10 are."""
    paper = paper_scenario()
    own = own_verdict_of(paper)
    assert own.anywhere is not None
    near, far = (sheet(paper, tmp_path, code=code) for code in (SHEET, "sheet_simulation"))
    for page, code, verdict, word in (
        (near, "table_sureness", own, "Robust"),
        (far, "table_sureness_anywhere", own.anywhere, "Fragile"),
    ):
        figures = [row[:2] for row in table(page, code).values()]
        assert verdict.three is not None
        assert figures == [[word, pytest.approx(each.agree, abs=DRAWN)] for each in (verdict.first, verdict.three)]
    assert says(near, "at least 5% of all weight must move before") and says(far, "at least 10% of all weight")


def test_weights_that_were_asked_for_have_one_verdict_by_the_usual_mark(tmp_path: Path) -> None:
    asked = edits.set_analysis(paper_scenario(), weights="around:0.1")
    assert says(sheet(asked, tmp_path), "at least 10% of all weight must move before")
    said = {cell.value for cell in sheet(asked, tmp_path, code="sheet_simulation")["A"]}
    assert TEXTS["table_sureness_anywhere"].english not in said


def test_the_figures_are_those_of_the_simulation_with_its_seed_and_error(tmp_path: Path) -> None:
    scenario = edits.set_analysis(paper_scenario(), weights="around:0.1", scores="ranges", error=0.004, seed=11)
    page, answer = sheet(scenario, tmp_path, code="sheet_simulation"), run_simulation(request_of(scenario))
    found, m, k = answer.smaa, len(answer.alternatives), len(answer.criteria)
    ranks, central, pairs = (table(page, code) for code in (RANKS, CENTRAL, PAIRS))
    for i, id_ in enumerate(answer.alternatives):
        expected = [found.expected_rank[i], found.expected_rank_error[i]]
        assert ranks[id_][: m + 2] == pytest.approx([*found.acceptability[i], *expected], abs=DRAWN)
        assert [each for each in pairs[id_][:m] if each is not None] == pytest.approx(
            [found.pairwise[i, j] for j in range(m) if j != i], abs=DRAWN
        )
        assert (id_ in central) == (found.acceptability[i, 0] > 0)
        if id_ in central:
            assert central[id_][:k] == pytest.approx(found.central[i].tolist(), abs=DRAWN)
    facts = {row[0]: row[1] for row in page.iter_rows(values_only=True) if row[0]}
    assert (facts["Samples"], facts["Seed"]) == (found.samples, 11)
    assert facts["Largest standard error"] == pytest.approx(found.standard_error)
    assert facts["Weights drawn"] == "within 10 points of the present ones"


def test_the_ranks_have_a_chart(tmp_path: Path) -> None:
    (chart,) = sheet(paper_scenario(), tmp_path, code="sheet_simulation")._charts
    assert chart.grouping == "stacked"
    assert [series.tx.strRef.strCache.pt[0].v for series in chart.series] == ["Rank 1", "Rank 2", "Rank 3",
                                                                              "Rank 4 and below"]  # fmt: skip


def test_every_bar_has_room_for_its_name(tmp_path: Path) -> None:
    """Charts leave names out where a bar has less than a row of its own."""
    page = sheet(large(60, 5), tmp_path, code="sheet_simulation")
    (chart,) = page._charts
    top, bottom = chart.anchor._from.row, chart.anchor.to.row
    assert bottom - top > len(chart.series[0].val.numRef.numCache.pt) + 5
    assert not [cell.value for row in page.iter_rows(min_row=top + 1, max_row=bottom) for cell in row if cell.value]


def test_what_cannot_be_asked_is_said_instead(tmp_path: Path) -> None:
    for scenario in (
        edits.set_analysis(paper_scenario(), weights="intervals"),
        replace(small(), scores=()),
    ):
        said = [str(cell.value) for cell in sheet(scenario, tmp_path)["A"] if cell.value]
        assert any("intervals" in text or "missing" in text for text in said)
        assert TEXTS[RANKS].english not in said


def test_intervals_that_are_wanting_do_not_keep_the_limits_of_a_large_scenario_back(tmp_path: Path) -> None:
    page = sheet(edits.set_analysis(large(60, 50), weights="intervals"), tmp_path)
    said = {cell.value for cell in page["A"]}
    assert TEXTS["table_limits"].english in said
    assert TEXTS["table_sureness"].english not in said


def test_a_long_row_of_those_who_share_first_place_is_counted(tmp_path: Path) -> None:
    held = sheet(large(60, 50), tmp_path)["A"]
    assert "“Recommendation R0”, “Recommendation R1” and 58 others" in {cell.value for cell in held}


@pytest.mark.parametrize("weights", ["free", "intervals"])
def test_the_accessible_edition_says_every_sentence_of_the_sheet(tmp_path: Path, weights: str) -> None:
    scenario, path = edits.set_analysis(paper_scenario(), weights=weights), tmp_path / "accessible.xlsx"
    said = sheet(scenario, tmp_path)["A"][1:]
    preface = [cell.value for cell in said[: next(n for n, cell in enumerate(said) if cell.value is None)]]
    export_workbook(scenario, path, accessible=True)
    facts = {cell.value for cell in openpyxl.load_workbook(path)["Summary"]["B"]}
    assert len(preface) == {"free": 5, "intervals": 3}[weights]
    follows = TEXTS["robustness_how"].english  # of formulas, which that edition has none of
    assert facts >= set(preface) - {follows}
    assert follows not in facts


def test_the_check_sets_the_programs_limits_beside_the_workbooks(tmp_path: Path) -> None:
    scenario = paper_scenario()
    sheet(scenario, tmp_path)
    page = openpyxl.load_workbook(tmp_path / "book.xlsx", data_only=True)["Check"]
    rows = list(page.iter_rows(values_only=True))
    start = next(n for n, row in enumerate(rows) if row[0] == TEXTS["table_check_weights"].english) + 2
    beside = {row[0]: row[2:5] for row in rows[start : start + 9]}
    found = {flip.id: (flip.current, flip.low, flip.high) for flip in find_flips(scenario).weights}
    assert beside == {id_: pytest.approx(ends) for id_, ends in found.items()}


def test_where_there_are_no_figures_nothing_is_said_of_them(tmp_path: Path) -> None:
    said = [cell.value for cell in sheet(replace(small(), dimensions=(), scores=()), tmp_path)["A"]]
    assert any("criterion" in str(text) for text in said)
    assert TEXTS["robustness_how"].english not in said
