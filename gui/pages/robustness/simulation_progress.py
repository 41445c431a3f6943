"""How far a simulation has come: what was drawn, how much is still to come, how to stop it and how to go on."""

from __future__ import annotations

import time

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from gui.background.simulation_query import SimulationProgress
from gui.finding_sentences import joined_sentences
from gui.retranslation import Translated
from gui.theme import GRID, ROW
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.message_area import FloatingMessage
from scenarios.report.simulation import drawn_line, duration, error_text, short_sentence
from scenarios.text.catalogue import _

PARTS = 1000  # of the progress bar
KNOWN_AFTER = 0.02  # share done from which on the time that is left can be told …
LONG = 3.0  # … if it is so many seconds at least
TIRING = 10.0  # seconds from which on it is said beforehand what the error asked for takes


class SimulationProgressBar(Translated, QWidget):
    """One line and, while a fine run is under way, a bar with a button beside it."""

    cancel_requested = Signal()
    more_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.bar, self.cancel = label(role="muted"), QProgressBar(), QPushButton()
        self.time_left, self.more = label(role="muted"), FloatingMessage(self)
        self._since = 0.0
        self.bar.setRange(0, PARTS)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(12 * GRID)
        self.time_left.setWordWrap(False)
        self.run = QWidget()
        self.run.setLayout(row(self.time_left, self.bar, self.cancel))
        head = row(self.line, self.run)
        head.setStretch(0, 1)
        self.setLayout(column(head))
        self.line.setMinimumHeight(ROW)
        self.cancel.clicked.connect(self.cancel_requested)
        self.run.hide()
        self.bind_text(self.cancel.setText, _("Cancel"))
        self.bind_text(self.cancel.setToolTip, _("Stop drawing, and keep what has been drawn"))
        self.bind_text(self.bar.setAccessibleName, _("How much has been drawn"))

    def show_drawn(self, drawn: SimulationProgress, running: bool) -> None:
        """What was drawn; and where the error is larger than asked for, what it would take, and a button for it."""
        self.line.setText(self._words(drawn, running))
        self.run.setVisible(running)
        self._tell_rest(drawn, running)

    def _words(self, drawn: SimulationProgress, running: bool) -> str:
        if running:
            said = self.tr("A first look at {samples} samples, standard error at most ±{error} points; drawing on …")
            found = drawn.answer.smaa
            return said.format(samples=QLocale().toString(found.samples), error=error_text(found.standard_error))
        line = drawn_line(drawn.answer, language())
        stopped = self.tr("Stopped; what had been drawn is shown.")
        return joined_sentences((stopped, line)) if drawn.stage == "stopped" else line

    def _tell_rest(self, drawn: SimulationProgress, running: bool) -> None:
        """What the error asked for would take: beforehand where that is long, and where it was not reached."""
        if drawn.reached or (running and drawn.seconds < TIRING):
            self.more.clear()
        else:
            actions = () if running else ((self.tr("Draw on"), self.more_requested.emit),)
            said = short_sentence(drawn.answer, drawn.samples_needed, drawn.seconds, language())
            self.more.show_message(said, "info", actions)

    def begin(self, before: SimulationProgress) -> None:
        """A fine run is under way."""
        self.line.setText(self._words(before, running=True))
        self._since = time.monotonic()
        self.bar.setValue(0)
        self.time_left.clear()
        self.run.show()
        self._tell_rest(before, running=True)

    def show_progress(self, share: float) -> None:
        self.bar.setValue(round(share * PARTS))
        seconds = (time.monotonic() - self._since) * (1 - share) / max(share, KNOWN_AFTER)
        told = share >= KNOWN_AFTER and seconds >= LONG
        left = self.tr("{duration} left").format(duration=duration(seconds, language()))
        self.time_left.setText(left if told else "")
