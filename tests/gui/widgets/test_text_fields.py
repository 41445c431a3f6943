"""Everything that can be typed into: made in one place, read by one module, and undone with the document."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import gui
from gui.pages.scores.evidence_strength import EvidenceStrengthField
from gui.signature import current_signature
from gui.widgets.fields.field_undo import is_undone_by_document, undo_of_document
from gui.widgets.fields.number_spin_box import NumberSpinBox
from gui.widgets.fields.text_fields import LineField, NumberField, TextArea, TextField
from gui.window.main_window import MainWindow
from scenarios import edits
from tests.gui.all_pages import in_sight, places

FIELDS = (NumberField, LineField, TextField, TextArea, EvidenceStrengthField, NumberSpinBox)
TYPED_INTO = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QComboBox)
BARE = {"QLineEdit", "QSpinBox", "QDoubleSpinBox", "QAbstractSpinBox", "QTextEdit", "QPlainTextEdit", "QTextBrowser"}
READERS = {"QInputDialog", "QDoubleValidator", "QIntValidator", "toDouble", "toFloat", "toInt", "toLongLong"}
ROUGH = {"float", "int", "Decimal"}  # what must not be given a text of a widget
SHOWN_ONLY = {"dialogs/help_windows.py", "guide/guide_text.py"}  # a licence and the guide, to read and to copy
FOLDER = Path(gui.__file__).parent


def can_be_typed_into(widget: QWidget) -> bool:
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    inner = isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    return isinstance(widget, TYPED_INTO) and not inner and not widget.isReadOnly()


def fields_in_sight(window: MainWindow) -> list[QWidget]:
    return [each for each in in_sight(window, TYPED_INTO) if can_be_typed_into(each)]


def text_of(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.currentText() if isinstance(field, QComboBox) else field.text()


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: str(path.relative_to(FOLDER)))
def test_no_module_makes_a_field_or_reads_a_figure_by_itself(path: Path) -> None:
    name, tree = path.relative_to(FOLDER).as_posix(), ast.parse(path.read_text("utf-8"))
    made = {"fields" in name.split("/") or name in SHOWN_ONLY: set[str]()}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if called in BARE and True not in made:
                found.append(called)
            if called in ROUGH and any("text" in getattr(each, "attr", "").lower() for each in ast.walk(node)):
                found.append(f"{called} of a text")
        if isinstance(node, ast.ClassDef) and True not in made:
            found += [base.id for base in node.bases if isinstance(base, ast.Name) and base.id in BARE]
        if (isinstance(node, ast.Name) and node.id in READERS) or getattr(node, "attr", "") in READERS:
            found.append("a reader of its own")
    assert not found


def test_every_field_of_every_page_is_one_of_ours_and_leaves_undo_to_the_document(window: MainWindow) -> None:
    kinds = set()
    for place in places(window):
        for field in fields_in_sight(window):
            assert isinstance(field, FIELDS), f"{place}: {field}"
            assert is_undone_by_document(field), f"{place}: {field}"
            kinds.add(next(kind for kind in FIELDS if isinstance(field, kind)))
    assert kinds == set(FIELDS)  # the walk saw them all


def test_every_cell_that_can_be_edited_is_a_line_that_leaves_undo_to_the_document(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.apply("", edits.set_score, "TA1", "N1", value=3.0, stamp=current_signature())
    seen = 0
    for place in places(window):
        for view in in_sight(window, (QTableView, QTreeView)):
            model = view.model()
            for column in range(model.columnCount()):
                index = model.index(0, column)
                if (
                    not index.flags() & Qt.ItemFlag.ItemIsEditable
                    or view.editTriggers() == view.EditTrigger.NoEditTriggers
                ):
                    continue
                assert isinstance(index.data(Qt.ItemDataRole.EditRole), str), f"{place}: Qt makes a box of its own"
                view.setCurrentIndex(index)
                view.edit(index)
                editor = view.indexWidget(index)
                assert isinstance(editor, QLineEdit) and is_undone_by_document(editor), f"{place}: {editor}"
                QTest.keyClick(editor, Qt.Key.Key_Escape)
                qtbot.waitUntil(lambda view=view: view.state() == view.State.NoState)
                seen += 1
    assert seen > 5


def undo(field: QWidget, window: MainWindow, before: object, shown: str) -> bool:
    """Press the keys of undo as long as field or document are not as before."""
    for _ in range(4):
        QTest.keySequence(QApplication.focusWidget() or field, QKeySequence.StandardKey.Undo)
        QApplication.processEvents()
        if window.session.scenario == before and (not isValid(field) or text_of(field) == shown):
            return True
    return False


def test_undo_in_every_field_brings_document_and_field_back(window: MainWindow, qtbot: QtBot) -> None:
    """While it is being typed, and once it is done."""
    tried, taken = 0, 0
    for place in places(window):
        for field in fields_in_sight(window):
            for finished in (False, True):
                if not isValid(field) or not field.isVisible() or not field.isEnabled():
                    continue
                field.setFocus()
                qtbot.waitUntil(field.hasFocus)
                before, shown = window.session.scenario, text_of(field)
                (field.lineEdit() if isinstance(field, QComboBox) else field).selectAll()
                qtbot.keyClicks(field, "2" if shown == "3" else "3")
                if finished and not isinstance(field, TextArea):
                    qtbot.keyClick(field, Qt.Key.Key_Return)
                tried, taken = tried + 1, taken + (window.session.scenario != before)
                assert undo(field, window, before, shown), f"{place}: {field.accessibleName()}, {finished=}"
                window.session.undo_stack.clear()
    assert tried > 120 and taken > 60


def test_typing_that_was_refused_is_taken_back_before_the_document(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("scores", "TA1/N1")
    window.session.apply("", edits.set_score, "TA1", "N2", value=3.0)
    before, field = window.session.scenario, window.pages.currentWidget().evidence.value
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "70")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "70" and window.session.scenario == before
    window.actions_["undo"].trigger()
    assert field.text() == "4" and window.session.scenario == before
    window.actions_["undo"].trigger()
    assert window.session.scenario != before
    window.actions_["redo"].trigger()
    assert window.session.scenario == before


def test_undo_and_redo_go_through_typing_and_document_in_turn(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("scores", "TA1/N1")
    field, before = window.pages.currentWidget().evidence.value, window.session.scenario
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    after = window.session.scenario
    field.selectAll()
    qtbot.keyClicks(field, "1")
    undo_key, redo_key = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    seen = []
    for key in (undo_key, undo_key, redo_key):
        QTest.keySequence(field, key)
        seen.append((field.text(), window.session.scenario))
    assert seen == [("2", after), ("4", before), ("2", after)]


class Childless(QLineEdit):
    def children(self) -> list[QObject]:
        raise AssertionError("the first list of what Qt made costs the start 20 ms")


def test_a_new_field_is_left_to_the_document_without_a_look_at_its_children(qtbot: QtBot) -> None:
    field = Childless()
    qtbot.addWidget(field)
    assert not is_undone_by_document(field)
    undo_of_document(field, waiting=field)
    with pytest.raises(AssertionError):
        is_undone_by_document(field)  # now there is something to be found
