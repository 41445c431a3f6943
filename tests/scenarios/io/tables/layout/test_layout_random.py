"""What holds for the layout of any table."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.cli import main
from scenarios.io.tables import DecisionTable, apply, propose
from scenarios.io.tables.layout import Answers
from tests.scenarios.sheets import Value, sheet_of

pytestmark = pytest.mark.long

TAKE = Answers(take_assumed=True)
WORDS = ("Dams", "Wells", "Grid", "Tolls", "Parks", "Ferries", "Schools", "灯塔", "水库", "公路")
HEADS = ("Jobs", "Reach", "Equity", "Speed", "公平", "就业", "Trust", "Comfort")
FIGURES = st.integers(0, 400).map(lambda number: number / 4)


@st.composite
def grids(draw: st.DrawFn, rows: int = 2, columns: int = 1) -> list[list[Value]]:
    """A plain table: names of criteria above, names of recommendations on the left."""
    names = draw(st.lists(st.sampled_from(WORDS), min_size=rows, max_size=8, unique=True))
    heads = draw(st.lists(st.sampled_from(HEADS), min_size=columns, max_size=6, unique=True))
    return [["Option", *heads], *([name, *(draw(FIGURES) for _ in heads)] for name in names)]


def read(rows: list[list[Value]], answers: Answers = TAKE) -> DecisionTable:
    found = sheet_of(*rows)
    return apply(found, propose(found, answers))


def said(table: DecisionTable) -> dict[tuple[str, str], float]:
    return {
        (name, head): float(table.matrix[i, j])
        for i, name in enumerate(table.alternatives)
        for j, head in enumerate(table.criteria)
    }


def meant(rows: list[list[Value]]) -> dict[tuple[str, str], float]:
    return {(str(row[0]), str(head)): float(row[j]) for row in rows[1:] for j, head in enumerate(rows[0][1:], start=1)}


@settings(max_examples=150, deadline=None)
@given(rows=grids(), data=st.data())
def test_rows_and_columns_may_stand_in_any_order(rows: list[list[Value]], data: st.DataObject) -> None:
    answers = Answers(transposed=False, rows=dict.fromkeys(range(1, len(rows)), "item"))
    expected = said(read(rows, answers))
    assert expected == meant(rows)
    body = data.draw(st.permutations(rows[1:]))
    order = [0, *data.draw(st.permutations(range(1, len(rows[0]))))]
    shuffled = [[row[j] for j in order] for row in (rows[0], *body)]
    assert said(read(shuffled, answers)) == expected


@settings(max_examples=150, deadline=None)
@given(rows=grids())
def test_a_table_on_its_side_is_the_same_table(rows: list[list[Value]]) -> None:
    answers = Answers(rows=dict.fromkeys(range(1, len(rows)), "item"))
    upright = read(rows, answers)
    turned = read(
        [list(each) for each in zip(*rows, strict=True)],
        Answers(transposed=True, columns=dict.fromkeys(range(1, len(rows)), "item")),
    )
    assert (upright.alternatives, upright.criteria) == (turned.alternatives, turned.criteria)
    np.testing.assert_array_equal(upright.matrix, turned.matrix)
    assert upright.words.keys() == turned.words.keys()


@settings(max_examples=200, deadline=None)
@given(rows=grids(rows=3, columns=2), word=st.sampled_from(["Total", "合计", "Sum:", "平均", "Mean", "总计"]))
def test_a_row_of_totals_is_never_ranked_unasked(rows: list[list[Value]], word: str) -> None:
    body = np.array([row[1:] for row in rows[1:]], dtype=float)
    figures = body.mean(axis=0) if word in ("平均", "Mean") else body.sum(axis=0)
    found = sheet_of(*rows, [word, *figures.tolist()])
    layout = propose(found, TAKE)
    last = layout.rows[-1]
    assert last.role == "total"
    assert last.sure or any(last.at in doubt.at for doubt in layout.doubts)
    if len(rows) > 3 and len(rows[0]) > 3:  # at small sizes agreement is no proof
        alike = (np.ptp(body, axis=0) == 0).sum() * 2 >= body.shape[1]
        assert last.sure or alike


@settings(max_examples=200, deadline=None)
@given(rows=grids(rows=3, columns=2), word=st.sampled_from(["Total", "总分", "平均分", "Average"]))
def test_a_column_of_totals_is_never_a_criterion_unasked(rows: list[list[Value]], word: str) -> None:
    body = np.array([row[1:] for row in rows[1:]], dtype=float)
    figures = body.mean(axis=1) if word in ("平均分", "Average") else body.sum(axis=1)
    found = sheet_of([*rows[0], word], *([*row, float(each)] for row, each in zip(rows[1:], figures, strict=True)))
    layout = propose(found, TAKE)
    last = layout.columns[-1]
    assert last.role == "total"
    assert last.sure or any(last.at in doubt.at for doubt in layout.doubts)


@settings(max_examples=100, deadline=None)
@given(
    rows=grids(),
    ways=st.lists(st.sampled_from(["max", "min"]), min_size=6, max_size=6),
    weights=st.lists(st.integers(1, 9), min_size=6, max_size=6),
)
def test_any_table_of_the_programs_own_form_is_sure(
    rows: list[list[Value]], ways: list[str], weights: list[int]
) -> None:
    count = len(rows[0]) - 1
    own = [["alternative", *rows[0][1:]], ["#objective", *ways[:count]], ["#weight", *weights[:count]], *rows[1:]]
    found = sheet_of(*own)
    layout = propose(found)
    assert layout.own and layout.sure
    table = apply(found, layout)
    assert said(table) == meant(rows)
    assert table.directions == tuple(ways[:count])
    np.testing.assert_array_equal(table.numbers["weight"], weights[:count])


ANYTHING = st.one_of(
    st.none(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(
        [*WORDS, *HEADS, "", "#weight", "#low", "Total", "权重", "n/a", "-", "1,450", "12%", "方向", "max", "a b"]
    ),
    st.text(max_size=6),
)


@settings(max_examples=400, deadline=None)
@given(rows=st.lists(st.lists(ANYTHING, max_size=7), max_size=8), turned=st.none() | st.booleans())
def test_nothing_that_stands_in_a_sheet_makes_the_proposal_fail(rows: list[list[Value]], turned: bool | None) -> None:
    found = sheet_of(*rows)
    layout = propose(found, Answers(transposed=turned))
    places = {each.at for each in (*layout.rows, *layout.columns)}
    assert len(places) == len(layout.rows) + len(layout.columns)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(ANYTHING, max_size=6), min_size=1, max_size=8))
def test_the_command_line_has_a_sentence_for_whatever_it_is(tmp_path: Path, rows: list[list[Value]]) -> None:
    from contextlib import redirect_stderr, redirect_stdout

    text = "\n".join(
        ",".join(f'"{str("" if cell is None else cell).replace(chr(34), "")}"' for cell in row) for row in rows
    )
    (tmp_path / "table.csv").write_text(text, encoding="utf-8", errors="replace")
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(["import", str(tmp_path / "table.csv"), "--json"])
    assert code in (0, 1)
    assert bool(err.getvalue()) == (code == 1)
