"""What users write is shown to the letter, wherever it stands: never as markup, and no ampersand is lost."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QGroupBox, QLabel, QMessageBox, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.page_registry import PAGES
from gui.widgets.escaped_captions import caption, message_box, plain, title
from gui.window.main_window import MainWindow
from scenarios.io.json.codec import decode, encode
from scenarios.model import Scenario
from scenarios.paper import paper_scenario

NASTY = '<b>x</b> &amp; R&D <img src="/tmp/x.png">'
FLOOR = Path(__file__).parents[3] / "gui"
ONE_PLACE = {"basic_widgets.py", "escaped_captions.py"}


def nasty() -> Scenario:
    """The paper's scenario with that in every text of a user."""
    return decode(json.dumps(_marked(json.loads(encode(paper_scenario())))).encode())


def _marked(value: object) -> object:
    if isinstance(value, list):
        return [_marked(each) for each in value]
    if not isinstance(value, dict):
        return value
    if value and set(value) <= {"en", "zh"}:
        return {tongue: f"{text} {NASTY}" for tongue, text in value.items()}
    return {key: _marked(each) for key, each in value.items()}


def wrong(window: QWidget) -> Iterator[str]:
    """Every text of a user that is not shown to the letter."""
    for each in (window, *window.findChildren(QWidget)):
        what = f"{type(each).__name__} in {type(each.parent()).__name__}"
        if isinstance(each, QLabel) and NASTY[:8] in each.text():
            if each.textFormat() != Qt.TextFormat.PlainText:
                yield f"{what}: markup"
        elif isinstance(each, QAbstractButton) and _loses(each.text()):
            yield f"{what}: mnemonic in {each.text()}"
        elif isinstance(each, QGroupBox) and _loses(each.title()):
            yield f"{what}: mnemonic in {each.title()}"
        elif isinstance(each, QTabBar):
            yield from (f"{what}: mnemonic" for place in range(each.count()) if _loses(each.tabText(place)))
        if _is_markup(each.toolTip()):
            yield f"{what}: tooltip {each.toolTip()}"
        if "<p style" in (each.accessibleDescription() or each.toolTip()):
            yield f"{what}: markup is read aloud: {each.toolTip()}"
        if isinstance(each, QComboBox):
            tips = (each.itemData(place, Qt.ItemDataRole.ToolTipRole) or "" for place in range(each.count()))
            yield from (f"{what}: tooltip {tip}" for tip in tips if _is_markup(tip))
    for action in window.findChildren(QAction):
        if _loses(action.text()) or _is_markup(action.toolTip()):
            yield f"action {action.text()}: {action.toolTip()}"


def _loses(text: str) -> bool:
    return "R&D" in text.replace("&&", "") or "R&D" in text


def _is_markup(text: str) -> bool:
    if not text or "<b>x</b>" not in text:
        return False
    shown = QTextDocument()
    shown.setHtml(text)
    return Qt.mightBeRichText(text) and NASTY not in " ".join(shown.toPlainText().split())


@pytest.mark.parametrize("page", [entry.step for entry in PAGES])
def test_every_page_shows_the_texts_of_users_to_the_letter(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.session.open(nasty())
    window.go_to(page)
    QApplication.processEvents()
    tabs = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    for bar in tabs:
        for place in range(bar.count()):
            bar.setCurrentIndex(place)
            QApplication.processEvents()
            assert not list(wrong(window))
    assert not list(wrong(window))


def test_undo_and_the_title_say_names_as_they_are() -> None:
    assert title("a[*]b") == "a[*][*]b"
    assert plain(caption("R&D")) == "R&D"
    assert plain("&Undo: R&&D") == "Undo: R&D"
    assert plain("撤销(&U)") == "撤销"


def test_a_question_takes_a_title_as_text(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = message_box(parent, f"Save “{NASTY}”?", NASTY)
    assert isinstance(box, QMessageBox)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert not _is_markup(box.informativeText())


DANGEROUS = {"QLabel", "QPushButton", "QToolButton", "QRadioButton", "QCheckBox", "QAction", "QGroupBox"}


def test_parts_that_take_markup_or_mnemonics_come_from_one_place() -> None:
    """They are made without a text, which is set to words of our own, or in `gui.widgets.basic_widgets` and
    `gui.widgets.escaped_captions`."""
    found = []
    for path in sorted(FLOOR.rglob("*.py")):
        if path.name in ONE_PLACE and path.parent == FLOOR / "widgets":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                text = bool(node.args) and isinstance(node.args[0], ast.Constant | ast.JoinedStr | ast.Call | ast.BinOp)
                if name in ("QMessageBox", "QErrorMessage") or (name in DANGEROUS and text and not _ours(node.args[0])):
                    found.append(f"{path.name}:{node.lineno}: {name}")
                if name == "addAction" and text and not _ours(node.args[0]):
                    found.append(f"{path.name}:{node.lineno}: {name}")
    assert not found


def _ours(text: ast.expr) -> bool:
    """A constant, or words of the program that are filled with nothing."""
    called = text.func if isinstance(text, ast.Call) else None
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return isinstance(text, ast.Constant) or name in ("tr", "translate", "_reason")  # the last makes a label of it
