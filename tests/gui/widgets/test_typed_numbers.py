"""Figures in fields, boxes, cells and on the clipboard: edited in full, and the same number afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QLocale, QMimeData, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.charts.chart_painter import FontSizes
from gui.localized_numbers import percent, score_text
from gui.pages.scores.cell_painting import fitted
from gui.pages.scores.paste import read_paste
from gui.pages.scores.scores_model import ScoresModel
from gui.pages.structure.levels_model import LevelsModel
from gui.pages.weights.weight_controls import WeightBox
from gui.session import Session
from gui.widgets.fields.number_spin_box import NumberSpinBox
from gui.widgets.fields.text_fields import NumberField
from gui.widgets.table_clipboard import pasted_block, table_data
from gui.widgets.table_model import with_heads
from gui.widgets.typed_numbers import brief_text, full_text, typed_number, typed_whole
from scenarios import edits
from scenarios.io.tables.cells import TableCell
from scenarios.model import Level, Scale, Scenario, Text
from scenarios.numbers import read_column
from scenarios.paper import paper_scenario
from scenarios.report.table import Table, TableColumn

Key = Qt.Key
MAGNITUDES = st.one_of(
    st.floats(1e-6, 1e12),
    st.floats(-1e12, -1e-6),
    st.integers(-(10**12), 10**12).map(float),
    st.integers(0, 10**9).map(lambda digits: digits / 1000),
)
SHARES = st.floats(0.0, 1.0) | st.integers(0, 1000).map(lambda tick: tick / 1000)
once = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
figures = given(figure=MAGNITUDES)
EXAMPLES = (1200.0, 1450000.0, 2.3333333333333335, 1.125, 0.1 + 0.2, 12345678.901234567, -1250.0, 1e-6, 1e12)


@pytest.fixture(params=["en_GB", "zh_CN"], autouse=True)
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    QLocale.setDefault(QLocale(request.param))
    yield


def with_examples(test):
    for each in EXAMPLES:
        test = example(figure=each)(test)
    return test


@pytest.fixture
def elsewhere(qtbot: QtBot) -> QWidget:
    """A window with room for what is tried, and with itself to leave it for."""
    window = QWidget()
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def wide(value: float | None = None) -> Scenario:
    """The paper's scenario with a scale for any score on its first criterion."""
    scenario = paper_scenario()
    scenario = edits.set_scale(scenario, "N1", Scale(-1e18, 1e18, "max", 0.5))
    return edits.set_score(scenario, "TA1", "N1", value=value, low=None, high=None) if value is not None else scenario


@pytest.mark.parametrize(
    ("typed", "number"),
    [("1,250", 1250.0), ("6,500", 6500.0), ("1,450,000", 1450000.0), ("1,200.5", 1200.5), ("1,5", 1.5), ("2。5", 2.5),
     ("１，２５０", 1250.0), ("1 250", 1250.0), ("", None), (" – ", None)],
)  # fmt: skip
def test_what_is_typed_is_read_by_the_language_of_the_window(typed: str, number: float | None) -> None:
    assert typed_number(typed) == number


@once
@figures
@with_examples
def test_what_is_shown_is_read_as_what_it_shows(figure: float) -> None:
    shown = brief_text(figure)
    assert typed_number(shown) == pytest.approx(figure, rel=1e-5)
    assert brief_text(typed_number(shown)) == shown
    whole = float(round(figure))
    assert typed_number(score_text(whole)) == whole


@once
@figures
@with_examples
def test_a_field_holds_the_figure_in_full_and_gives_it_back(qtbot: QtBot, elsewhere: QWidget, figure: float) -> None:
    field, said = NumberField(elsewhere), []
    field.value_edited.connect(said.append)
    field.show()
    field.show_number(figure)
    assert "\u00a0" not in field.text()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert field.text() == full_text(figure)
    elsewhere.setFocus()
    qtbot.keyClick(field, Key.Key_Return)
    assert said == []  # nobody changed it
    field.setFocus()
    field.selectAll()
    field.insert(f"{figure:,}" if "e" not in repr(figure) else repr(figure))
    qtbot.keyClick(field, Key.Key_Return)
    assert said == [figure]
    field.setParent(None)
    field.deleteLater()


@pytest.mark.parametrize("per_cent", [False, True])
@once
@given(share=SHARES)
@example(share=1 / 9)
@example(share=0.1 + 0.2)
def test_a_box_holds_the_figure_in_full_and_gives_it_back(
    qtbot: QtBot, elsewhere: QWidget, per_cent: bool, share: float
) -> None:
    box, said = NumberSpinBox(0.0, 1.0, per_cent=per_cent, parent=elsewhere), []
    box.value_edited.connect(said.append)
    box.show()
    box.show_figure(share)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    text = box.text()
    assert text == full_text(share, per_cent)
    qtbot.keyClick(box, Key.Key_Return)
    elsewhere.setFocus()
    assert said == [] and box.figure == share
    box.show_figure(0.5)
    box.setFocus()
    box.selectAll()
    box.lineEdit().insert(text)
    qtbot.keyClick(box, Key.Key_Return)
    assert box.figure == share
    assert said == ([] if share == 0.5 else [share])
    box.setParent(None)
    box.deleteLater()


def test_a_box_is_rounded_to_be_read_and_full_to_be_edited(qtbot: QtBot, elsewhere: QWidget) -> None:
    box = WeightBox(elsewhere)
    box.show()
    box.show_figure(1 / 9)
    assert box.text() == percent(1 / 9) == "11.1%"
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert box.text() == "11.11111111111111"
    qtbot.keyClick(box, Key.Key_Up)
    assert box.figure == 0.11611111111
    elsewhere.setFocus()
    assert box.text() == "11.6%"


@pytest.mark.parametrize("typed", ["150", "1,250", "-1", "1e400", "12,34", "--", "1,2,3"])
def test_what_does_not_fit_a_box_stays_marked_until_it_is_taken_back(
    qtbot: QtBot, elsewhere: QWidget, typed: str
) -> None:
    box, said = NumberSpinBox(0.0, 1.0, per_cent=True, parent=elsewhere), []
    box.value_edited.connect(said.append)
    box.show()
    box.show_figure(0.25)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Key.Key_Return)
    fits = typed == "12,34"
    assert (box.figure, said) == ((0.1234, [0.1234]) if fits else (0.25, []))
    assert (box.text(), box.is_refused) == (("12.34", False) if fits else (typed, True))
    assert bool(box.accessibleDescription()) is not fits
    qtbot.keyClick(box, Key.Key_Escape)
    assert (box.text(), box.is_refused, box.accessibleDescription()) == ("12.34" if fits else "25", False, "")


@once
@figures
@with_examples
def test_a_cell_of_the_matrix_is_edited_in_full(figure: float) -> None:
    session = Session(wide(figure))
    model = ScoresModel(session)
    index = model.index(0, 0)
    text = index.data(Qt.ItemDataRole.EditRole)
    assert model.setData(index, text) and session.undo_stack.count() == 0
    session.apply("", edits.set_score, "TA1", "N1", value=7.0)
    model._shown = session.scenario
    assert model.setData(index, text)
    assert session.scenario.score_at["TA1", "N1"].value == figure
    session.deleteLater()


@once
@figures
@with_examples
def test_a_level_is_edited_in_full(figure: float) -> None:
    model, said = LevelsModel(), []
    model.edit_requested.connect(lambda *told: said.append(told))
    model.show((Level(figure, Text("here")),), "en")
    index = model.index(0, 0)
    model.setData(index, index.data(Qt.ItemDataRole.EditRole))
    assert said == []
    model.setData(index, f"{figure + 1:,}" if "e" not in repr(figure + 1) else repr(figure + 1))
    assert said == [(0, "at", figure + 1)]


@once
@given(block=st.lists(st.lists(MAGNITUDES | st.none(), min_size=3, max_size=3), min_size=1, max_size=3))
@example(block=[[1450.0, 1200.0, 2450.5], [980.0, 3000.0, 2600.0]])
@example(block=[[1.125, 1.5, 1234.567]])
def test_what_is_copied_is_pasted_as_the_same_figures(block: list[list[float | None]]) -> None:
    rows = [["A", "B", "C"], *block]
    figures = Table(tuple(TableColumn(each, 2) for each in "ABC"), tuple(tuple(line) for line in block))
    as_text = QMimeData()
    as_text.setText(table_data(with_heads(figures)).text())
    for data in (table_data(rows), as_text):
        pasted = pasted_block(data)
        columns = [read_column(column[1:]) for column in zip(*pasted, strict=True)]
        assert [list(line) for line in zip(*(each.values for each in columns), strict=True)] == block[: len(pasted) - 1]
        assert not any(each.doubts for each in columns)


def block(text: str) -> list[list[TableCell]]:
    data = QMimeData()
    data.setText(text)
    return pasted_block(data)


def test_a_block_from_a_spreadsheet_keeps_its_thousands() -> None:
    scenario = paper_scenario()
    for each in ("N1", "N2"):
        scenario = edits.set_scale(scenario, each, Scale(0, 5000))
    paste = read_paste(block("1,450\t1,200\n2,450.5\t980\n3,000\t2,600\n"), (0, 0), scenario)
    assert paste.notes == []
    assert sorted(paste.values.items()) == sorted(
        {
            ("TA1", "N1"): 1450.0,
            ("TA1", "N2"): 1200.0,
            ("TA2", "N1"): 2450.5,
            ("TA2", "N2"): 980.0,
            ("TA3", "N1"): 3000.0,
            ("TA3", "N2"): 2600.0,
        }.items()
    )


@pytest.mark.parametrize(
    ("text", "values", "refused"),
    [
        ("1,5\t1,250", [1.5, 1.25], 0),
        ("2.450,5\t1.200", [2450.5, 1200.0], 0),
        ("1,250\t1.5", [1250.0, 1.5], 0),
        ("1,5\n2.5", [2.5], 1),
        ("1,250\t980", [980.0], 1),
        ("1,5\t2.5\t1,250", [1.5, 2.5], 1),
    ],
)
def test_a_block_is_read_by_its_own_marks_whatever_the_language(text: str, values: list[float], refused: int) -> None:
    scenario = paper_scenario()
    for each in ("N1", "N2", "N3"):
        scenario = edits.set_scale(scenario, each, Scale(0, 5000))
    paste = read_paste(block(text), (0, 0), scenario)
    assert (list(paste.values.values()), len(paste.notes)) == (values, refused)


@pytest.mark.parametrize(
    ("typed", "high", "number"),
    [("45%", 100.0, 45.0), ("４５％", 1.0, 0.45), ("33.3 %", 100.0, 33.3), ("45%", 4.0, None)],
)
def test_a_score_typed_in_per_cent_follows_its_scale(
    qtbot: QtBot, typed: str, high: float, number: float | None
) -> None:
    bare = edits.clear_scores(paper_scenario(), list(paper_scenario().score_at))
    scenario = edits.set_scale(bare, "N1", Scale(0.0, high))
    session, refused = Session(scenario), []
    model = ScoresModel(session)
    model.refused.connect(refused.extend)
    assert model.setData(model.index(0, 0), typed) == (number is not None)
    assert number is None or session.scenario.score_at["TA1", "N1"].value == number
    assert len(refused) == (number is None) and all("100" in each for each in refused)
    field, said = NumberField(), []
    qtbot.addWidget(field)
    field.value_edited.connect(said.append)
    field.set_scale(0.0, high)
    field.insert(typed)
    field.editingFinished.emit()
    assert said == ([] if number is None else [number])


@given(st.integers(0, 2**63))
def test_a_seed_is_whole_and_exact(seed: int) -> None:
    assert typed_whole(str(seed)) == typed_whole(f"{seed:,}") == seed


def test_a_scale_of_thousands_takes_a_figure_as_the_page_shows_it() -> None:
    scenario = replace(wide(1200.0))
    session = Session(scenario)
    model = ScoresModel(session)
    assert model.index(0, 0).data() == "1,200"
    assert model.setData(model.index(0, 0), "1,250")
    assert session.scenario.score_at["TA1", "N1"].value == 1250.0


def test_a_figure_in_a_narrow_cell_is_whole_or_ends_in_an_ellipsis(qtbot: QtBot, elsewhere: QWidget) -> None:
    type_ = FontSizes(elsewhere.font())
    wide = type_.width("4,999.999", "body", True)
    assert fitted("4,999.999", wide, type_, "body", True) == ("body", "4,999.999")
    assert fitted("4,999.999", wide - 1, type_, "body", True) == ("small", "4,999.999")
    role, text = fitted("4,999.999", wide / 2, type_, "body", True)
    assert role == "small" and text.startswith("4,") and text.endswith("…")
