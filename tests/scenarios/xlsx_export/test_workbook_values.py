"""What a reader finds who does not calculate: stored values, names, texts, in both languages and both editions."""

from __future__ import annotations

import math
import re
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook

from scenarios.analysis.method_comparison import MethodsCompared, compare_methods
from scenarios.evaluation.evaluate import evaluate
from scenarios.model import Brief, Dimension, Group, LogEntry, Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.text.workbook import SHEETS, TABLES, TEXTS
from scenarios.xlsx_export import export_workbook
from scenarios.xlsx_export.stability_arithmetic import holding_of
from tests.languages import chinese
from tests.scenarios.samples import blank, complete, large, small, uncompared
from tests.scenarios.spreadsheet import named, named_cells, number, pairs

CONTRACT = ("rh_weights", "rh_scores", "rh_values", "rh_totals", "rh_ranks")
EDITIONS = [("en", False), ("zh", False), ("en", True), ("zh", True)]


@pytest.fixture(scope="module")
def methods() -> MethodsCompared:
    return compare_methods(paper_scenario())


def both(scenario: Scenario, folder: Path, **options: object) -> tuple[Workbook, Workbook]:
    """The exported workbook as formulas and as stored values."""
    path = folder / "book.xlsx"
    export_workbook(scenario, path, **options)
    return openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)


def formula_cells(book: Workbook) -> list[openpyxl.cell.Cell]:
    return [cell for page in book for row in page for cell in row if cell.data_type == "f"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_formula_stores_a_value(tmp_path: Path, methods: MethodsCompared, language: str) -> None:
    both(paper_scenario(), tmp_path, language=language, methods=methods)
    with ZipFile(tmp_path / "book.xlsx") as archive:
        sheets = b"".join(archive.read(name) for name in archive.namelist() if "worksheets/sheet" in name)
    cells = re.findall(rb"<c [^>]*>(<f[ >].*?</f>)(.*?)</c>", sheets)
    assert len(cells) > 81 * 2 + 9 * 3
    assert all(stored.startswith(b"<v>") for _formula, stored in cells)


@pytest.mark.parametrize("scenario", [paper_scenario(), small(), complete()], ids=["paper", "small", "complete"])
def test_the_named_ranges_hold_the_programs_numbers(tmp_path: Path, scenario: Scenario) -> None:
    formulas, values = both(scenario, tmp_path)
    answer, ids = evaluate(scenario), [each.id for each in scenario.recommendations]
    criteria = [each.id for each in scenario.criteria]
    assert pairs(values, "rh_weights") == approx({key: scenario.weights[key] for key in criteria})
    assert pairs(values, "rh_totals") == approx(dict(zip(ids, answer.totals.tolist(), strict=True)))
    ranks = [rank or math.nan for rank in answer.ranks.tolist()]
    assert pairs(values, "rh_ranks") == approx(dict(zip(ids, ranks, strict=True)))
    for name in ("rh_scores", "rh_values"):
        head, *rows = named(values, name)
        assert head[1:] == criteria
        assert [row[0] for row in rows] == ids
    for row, expected in zip(named(values, "rh_values")[1:], answer.values.tolist(), strict=True):
        assert [number(value) for value in row[1:]] == approx(expected)
    for row, key in zip(named(values, "rh_scores")[1:], ids, strict=True):
        assert row[1:] == [getattr(scenario.score_at.get((key, each)), "value", None) for each in criteria]
    assert all(cell.data_type == "f" for _key, cell in named_cells(formulas, "rh_totals"))


def approx(expected: object) -> object:
    return pytest.approx(expected, rel=1e-12, nan_ok=True)


@pytest.mark.parametrize(("language", "accessible"), EDITIONS)
def test_each_name_is_one_plain_range(
    tmp_path: Path, methods: MethodsCompared, language: str, accessible: bool
) -> None:
    formulas, _values = both(paper_scenario(), tmp_path, language=language, accessible=accessible, methods=methods)
    sizes = {}
    for name in CONTRACT:
        ((sheet, area),) = formulas.defined_names[name].destinations
        left, top, right, bottom = range_boundaries(area)
        sizes[name] = (bottom - top + 1, right - left + 1)
        assert sheet in formulas.sheetnames
    assert sizes == {
        "rh_weights": (9, 2), "rh_scores": (10, 10), "rh_values": (10, 10), "rh_totals": (9, 2), "rh_ranks": (9, 2),
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sheets_speak_one_language(tmp_path: Path, methods: MethodsCompared, language: str) -> None:
    _formulas, values = both(paper_scenario(), tmp_path, language=language, methods=methods)
    assert values.sheetnames == [each.in_(language) for each in SHEETS.values()]
    summary = values[values.sheetnames[0]]
    assert summary["A1"].value == paper_scenario().title.in_(language)
    leader = paper_scenario().recommendations[int(evaluate(paper_scenario()).totals.argmax())]
    assert all(leader.name.in_(language) in summary[cell].value for cell in ("A3", "A5"))
    chinese = [cell.value for page in values for row in page for cell in row if is_chinese(cell.value)]
    assert (len(chinese) > 300) == (language == "zh")
    if language == "en":
        assert chinese == []


def is_chinese(value: object) -> bool:
    return isinstance(value, str) and any("一" <= letter <= "鿿" for letter in value)


def test_the_catalogue_is_complete_in_both_languages() -> None:
    for code, text in TEXTS.items():
        assert bool(text.english) == bool(chinese(text)), code


def test_names_of_sheets_are_ones_that_excel_takes() -> None:
    for text in (*SHEETS.values(), *TABLES.values()):
        for name in (text.english, chinese(text)):
            assert 0 < len(name) <= 31
            assert not set(name) & set("\\/?*[]:'")
    for language in ("en", "zh"):
        names = [
            each.in_(language).lower() for each in (*TABLES.values(), SHEETS["sheet_summary"], SHEETS["sheet_evidence"])
        ]
        assert len(names) == len(set(names))


def test_the_summary_counts_the_papers_defaults(tmp_path: Path, methods: MethodsCompared) -> None:
    _formulas, values = both(paper_scenario(), tmp_path, methods=methods)
    assert any("81 of 81 scores" in str(cell.value) for cell in values["Summary"]["A"])


def test_the_evidence_has_a_row_for_every_cell(tmp_path: Path) -> None:
    _formulas, values = both(small(), tmp_path)
    assert "not printed" in values["Evidence"]["A3"].value
    header, *rows = values["Evidence"].iter_rows(min_row=5, values_only=True)
    assert header[2:] == ("Score", "At export", "Low", "High", "Reason", "State")  # what nobody says is left out
    assert len(rows) == 9
    assert rows[0] == ("Ask first", "Own", 3, None, 2, 4, "Said so", "paper's default")
    assert [row[7] for row in rows].count("missing") == 5


def test_what_is_the_same_in_every_row_of_the_evidence_is_told_once(tmp_path: Path, methods: MethodsCompared) -> None:
    _formulas, values = both(paper_scenario(), tmp_path, methods=methods)
    said = values["Evidence"]["A3"].value
    assert said == "The same in every row: Author: Two codings of Liu & Li (2025); State: paper's default."
    assert "Author" not in {cell.value for cell in values["Evidence"][5]}


def test_in_chinese_the_evidence_cites_the_papers_headings(tmp_path: Path, methods: MethodsCompared) -> None:
    _formulas, values = both(paper_scenario(), tmp_path, language="zh", methods=methods)
    rows = list(values["依据"].iter_rows(values_only=True))
    assert any("两次独立编码（依据刘友金、李威，2025）" in str(row[0]) for row in rows[:4])
    (column,) = [place for place, head in enumerate(rows[4]) if head == "出处"]
    assert rows[5][column] == "四（一）1"
    assert not any("§" in str(cell) for row in rows for cell in row)


def test_the_methods_sheet_has_all_ranks_and_reasons(tmp_path: Path, methods: MethodsCompared) -> None:
    _formulas, values = both(paper_scenario(), tmp_path, methods=methods)
    rows = list(values["Methods"].iter_rows(values_only=True))
    start = next(n for n, row in enumerate(rows) if row[0] == "Ranks by method") + 2
    for column, result in enumerate(methods.ranking):
        assert [row[2 + column] or 0 for row in rows[start : start + 9]] == result.ranks.tolist()
    start = next(n for n, row in enumerate(rows) if row[0] == "Agreement with the headline") + 2
    table = rows[start : start + len(methods.results)]
    for row, result in zip(table, methods.results, strict=True):
        assert row[2] == (None if result.kendall is None else approx(result.kendall))
        assert bool(row[4]) or result.refusal is None


def test_the_record_tells_the_log_in_words(tmp_path: Path) -> None:
    entry = LogEntry("2025-03-31T09:30:00+08:00", "Li", "weight_set", "N1", "0.5", "0.25", Text("Agreed"))
    scenario = replace(small(), log=(entry,), brief=Brief(question=Text("Which first?")))
    _formulas, values = both(scenario, tmp_path)
    told = [cell for row in values["Record"].iter_rows(values_only=True) for cell in row if cell]
    assert {"Which first?", "Li", "Agreed", "2025-03-31T09:30:00+08:00"} <= set(told)
    assert any("Own" in text and "50.0%" in text and "25.0%" in text for text in told)


def test_no_formula_is_longer_than_excel_takes(tmp_path: Path) -> None:
    """Neither with many criteria nor with ids as long as can be."""
    many, size = large(24, 120), 12
    groups = tuple(Group(f"{n}" + "g" * 900, Text(f"G{n}"), many.recommendations[2 * n : 2 * n + 2])
                   for n in range(size))  # fmt: skip
    dimensions = tuple(Dimension(f"{n}" + 'd"' * 450, Text(f"D{n}"), many.criteria[10 * n : 10 * n + 10])
                       for n in range(size))  # fmt: skip
    scenario = replace(many, groups=groups, dimensions=dimensions)
    formulas, _values = both(scenario, tmp_path, methods=uncompared(scenario))
    texts = [getattr(cell.value, "text", cell.value) for cell in formula_cells(formulas)]
    assert len(texts) > 24 * 120 * 2
    assert max(map(len, texts)) <= 8192


def test_the_same_scenario_gives_the_same_bytes(tmp_path: Path, methods: MethodsCompared) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        export_workbook(paper_scenario(), tmp_path / name, methods=methods)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_properties_name_the_scenario_and_no_machine(tmp_path: Path, methods: MethodsCompared) -> None:
    formulas, _values = both(paper_scenario(), tmp_path, methods=methods)
    assert formulas.properties.title == paper_scenario().title.en
    assert formulas.properties.creator == "Renheng 韧衡"
    assert formulas.properties.lastModifiedBy is None
    formulas, _values = both(complete(), tmp_path)
    assert formulas.properties.modified.isoformat() == "2025-03-31T01:30:00"


def test_the_last_change_is_that_of_the_log_or_of_the_latest_score_or_said_to_be_unknown(tmp_path: Path) -> None:
    first, second = small().scores[:2]
    dated = (replace(first, date="2025-02-01", author="Li"), replace(second, date="2025-03-05", author="Wang"))
    for scenario, told, moment in (
        (complete(), "Last changed: 2025-03-31", "2025-03-31T01:30:00Z"),
        (replace(small(), scores=dated, log=()), "Last changed: 2025-03-05", "2025-03-05T00:00:00Z"),
        (replace(small(), scores=(first, second), log=()), "Last changed: the scenario keeps no date", None),
    ):
        _formulas, values = both(scenario, tmp_path)
        said = [str(cell.value) for cell in values["Summary"]["A"]]
        assert any(text.startswith(told) for text in said)
        assert ("Judged by: Li, Wang" in said) == (scenario.scores == dated)
        with ZipFile(tmp_path / "book.xlsx") as archive:
            found = re.search(r"<dcterms:modified[^>]*>([^<]*)<", archive.read("docProps/core.xml").decode())
        assert (found and found[1]) == moment


@pytest.mark.parametrize("accessible", [False, True])
@pytest.mark.parametrize("size", ["nothing", "one of each", "no criterion", "no recommendation"])
def test_small_scenarios_are_written_too(tmp_path: Path, size: str, accessible: bool) -> None:
    scenario = {"nothing": blank, "one of each": one, "no criterion": no_criterion, "no recommendation": no_rows}[
        size
    ]()
    formulas, values = both(scenario, tmp_path, accessible=accessible)
    assert not [cell for cell in formula_cells(formulas) if "#REF" in cell.value]
    m, k = len(scenario.recommendations), len(scenario.criteria)
    assert len(named(values, "rh_scores")) == m + 1
    assert ("rh_totals" in formulas.defined_names) == (m > 0)
    assert ("rh_weights" in formulas.defined_names) == (k > 0)
    if m and k:
        assert pairs(values, "rh_totals") == {"A1": 0.75}
        assert pairs(values, "rh_ranks") == {"A1": 1}


def one() -> Scenario:
    scenario = small()
    node = replace(scenario.dimensions[0], criteria=scenario.dimensions[0].criteria[:1])
    weighting = replace(scenario.weighting, weights={"N1": 1.0})
    return replace(
        scenario, groups=scenario.groups[:1], dimensions=(node,), weighting=weighting, scores=scenario.scores[:1]
    )


def no_criterion() -> Scenario:
    return replace(small(), dimensions=(), weighting=replace(small().weighting, weights={}), scores=())


def no_rows() -> Scenario:
    return replace(small(), groups=(), scores=())


SMALL = {"nothing": blank, "one of each": one, "no criterion": no_criterion, "no recommendation": no_rows}


def test_a_dimension_that_has_all_weight_moves_nowhere_though_its_shares_pass_1_by_a_bit() -> None:
    weights = np.array([2.0, 5.0, 3.0, 3.0])
    shares, values = weights / weights.sum(), np.array([[1.0, 0.5, 0.25, 0.75], [0.5, 0.5, 0.25, 0.25]])
    assert shares.sum() > 1
    with np.errstate(all="raise"):
        found = holding_of(values, shares, values @ shares, [(0, 4)])
    assert np.isnan(found.low[-1])
