"""Every weight and every score that changes the first place, exactly, below the verdict: a picture, and a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.background.query import BackgroundQuery, unreported
from gui.background.query_keys import flips_key
from gui.finding_sentences import joined_sentences
from gui.pages.robustness.tornado_view import TornadoView
from gui.retranslation import Translated
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label
from gui.widgets.choice import ChoiceBox
from gui.widgets.table_view import TableView
from scenarios.analysis.stability import Flips, find_flips
from scenarios.model import Scenario
from scenarios.report.stability import score_flips_table, weight_flips_table
from scenarios.text import fill_in
from scenarios.text.catalogue import _
from scenarios.text.names_and_lists import listed
from scenarios.text.robustness_remarks import REMARKS

KINDS = {"weights": _("Weights"), "scores": _("Scores")}


class StabilityView(Translated, QWidget):
    """Asked in the background: with hundreds of recommendations it takes longer than a tick may. Hidden until known."""

    item_requested = Signal(str)  # what a bar of the picture stands for

    def __init__(self, asking: BackgroundQuery[Scenario, Flips] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceBox(KINDS)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # its words change with the language
        self.picture, self.view, self.about = TornadoView(), TableView(self.kind), label(role="muted")
        self._asking = asking or BackgroundQuery(flips_key, unreported(find_flips), self)
        self._scenario: Scenario | None = None
        self._found: Flips | None = None
        self._asking.answer_changed.connect(self._show)
        self._asking.failed.connect(self.hide)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.picture.item_requested.connect(self.item_requested)
        table = column(self.view, self.about, spacing=GRID // 2)
        self.setLayout(column(self.picture, table, spacing=2 * GRID))
        self.bind_text(self.view.set_title, _("What changes the first place"))
        self.bind_text(self.kind.setAccessibleName, _("Weights or scores"))
        self.hide()

    def show_scenario(self, scenario: Scenario) -> None:
        """Show its flips, or ask for them; those of before stand back until then."""
        if self._scenario is not None and self._scenario.id != scenario.id:
            self.hide()  # another file's figures must not stand here
        self._scenario = scenario
        known = self._asking.start(scenario)
        self.setEnabled(known is not None)
        if known is not None:
            self._show(known)

    def rest(self) -> None:
        """Nobody is looking."""
        self._asking.rest()

    def resume(self) -> None:
        """Somebody looks again."""
        self._asking.resume()

    def _show(self, found: Flips) -> None:
        self._found = found
        self.setEnabled(True)
        if self._scenario is not None:
            self.picture.show_flips(found, self._scenario)
        self._show_kind()
        self.show()

    def _show_kind(self, _place: int = 0) -> None:
        if self._found is None or self._scenario is None:
            return
        table = weight_flips_table if self.kind.currentData() == "weights" else score_flips_table
        figures = table(self._found, self._scenario, language())
        self.view.show_whole(figures)
        self.about.setText(joined_sentences(filter(None, (*self._remarks(), figures.note))))
        self.about.setVisible(bool(self.about.text()))

    def _remarks(self) -> list[str]:
        """Why some weights or scores are not asked about."""
        assert self._found is not None and self._scenario is not None
        first = listed(self._scenario, self._found.first, language())
        codes = (code for code in self._found.remarks if code != "left_out")  # the verdict says so already
        return [fill_in(REMARKS, code, language(), first=first) for code in codes]
