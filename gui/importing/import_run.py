"""Runs one import: reads a table, shows the assistant if there are questions, and takes the result in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from gui.importing.background_reading import BackgroundReading
from gui.importing.display_time import display_time_sentence
from gui.importing.import_assistant import ImportAssistant
from gui.importing.import_result import ImportResult, new_scenario, scores_to_merge
from gui.importing.import_services import ImportServices
from gui.importing.import_source import ImportSource, ReadSource
from gui.importing.quick_or_background import QuickOrBackground
from gui.importing.remembered_answers import Remembered
from gui.signature import current_signature
from scenarios.findings import InvalidInput
from scenarios.io.tables.import_summary import RETURNED
from scenarios.io.tables.layout import Answers
from scenarios.io.tables.merge_scores import NewScores, with_new_scores
from scenarios.model import Scenario

translate = QCoreApplication.translate


class ImportRun(QObject):
    """From what is given to what came in, or to the sentence why not."""

    reading_started = Signal()  # it takes a while
    reading_finished = Signal()
    refused = Signal(object)  # InvalidInput
    scores_changed = Signal(int)  # of the open scenario, how many
    imported = Signal(str)  # the step that shows what came in
    finished = Signal()  # last of all, in every case

    def __init__(self, given: ImportSource, around: ImportServices, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._remembered = around, Remembered(around.settings)
        self._reading = BackgroundReading(given, around.background, self)
        self._making = QuickOrBackground("make of table", around.background, self)
        self._taken: ImportResult | None = None
        self.assistant: ImportAssistant | None = None
        self._over = False

    def start(self) -> None:
        """Begin to read."""
        self._reading.succeeded.connect(self._on_first_read, Qt.ConnectionType.SingleShotConnection)
        self._reading.failed.connect(self._on_refused, Qt.ConnectionType.SingleShotConnection)
        self._reading.started.connect(self.reading_started)
        self._making.succeeded.connect(self._on_made)
        self._making.failed.connect(self._on_not_made)
        self._reading.start(Answers())

    def end(self) -> None:
        """It is over: the assistant goes, and what is under way is not wanted."""
        if self._over:
            return
        self._over = True
        self._reading.cancel()
        self._making.cancel()
        if self.assistant is not None:
            self.assistant.close()
        self.deleteLater()
        self.finished.emit()

    def _on_refused(self, error: InvalidInput) -> None:
        if self.assistant is None:
            self.refused.emit(error)
            self.end()

    def _on_first_read(self, read: ReadSource) -> None:
        """A table of the program's own form with no question about it or its size needs nobody to look at it, unless it
        is a workbook that comes back: it may be meant for the scenario that is open."""
        layout = read.stand.layout
        self.reading_finished.emit()
        plain = layout.own and layout.sure and not any(each.code == RETURNED for each in layout.remarks)
        if plain and len(read.sheets) <= 1 and not display_time_sentence(layout):
            self._take(ImportResult(read, "new"))
        else:
            self._look_at(read)

    def _look_at(self, read: ReadSource) -> None:
        self.assistant = ImportAssistant(read, self._reading, self._remembered, self._around)
        self.assistant.import_requested.connect(self._take)
        self.assistant.finished.connect(self.end)
        self.assistant.open()

    def _take(self, taken: ImportResult) -> None:
        self._taken = taken
        if taken.into == "new":
            path = self._reading.source.path
            title = path.stem if path else translate("OneImport", "Pasted table")
            self._making.run(partial(new_scenario, taken.read, title), taken.read.small)
        else:
            self._making.run(partial(scores_to_merge, taken.read, self._around.session.scenario), taken.read.small)

    def _on_not_made(self, error: InvalidInput) -> None:
        if self.assistant is not None:
            self.assistant.refuse(error)
        elif self._taken is not None:
            self._look_at(self._taken.read)  # it shows where it is wrong

    def _on_made(self, made: Scenario | NewScores) -> None:
        try:
            came_in = self._show(made) if isinstance(made, Scenario) else self._change(made)
        except InvalidInput as error:
            self._on_not_made(error)
            return
        if self.assistant is None:
            self.end()
        elif came_in and self._taken is not None:
            self._remembered.keep(self.assistant.first, self._taken.read.stand)
            self.end()
        else:
            self.assistant.go_on()

    def _show(self, scenario: Scenario) -> bool:
        """A new scenario in place of the one that is open, unless unsaved work stands against it."""
        unseen = self._taken.read.stand.layout.remarks if self._taken and self.assistant is None else ()
        if not self._around.documents.take_made(scenario, self._reading.source.name, unseen):
            return False
        self.imported.emit("criteria")
        return True

    def _change(self, found: NewScores) -> bool:
        """New scores for the scenario that is open, as one step of its history. Raises InvalidInput."""
        edit = partial(with_new_scores, found=found, stamp=current_signature())
        self._around.session.apply(translate("OneImport", "Import scores"), edit)
        self.imported.emit("scores")
        self.scores_changed.emit(len(found.changed))
        return True
