"""What forms and lists show besides names: the second language, ids, and the paper's own vocabulary."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.pages.structure.structure_page import StructurePage
from gui.settings import Settings
from gui.view_choices import view_choices
from gui.window.main_window import MainWindow
from scenarios import edits
from scenarios.blank_scenario import DIMENSION, GROUP, blank_scenario
from scenarios.model import Scenario, Text
from scenarios.paper import paper_scenario
from scenarios.text.catalogue import in_document


def plain() -> Scenario:
    """A decision of one's own, in English alone."""
    return edits.add_criterion(blank_scenario(), "D1", Text("Cost"), id="C1")


def criteria(window: MainWindow, subject: str) -> StructurePage:
    window.go_to("criteria", subject)
    page = window.pages.pages["criteria"]
    assert isinstance(page, StructurePage)
    return page


def form(window: MainWindow, subject: str):
    page = criteria(window, subject)
    return page.top_form if page.top_form.subject == subject else page.leaf_form


def test_a_document_in_one_language_is_asked_for_one_and_one_in_two_for_both(window: MainWindow) -> None:
    window.session.open(plain())
    shown = form(window, "C1")
    assert not shown.name.beside.isVisible()
    assert not shown.scale.unit_second.isVisible()
    assert not window.actions_["second_language"].isChecked()
    window.session.open(paper_scenario())
    assert form(window, "N1").name.beside.isVisible()
    assert form(window, "N1").scale.unit_second.isVisible()


def test_names_that_nobody_wrote_ask_for_no_second_language(window: MainWindow) -> None:
    group, dimension = in_document(GROUP), in_document(DIMENSION)  # as those of an imported table
    plain_table = edits.update_dimension(edits.update_group(plain(), "G1", name=group), "D1", name=dimension)
    window.session.open(plain_table)
    assert not form(window, "C1").name.beside.isVisible()


def test_in_another_language_what_is_written_stays_in_sight(window: MainWindow) -> None:
    window.session.open(plain())
    window.speak("zh")
    QApplication.processEvents()
    assert form(window, "C1").name.beside.isVisible()
    window.actions_["second_language"].trigger()  # off: but the only name there is is shown
    assert form(window, "C1").name.beside.isVisible()
    assert not form(window, "C1").texts["description"].beside.isVisible()
    window.speak("en")
    QApplication.processEvents()
    assert not form(window, "C1").name.beside.isVisible()


def test_a_choice_is_remembered_and_holds_for_every_document(window: MainWindow) -> None:
    window.session.open(paper_scenario())
    window.actions_["second_language"].trigger()
    assert not form(window, "N1").name.beside.isVisible()
    assert Settings().second_language is False
    window.session.open(replace(paper_scenario(), title=Text("Another", "另一个")))
    assert not form(window, "N1").name.beside.isVisible()
    window.actions_["second_language"].trigger()
    window.session.open(plain())
    assert form(window, "C1").name.beside.isVisible()


def test_ids_are_shown_on_demand_and_always_in_tooltips(window: MainWindow) -> None:
    page = criteria(window, "N1")
    index = page.tree.view.currentIndex()
    assert not form(window, "N1").id.isVisible()
    assert index.data(Qt.ItemDataRole.ToolTipRole).endswith("(N1)")
    window.actions_["ids"].trigger()
    assert view_choices().ids
    assert form(window, "N1").id.isVisible()
    window.actions_["ids"].trigger()
    assert not form(window, "N1").id.isVisible()


def test_the_paper_s_vocabulary_stands_only_where_a_scenario_has_it(window: MainWindow) -> None:
    window.session.open(plain())
    assert not form(window, "C1").texts["threat"].isVisible()
    assert form(window, "C1").texts["description"].isVisible()
    assert not form(window, "D1").texts["attacked_by"].isVisible()
    assert not form(window, "D1").section.isVisible()
    window.session.open(paper_scenario())
    assert form(window, "N1").texts["threat"].isVisible()
    assert form(window, "N").texts["attacked_by"].isVisible()
    assert form(window, "N").section.isVisible()
