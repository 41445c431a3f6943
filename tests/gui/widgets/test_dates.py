"""Days: every usual way of writing one, what may be two, and the calendar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from pytestqt.qtbot import QtBot

from gui.widgets.fields.date_field import DateField
from gui.widgets.typed_dates import days_read, no_single_day

Key = Qt.Key
LAST = "2026-12-31"


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    """A field for a day, which is its own window and holds 31 March 2025."""
    made = DateField()
    qtbot.addWidget(made)
    made.show_text("2025-03-31")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.selectAll()
    return made


@pytest.mark.parametrize("language", ["en_GB", "zh_CN"])
@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-31", "2026/12/31", "2026.12.31", " 2026. 12. 31 ", "20261231", "2026年12月31日", "2026 年 12 月 31 号",
        "31.12.2026", "31/12/2026", "12/31/2026", "31-12-2026", "31 Dec 2026", "31 December 2026", "December 31, 2026",
        "Dec. 31st, 2026", "31st of December 2026", "Thursday, 31 December 2026", "２０２６／１２／３１",
        "2026-12-31T00:00:00Z", "2026/12/31 0:00",
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(typed: str, language: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert [each.isoformat() for each in days_read(typed)] == [LAST]


@pytest.mark.parametrize(
    "typed", ["soon", "2025-02-30", "31.12.26", "31 Dec", "2026-31-12", "12 2026", "2026", "1.2.3.2026"]
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert days_read(typed) == ()
    assert f"“{typed}”" in no_single_day(typed)


@pytest.mark.parametrize(
    ("typed", "language", "days"),
    [
        ("03/04/2026", "en_GB", ["2026-04-03", "2026-03-04"]),
        ("03/04/2026", "zh_CN", ["2026-04-03", "2026-03-04"]),
        ("03/04/2026", "fr_FR", ["2026-04-03"]),
        ("03.04.2026", "en_GB", ["2026-04-03"]),
        ("04/04/2026", "en_GB", ["2026-04-04"]),
        ("3 mai 2026", "fr_FR", ["2026-05-03"]),
    ],
)
def test_where_day_and_month_could_be_either_both_are_meant(typed: str, language: str, days: list[str]) -> None:
    QLocale.setDefault(QLocale(language))
    assert [each.isoformat() for each in days_read(typed)] == days


def test_two_readings_are_told_apart(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "03/04/2026")
    qtbot.keyClick(field, Key.Key_Return)
    why = field.accessibleDescription()
    assert field.is_refused
    assert "3 April 2026" in why and "4 March 2026" in why and "2026-04-03" in why


def test_a_day_that_is_read_is_shown_as_it_is_kept(field: DateField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "31.12.2026")
    with qtbot.waitSignal(field.day_requested) as asked:
        qtbot.keyClick(field, Key.Key_Return)
    assert (asked.args, field.text(), field.is_refused) == ([LAST], LAST, False)


def test_a_day_is_chosen_in_the_calendar_by_the_keys(field: DateField, qtbot: QtBot) -> None:
    field.setText("gibberish")
    field.setModified(True)
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.keyClick(field, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    shown = field.calendar
    assert shown is not None and shown.selectedDate() == QDate(2025, 3, 31)
    with qtbot.waitSignal(field.day_requested) as asked:
        shown.activated.emit(QDate(2026, 12, 31))
    assert (asked.args, field.text(), field.is_refused, field.calendar) == ([LAST], LAST, False, None)
