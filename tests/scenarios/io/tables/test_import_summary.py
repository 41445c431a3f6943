"""What will come in of a sheet, in one sentence."""

from __future__ import annotations

import pytest

from scenarios.io.tables.import_summary import span_words, summary
from scenarios.io.tables.layout import Layout, Line, Role, Why, propose
from scenarios.io.tables.layout.layout_types import column_name, row_name
from scenarios.model import Language
from tests.scenarios.sheets import sheet

WHY = Why("")


def lines(*roles: Role, letters: bool = False, parents: dict[int, str] | None = None) -> tuple[Line, ...]:
    """Lines with these roles, from the first row on, or from column A."""
    at = column_name if letters else row_name
    return tuple(Line(i, at(i), role, True, WHY, f"n{i}", (parents or {}).get(i, "")) for i, role in enumerate(roles))


def layout(rows: tuple[Line, ...], columns: tuple[Line, ...]) -> Layout:
    return Layout(sheet="", area=None, turned=False, own=False, written=False, header=(0,), rows=rows, columns=columns)


SHEETS = {
    "plain": (
        "name | jobs\nA | 1\nB | 2",
        "2 recommendations, 1 criterion, equal weights assumed.",
        "将导入2项建议，1项准则，暂按等权。",
    ),
    "a cost, weights and totals": (
        "name | cost | jobs | trust\nWeight | 0.5 | 0.3 | 0.2\nA | 60 | 80 | 70\nB | 70 | 60 | 90\nC | 90 | 50 | 40\n"
        "Total | 220 | 190 | 200",
        "3 recommendations, 3 criteria, “cost” as less-is-better, weights from row 2; row 6 left out.",
        "将导入3项建议，3项准则，“cost”越低越好，权重取自第2行；第6行不计入。",
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_the_sentence_of_a_proposal(name: str) -> None:
    text, english, chinese = SHEETS[name]
    proposed = propose(sheet(text))
    assert summary(proposed, "en") == english
    assert summary(proposed, "zh") == chinese


def test_groups_and_dimensions_are_counted() -> None:
    found = layout(
        lines("header", "item", "item", "item", parents={1: "a", 2: "b", 3: "b"}),
        lines("name", "criterion", "criterion", letters=True, parents={1: "d", 2: "d"}),
    )
    assert summary(found, "en") == ("3 recommendations in 2 groups, 2 criteria in 1 dimension, equal weights assumed.")
    assert summary(found, "zh") == "将导入3项建议（2个组别），2项准则（1个维度），暂按等权。"


def test_of_many_lines_that_are_left_out_the_first_are_named() -> None:
    roles: tuple[Role, ...] = ("header", "item", "note", "item", "note", "item", "total", "total", "item", "note")
    found = layout(lines(*roles), lines("name", "criterion", letters=True))
    assert summary(found, "en").endswith("; row 3, row 5, rows 7 to 8 and one more place left out.")


@pytest.mark.parametrize("rows", [("header",), ("header", "note")])
def test_a_sheet_of_which_nothing_comes_in_says_what_is_wanted(rows: tuple[Role, ...]) -> None:
    assert summary(layout(lines(*rows), ()), "en").startswith("Nothing can come in as yet")
    assert summary(layout(lines(*rows), ()), "zh").startswith("目前没有可导入的内容")


@pytest.mark.parametrize(
    ("span", "language", "words"),
    [
        ("9:10", "en", "rows 9 to 10"), ("7:7", "en", "row 7"), ("F:F", "en", "column F"),
        ("AA:AB", "en", "columns AA to AB"),
        ("9:10", "zh", "第9至10行"), ("F:F", "zh", "F列"),
    ],
)  # fmt: skip
def test_spans_in_words(span: str, language: Language, words: str) -> None:
    assert span_words(span, language) == words


def test_long_names_are_shortened() -> None:
    name = "cost " * 20
    rows = lines("header", "item")
    columns = (Line(0, "A", "name", True, WHY), Line(1, "B", "criterion", True, WHY, name=name, direction="min"))
    assert f"“{name[:31]}…”" in summary(layout(rows, columns), "en")
