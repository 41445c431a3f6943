"""What readers do to a workbook: what-if, sort, paste, insert, delete.

LibreOffice computes it anew, and the figures are the program's for the same inputs, or blank with a reason in words.
"""

from __future__ import annotations

import math
import random
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from scenarios.evaluate import Evaluation, evaluate
from scenarios.findings import InvalidInput
from scenarios.methods_compared import MethodsCompared
from scenarios.model import Criterion, Dimension, Group, Recommendation, Scale, Scenario, Score, Text, Weighting
from scenarios.robustness.flips import flips_of
from scenarios.workbook import export_workbook
from scoring.errors import NotApplicable
from tests.scenarios.office import Office, Reading
from tests.scenarios.spreadsheet import named_cells, require_soffice

pytestmark = pytest.mark.recalculation

RANDOM_CASES, SORTED = 100, 4  # so many in each opened workbook, where the tables are sorted in the last
WEIGHTS = {"C1": 0.30, "c1": 0.20, "C?": 0.35, "~C": 0.15}  # ids that MATCH and COUNTIF would take for one another
SCORES = {
    "1": (420.0, 6.0, 80.0, 4.0),
    "01": (150.0, 3.0, 40.0, 7.0),
    "1.0": (90.0, 4.0, 55.0, 8.0),
    "A*": (60.0, 2.0, 30.0, 6.0),
    "A1": (200.0, 5.0, 75.0, 5.0),
}
GONE = "sheet deleted"


def chips() -> Scenario:
    """Five options in two groups, four criteria in two dimensions, two of them better where less."""
    scales = (Scale(0, 500, "min", 1, Text("million yuan")), Scale(0, 10, "min", 1), Scale(0, 100), Scale(0, 10))
    names = ("Cost", "Time to finish", "Benefit", "Acceptance")
    criteria = [Criterion(id_, Text(name), scale) for id_, name, scale in zip(WEIGHTS, names, scales, strict=True)]
    options = [Recommendation(id_, Text(f"Option {n}")) for n, id_ in enumerate(SCORES, 1)]
    return Scenario(
        "chips",
        Text("Chips"),
        (Group("G", Text("Firms"), tuple(options[:2])), Group("H", Text("Regions"), tuple(options[2:]))),
        (Dimension("E", Text("Effort"), tuple(criteria[:2])), Dimension("F", Text("Fruit"), tuple(criteria[2:]))),
        Weighting(dict(WEIGHTS)),
        tuple(
            Score(row, id_, value) for row, values in SCORES.items() for id_, value in zip(WEIGHTS, values, strict=True)
        ),
    )


class Desk:
    """A workbook as exported, and where its inputs are."""

    def __init__(self, folder: Path, scenario: Scenario | None = None) -> None:
        self.scenario, self.path = scenario or chips(), folder / "book.xlsx"
        none = MethodsCompared(self.scenario, "wsm", evaluate(self.scenario).ranks, ())
        export_workbook(self.scenario, self.path, methods=none)
        self.book: Workbook = openpyxl.load_workbook(self.path)
        self.weights = {key.value: key.row for key, _cell in named_cells(self.book, "rh_weights")}
        head, *rows = named_cells(self.book, "rh_scores")
        self.columns = {cell.value: cell.column_letter for cell in head[1:]}
        self.rows = {row[0].value: row[0].row for row in rows}
        self.head = head[0].row

    def reading(self) -> Reading:
        return Reading(self.path)

    def weigh(self, reading: Reading, id_: str, weight: float) -> None:
        reading.does("number", "Model", f"C{self.weights[id_]}", weight)

    def score(self, reading: Reading, row: str, column: str, value: float | None) -> None:
        cell = f"{self.columns[column]}{self.rows[row]}"
        reading.does("clear", "Model", cell) if value is None else reading.does("number", "Model", cell, value)

    def sort(self, reading: Reading, table: str, key: int, way: str) -> None:
        rows = self.weights if table == "weights" else self.rows
        last = "I" if table == "weights" else get_column_letter(2 + len(self.columns))
        area = f"A{min(rows.values())}:{last}{max(rows.values())}"
        reading.does("sort", "Model", area, key, way, "rows")

    def ask(self, reading: Reading) -> None:
        """Everything that is compared, and the lines of the summary."""
        for name in ("rh_totals", "rh_ranks", "rh_values"):
            reading.asks("name", name)
        for sheet, title, width in (("Robustness", "Where the first place holds", 7), ("Model", "Groups", 6),
                                    ("Contributions", "Contributions, by rank", 2 + len(self.columns))):  # fmt: skip
            reading.asks("tell", sheet, self._table(sheet, title, width))
        reading.asks("tell", "Summary", "A3:A6")
        reading.asks("tell", "Check", self._table("Check", "Overall", 2))
        reading.asks("errors")

    def _table(self, sheet: str, title: str, width: int) -> str:
        page = self.book[sheet]
        start = next(row for row in range(1, page.max_row + 1) if page.cell(row, 1).value == title) + 2
        end = start
        while page.cell(end + 1, 1).value is not None or page.cell(end + 1, 2).value is not None:
            end += 1
        return f"A{start}:{get_column_letter(width)}{end}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    require_soffice()
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def number(value: Any) -> float:
    return value if isinstance(value, float) else math.nan


def close(expected: Any) -> Any:
    return pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True)


def by_id(rows: list[list[Any]]) -> dict[str, float]:
    return {str(key): number(value) for key, value in rows}


def assert_results(reading: Reading, scenario: Scenario, blank: tuple[str, ...] = ()) -> None:
    """Totals, ranks, values, groups and contributions are the program's; of those in ``blank`` there is none."""
    answer, ids = evaluate(scenario), [each.id for each in scenario.recommendations]
    totals, ranks, values, _limits, groups, parts, *_rest = reading.answers
    assert by_id(totals) == close({id_: answer.totals[i] for i, id_ in enumerate(ids)} | dict.fromkeys(blank, math.nan))
    assert by_id(ranks) == close({id_: answer.ranks[i] or math.nan for i, id_ in enumerate(ids)})
    for row, expected in zip(values[1:], answer.values, strict=True):
        assert [number(cell) for cell in row[1:]] == close(expected.tolist())
    for row, total, mean in zip(groups, answer.group_totals, answer.group_means, strict=True):
        assert [number(cell) for cell in row[3:5]] == close([total, mean])
    assert_contributions(parts, answer)
    assert reading.answers[-1] == []


def assert_contributions(rows: list[list[Any]], answer: Evaluation) -> None:
    found = {row[0]: row[2:] for row in rows}
    for i, each in enumerate(answer.scenario.recommendations):
        expected = answer.contributions[i].tolist() if answer.ranks[i] else [math.nan] * len(WEIGHTS)
        assert [number(cell) for cell in found[each.name.en]] == close(expected)


def assert_limits(reading: Reading, scenario: Scenario) -> None:
    """The limits are the program's; the lower end of a dimension with all weight may be left blank."""
    rows = {row[1]: [number(cell) for cell in row[2:5]] for row in reading.answers[3]}
    try:
        found = flips_of(scenario)
    except (NotApplicable, InvalidInput):
        return
    for flip in (*found.dimensions, *found.weights):
        now, low, high = rows[flip.id]
        assert [now, high] == close([flip.current, flip.high]), flip
        blank = flip.current > 1 - 1e-9 and flip in found.dimensions
        assert (math.isnan(low) and blank) or low == close(flip.low), flip


def changed(
    weights: dict[str, float], directions: dict[str, str], scores: dict[tuple[str, str], float | None]
) -> Scenario:
    """The same inputs in the program."""
    base, total = chips(), sum(weights.values())
    shares = {key: value / total if total else 0.0 for key, value in weights.items()}
    dimensions = tuple(
        replace(
            each, criteria=tuple(replace(c, scale=replace(c.scale, direction=directions[c.id])) for c in each.criteria)
        )
        for each in base.dimensions
    )
    filled = tuple(Score(row, column, value) for (row, column), value in scores.items() if value is not None)
    return replace(base, dimensions=dimensions, scores=filled, weighting=replace(base.weighting, weights=shares))


WORDS = {"max": ("max", "MAX ", "more is better", "越高越好", " More Is Better"),
         "min": ("min", " Min", "less is better", "越低越好", "LESS IS BETTER ")}  # fmt: skip


def at_random(desk: Desk, reading: Reading, seed: int) -> Scenario:
    """Weights, directions, scores, gaps, ties and sorts at random, in the workbook and in the program."""
    draw = random.Random(seed)
    weights = {id_: draw.choice((0.0, draw.uniform(0, 1), round(draw.uniform(0, 50)))) for id_ in WEIGHTS}
    if seed % 10 == 0:
        weights = {id_: float(n == seed // 10 % 4) for n, id_ in enumerate(WEIGHTS)}  # all weight on one
    directions = {id_: draw.choice(("max", "min")) for id_ in WEIGHTS}
    scores = {(row, id_): value for row, values in SCORES.items() for id_, value in zip(WEIGHTS, values, strict=True)}
    for cell in draw.sample(sorted(scores), 6):
        high = next(c.scale.high for c in chips().criteria if c.id == cell[1])
        scores[cell] = None if draw.random() < 0.3 else round(draw.uniform(0, high), 3)
    if seed % 5 == 0:
        one, other = draw.sample(sorted(SCORES), 2)
        scores |= {(one, id_): scores[other, id_] for id_ in WEIGHTS}
    for id_ in WEIGHTS:
        desk.weigh(reading, id_, weights[id_])
        reading.does("text", "Model", f"G{desk.weights[id_]}", draw.choice(WORDS[directions[id_]]))
    for (row, column), value in scores.items():
        desk.score(reading, row, column, value)
    if seed % SORTED == SORTED - 1:
        desk.sort(reading, "weights", draw.randrange(3), draw.choice(("up", "down")))
        desk.sort(reading, "scores", draw.randrange(6), draw.choice(("up", "down")))
    desk.ask(reading)
    return changed(weights, directions, scores)


def test_figures_are_the_programs_whatever_is_typed_and_however_tables_are_sorted(office: Office, desk: Desk) -> None:
    opened = [desk.reading() for _ in range(RANDOM_CASES // SORTED)]
    scenarios = [[at_random(desk, each, n * SORTED + seed) for seed in range(SORTED)] for n, each in enumerate(opened)]
    office(opened)
    for n, (reading, several) in enumerate(zip(opened, scenarios, strict=True)):
        asked = len(reading.answers) // SORTED
        for seed, scenario in enumerate(several):
            part = replace_answers(reading, reading.answers[seed * asked : (seed + 1) * asked])
            try:
                assert_results(part, scenario)
                assert_limits(part, scenario)
                assert part.answers[-2][-1] == ["Formulas sound", "OK"]
            except AssertionError as wrong:
                raise AssertionError(f"seed {n * SORTED + seed}: {part.answers}") from wrong


def replace_answers(reading: Reading, answers: list[list[list[Any]]]) -> Reading:
    """What was asked after one of several changes."""
    return Reading(reading.path, reading.steps, answers)


def test_sorting_moves_the_rows_of_the_inputs_and_nothing_else(office: Office, desk: Desk) -> None:
    reading = desk.reading()
    desk.sort(reading, "weights", 2, "down")
    desk.sort(reading, "scores", 2, "up")
    desk.ask(reading)
    weights, scores = reading.asks("name", "rh_weights"), reading.asks("name", "rh_scores")
    reading.asks("errors")
    office([reading])
    assert [row[0] for row in reading.answers[weights]] == ["C?", "C1", "c1", "~C"]
    assert [row[0] for row in reading.answers[scores][1:]] == ["A*", "1.0", "01", "A1", "1"]
    assert_results(reading, desk.scenario)
    assert summary(reading)[3] == ""


def summary(reading: Reading) -> list[str]:
    """Headline, what cannot be counted, the verdict at export, and its mark."""
    return [str(row[0]) for row in reading.answers[6]]


def test_columns_may_be_moved_and_names_changed_in_one_place(office: Office, desk: Desk) -> None:
    moved, renamed = desk.reading(), desk.reading()
    top, bottom = desk.head - 1, max(desk.rows.values())
    moved.does("move", "Model", f"C{top}:C{bottom}", f"M{top}")
    moved.does("move", "Model", f"F{top}:F{bottom}", f"C{top}").does("move", "Model", f"M{top}:M{bottom}", f"F{top}")
    desk.ask(moved)
    renamed.does("text", "Model", f"A{desk.rows['A*']}", "Another name")
    renamed.does("text", "Model", f"A{desk.weights['C?']}", "Gain")
    desk.ask(renamed)
    shown = renamed.asks("tell", "Summary", "A9:B20")
    heads = renamed.asks("tell", "Model", f"C{top}:F{top}")
    office([moved, renamed])
    assert_results(moved, desk.scenario)
    assert summary(moved)[3] == ""
    assert "Another name" in {row[1] for row in renamed.answers[shown]}
    assert renamed.answers[heads] == [["Cost (million yuan)", "Time to finish", "Gain", "Acceptance"]]


def test_groups_and_dimensions_keep_their_names_when_their_tables_are_sorted(office: Office, desk: Desk) -> None:
    def row(title: str) -> int:
        return next(cell.row for cell in desk.book["Model"]["A"] if cell.value == title) + 2

    groups, dimensions = row("Groups"), row("Weights of dimensions")
    reading = desk.reading()
    reading.does("sort", "Model", f"A{groups}:F{groups + 1}", 3, "down", "rows")
    reading.does("sort", "Model", f"A{dimensions}:C{dimensions + 1}", 0, "down", "rows")
    asked = [
        reading.asks("tell", sheet, cells.format(row("Totals and ranks"), row("Totals and ranks") + 4))
        for sheet, cells in (("Model", "G{0}:G{1}"), ("Model", "J7:J10"), ("Summary", "E10:E14"),
                             ("Contributions", "G26:H26"), ("Robustness", "A11:B12"))
    ]  # fmt: skip
    office([reading])
    results, weights, ranking, heads, limits = (reading.answers[n] for n in asked)
    assert [each for (each,) in results] == ["Firms", "Firms", "Regions", "Regions", "Regions"]
    assert [each for (each,) in weights] == ["Effort", "Effort", "Fruit", "Fruit"]
    assert [each for (each,) in ranking] == ["Regions", "Regions", "Regions", "Firms", "Firms"]
    assert heads == [["Effort", "Fruit"]]
    assert limits == [["Effort, whole dimension", "E"], ["Fruit, whole dimension", "F"]]


def test_an_emptied_name_is_told_by_its_id(office: Office, desk: Desk) -> None:
    reading = desk.reading().does("clear", "Model", f"A{desk.rows['1.0']}")
    reading.does("clear", "Model", f"A{desk.weights['C1']}")
    first, share = reading.asks("tell", "Summary", "B10"), reading.asks("tell", "Summary", "B18")
    office([reading])
    assert [reading.answers[first], reading.answers[share]] == [[["1.0"]], [["C1"]]]


@pytest.mark.parametrize("typed", ["min ", " MIN", "less is better", "越低越好", "越低\u3000越好"])
def test_a_direction_is_understood_in_both_languages_and_with_blanks(typed: str, office: Office, desk: Desk) -> None:
    reading = desk.reading().does("text", "Model", f"G{desk.weights['C1']}", typed)
    desk.ask(reading)
    office([reading])
    assert_results(reading, desk.scenario)


NOTHING = [
    ("weight pasted as text", "text", "C{C1}", "40 %", "1 rows cannot be counted"),
    ("weight below 0", "number", "C{C1}", -0.2, "1 rows cannot be counted"),
    ("weight emptied", "clear", "C{C1}", "", "1 rows cannot be counted"),
    ("weight an error", "formula", "C{C1}", "=NA()", "1 rows cannot be counted"),
    ("direction nobody knows", "text", "G{C1}", "Min.", "1 rows cannot be counted"),
    ("direction emptied", "clear", "G{C1}", "", "1 rows cannot be counted"),
    ("end pasted as text", "text", "F{C1}", "500 m", "1 rows cannot be counted"),
    ("equal ends", "number", "F{C1}", 0, "1 rows cannot be counted"),
    ("id retyped", "text", "B{C1}", "C9", "1 criteria are gone"),
]


def test_inputs_that_cannot_be_counted_leave_blanks_and_a_reason(office: Office, desk: Desk) -> None:
    readings = []
    for _what, step, cell, value, _said in NOTHING:
        reading = desk.reading().does(step, "Model", cell.format(**desk.weights), value)
        desk.ask(reading)
        readings.append(reading)
    zero = desk.reading()
    for id_ in WEIGHTS:
        desk.weigh(zero, id_, 0)
    desk.ask(zero)
    gone = desk.reading().does("delete rows", "Model", desk.weights["c1"] - 1, 1)
    desk.ask(gone)
    office([*readings, zero, gone])
    said = [(what, said) for what, *_step, said in NOTHING]
    said += [("zero", "All weights are 0"), ("gone", "1 criteria are gone")]
    for reading, (what, words) in zip([*readings, zero, gone], said, strict=True):
        assert all(math.isnan(total) for total in by_id(reading.answers[0]).values()), what
        headline, troubles, _verdict, mark = summary(reading)
        assert headline == "Nothing can be ranked now.", what
        assert words in troubles, (what, troubles)
        assert mark.startswith("Figures of the export, no longer this model"), what


def test_scores_that_cannot_be_counted_count_as_missing_and_are_told(office: Office, desk: Desk) -> None:
    cell, readings = f"{desk.columns['C1']}{desk.rows['A*']}", []
    for step, value in (("number", 900), ("number", -1), ("text", "420 m"), ("text", "3"), ("formula", "=1/0")):
        reading = desk.reading().does(step, "Model", cell, value)
        desk.ask(reading)
        readings.append(reading)
    office(readings)
    scores = tuple(each for each in desk.scenario.scores if (each.recommendation, each.criterion) != ("A*", "C1"))
    for reading in readings:
        reading.answers[-1] = []  # the cell with the pasted error is one itself
        assert_results(reading, replace(desk.scenario, scores=scores), blank=("A*",))
        assert "1 scores are no numbers on their scale" in summary(reading)[1]


def test_rows_and_columns_that_are_inserted_deleted_or_doubled_are_named(office: Office, desk: Desk) -> None:
    row, last = desk.rows["1.0"], max(desk.rows.values())

    def filled(reading: Reading, at: int) -> Reading:
        reading.does("text", "Model", f"A{at}", "Best of all").does("text", "Model", f"B{at}", "B9")
        for column, value in zip("CDEF", (0, 0, 100, 10), strict=True):
            reading.does("number", "Model", f"{column}{at}", value)
        return reading

    inserted = filled(desk.reading().does("insert rows", "Model", row - 1, 1), row)
    appended = filled(desk.reading(), last + 1)
    first = filled(desk.reading().does("insert rows", "Model", desk.head, 1), desk.head + 1)
    column = desk.reading().does("insert columns", "Model", 3, 1).does("text", "Model", f"D{desk.head}", "C9")
    weight = desk.reading().does("insert rows", "Model", desk.weights["C?"] - 1, 1)
    weight.does("text", "Model", f"B{desk.weights['C?']}", "C9").does("number", "Model", f"C{desk.weights['C?']}", 5)
    emptied = desk.reading().does("insert rows", "Model", row - 1, 2)
    whole = [(inserted, f"row {row} of"), (appended, f"row {last + 1} of"), (first, f"row {desk.head + 1} of"),
             (column, "column D of"), (weight, f"row {desk.weights['C?']} of"), (emptied, "")]  # fmt: skip
    deleted = desk.reading().does("delete rows", "Model", row - 1, 1)
    doubled = (
        desk.reading().does("insert rows", "Model", last, 1).does("copy", "Model", f"A{row}:F{row}", f"A{last + 1}")
    )
    lost = [(deleted, "1 recommendations are gone"), (doubled, f"row {row} of")]
    for reading, _words in (*whole, *lost):
        desk.ask(reading)
    office([reading for reading, _words in (*whole, *lost)])
    for reading, words in whole:
        assert by_id(reading.answers[0]) == close(by_totals(desk.scenario)), words
        assert words in summary(reading)[1]
        assert reading.answers[-1] == []
    for reading, words in lost:
        assert math.isnan(by_id(reading.answers[0])["1.0"])
        others = {key: total for key, total in by_totals(desk.scenario).items() if key != "1.0"}
        assert {key: total for key, total in by_id(reading.answers[0]).items() if key != "1.0"} == close(others)
        assert words in summary(reading)[1]


def by_totals(scenario: Scenario) -> dict[str, float]:
    ids = (each.id for each in scenario.recommendations)
    return dict(zip(ids, evaluate(scenario).totals.tolist(), strict=True))


def test_the_headline_says_who_is_first_now_and_what_would_overturn_it(office: Office, desk: Desk) -> None:
    tie, other = desk.reading(), desk.reading()
    for id_ in WEIGHTS:
        desk.score(tie, "A*", id_, SCORES["1.0"][list(WEIGHTS).index(id_)])
    desk.weigh(other, "C?", 5)
    for reading in (tie, other):
        desk.ask(reading)
    office([tie, other])
    assert (
        summary(tie)[0] == f"2 now share first place with {by_totals(desk.scenario)['1.0']:.4f}, among them “Option 3”."
    )
    after = changed({**WEIGHTS, "C?": 5}, {c.id: c.scale.direction for c in chips().criteria},
                    {(s.recommendation, s.criterion): s.value for s in chips().scores})  # fmt: skip
    order = sorted(by_totals(after), key=lambda id_: -by_totals(after)[id_])
    names = {each.id: each.name.en for each in chips().recommendations}
    first, second = (by_totals(after)[id_] for id_ in order[:2])
    said = f"Now first: “{names[order[0]]}” with {first:.4f}, ahead of “{names[order[1]]}” ({second:.4f})"
    assert f" by {first - second:.4f}." in summary(other)[0]
    assert summary(other)[0].startswith(said)
    flips = {each.id: each for each in flips_of(after).weights}
    nearest = min(
        (f for f in flips.values() if f.nearest_end is not None), key=lambda f: abs(f.nearest_end - f.current)
    )
    assert f"{100 * nearest.nearest_end:.1f}% (now {100 * nearest.current:.1f}%)" in summary(other)[0]


def test_any_sheet_but_the_model_can_be_deleted_and_leaves_a_word(office: Office, desk: Desk) -> None:
    readings = {}
    for name in desk.book.sheetnames:
        if name != "Model":
            readings[name] = desk.reading().does("delete sheet", name)
            readings[name].asks("errors")
            sheet = "Model" if name == "Summary" else "Summary"
            readings[name].asks("tell", sheet, "A1:D12")
    office(list(readings.values()))
    for name, reading in readings.items():
        assert reading.answers[0] == [], name
    assert GONE in {cell for row in readings["Workings"].answers[1] for cell in row}
    for name in set(readings) - {"Summary", "Workings"}:
        told = {str(cell) for row in readings[name].answers[1] for cell in row}
        assert GONE not in told
        assert any(text.startswith("Now first: “Option 3”") for text in told), name


def test_the_check_lists_changed_inputs_and_stays_sound(office: Office, desk: Desk) -> None:
    reading = desk.reading()
    desk.weigh(reading, "~C", 0.4)
    desk.score(reading, "01", "C1", 100)
    desk.score(reading, "A1", "C?", None)
    reading.does("number", "Model", f"F{desk.weights['c1']}", 20)
    overall = reading.asks("tell", "Check", desk._table("Check", "Overall", 2))
    inputs = reading.asks("tell", "Check", desk._table("Check", "Weights and scales as exported", 10))
    listed = reading.asks("tell", "Check", desk._table("Check", "Changed scores", 4))
    office([reading])
    said = dict(reading.answers[overall])
    assert said["Inputs as exported"] == "4 differ"
    assert (said["Weights as exported"], said["Scales and directions as exported"]) == ("3 of 4", "3 of 4")
    assert (said["Scores as exported"], said["Formulas sound"]) == ("18 of 20", "OK")
    assert [row[1] for row in reading.answers[inputs]] == ["OK", "changed", "OK", "changed"]
    assert reading.answers[listed][:3] == [
        ["Option 2", "Cost", 150.0, 100.0],
        ["Option 5", "Benefit", 75.0, ""],
        ["", "", "", ""],
    ]


def test_a_formula_that_was_typed_over_is_found(office: Office, desk: Desk) -> None:
    places = [("Workings", "rh_values", 2, 2), ("Model", "rh_totals", 1, 1), ("Model", "rh_ranks", 1, 1)]
    cells = []
    for sheet, name, row, column in places:
        cell = named_cells(desk.book, name)[row][column]
        cells.append((sheet, cell.coordinate))
    for sheet, title, column in (("Summary", "Ranking", "C"), ("Summary", "Ranking", "B"),
                                 ("Contributions", "Contributions, by rank", "D"),
                                 ("Robustness", "Where the first place holds", "D")):  # fmt: skip
        first = desk._table(sheet, title, 2).split(":")[0][1:]
        cells.append((sheet, f"{column}{first}"))
    readings = []
    for sheet, cell in cells:
        reading = desk.reading().does("number", sheet, cell, 0.9)
        reading.asks("tell", "Check", desk._table("Check", "Overall", 2))
        readings.append(reading)
    office(readings)
    for reading, place in zip(readings, cells, strict=True):
        assert dict(reading.answers[0])["Formulas sound"] == "BROKEN", place


def test_a_false_winner_from_a_formula_typed_over_is_said_beside_it(office: Office, desk: Desk) -> None:
    place = next(cell.row for cell in desk.book["Workings"]["A"] if cell.value == "Recommendations, found by id") + 2
    total, ranking, without = desk.reading(), desk.reading(), desk.reading()
    total.does("number", "Workings", f"C{place}", 0.99)
    ranking.does("number", "Summary", "C10", 0.619).does("number", "Summary", "C11", 0.6785)
    without.does("delete sheet", "Contributions")
    for reading in (total, ranking, without):
        reading.asks("tell", "Summary", "A3:A4")
    office([total, ranking, without])
    assert [bool(each.answers[0][1][0]) for each in (total, ranking, without)] == [True, True, False]
    assert "“Option 1” with 0.9900" in str(total.answers[0][0][0])
