"""A formula that was typed over, or whose row was deleted: the workbook says so itself, whichever it is."""

from __future__ import annotations

from collections.abc import Sequence

import openpyxl
import pytest
from openpyxl.cell import Cell

from scenarios.paper import paper_scenario
from tests.scenarios.desk import Desk
from tests.scenarios.office import Office, Reading
from tests.scenarios.spreadsheet import named_cells

pytestmark = pytest.mark.recalculation

SAMPLED = 9  # one formula of so many is tried once inputs differ, and in the paper's workbook
ITSELF = "Check"  # its cells are the words that say it: what is typed there stands there, and no figure follows from it
Place = tuple[str, str, object]


def formulas(desk: Desk, but: str = ITSELF) -> list[Place]:
    """Every formula outside a sheet: where it stands, and what it gives."""
    stored = openpyxl.load_workbook(desk.path, data_only=True)
    cells: list[Cell] = [cell for page in desk.book if page.title != but for row in page for cell in row]
    return [(cell.parent.title, cell.coordinate, stored[cell.parent.title][cell.coordinate].value)
            for cell in cells if cell.data_type == "f"]  # fmt: skip


def type_over(reading: Reading, places: Sequence[Place], asked: tuple[str, str]) -> list[int]:
    """Another figure or text in each in turn, and back; the numbers of the answers."""
    answers = []
    for sheet, cell, value in places:
        text = isinstance(value, str | None)
        typed = f"{value or ''}x" if text else value + (7 if isinstance(value, int) else 0.01)
        reading.does("over", sheet, cell, "text" if text else "number", typed)
        answers.append(reading.asks("tell", *asked))
        reading.does("back")
    return answers


def sound(desk: Desk) -> tuple[str, str]:
    """Where Check says whether the formulas are sound."""
    row = next(cell.row for cell in desk.book["Check"]["A"] if cell.value == "Formulas sound")
    return "Check", f"B{row}"


def test_any_formula_that_is_typed_over_is_found(office: Office, desk: Desk) -> None:
    """All are, and some of them again under other inputs with a gap; the marks of what cannot be counted say it
    themselves."""
    reading, places = desk.reading(), formulas(desk)
    first = type_over(reading, places, sound(desk))
    desk.weigh(reading, "~C", 0.4)
    desk.score(reading, "A1", "C?", None)
    few = places[::SAMPLED]
    again = type_over(reading, few, sound(desk))
    last = reading.asks("tell", *sound(desk))
    office([reading])
    assert reading.answers[last] == [["OK"]]
    assert len(places) > 400
    told = ("Summary", "A4")  # what cannot be counted: whatever is typed there stands there, in red
    for tried, answers in ((places, first), (few, again)):
        unseen = [place[:2] for place, n in zip(tried, answers, strict=True) if reading.answers[n] != [["BROKEN"]]]
        assert [place for place in unseen if place != told and not said_elsewhere(desk, place)] == [], len(tried)


def said_elsewhere(desk: Desk, place: tuple[str, ...]) -> bool:
    """What cannot be counted, and the remarks on rows of weights: what is typed there is told on Summary."""
    rows = [cell.row for cell in desk.book["Workings"]["A"] if cell.value == "What cannot be counted"]
    start = rows[0] + 2
    problem = place[0] == "Workings" and place[1][0] in "BC" and start <= int(place[1][1:]) < start + 10
    remark = place[0] == "Model" and place[1][0] == "J"
    return problem or remark


def test_of_the_papers_workbook_too(office: Office, tmp_path_factory: pytest.TempPathFactory) -> None:
    desk = Desk(tmp_path_factory.mktemp("paper"), paper_scenario())
    reading, places = desk.reading(), formulas(desk)[:: 3 * SAMPLED]
    answers = type_over(reading, places, sound(desk))
    office([reading])
    unseen = [place[:2] for place, n in zip(places, answers, strict=True) if reading.answers[n] != [["BROKEN"]]]
    assert [place for place in unseen if not said_elsewhere(desk, place)] == []


def test_figures_that_make_up_for_each_other_are_found(office: Office, desk: Desk) -> None:
    """Two contributions in a row, in a column, across; ranks and totals swapped; another headline, the same length."""
    first = int(desk._table("Contributions", "Contributions, by rank", 2).split(":")[0][1:])
    shown = int(desk._table("Summary", "Ranking", 2).split(":")[0][1:])
    ranks = [row[1].coordinate for row in named_cells(desk.book, "rh_ranks")]
    stored = openpyxl.load_workbook(desk.path, data_only=True)
    part = {cell: stored["Contributions"][cell].value for cell in (f"C{first}", f"D{first}", f"D{first + 1}")}
    headline = stored["Summary"]["A3"].value
    pairs: list[list[tuple[str, str, object]]] = [
        [("Contributions", f"C{first}", part[f"C{first}"] + 0.01),
         ("Contributions", f"D{first}", part[f"D{first}"] - 0.01)],
        [("Contributions", f"D{first}", part[f"D{first}"] + 0.01),
         ("Contributions", f"D{first + 1}", part[f"D{first + 1}"] - 0.01)],
        [("Contributions", f"C{first}", part[f"C{first}"] + 0.01),
         ("Contributions", f"D{first + 1}", part[f"D{first + 1}"] - 0.01)],
        [("Model", ranks[0], 3), ("Model", ranks[4], 5)],
        [("Summary", f"B{shown}", "Option 4"), ("Summary", f"B{shown + 1}", "Option 3")],
        [("Summary", f"A{shown}", 2), ("Summary", f"A{shown + 1}", 1)],
        [("Summary", "A3", headline.replace("Option 3", "Option 4", 1))],
    ]  # fmt: skip
    readings = []
    for pair in pairs:
        reading = desk.reading()
        for sheet, cell, value in pair:
            reading.does("text" if isinstance(value, str) else "number", sheet, cell, value)
        reading.asks("tell", *sound(desk))
        readings.append(reading)
    office(readings)
    assert stored["Model"][ranks[0]].value == 5
    assert [each.answers[0] for each in readings] == [[["BROKEN"]]] * len(pairs)


def test_no_row_or_column_of_the_model_can_be_deleted_unsaid(office: Office, desk: Desk) -> None:
    """No error is seen anywhere; what was a figure is told on Summary or found by Check; a group has a word."""
    page, told = desk.book["Model"], {}
    holds = {cell.row for row in page.iter_rows(min_row=7) for cell in row if cell.data_type in "fn" and cell.value}
    reading = desk.reading()
    for kind, size in (("rows", page.max_row), ("columns", page.max_column)):
        for n in range(size):
            reading.does(f"delete {kind}", "Model", n, 1)
            told[kind, n + 1] = [reading.asks("errors"), reading.asks("tell", "Summary", "A4"),
                                 reading.asks("tell", *sound(desk))]  # fmt: skip
            if kind == "rows" and page.cell(n + 1, 1).value == "Firms":
                group = reading.asks("tell", "Summary", desk._table("Summary", "Groups compared", 5))
            reading.does("undo")
    office([reading])
    for (kind, n), (errors, trouble, check) in told.items():
        assert reading.answers[errors] == [], (kind, n)
        said = reading.answers[trouble] != [[""]] or reading.answers[check] != [["OK"]]
        assert said or kind == "columns" or n not in holds, (kind, n)
    assert reading.answers[group][0] == ["row deleted"] * 5
