"""The header of the Weights page: how the weights were found, presets, equal weights, all weights in one bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from gui.exception_guard import guarded
from gui.pages.weights.elicitation.method_picker import MethodPicker, line_of, method_of
from gui.pages.weights.stacked_bar import StackedBar, pieces
from gui.pages.weights.weight_set_menu import WeightSetMenu
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widget_styles import dress
from gui.widgets.assumption_note import AssumptionNote
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.escaped_captions import named_action
from gui.widgets.steady_label import SteadyLabel
from scenarios.model import Language, Preset, Scenario
from scenarios.text.catalogue import _


@guarded
class WeightsHeader(Translated, QWidget):
    """Title, the way of weighting, presets and equalise, and the bar. Only shows and asks; the page edits."""

    preset_requested = Signal(str)
    equal_weights_requested = Signal(str)  # dimension id, "" for all criteria
    confirm_requested = Signal()  # the weights that were assumed are meant

    def __init__(self, remarks: QWidget, parent: QWidget | None = None) -> None:
        """remarks: what leads to remarks on the weights."""
        super().__init__(parent)
        self.title, self.method, self.total = label(role="title"), SteadyLabel("muted"), label(role="muted")
        self.picker, self.presets, self.equalise = MethodPicker(), QPushButton(), QPushButton()
        self.picker.setMinimumWidth(11 * GRID)
        self.compare = QPushButton()
        self.compare.setCheckable(True)
        dress(self.compare, "choice")
        self.sets = WeightSetMenu(self)
        self.presets.setMenu(self.sets)
        self.equalise.setMenu(QMenu(self))
        self.sets.set_requested.connect(self._on_preset)
        self.equalise.menu().triggered.connect(self._on_equalise)
        self.bar = StackedBar()
        self.total.setWordWrap(False)
        top = row(self.title, self.picker, self.presets, self.equalise, self.compare)
        top.setStretch(0, 1)
        self.assumed = AssumptionNote()
        self.assumed.confirm_requested.connect(self.confirm_requested)
        under = row(self.method, remarks, self.assumed, self.total)
        under.setStretch(0, 1)
        for each in (remarks, self.assumed, self.total):
            under.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(top, under, self.bar))
        self._shown: tuple[object, ...] = ()
        self.bind_text(self.title.setText, _("Weights"))
        self.bind_text(self.presets.setText, _("Sets and &presets"))
        self.bind_text(self.equalise.setText, _("E&qualise"))
        self.bind_text(self.compare.setText, _("&Compare"))
        self.bind_text(self.compare.setToolTip, _("Weight sets side by side, with the ranking that each gives"))
        self.bind_text(self.bar.setAccessibleName, _("All weights by dimension"))
        self.retranslate()

    def show_scenario(self, scenario: Scenario, language: Language) -> None:
        self.bar.show_pieces(pieces(scenario, language))
        self.assumed.show_remark(self.tr("Equal weights assumed") if scenario.assumed.weights else "")
        weighting = scenario.weighting
        shown = (weighting.method, weighting.preset, scenario.presets, scenario.dimensions, language)
        if shown == self._shown:
            return
        has_criteria = bool(scenario.criteria)
        for each in (self.method, self.total, self.bar, self.picker, self.presets, self.equalise, self.compare):
            each.setVisible(has_criteria)
        self._shown = shown
        self.picker.show_choice(method_of(weighting.method))
        chosen = next((each for each in scenario.presets if each.id == weighting.preset), None)
        others = (self._way("", each, language) for each in scenario.presets)  # a drag leaves them: it moves no slider
        self.method.show_one(self._way(weighting.method, chosen, language), others)
        self.sets.show_sets(scenario, chosen, language)
        self._fill_equalise(scenario, language)

    def _reserve(self) -> None:
        """Room for two lines of words, whatever they are: a drag must not move its own slider."""
        words = self.method.fontMetrics().boundingRect(QRect(0, 0, 1000, 1000), Qt.TextFlag.TextWordWrap, "Ag\nAg")
        self.method.setMinimumHeight(words.height())

    def _way(self, method: str, chosen: Preset | None, language: Language) -> str:
        if chosen is None:
            return line_of(method_of(method))
        if not chosen.reason:
            return self.tr("Your weights “{name}”").format(name=chosen.name.in_(language))
        return self.tr("Preset “{name}”: {reason}").format(
            name=chosen.name.in_(language), reason=chosen.reason.in_(language)
        )

    def _fill_equalise(self, scenario: Scenario, language: Language) -> None:
        menu = self.equalise.menu()
        menu.clear()
        menu.addAction(self.tr("All criteria")).setData("")
        menu.addSeparator()
        for each in scenario.dimensions:
            if len(each.criteria) > 1:
                name = each.name.in_(language)
                named_action(menu, self.tr("Within “{name}”").format(name=name)).setData(each.id)

    def retranslate(self) -> None:
        self._shown = ()
        self._reserve()
        self.total.setText(self.tr("Sum {total}").format(total="100%"))

    def _on_preset(self, preset: str) -> None:
        self._shown = ()  # the menu ticked itself, and a lock may keep the weights from being the preset's
        self.preset_requested.emit(preset)

    def _on_equalise(self, action: QAction) -> None:
        self.equal_weights_requested.emit(str(action.data()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_shown"):
            self._reserve()
