"""Figures at the ends of what a computer holds: words and findings, never a traceback, a warning or 300 digits."""

from __future__ import annotations

import io
import json
import re
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scenarios.cli import main
from scenarios.elicitation import DIAGNOSTICS, JUDGED
from tests.scenarios.shell import Shell


@pytest.mark.parametrize("size", ["1e26", "1e101", "1e150"])
def test_huge_figures_are_said_with_their_power_of_ten(renheng: Shell, size: str) -> None:
    table = renheng.file("huge.csv", f"alternative,a,b\n#low,0,0\n#high,{size},{size}\nx,{size},0\ny,0,{size}\n")
    power = size.replace("1e", "1e+")
    for words in ((), ("--between", "x", "y")):
        ran = renheng("flips", table, *words)
        assert (ran.code, ran.err) == (0, "")
        assert power in ran.out and "000000" not in ran.out


def test_tiny_scales_keep_their_figures_apart(renheng: Shell) -> None:
    table = renheng.file("tiny.csv", "alternative,a,b\n#low,0,0\n#high,1e-9,1e-9\nx,8e-10,0\ny,0,7e-10\n")
    assert "e-10" in renheng("flips", table).out
    assert "e-10" in renheng("flips", table, "--between", "x", "y").out


def test_scores_beyond_counting_are_short(renheng: Shell) -> None:
    table = renheng.file("huge.csv", "alternative,a,b\nx,1e120,1\ny,2,1e120\n")
    ran = renheng("score", table, "--scaling", "none")
    assert ran.code == 0 and "e+119" in ran.out and max(map(len, ran.out.splitlines())) < 100


# any answers, any figures

LARGEST, SMALLEST = 1.7976931348623157e308, 5e-324
ENDS = st.sampled_from([0.0, 1.0, -1.0, SMALLEST, 1e-308, 1e-300, 1e-9, 1e16, 1e150, 1e155, 1e300, 1e307, LARGEST])
FIGURES = st.one_of(ENDS, ENDS.map(float.__neg__), st.floats(-9, 9), st.integers(0, 10**308 - 1))
ANSWERS = st.one_of(st.integers(1, 9), FIGURES)
NAMES = ("a", "b", "c", "d")
LINE = re.compile(r"[^:]+: [^:]+: .+")
INFINITE = re.compile(r"\b(nan|inf)\b|\d{40}")
MANY = "9" * 400
RATIOS = st.one_of(ANSWERS, st.sampled_from([None, "3", "1/3", MANY, f"1/{MANY}", f"{MANY}/{MANY}"]))


def by_name(answers: st.SearchStrategy[object], names: tuple[str, ...] = NAMES) -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries(dict.fromkeys(names, answers))


def square(n: int) -> st.SearchStrategy[dict[str, object]]:
    rows = st.lists(st.lists(RATIOS, min_size=n, max_size=n), min_size=n, max_size=n)
    upper = rows.map(
        lambda drawn: [[1 if i == j else drawn[i][j] if i < j else None for j in range(n)] for i in range(n)]
    )
    model = st.sampled_from(["eigenvector", "geometric_mean"])
    return st.fixed_dictionaries({"criteria": st.just(NAMES[:n]), "matrix": rows | upper, "prioritisation": model})


DOCUMENTS: dict[str, st.SearchStrategy[dict[str, object]]] = {
    **dict.fromkeys(("direct", "swing"), st.fixed_dictionaries({"points": by_name(FIGURES | st.floats(0, LARGEST))})),
    **dict.fromkeys(
        ("roc", "rank_sum", "rank_reciprocal"), st.permutations(NAMES).map(lambda order: {"order": list(order)})
    ),
    "ahp": st.integers(1, 4).flatmap(square),
    "bwm": st.fixed_dictionaries(
        {
            "best": st.just("a"),
            "worst": st.just("d"),
            "best_to_others": by_name(ANSWERS, NAMES[1:]),
            "others_to_worst": by_name(ANSWERS, NAMES[:3]),
            "model": st.sampled_from(["linear", "nonlinear"]),
        }
    ),
    "srf": st.fixed_dictionaries(
        {
            "order": st.just([["a"], ["b", "c"], ["d"]]),
            "blank_cards": st.lists(
                st.integers(0, 10**308 - 1) | st.sampled_from([0, 2, 1e308]), min_size=2, max_size=2
            ),
            "z": FIGURES | st.floats(1, LARGEST),
        },
        optional={"decimals": st.integers(0, 2)},
    ),
    "intervals": st.fixed_dictionaries({"intervals": by_name(st.tuples(FIGURES, FIGURES) | st.just((0.0, 1.0)))}),
}


def sound(words: list[str]) -> None:
    """Done or refused; findings and notes on standard error and nothing else; JSON to the letter."""
    told, found = io.StringIO(), io.StringIO()
    with redirect_stdout(told), redirect_stderr(found):
        code = main(words)
    assert code == int(any(": note: " not in line for line in found.getvalue().splitlines()))
    assert all(LINE.fullmatch(line) for line in found.getvalue().splitlines())
    assert not INFINITE.search(found.getvalue())
    if "--json" in words and code == 0:
        json.loads(told.getvalue(), parse_constant=pytest.fail)
    elif code == 0:
        assert not INFINITE.search(told.getvalue())


@pytest.mark.parametrize("method", JUDGED)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_answers_of_any_size_give_weights_or_findings(tmp_path: Path, method: str, data: st.DataObject) -> None:
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(data.draw(DOCUMENTS[method])), encoding="utf-8")
    sound(["weights", method, str(path), "--json"])
    sound(["weights", method, str(path)])


@st.composite
def tables(draw: st.DrawFn) -> str:
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    figures = st.one_of(ENDS, ENDS.map(float.__neg__), st.floats(-9, 9))
    wide = st.lists(figures, min_size=columns, max_size=columns)
    lines = [",".join(["alternative", *NAMES[:columns]])]
    for name, cells in (
        ("#objective", st.sampled_from(["max", "min"])),
        ("#weight", ENDS),
        ("#q", ENDS),
        ("#high", ENDS),
    ):
        if draw(st.booleans()):
            row = draw(st.lists(cells, min_size=columns, max_size=columns))
            lines.append(",".join([name, *map(str, row)]))
    return "\n".join([*lines, *(",".join([f"r{i}", *map(str, draw(wide))]) for i in range(rows))])


@pytest.mark.parametrize("method", DIAGNOSTICS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=tables())
def test_scores_of_any_size_give_weights_or_findings(tmp_path: Path, method: str, table: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(table, encoding="utf-8")
    sound(["weights", method, str(path), "--json"])


COMMANDS = (
    ("check",),
    ("score",),
    ("score", "--json"),
    ("score", "--method", "all", "--json"),
    ("score", "--method", "topsis", "--scaling", "none"),
    ("flips",),
    ("flips", "--between", "r0", "r1", "--json"),
    ("reversals", "--json"),
    ("robust", "--samples", "100", "--json"),
    ("robust", "--samples", "100", "--scores", "ranges"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=tables())
@example(table="alternative,a,b\n#low,0,0\n#high,1e26,1e26\nx,1e26,0\ny,0,1e26\n")
@example(table="alternative,a,b\n#weight,1,5e-324\n#low,0,0\n#high,1,1\nx,1,0\ny,0,1\nz,.5,1\n")
def test_no_command_says_more_than_findings(tmp_path: Path, words: tuple[str, ...], table: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(table, encoding="utf-8")
    sound([words[0], str(path), *words[1:]])


def test_an_imported_table_is_a_sound_file_or_refused(renheng: Shell) -> None:
    out = renheng.folder / "out.renheng"
    for row in ("x,-1e308\ny,1e308", "#q,-1\nx,1\ny,2", "#low,-1e308\n#high,1.7e308\nx,1\ny,2"):
        ran = renheng("import", renheng.file("table.csv", f"alternative,a\n{row}\n"), "-o", out)
        assert ran.code == 1 and ran.err.startswith(f"{renheng.folder / 'table.csv'}: ") and not out.exists()
    for row in ("x,-1e300\ny,-1e300", "x,5e-324\ny,0", "x,1e300\ny,-1e300"):
        assert renheng("import", renheng.file("table.csv", f"alternative,a\n{row}\n"), "-o", out).code == 0
        assert renheng("check", out).code == 0


def test_the_last_card_may_count_as_often_as_a_number_can(renheng: Shell) -> None:
    document = renheng.file("cards.json", f'{{"order": [["a"], ["b"], ["c"]], "blank_cards": [0, 0], "z": {LARGEST}}}')
    found = renheng("weights", "srf", document, "--json").json()
    assert found["weights"] == pytest.approx({"a": 0.0, "b": 1 / 3, "c": 2 / 3})


def test_an_answer_off_the_scale_has_no_reciprocal(renheng: Shell) -> None:
    document = renheng.file("pairs.json", '{"criteria": ["a", "b"], "matrix": [[1, 5e-324], [9, 1]]}')
    lines = renheng("weights", "ahp", document).err.splitlines()
    assert len(lines) == 1 and "matrix[0][1]" in lines[0]


def test_diagnostics_do_not_ask_for_the_unit(renheng: Shell) -> None:
    rows = ((1.0, 4.0, 2.0), (3.0, 1.0, 7.0), (2.0, 5.0, 5.0))
    for method in DIAGNOSTICS:
        found = []
        for unit in (1.0, 2.0**1000, 2.0**-1000):
            lines = [",".join([f"r{i}", *(str(each * unit) for each in row)]) for i, row in enumerate(rows)]
            table = renheng.file("table.csv", "\n".join(["alternative,a,b,c", *lines]))
            found.append(renheng("weights", method, table, "--json").json()["weights"])
        assert found[0] == found[1] == found[2]
