"""Single figures that their column leaves in doubt: each is answered by itself, and nothing else changes."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from scenarios.io.files import atomic_files
from scenarios.io.tables.apply_layout import apply
from scenarios.io.tables.cells import Sheet, Style, TableCell
from scenarios.io.tables.layout import Answers, Setting, propose, settled
from tests.scenarios.shell import Shell

BAR = Style(accounting=True)


def sheet(*figures: str | TableCell) -> Sheet:
    """Names in column A, these figures in column B; plain ones in column C."""
    cells = [each if isinstance(each, TableCell) else TableCell(each) for each in figures]
    rows = [(TableCell(f"Option {n}"), cell, TableCell(str(n + 3))) for n, cell in enumerate(cells)]
    return Sheet("t.csv", "", ((TableCell("Option"), TableCell("Jobs"), TableCell("Reach")), *rows))


CASES = {
    "a figure among tens": (("1.2万", "8000", "3万"), ("8000万", "8000", ""), (8e7, 8000.0, None)),
    "a figure without its unit": (("5 kWh", "8", "9 kWh"), ("8", ""), (8.0, None)),
    "a figure with a unit": (("5", "8 kWh", "9"), ("8", ""), (8.0, None)),
    "another unit": (("5 kWh", "8 GWh", "9 kWh"), ("",), (None,)),
    "a bare figure among per cent": (("80%", "90", "70%"), ("90%", "90", ""), (0.9, 90.0, None)),
    "per cent among bare figures": (("80", "9%", "70"), ("9%", "9", ""), (0.09, 9.0, None)),
    "a bound": (("3", "≥5", "7"), ("5", ""), (5.0, None)),
    "an estimate": (("3", "约30", "7"), ("30", ""), (30.0, None)),
    "an estimate among per cent": (("30%", "约40", "70%"), ("40%", "40", ""), (0.4, 40.0, None)),
    "an estimate among tens": (("3万", "约40", "7万"), ("",), (None,)),
    "an estimate of tens": (("3万", "约4万", "7万"), ("40000", ""), (4e4, None)),
    "a dash in accounts": ((TableCell(3.0, "number", BAR), "-", TableCell(4.0, "number", BAR)), ("0", ""), (0.0, None)),
    "another mark": (("3.5", "1,5", "2.25", "4.75"), ("1.5", ""), (1.5, None)),
    "an error": (("3", TableCell("#REF!", "error"), "7"), ("",), (None,)),
}  # fmt: skip


@pytest.mark.parametrize("kind", CASES)
def test_a_doubtful_figure_has_answers_that_settle_it_alone(kind: str) -> None:
    figures, values, numbers = CASES[kind]
    table = sheet(*figures)
    (doubt,) = propose(table).doubts
    assert doubt.at == ("B3",)
    offered = [each.settings for each in doubt.choices]
    assert offered == [(Setting("cell", value, "B3"),) for value in values]
    for settings, number in zip(offered, numbers, strict=True):
        layout = propose(table, settled(Answers(), settings))
        assert (layout.doubts, [each.path for each in layout.remarks]) == ((), ["B3"])
        score = apply(table, layout).matrix[1, 0]
        assert score == number or (number is None and score != score)
        assert apply(table, layout).matrix[:, 1].tolist() == [3.0 + n for n in range(len(figures))]


def test_several_cells_of_a_kind_have_one_answer() -> None:
    table = sheet("1", "≥5", "约30")
    (doubt,) = propose(table).doubts
    assert doubt.option == "--cell B3=5 --cell B4=30"
    layout = propose(table, settled(Answers(), doubt.choices[0].settings))
    assert apply(table, layout).matrix[:, 0].tolist() == [1.0, 5.0, 30.0]


def test_per_cent_follow_the_scale() -> None:
    rows = (
        (TableCell("Option"), TableCell("Rate")),
        (TableCell("Low"), TableCell("0")),
        (TableCell("High"), TableCell("100")),
    )
    body = ((TableCell("a"), TableCell("80%")), (TableCell("b"), TableCell("90")))
    table = Sheet("t.csv", "", (*rows, *body))
    for said in ("90%", "90"):
        layout = propose(table, Answers(cells={(4, 1): said}))
        assert apply(table, layout).matrix[:, 0].tolist() == [80.0, 90.0]


def test_a_table_on_its_side_is_settled_by_its_own_cells() -> None:
    table = Sheet(
        "t.csv",
        "",
        (
            (TableCell("Criterion"), TableCell("Weight"), TableCell("Option A"), TableCell("Option B")),
            (TableCell("Impact"), TableCell("40"), TableCell("≥4"), TableCell("5")),
            (TableCell("Fairness"), TableCell("60"), TableCell("5"), TableCell("3")),
        ),
    )
    answers = Answers(transposed=True, cells={(1, 2): "4"})
    assert apply(table, propose(table, answers)).matrix.tolist() == [[4.0, 5.0], [5.0, 3.0]]


@pytest.mark.parametrize(("language", "words"), [("en", "take 5), or --cell B3= (leave the cell empty)"),
                                                 ("zh", "（取5），或--cell B3=（将单元格留空）")])  # fmt: skip
def test_the_command_line_names_and_takes_the_answers(
    renheng: Shell, speak: Callable[[str], None], language: str, words: str
) -> None:
    speak(language)
    table, out = renheng.file("table.csv", "Option,Jobs,Reach\nx,1,2\ny,≥5,1\n"), renheng.folder / "out.renheng"
    refused = renheng("import", table, "-o", out)
    assert refused.code == 1 and words in refused.err
    taken = renheng("import", table, "-o", out, "--cell", "B3=5")
    assert taken.code == 0 and "B3: note:" in taken.err and "≥5" in taken.err
    assert {score.value for score in atomic_files.read(out).scores} == {1.0, 2.0, 5.0}
    told = json.loads(renheng("import", table, "--json", "--cell", "B3=").out)
    assert told["doubts"] == [] and [each["at"] for each in told["remarks"]] == ["B3"]
    beyond = renheng("import", table, "--json", "--cell", "B3=", "--cell", "Z9=1")
    assert [each["at"] for each in json.loads(beyond.out)["remarks"]] == ["B3", "Z9"]


@pytest.mark.parametrize("said", ["B3", "B3=five", "B3=1,250", "B3=1–2", "B=3", "B3:C4=1", "=1"])
def test_what_is_no_clear_figure_of_one_cell_is_wrong_usage(renheng: Shell, said: str) -> None:
    table = renheng.file("table.csv", "Option,Jobs,Reach\nx,1,2\ny,≥5,1\n")
    ran = renheng("check", table, "--cell", said)
    assert ran.code == 2 and said in ran.err and "Traceback" not in ran.err
