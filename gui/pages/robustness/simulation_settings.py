"""What a simulation may draw, in words: weights, scores, method, the standard error to stop at, the seed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from gui.localized_numbers import points
from gui.refusals import FieldPlace
from gui.retranslation import Translated
from gui.sizes import fix_height, fix_width
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import calm_wheel, label
from gui.widgets.combo_choices import fill_combo
from gui.widgets.fields.number_spin_box import NumberSpinBox
from gui.widgets.fields.text_fields import LineField
from gui.widgets.typed_numbers import typed_whole
from scenarios.model import Analysis
from scenarios.numbers import written
from scenarios.sampling_modes import AROUND, EXACT, FREE, INTERVALS, ORDER, RANGES, TRIANGULAR, radius_of
from scenarios.text.catalogue import _
from scenarios.text.methods import short_method_names
from scenarios.validation.field_rules import COARSEST, FINEST
from scoring.methods.registry import BATCH_METHODS

CAPTIONS = (
    _("Weights drawn"),
    _("Scores drawn"),
    _("Method"),
    ERROR := _("Stop at a standard error of"),
    SEED := _("Seed"),
)
RADIUS_NAME = _("How far from its present weight each may lie, in percentage points")
RADIUS = 0.05  # to begin with: five percentage points either way
SHORTEST = 8  # letters of a choice that are always shown
NARROW = 12 * GRID  # of a field for a number


class PercentagePointsBox(NumberSpinBox):
    """A share in percentage points, between words that say so."""

    def __init__(self, least: float, most: float, digits: int, before: str = "", parent: QWidget | None = None) -> None:
        super().__init__(least, most, step=10.0**-digits * 5, per_cent=True, parent=parent)
        self._digits, self._before, self._after = digits, before, ""
        fix_width(self, NARROW)

    def show_unit(self, unit: str) -> None:
        """What stands behind the figure."""
        self._after = unit
        if not self.is_refused:
            self.show_again()

    def shown(self, figure: float) -> str:
        return f"{self._before}{points(figure, self._digits)}{self._after}"


class SimulationSettings(Translated, QWidget):
    """Five fields that say what they are asked to become, and show what the document has."""

    setting_requested = Signal(str, object)  # field of the analysis, its new value
    refused = Signal(str)  # a seed that is no whole number, as typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weights, self.scores, self.method = QComboBox(), QComboBox(), QComboBox()
        self.radius, self.error = PercentagePointsBox(0.0, 1.0, 1, "± "), PercentagePointsBox(FINEST, COARSEST, 2)
        self.seed = LineField()
        self._analysis, self._has_intervals = Analysis(), True
        self._methods = BATCH_METHODS  # that are offered: with any other that the document had
        self._captions = tuple(label(role="small") for _each in CAPTIONS)
        self._lay_out()
        self.radius.show_figure(RADIUS)
        self._connect()
        self._bind_texts()
        self.retranslate()

    def _lay_out(self) -> None:
        for combo in (self.weights, self.scores, self.method):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.setMinimumContentsLength(SHORTEST)  # in a small window
            calm_wheel(combo)
        fix_width(self.seed, NARROW)
        self.seed.setAlignment(Qt.AlignmentFlag.AlignRight)
        weights, scores, method, error, seed = self._captions
        lines = (
            ((weights, self.weights), (None, self.radius), (scores, self.scores)),
            ((method, self.method), (error, self.error), (seed, self.seed)),
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(len(lines[0]), 1)
        for line, fields in enumerate(lines):
            for place, (caption, field) in enumerate(fields):
                fix_height(field)
                grid.addWidget(field, 2 * line + 1, place, Qt.AlignmentFlag.AlignLeft)
                if caption is not None:
                    caption.setWordWrap(False)
                    caption.setBuddy(field)
                    grid.addWidget(caption, 2 * line, place)
        self.setLayout(grid)

    def _connect(self) -> None:
        self.weights.activated.connect(self._on_weights)
        self.scores.activated.connect(self._on_scores)
        self.method.activated.connect(self._on_method)
        self.radius.value_edited.connect(self._on_radius)
        self.error.value_edited.connect(self._on_error)
        self.seed.text_edited.connect(self._on_seed)

    def show_analysis(self, analysis: Analysis, has_intervals: bool) -> None:
        """Show what the document has. has_intervals: whether any were given; else the choice says so."""
        fresh = analysis is not self._analysis  # else a seed that is still to be mended stays
        self._analysis, self._has_intervals = analysis, has_intervals
        radius = radius_of(analysis.weights)
        self.radius.setVisible(radius is not None)
        if radius is not None:
            self.radius.show_figure(radius)
        if analysis.method not in self._methods:
            self._methods = (*self._methods, analysis.method)
        self.error.show_figure(analysis.error)
        if fresh:
            self.seed.show_text(written(analysis.seed))
        self.seed.stand_for(FieldPlace("robustness", (), "seed"), written(analysis.seed), SEED)
        self.error.stand_for(FieldPlace("robustness", (), "error"), analysis.error, ERROR)
        self.radius.stand_for(FieldPlace("robustness", (), "radius"), radius, RADIUS_NAME)
        self.retranslate()

    def _on_weights(self, _place: int) -> None:
        words = self.weights.currentData()
        self.setting_requested.emit("weights", _around(self.radius.figure) if words == AROUND else words)

    def _on_radius(self, share: float) -> None:
        self.setting_requested.emit("weights", _around(share))

    def _on_scores(self, _place: int) -> None:
        self.setting_requested.emit("scores", self.scores.currentData())

    def _on_method(self, _place: int) -> None:
        self.setting_requested.emit("method", self.method.currentData())

    def _on_error(self, share: float) -> None:
        self.setting_requested.emit("error", share)

    def _on_seed(self, typed: str) -> None:
        """What is no whole number stays in the field to be mended."""
        seed = typed_whole(typed)
        if seed is None or seed < 0:
            self.refused.emit(typed)
            return
        self.setting_requested.emit("seed", seed)
        if not self.seed.is_refused:
            self.seed.show_text(written(self._analysis.seed))

    def _bind_texts(self) -> None:
        fields: tuple[QWidget, ...] = (self.weights, self.scores, self.method, self.error, self.seed)
        for caption, field, text in zip(self._captions, fields, CAPTIONS, strict=True):
            self.bind_text(caption.setText, text)
            self.bind_text(field.setAccessibleName, text)
        self.bind_text(self.radius.show_unit, _(" points"))
        self.bind_text(self.radius.setAccessibleName, RADIUS_NAME)
        self.bind_text(self.error.show_unit, _(" points"))
        self.bind_text(
            self.error.setToolTip, _("Sampling stops by itself once no share of a rank is less certain than this")
        )
        self.bind_text(self.seed.setToolTip, _("The same seed draws the same samples again, on every computer"))

    def retranslate(self) -> None:
        """Offer what may be drawn, with what the document has chosen."""
        analysis, none = self._analysis, "" if self._has_intervals else self.tr(" (none given yet)")
        weights = {
            FREE: self.tr("any weights"),
            ORDER: self.tr("in my order"),
            INTERVALS: self.tr("within my intervals") + none,
            AROUND: self.tr("around my weights"),
        }
        scores = {
            EXACT: self.tr("exactly as given"),
            RANGES: self.tr("anywhere within their ranges"),
            TRIANGULAR: self.tr("within their ranges, likeliest as given"),
        }
        names = short_method_names(language())
        chosen = analysis.weights if radius_of(analysis.weights) is None else AROUND
        fill_combo(self.weights, weights, chosen)
        fill_combo(self.scores, scores, analysis.scores)
        fill_combo(self.method, {each: names.get(each, "") for each in self._methods}, analysis.method)


def _around(radius: float | None) -> str:
    return f"{AROUND}:{written(radius or 0.0)}"
