"""Saaty's scale: its words, its answers, and the row of buttons that gives one (Saaty 1980, chapter 3)."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import score_text
from gui.retranslation import Translated
from gui.sizes import fix_height, fix_width
from gui.widget_styles import dress
from gui.widgets.basic_widgets import row
from gui.widgets.tooltips import set_tip

BUTTON = 24  # wide: seventeen of them fit beside the weights in a window of 1280 pixels
WORDIEST = 8.0  # the answer that takes most words
STEPS = (*range(-8, 0), *range(9))  # -8: the first counts nine times as much; 0: equally; 8: the second does


def step_of(ratio: float) -> int | None:
    """The step of an answer, if it is one of Saaty's; ratio: first over second."""
    found = round(max(ratio, 1 / ratio)) - 1
    step = -found if ratio > 1 else found
    return step if math.isclose(ratio_of(step), ratio, rel_tol=1e-6) else None


def ratio_of(step: int) -> float:
    """First over second at a step of the scale."""
    return float(1 - step) if step <= 0 else 1.0 / (1 + step)


def phrase(ratio: float, first: str, second: str) -> str:
    """An answer in words: “Autonomy” counts strongly more than “Access” (5)."""
    translate = QCoreApplication.translate
    more, less = (first, second) if ratio >= 1 else (second, first)
    times = max(ratio, 1 / ratio)
    if math.isclose(times, 1.0):
        return translate("Saaty", "“{more}” and “{less}” count equally (1)").format(more=more, less=less)
    words = {
        2: translate("Saaty", "“{more}” counts equally or moderately more than “{less}” ({times})"),
        3: translate("Saaty", "“{more}” counts moderately more than “{less}” ({times})"),
        4: translate("Saaty", "“{more}” counts moderately to strongly more than “{less}” ({times})"),
        5: translate("Saaty", "“{more}” counts strongly more than “{less}” ({times})"),
        6: QCoreApplication.translate(
            "Saaty", "“{more}” counts strongly to very strongly more than “{less}” ({times})"
        ),
        7: translate("Saaty", "“{more}” counts very strongly more than “{less}” ({times})"),
        8: QCoreApplication.translate(
            "Saaty", "“{more}” counts very strongly to extremely more than “{less}” ({times})"
        ),
        9: translate("Saaty", "“{more}” counts extremely more than “{less}” ({times})"),
    }
    whole = words.get(round(times)) if math.isclose(times, round(times), rel_tol=1e-6) else None
    text = whole or translate("Saaty", "“{more}” counts {times} times as much as “{less}”")
    return text.format(more=more, less=less, times=score_text(round(times, 2)))


def short(ratio: float) -> str:
    """An answer as a ratio: 3, or 1/3."""
    times = score_text(round(max(ratio, 1 / ratio), 2))
    return times if ratio >= 1 else f"1/{times}"


@guarded
class StepButton(QToolButton):
    """One answer of the scale. Left and Right ask for its neighbours, Enter for the next question."""

    step_requested = Signal(int)
    next_pair_requested = Signal()

    def __init__(self, step: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(str(abs(step) + 1))
        self.setCheckable(True)
        dress(self, "choice")
        fix_width(self, BUTTON)
        fix_height(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (way := ways.get(Qt.Key(event.key()))) is not None:
            self.step_requested.emit(way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_pair_requested.emit()
        else:
            super().keyPressEvent(event)


class SaatyScale(Translated, QWidget):
    """Seventeen buttons from "the first, nine times" over "equally" to "the second, nine times".

    Arrow keys walk along it and answer; only the odd ones have words of their own, the even ones lie between.
    """

    ratio_requested = Signal(float)  # first over second
    next_pair_requested = Signal()  # by Enter: on to the next pair

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {step: StepButton(step) for step in STEPS}
        for step, button in self.buttons.items():
            button.clicked.connect(partial(self._on_clicked, step))
            button.step_requested.connect(partial(self._on_walked, step))
            button.next_pair_requested.connect(self.next_pair_requested)
        self._names = ("", "")
        self.setLayout(row(*self.buttons.values(), None, spacing=1))

    def show_answer(self, ratio: float | None, first: str, second: str) -> None:
        """Show an answer between these two, None for none."""
        step = None if ratio is None else step_of(ratio)
        for each, button in self.buttons.items():
            button.setChecked(each == step)
            stop = each == (step or 0)  # Tab comes in at the answer, or in the middle; arrow keys do the rest
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        if self._names != (first, second):
            self._names = (first, second)
            self._name_steps(first, second)

    def retranslate(self) -> None:
        """Name the steps anew at the next answer shown."""
        self._names = ("", "")

    def _name_steps(self, first: str, second: str) -> None:
        for each, button in self.buttons.items():
            told = phrase(ratio_of(each), first, second)
            set_tip(button, told)
            button.setAccessibleName(told)

    def enter(self) -> None:
        """Take the focus, at the answer or in the middle."""
        checked = next((each for each in self.buttons.values() if each.isChecked()), self.buttons[0])
        checked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_walked(self, step: int, way: int) -> None:
        to = self.buttons[min(max(step + way, STEPS[0]), STEPS[-1])]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        to.click()

    def _on_clicked(self, step: int, _checked: bool = False) -> None:
        self.ratio_requested.emit(ratio_of(step))
