"""The main window: puts the parts together and carries signals between them. It holds no document and no result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.background.robustness_verdict_query import RobustnessVerdictQuery
from gui.background.tasks import TaskRunner
from gui.dialogs.file_dialogs import FileDialogs
from gui.exception_guard import guarded
from gui.files.autosave_timer import AutosaveTimer
from gui.files.documents import Documents
from gui.files.export_workbook import ExcelExport
from gui.files.recovery import Recovery
from gui.importing.table_import import TableImport
from gui.pages.page_registry import PAGES
from gui.ranking.ranking_panel import RankingPanel
from gui.session import Change, Session
from gui.settings import Settings, autosave_folder
from gui.style import Appearance, Appearances
from gui.translation import Translation, language
from gui.widgets.basic_widgets import column
from gui.widgets.escaped_captions import UNSAVED, rename, title
from gui.widgets.message_area import MessageArea
from gui.window.actions import Actions
from gui.window.edit_menu import EditMenu
from gui.window.file_drop import FileDrop
from gui.window.help_menu import HelpMenu
from gui.window.keyboard_focus import focus_next_control, focus_next_part, focus_page
from gui.window.menus import Menus
from gui.window.next_row import NextRow
from gui.window.page_history import PageHistory
from gui.window.page_stack import PageStack
from gui.window.parts_splitter import PartsSplitter
from gui.window.refused_entries import RefusedEntries
from gui.window.status_line import StatusLine
from gui.window.step_list import StepList
from gui.window.unexpected_error import unexpected_error_notice
from gui.window.view_fields import ViewFields
from gui.window.view_parts import ViewParts
from gui.window.view_sizes import ViewSizes
from gui.window.window_placement import remember_placement, restore_placement
from scenarios.evaluation.evaluate import Evaluation, evaluate
from scenarios.model import Language, Scenario
from scenarios.progress.step_status import step_statuses
from scenarios.templates import TEMPLATES
from scenarios.text.catalogue import languages

FIRST_STEP = "weights"  # where a start leads: ready to drag
FIRST_OF_NEW = "brief"  # where a new scenario is begun


@dataclass(frozen=True)
class Services:
    """What the window needs from outside of it."""

    settings: Settings
    translation: Translation
    appearances: Appearances
    dialogs: FileDialogs


@guarded
class MainWindow(QMainWindow):
    """One document, one window."""

    page_changed = Signal(str)  # step id, or that of the start page
    preferences_requested, preferences_changed = Signal(), Signal()

    def __init__(self, scenario: Scenario, around: Services) -> None:
        super().__init__()
        self._around = around
        self.leaving = False  # the session ends and the work is kept: nothing is asked on closing
        self.session = Session(scenario, self)
        self.rescorer = LiveEvaluation(self.session, self)
        self.verdict_query = RobustnessVerdictQuery(self.rescorer, self)
        self.background = TaskRunner(self)
        self.documents = Documents(self.session, around.settings, self, around.dialogs)
        self.autosaver = AutosaveTimer(self.session, self.documents, autosave_folder())
        self.recovery = Recovery(self.autosaver, self.documents)
        self._build()
        self._connect()
        self._mark_choices()
        self._on_saved_state(scenario)
        self._on_state()
        self._on_evaluation(self.rescorer.evaluation)
        restore_placement(self, self.splitter, around.settings)
        self.pages.begin_with(FIRST_STEP)

    def _build(self) -> None:
        steps = {each.step: each.digit for each in PAGES}
        self.steps = StepList(tuple(steps))
        self.pages = PageStack(self.session, self.rescorer, judging=self.verdict_query)
        self.history = PageHistory(self.pages, self.session, self)
        self.ranking, self.verdict = RankingPanel(self.rescorer), StatusLine(self.rescorer, self.verdict_query)
        whole, middle = QWidget(), QWidget()
        self.messages = MessageArea(whole, self.verdict.sentence)
        self.export = ExcelExport(self.session, self.documents, self.background, self.messages, self)
        self.tables = TableImport(self.session, self.documents, self._around.settings, self.background, self)
        self.edits = EditMenu(self, self.session, self.pages, self.tables.commands)
        parts = {"steps": self.steps.setVisible, "ranking": self.ranking.setVisible, "groups": self.ranking.show_groups}
        self.view = ViewParts(self, self.pages, self._around.settings, parts)
        self.fields = ViewFields(self.session, self._around.settings, self)
        self.help = HelpMenu(self, self.pages, self.documents, lambda: self.menus.shortcuts())
        self.sizes = ViewSizes(self, self._around.settings, self._around.appearances)
        self.actions_ = Actions(self, self._handlers())
        self.history.drive(self.actions_["back"], self.actions_["forward"])
        self.menus = Menus(self, self.actions_, self._around.settings, steps, self.documents.open, self.go_into)
        self.edits.drive(self.actions_, self.menus.edit)
        self.next_row = NextRow(self.pages, self.rescorer, self.session.refusals)
        middle.setLayout(column(self.pages, self.next_row))
        self.splitter = PartsSplitter(self.steps, middle, self.ranking)
        over = column(self.splitter, self.verdict, spacing=0)
        over.setStretch(0, 1)
        whole.setLayout(over)
        self.setCentralWidget(whole)
        self.view.follow(self.actions_)
        self.sizes.follow(self.actions_)
        self.fields.follow(self.actions_)

    def _connect(self) -> None:
        self.steps.step_requested.connect(self.go_to)
        self.pages.page_changed.connect(self._on_shown)
        self.pages.page_changed.connect(self.messages.settle)
        for leader in (self.ranking, self.verdict):
            leader.navigate_requested.connect(self.go_to)
        self.rescorer.evaluation_changed.connect(self._on_evaluation)
        for teller in (self.documents, self.autosaver, self.recovery, self.tables):
            teller.message_posted.connect(self.messages.show_notice)
            teller.message_resolved.connect(self.messages.clear)
        FileDrop(self, self.documents.open)
        self.refused = RefusedEntries(self.session, self.steps, self.messages, self.go_to, self)
        self.refused.follow(self.documents, self.export)
        self.tables.imported.connect(self.go_into)
        self.documents.new_document_opened.connect(partial(self.go_to, FIRST_OF_NEW))
        self.documents.state_changed.connect(self._on_state)
        self.documents.saved_state_changed.connect(self._on_saved_state)
        self.ranking.split.toggled.connect(self.actions_["split"].setChecked)
        self.session.document_changed.connect(self._on_document_changed)
        stack = self.session.undo_stack
        for signal in (stack.indexChanged, stack.cleanChanged):
            signal.connect(self._on_history)
        self._on_history()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        documents, stack = self.documents, self.session.undo_stack
        return {
            "new": documents.new, "paper": documents.new_from_paper,
            **{each: partial(documents.new_from_template, each) for each in TEMPLATES},
            "open": documents.open_with_dialog, "save": documents.save, "save_as": documents.save_as,
            "export": self.export.start_with_dialog, "import": self.tables.start_with_dialog,
            "paste_table": self.tables.paste, "quit": self.close, "undo": stack.undo, "redo": stack.redo,
            "split": self._toggle_split, "back": self.history.back, "forward": self.history.forward,
            "next_part": partial(focus_next_part, self, self.steps, self.pages, self.messages, self.ranking.ranking),
            **self.edits.handlers(), **self.view.handlers(), **self.sizes.handlers(), **self.fields.handlers(),
            **{each: partial(self.speak, each) for each in languages()},
            "system": partial(self.dress, "system"), "light": partial(self.dress, "light"),
            "dark": partial(self.dress, "dark"), "preferences": self.preferences_requested.emit,
            **self.help.handlers(),
        }  # fmt: skip

    def go_to(self, step: str, subject: str = "") -> None:
        """Show the page of a step, and bring a thing on it into view."""
        self.pages.go_to(step, subject)

    def go_into(self, step: str) -> None:
        """Show the page of a step, ready for the next key: after a table came in, Ctrl+Z takes it back."""
        self.go_to(step)
        focus_page(self.pages)

    def speak(self, to: Language) -> None:
        """Switch the language, now and for the next start."""
        self._around.settings.language = to
        self._around.translation.switch(to)
        self._around.appearances.switch(self._around.appearances.choice)

    def dress(self, to: Appearance) -> None:
        """Switch between light, dark and the system's choice, now and for the next start."""
        self._around.settings.appearance = to
        self._around.appearances.switch(to)

    def report_unexpected_error(self) -> None:
        """After an unexpected mistake: keep the work aside, and say calmly what to do, and only what was done."""
        self.messages.show_notice(unexpected_error_notice(self.documents, self.autosaver, self.report_unexpected_error))

    def _on_document_changed(self, _change: Change) -> None:
        self.leaving = False  # the session did not end after all
        self._show_title()  # which may be what is being typed

    def _on_shown(self, step: str) -> None:
        self.steps.show_step(step)
        self.verdict_query.follow(self.rescorer.evaluation)  # from the first page on: the start need not wait for it
        self.page_changed.emit(step)

    def _on_evaluation(self, evaluation: Evaluation) -> None:
        self.steps.marks.show_progress(step_statuses(evaluation))

    def _on_saved_state(self, scenario: Scenario) -> None:
        saved = evaluate(scenario)
        ids = (each.id for each in scenario.recommendations)
        self.ranking.set_saved(dict(zip(ids, saved.ranks.tolist(), strict=True)))

    def _show_title(self) -> None:
        self.setWindowTitle(f"{title(self.documents.name)}{UNSAVED} – Renheng")

    def _on_state(self) -> None:
        self._show_title()
        self.setWindowModified(not self.documents.saved)
        self.verdict.show_saved(self.documents.saved, self.documents.path)

    def _on_history(self, _index: object = None) -> None:
        stack = self.session.undo_stack
        undo, redo = self.actions_["undo"], self.actions_["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        for action, bare, named, label in (
            (undo, self.tr("&Undo"), self.tr("&Undo: {label}"), stack.undoText()),
            (redo, self.tr("&Redo"), self.tr("&Redo: {label}"), stack.redoText()),
        ):
            rename(action, named if label else bare, label=label)

    def _toggle_split(self) -> None:
        self.ranking.split.setChecked(self.actions_["split"].isChecked())

    def _mark_choices(self) -> None:
        self.actions_[language()].setChecked(True)
        self.actions_[self._around.appearances.choice].setChecked(True)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return focus_next_control(self, forwards) or super().focusNextPrevChild(forwards)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.leaving = False
            self.documents.check_disk()
        elif event.type() == QEvent.Type.LanguageChange:
            self.actions_.retranslate()
            self.menus.retranslate()
            self._on_history()
            self._on_state()
            self._mark_choices()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "menus"):
            self.actions_.recolour()
            self.menus.recolour()

    def closeEvent(self, event: QCloseEvent) -> None:
        kept = self.leaving and self.autosaver.keep_now()
        try:
            may_close = kept or (self.documents.may_close() and not self._is_held_back())
        except Exception:
            self.autosaver.keep_now()  # whoever closes a second time may go
            raise
        if not may_close:
            event.ignore()
            return
        self.let_go()
        if not kept:
            self.autosaver.close()
        super().closeEvent(event)

    def _is_held_back(self) -> bool:
        """By entries that were refused; not where all was thrown away."""
        return self.documents.saved and self.refused.holds_back(self.close)

    def let_go(self) -> None:
        """Before the window goes: end the work beside it, free the file, remember the layout."""
        self.session.undo_stack.blockSignals(True)  # its own end would still speak of changes
        self.background.cancel_all_and_wait()
        self.verdict_query.close()
        self.documents.close()
        remember_placement(self, self.splitter, self._around.settings)
        self._around.settings.save()
