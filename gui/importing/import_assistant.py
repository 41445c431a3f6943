"""The import assistant: a sheet with the roles of its lines, open questions, and a sentence on what will come in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

from gui.exception_guard import guarded
from gui.finding_sentences import sentences_with_location
from gui.importing.assistant_layout import AssistantDialog
from gui.importing.background_reading import BackgroundReading
from gui.importing.display_time import display_time_sentence
from gui.importing.import_result import ImportResult, scores_to_merge
from gui.importing.import_services import ImportServices
from gui.importing.import_source import ReadSource
from gui.importing.import_state import first_place, without
from gui.importing.layout_sentences import source_name
from gui.importing.line_menu import cell_menu, line_menu
from gui.importing.quick_or_background import QuickOrBackground
from gui.importing.remembered_answers import Remembered
from gui.session import Change
from gui.translation import language
from gui.widgets.tooltips import set_tip
from scenarios.findings import InvalidInput
from scenarios.io.tables.import_summary import summary
from scenarios.io.tables.layout import Answers, Setting, settled
from scenarios.io.tables.layout.layout_types import Axis
from scenarios.io.tables.merge_scores import NewScores, new_scores_summary, scores_summary, without_directions


@guarded
class ImportAssistant(AssistantDialog):
    """Every change makes other answers, with which the sheet is read again. It stays open until the import was done."""

    import_requested = Signal(object)  # ImportResult

    def __init__(
        self, read: ReadSource, reading: BackgroundReading, remembered: Remembered, around: ImportServices
    ) -> None:
        super().__init__(around.window)
        self.reading, self._read, self._remembered, self._session = reading, read, remembered, around.session
        self.first = read.stand  # of this sheet, before anything was answered about it
        self.stand = read.stand  # what is shown
        self._before: list[Answers] = []  # what Ctrl+Z goes back to
        self._asked_for = read.stand.answers  # the answers that are shown, or on their way
        self._finding = QuickOrBackground("find scores", around.background, self)
        self._leads = self._taken = False  # to what is left, once kept answers are read; into the document, under way
        self._connect()
        self.retranslate()
        self._begin()

    def _connect(self) -> None:
        self.reading.succeeded.connect(self._on_read)
        self.reading.failed.connect(self._on_failed)
        self.reading.started.connect(self._show_state)
        self._finding.succeeded.connect(self._on_found)
        self._finding.failed.connect(self._on_not_found)
        self.controls.setting_requested.connect(self._on_changed)
        self.controls.selection_requested.connect(self._on_selection)
        self.controls.refused.connect(self.message.show_message)
        self.inspector.setting_requested.connect(self._on_setting)
        self.questions.setting_requested.connect(self.settle)
        self.questions.navigate_requested.connect(self.sheet.go_to)
        self.sheet.selection_changed.connect(self.controls.selection.setEnabled)
        self.sheet.current_cell_changed.connect(self._on_moved)
        self.sheet.line_menu_requested.connect(self._on_line)
        self.sheet.cell_menu_requested.connect(self._on_cell)
        self.as_new.toggled.connect(self._on_into)
        self._session.document_changed.connect(self._on_document)
        self.undo.clicked.connect(self._on_undo)
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self._on_ok)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._on_undo)

    def _begin(self) -> None:
        """Another sheet: look where the first question is, and offer what was answered about its form before."""
        self.first = self._read.stand
        self.sheet.go_to(first_place(self.stand), on_top=self.stand.layout.own and self.stand.layout.sure)
        self.offer.clear()
        self._offer()
        if not self.questions.focus_first():
            self.sheet.setFocus()

    def _offer(self) -> None:
        kept = self._remembered.offer(self.first)
        if kept is None:
            return
        text = self.tr("A table with the same heads was imported before.")
        choices = (
            (self.tr("Take the same answers"), partial(self._on_kept, kept)),
            (self.tr("Forget them"), partial(self._remembered.forget, self.first)),
        )
        self.offer.show_message(text, "info", choices, again=self._offer)

    # answers

    def answer(self, answers: Answers) -> None:
        """Read it with other answers."""
        if answers == self._asked_for:
            return
        self._before.append(self._asked_for)
        self._ask(answers)

    def _on_kept(self, kept: Answers) -> None:
        """Read it with the answers that were kept, and go to what they leave open."""
        self._leads = True
        self.answer(kept)
        if not self.reading.at_work:
            self._lead()

    def settle(self, settings: tuple[Setting, ...]) -> None:
        """Add some settings to the answers."""
        self.answer(settled(self._asked_for, settings))

    def _ask(self, answers: Answers) -> None:
        self._asked_for = answers
        self.message.clear()
        self.reading.start(answers)
        self._show_state()

    def _on_changed(self, change: Callable[[Answers], Answers]) -> None:
        self.answer(change(self._asked_for))

    def _on_setting(self, setting: Setting) -> None:
        self.settle((setting,))

    def _let_be(self, axis: Axis, index: int) -> None:
        self.answer(without(self._asked_for, axis, index))

    def _on_undo(self, _checked: bool = False) -> None:
        if self._before:
            self._ask(self._before.pop())

    def _on_read(self, read: ReadSource) -> None:
        other = read.stand.sheet is not self.stand.sheet
        was_asked = self.questions.isAncestorOf(self.focusWidget() or self)
        self._read = read
        self._show()
        if other:
            self._begin()
        if was_asked or self._leads:
            self._lead()

    def _lead(self) -> None:
        """The focus to the first open question, else to what brings the table in."""
        self._leads = False
        if not self.questions.focus_first():
            self.ok.setFocus()

    def _on_failed(self, error: InvalidInput) -> None:
        """What was asked for cannot be: back to what is shown."""
        self._asked_for = self.stand.answers
        if self._before and self._before[-1] == self._asked_for:
            self._before.pop()
        self.controls.show_read(self._read)
        self.refuse(error)
        self._show_state()

    # the sheet

    def _on_moved(self) -> None:
        index = self.sheet.currentIndex()
        if index.isValid():
            self.inspector.show_cell(self.stand, index.row(), index.column())

    def _on_selection(self) -> None:
        self.controls.take_area(self.sheet.selected_area())

    def _on_line(self, axis: Axis, index: int, at: QPoint) -> None:
        line_menu(self, self.stand, axis, index, self._on_setting, self._let_be).popup(at)

    def _on_cell(self, row_: int, column_: int, at: QPoint) -> None:
        cell_menu(self, self.stand, row_, column_, self._on_setting, self._let_be).popup(at)

    # what comes in

    def _on_into(self, _checked: bool) -> None:
        self.message.clear()
        self._show()

    def _on_document(self, _change: Change) -> None:
        """Another scenario is open, or has other parts by now."""
        self._show_target()
        self._show_state()

    def _show_target(self) -> None:
        """New scores are offered where there is something to have them."""
        scenario = self._session.scenario
        both = bool(scenario.recommendations and scenario.criteria)
        for choice in (self.as_new, self.as_scores):
            choice.setVisible(both)
        set_tip(self.as_scores, scenario.title.in_(language()))
        self.as_new.setChecked(self.as_new.isChecked() or not both)

    def _on_ok(self, _checked: bool = False) -> None:
        if self.reading.at_work or self._taken:
            return
        if self.stand.layout.doubts:
            self.questions.focus_first()
            self._tell_open()
        elif self.as_new.isChecked() and display_time_sentence(self.stand.layout):
            self._ask_size()
            self.message.focus_first()
        else:
            self._take()

    def _take(self) -> None:
        self._taken = True
        self._show_state()
        self.import_requested.emit(ImportResult(self._read, "open" if self.as_scores.isChecked() else "new"))

    def go_on(self) -> None:
        """It did not come in after all."""
        self._taken = False
        self._show_state()

    def _tell_open(self) -> None:
        text = self.tr("Please answer the questions on the right first: each may change what comes in.")
        self.message.show_message(text, "warning", again=self._tell_open)

    def _ask_size(self) -> None:
        choices = ((self.tr("Import all of it"), self._take),)
        self.message.show_message(display_time_sentence(self.stand.layout), "warning", choices, again=self._ask_size)

    def refuse(self, error: InvalidInput) -> None:
        """Say why it did not come in."""
        self.go_on()
        self.message.show_message("\n".join(sentences_with_location(error)), "bad", again=partial(self.refuse, error))

    # showing

    def _show(self) -> None:
        """Show what was read; of a table of new scores nothing is asked that does not come in."""
        read = self._read.stand
        self.stand = replace(read, layout=without_directions(read.layout)) if self.as_scores.isChecked() else read
        self.model.show(self.stand)
        self.sheet.fit_rows()
        self.sheet.widen()
        self.controls.show_read(self._read)
        self.questions.show_stand(self.stand)
        self.order_questions()
        self._on_moved()
        self._show_state()

    def _show_state(self) -> None:
        """The sentence, and what can be pressed."""
        self.undo.setEnabled(bool(self._before))
        self.ok.setEnabled(not self.reading.at_work and not self._taken)
        self._finding.cancel()
        if self.reading.at_work or self._taken:
            self.sentence.setText(self.tr("Reading …") if self.reading.at_work else self.tr("Importing …"))
        elif not self.as_scores.isChecked():
            self.sentence.setText(summary(self.stand.layout, language()))
        elif self.stand.layout.doubts:
            self.sentence.setText(scores_summary(self.stand.layout, language()))
        else:
            self.ok.setEnabled(False)  # until something is found to change
            self.sentence.setText(self.tr("Comparing with the open scenario …"))
            self._finding.run(partial(scores_to_merge, self._read, self._session.scenario), self._read.small)

    def _on_found(self, found: NewScores) -> None:
        self.sentence.setText(new_scores_summary(found, language()))
        self.ok.setEnabled(bool(found.changed))

    def _on_not_found(self, error: InvalidInput) -> None:
        self.sentence.setText("\n".join(sentences_with_location(error)))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import a table: {name}").format(name=source_name(self.reading.source)))
        self._show_target()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.model.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field ends what is typed there, and in the sheet leads on; both import nothing."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and self.sheet.hasFocus():
            self._lead()
        elif not enters or isinstance(self.focusWidget(), QAbstractButton):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self.reading.cancel()
        self._finding.cancel()
        was_active = self.isActiveWindow()
        super().done(result)
        if was_active:
            self._main.activateWindow()  # not every window manager does
