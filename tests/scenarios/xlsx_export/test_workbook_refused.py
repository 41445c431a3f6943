"""What readers paste, insert and delete in a workbook that cannot be counted.

LibreOffice computes it anew, and the figures are blank with a reason in words, or those of what is left.
"""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from tests.scenarios.desk import (
    WEIGHTS,
    Desk,
    assert_results,
    by_id,
    by_totals,
    close,
    summary,
)
from tests.scenarios.office import Office, Reading

pytestmark = pytest.mark.recalculation

NOTHING = [
    ("weight pasted as text", "text", "C{C1}", "40 %", "Rows of Weights that cannot be counted: 1."),
    ("weight below 0", "number", "C{C1}", -0.2, "Rows of Weights that cannot be counted: 1."),
    ("weight emptied", "clear", "C{C1}", "", "Rows of Weights that cannot be counted: 1."),
    ("weight an error", "formula", "C{C1}", "=NA()", "Rows of Weights that cannot be counted: 1."),
    ("direction nobody knows", "text", "G{C1}", "Min.", "Rows of Weights that cannot be counted: 1."),
    ("direction emptied", "clear", "G{C1}", "", "Rows of Weights that cannot be counted: 1."),
    ("end pasted as text", "text", "F{C1}", "500 m", "Rows of Weights that cannot be counted: 1."),
    ("weight too large to be added", "number", "C{C1}", 9e307, "Rows of Weights that cannot be counted: 1."),
    ("end too far away", "number", "F{C1}", 1.7e308, "Rows of Weights that cannot be counted: 1."),
    ("equal ends", "number", "F{C1}", 0, "Rows of Weights that cannot be counted: 1."),
    ("end emptied", "clear", "F{C1}", "", "Rows of Weights that cannot be counted: 1."),
    ("id retyped", "text", "B{C1}", "C9", "standing there twice: 1."),
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
    huge = desk.reading()
    desk.weigh(huge, "C1", 1.7e308)
    desk.weigh(huge, "c1", 1.7e308)
    desk.ask(huge)
    gone = desk.reading().does("delete rows", "Model", desk.weights["c1"] - 1, 1)
    desk.ask(gone)
    office([*readings, zero, huge, gone])
    said = [(what, said) for what, *_step, said in NOTHING]
    said += [
        ("zero", "All weights are 0"),
        ("huge", "that cannot be counted: 2."),
        ("gone", "standing there twice: 1."),
    ]
    for reading, (what, words) in zip([*readings, zero, huge, gone], said, strict=True):
        assert all(math.isnan(total) for total in by_id(reading.answers[0]).values()), what
        headline, troubles, _verdict, mark = summary(reading)
        assert headline == "Nothing can be ranked now.", what
        assert words in troubles, (what, troubles)
        assert mark.startswith("Figures of the export, no longer this model"), what
        assert reading.answers[-2][-1] == ["Formulas sound", "OK"], what
        assert what == "weight an error" or reading.answers[-1] == [], what


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
        assert "Scores that are no numbers on their scale: 1." in summary(reading)[1]


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
    lost = [(deleted, "Recommendations gone from Scores, or standing there twice: 1."), (doubled, f"row {row} of")]
    for reading, _words in (*whole, *lost):
        desk.ask(reading)
    office([reading for reading, _words in (*whole, *lost)])
    for reading, words in whole:
        assert by_id(reading.answers[0]) == close(by_totals(desk.scenario)), words
        assert words in summary(reading)[1]
        assert reading.answers[-1] == []
        assert reading.answers[-2][-1] == ["Formulas sound", "OK"], words
    for reading, words in lost:
        assert math.isnan(by_id(reading.answers[0])["1.0"])
        others = {key: total for key, total in by_totals(desk.scenario).items() if key != "1.0"}
        assert {key: total for key, total in by_id(reading.answers[0]).items() if key != "1.0"} == close(others)
        assert reading.answers[-2][-1] == ["Formulas sound", "OK"], words
        assert words in summary(reading)[1]
