"""The panel of intervals: a lowest and a highest weight for each, whether they agree, and how far they reach."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QGridLayout, QLabel, QWidget

from gui.localized_numbers import NONE, percent
from gui.pages.weights.elicitation.method_panel import ItemCaption, MethodPanel, name_of
from gui.sizes import fix_width
from gui.theme import GRID
from gui.widgets.basic_widgets import column, label
from gui.widgets.fields.number_spin_box import NumberSpinBox
from scenarios.elicitation.intervals import INTERVALS, IntervalsAnswers
from scenarios.elicitation.method_state import NodeState
from scenarios.text.catalogue import _

END = 11 * GRID
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ENDS = (_("lowest"), _("highest"))
FREE = (0.0, 1.0)  # what stands for an end that was not given yet
NARROWER = 5e-4  # of 1: what shows at one decimal of a per cent


class EndBox(NumberSpinBox):
    """One end in per cent, or a dash while neither end was given. Emptied, it bounds nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0.0, 1.0, per_cent=True, first=0.0, parent=parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)  # no slider stands beside it for the mouse
        fix_width(self, END)

    def shown(self, figure: float) -> str:
        return percent(figure)


class IntervalsPanel(MethodPanel[IntervalsAnswers]):
    """A row an item: its two ends, and the tightened interval where it is narrower."""

    method = INTERVALS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.verdict = label(), label()
        self.heads = (label(role="small"), label(role="small"), label(role="small"))
        self.ends: dict[str, tuple[EndBox, EndBox]] = {}
        self.tight: dict[str, QLabel] = {}
        self._made: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID + GRID // 2)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        widest = self.fontMetrics().horizontalAdvance(_span((0.999, 1.0)))
        self._grid.setColumnMinimumWidth(len(self.heads), widest)  # the boxes stay where they are, whatever follows
        names = (*ENDS, _("really possible"))
        for place, (head, name) in enumerate(zip(self.heads, names, strict=True), start=1):
            self.bind_text(head.setText, name)
            head.setAlignment(RIGHT)
            head.setWordWrap(False)
            self._grid.addWidget(head, 0, place)
        self.setLayout(column(self.question, self._grid, self.verdict, None, spacing=GRID + GRID // 2))
        self.bind_text(
            self.question.setText,
            _("Between which weights does each lie? Give the lowest and the highest that someone would defend."),
        )

    def rebuild(self, node: NodeState) -> None:
        for gone in self._made:
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._made, self.ends, self.tight = [], {}, {}
        for place, each in enumerate(node.items, start=1):
            name = name_of(each)
            caption, low, high, tight = ItemCaption(each), EndBox(), EndBox(), label(role="muted")
            low.setAccessibleName(self.tr("Lowest weight of {name}, per cent").format(name=name))
            high.setAccessibleName(self.tr("Highest weight of {name}, per cent").format(name=name))
            tight.setWordWrap(False)
            tight.setAlignment(RIGHT)
            for end, box in enumerate((low, high)):
                box.value_edited.connect(partial(self._on_ended, each.id, end))
            for at, widget in enumerate((caption, low, high, tight)):
                self._grid.addWidget(widget, place, at)
            self.ends[each.id], self.tight[each.id] = (low, high), tight
            self._made += [caption, low, high, tight]

    def refresh(self, node: NodeState) -> None:
        bounds, proposal = self.given.bounds, self.proposed(node)
        proposed = proposal.bounds if proposal else {}
        tightened = node.details.get("tightened") or {}
        for item, boxes in self.ends.items():
            given = bounds.get(item)
            grey = proposed.get(item, (None, None))
            for box, share, end, name in zip(boxes, given or (None, None), grey, ENDS, strict=True):
                box.show_proposal(end)
                box.show_figure(share)
                self.keep_refusals(box, item, name, share)
            self.tight[item].setText(_span(tightened.get(item)) if given else NONE)
        self._show_verdict(node, tightened)

    def _show_verdict(self, node: NodeState, tightened: dict[str, tuple[float, float]]) -> None:
        self.verdict.setVisible(bool(tightened or node.findings))
        if node.findings:  # which and why stands beside them
            self.verdict.setText(self.tr("✕ They cannot hold together, so no weights follow from them."))
            return
        narrower = [
            each
            for each, (low, high) in tightened.items()
            if (given := self.given.bounds.get(each)) and (low - given[0] > NARROWER or given[1] - high > NARROWER)
        ]
        if narrower:
            names = self.names()
            said = self.tr("✓ They can hold together. The others leave less room than was given to: {names}.")
            self.verdict.setText(said.format(names=self.tr(", ").join(names[each] for each in narrower)))
        else:
            self.verdict.setText(self.tr("✓ They can hold together, each over its whole length."))

    def first_control(self) -> QWidget:
        return next((low for low, _ in self.ends.values()), self)

    def _on_ended(self, item: str, end: int, given: float | None) -> None:
        share = FREE[end] if given is None else given
        bounds = list(self.given.bounds.get(item, FREE))
        bounds[end] = share
        bounds[1 - end] = max(bounds[1 - end], share) if end == 0 else min(bounds[1 - end], share)
        wanted = {**self.given.bounds, item: tuple(bounds)}
        self.request_answer(replace(self.given, bounds=wanted), f"{item}/{end}")


def _span(ends: tuple[float, float] | None) -> str:
    return NONE if ends is None else f"{percent(ends[0])} – {percent(ends[1])}"
