"""A box for a figure between two ends, with arrows to step by: weights, points, ratios, ends of intervals."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QFocusEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QStyle, QStyleOptionSpinBox, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import NONE
from gui.widgets.basic_widgets import calm_wheel
from gui.widgets.fields.field_undo import undo_of_document
from gui.widgets.fields.refusable import Refusable
from gui.widgets.fields.text_fields import select_from_end, show_anew
from gui.widgets.typed_numbers import brief_text, full_text, not_a_number, typed_number
from scenarios.numbers import Notation, read, written

DECIMALS = 9  # to which steps are reckoned, so that 0.1 three times is 0.3
ROOMY = "0" * 10  # what a box has room for at most, however far its ends lie


@guarded
class NumberSpinBox(Refusable, QAbstractSpinBox):
    """Holds a figure to the last digit, in the document's own unit, and speaks when it is done.

    While one is in it, it has every digit; else a subclass may show it rounded. What is no figure, or none between the
    ends, stays marked until it is mended. It is not a QDoubleSpinBox, which rounds what it holds.
    """

    value_edited = Signal(object)  # float | None

    def __init__(
        self,
        least: float,
        most: float,
        *,
        step: float = 1.0,
        per_cent: bool = False,
        first: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """least, most: the ends, in the document's unit; step: of the arrows, in what is shown; per_cent: the document
        has shares of 1; first: where it may also be open, a dash, the figure that the arrow leads to from there."""
        super().__init__(parent)
        self.least, self.most, self._step, self._per_cent, self._first = least, most, step, per_cent, first
        self._held: float | None = least if first is None else None
        self._grey = ""  # what stands there instead of a dash while it is open
        self._typing = False  # Qt forgets it of the line before it says that Enter was pressed
        self._to_mend = False  # it was refused as it stands
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        calm_wheel(self)
        undo_of_document(self, waiting=self.lineEdit())
        if first is not None:
            self.lineEdit().setPlaceholderText(NONE)
        self.lineEdit().textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)

    @property
    def figure(self) -> float | None:
        """What it holds, None while it is open."""
        return self._held

    def show_figure(self, figure: float | None) -> None:
        """Hold and show a figure without saying so. What is being typed stays while the document is as it was."""
        if figure != self._held or not self._typing:
            self._held = figure
            self.show_again()

    def show_proposal(self, figure: float | None) -> None:
        """While it is open, show this in grey in place of the dash, and let the arrow lead there."""
        self._first = self.least if figure is None else figure
        self._grey = "" if figure is None else self.shown(figure)
        self.lineEdit().setPlaceholderText(self._grey or NONE)
        if self._held is None and not self._typing:
            self.show_again()

    def request_value(self, figure: float | None) -> None:
        """Have another figure, and say so, as if it had been typed."""
        if figure != self._held:
            self._held = figure
            self.value_edited.emit(figure)
        self.show_again()

    def shown(self, figure: float) -> str:
        """The figure as it is shown while nobody is in the box."""
        return brief_text(figure)

    def show_again(self) -> None:
        """Show what it holds, in place of whatever stands there."""
        self.accept()
        held, self._typing, self._to_mend = self._held, False, False
        brief = ("" if self._grey else NONE) if held is None else self.shown(held)
        show_anew(self.lineEdit(), full_text(held, self._per_cent) if self.hasFocus() else brief)
        number = 0.0 if held is None else held * (100.0 if self._per_cent else 1.0)
        if number != self.property("value"):  # what a screen reader asks for
            self.setProperty("value", number)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, number))

    def typed(self) -> str:
        return self.lineEdit().text()

    def show_typed(self, text: str) -> None:
        self.lineEdit().setText(text)
        self._typing = self._to_mend = True

    def show_held(self) -> None:
        self.show_again()

    def out_of_reach(self, typed: str) -> str:
        """Why a figure beyond the ends is refused."""
        said = QCoreApplication.translate(
            "Numbers", "“{typed}” does not lie between {least} and {most}. Nothing was changed."
        )
        return said.format(typed=typed, least=self.shown(self.least), most=self.shown(self.most))

    def _on_edited(self, _text: str) -> None:
        self._typing, self._to_mend = True, False

    def _on_finished(self) -> None:
        if not self._typing or self._to_mend:
            return
        try:
            figure = typed_number(self.typed(), self._per_cent)
        except ValueError:
            self._refuse_typed(partial(not_a_number, self.typed()))
            return
        if figure is not None and not self.least <= figure <= self.most:
            self._refuse_typed(partial(self.out_of_reach, self.typed()))
        else:
            emptied = figure is None and self._first is None
            self.request_value(self._held if emptied else figure)

    def _refuse_typed(self, why: Callable[[], str]) -> None:
        self._to_mend = True
        self.refuse(why)

    def sizeHint(self) -> QSize:
        """Room for either end as it is shown, and for a figure with its digits while one is in it."""
        option, metrics = QStyleOptionSpinBox(), self.fontMetrics()
        self.initStyleOption(option)
        ends = (NONE, "100.00", self.shown(self.least), self.shown(self.most))
        widest = max(map(metrics.horizontalAdvance, ends))
        content = QSize(min(widest, metrics.horizontalAdvance(ROOMY)), self.lineEdit().sizeHint().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_SpinBox, option, content, self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        held, flag = self._held, QAbstractSpinBox.StepEnabledFlag
        up = flag.StepUpEnabled if held is None or held < self.most else flag.StepNone
        falls = held is not None and (held > self.least or self._first is not None)
        return up | (flag.StepDownEnabled if falls else flag.StepNone)

    def stepBy(self, steps: int) -> None:
        """From a dash to the first figure, from the least to the dash, else by steps of what is shown."""
        self._on_finished()
        held = self._held
        if held is None:
            self.request_value(self._first if steps > 0 else None)
        elif steps < 0 and held <= self.least and self._first is not None:
            self.request_value(None)
        else:
            unit = 100.0 if self._per_cent else 1.0
            wanted = read(written(round(held * unit + steps * self._step, DECIMALS)), Notation(), self._per_cent)
            assert wanted is not None
            self.request_value(min(max(wanted, self.least), self.most))
        self.selectAll()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Letters are kept out; whether the rest is a figure is seen when it is done."""
        letters = any(each.isalpha() and each not in "eEｅＥ" for each in text)
        return (QValidator.State.Invalid if letters else QValidator.State.Acceptable, text, position)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._typing:
            self.show_again()
        super().focusInEvent(event)
        select_from_end(self.lineEdit())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._typing:
            self.show_again()
