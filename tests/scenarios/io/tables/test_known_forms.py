"""A form of table is known again by its heads, and what was answered about it lasts as far as it can."""

from __future__ import annotations

import pytest

from scenarios.io.tables.known_forms import form_of, from_text, joined, lasting, to_text
from scenarios.io.tables.layout import Answers, Setting, propose, settled
from tests.scenarios.sheets import sheet

TABLE = "name | cost | jobs\nA | 60 | 80\nB | 70 | 60\nC | 90 | 50"
LONGER = "Name | Cost | Jobs\nD | 1 | 2\nE | 3 | 4\nF | 5 | 6\nG | 7 | 8\nTotal | 16 | 20"


def form(text: str) -> str:
    made = sheet(text)
    return form_of(made, propose(made))


def test_the_same_heads_are_the_same_form_whatever_stands_below() -> None:
    assert form(TABLE) == form(LONGER) != ""


def test_other_heads_are_another_form() -> None:
    assert form(TABLE) != form(TABLE.replace("jobs", "trust"))


def test_a_fingerprint_holds_no_text() -> None:
    assert "cost" not in form(TABLE)
    assert len(form(TABLE)) == 32


def test_what_is_said_of_single_recommendations_does_not_last() -> None:
    said = [
        Setting("row", "ignore", "4"), Setting("column", "note", "C"), Setting("direction", "max", "cost"),
        Setting("header_rows", "1"), Setting("range", "A1:C4"), Setting("sheet", "S"),
    ]  # fmt: skip
    made = sheet(TABLE)
    kept = lasting(propose(made, settled(Answers(), said)))
    assert kept == Answers(header_rows=1, columns={2: "note"}, directions={"B": "max"})


def test_in_a_table_on_its_side_rows_last_and_columns_of_recommendations_do_not() -> None:
    turned = sheet(
        "criterion | Weight | A | B | C\ncost | 40 | 4 | 5 | 3\njobs | 35 | 5 | 3 | 4\ntrust | 25 | 3 | 4 | 5"
    )
    said = [Setting("transpose", "yes"), Setting("row", "ignore", "4"), Setting("column", "ignore", "E")]
    layout = propose(turned, settled(Answers(), said))
    assert layout.turned
    assert lasting(layout) == Answers(transposed=True, rows={3: "ignore"})


ANSWERS = Answers(
    header_rows=2,
    transposed=False,
    rows={0: "note"},
    columns={2: "weight"},
    directions={"B": "min"},
    decimal=",",
    ranges=True,
)


@pytest.mark.parametrize("answers", [ANSWERS, Answers(transposed=True), Answers(decimal="."), Answers(header_rows=0)])
def test_answers_come_back_from_their_text(answers: Answers) -> None:
    assert from_text(to_text(answers)) == answers


def test_no_answers_are_no_text() -> None:
    assert to_text(Answers()) == ""


TAMPERED = (
    "", "{", "[]", "1", '"x"', '{"rows": 3}', '{"rows": {"x": "item"}}', '{"columns": {"B": "king"}}',
    '{"decimal": ";"}', '{"header_rows": "many"}', '{"directions": {"B": "up"}}', '{"columns": {"B": 1}}',
)  # fmt: skip


@pytest.mark.parametrize("text", TAMPERED)
def test_what_was_tampered_with_counts_as_nothing(text: str) -> None:
    assert from_text(text) is None


def test_the_sheet_and_its_encoding_stay_those_of_the_new_table() -> None:
    assert joined(Answers(sheet="S", encoding="big5"), Answers(header_rows=2)) == Answers(
        sheet="S", encoding="big5", header_rows=2
    )
