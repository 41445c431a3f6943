"""The panel of cards (Simos, Roy, Figueira): an order with blank cards between, and the ratio of first to last.

The list shows the most important first, as everywhere; the answers hold the least important first, as the paper does.
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractSpinBox, QPushButton, QWidget

from gui.localized_numbers import NONE, score_text
from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.pages.weights.elicitation.order_editor import OrderEditor
from gui.pages.weights.elicitation.order_with_ties import Order, place_of, unplaced
from gui.sizes import fix_width
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row
from gui.widgets.choice import ChoiceBox
from gui.widgets.escaped_captions import caption
from gui.widgets.fields.number_spin_box import NumberSpinBox
from scenarios.elicitation.cards import CARDS, CardsAnswers
from scenarios.elicitation.method_state import NodeState
from scenarios.text.catalogue import _
from scenarios.text.number_format import rounded

MOST_Z = 100.0
RATIO = _("Ratio z of the first to the last")
FIRST_Z = 1.5  # where the arrows begin: the first ratio that says something
ROUNDINGS = {  # exact, or so many decimals of a per cent
    None: _("none", context="rounding"),
    0: _("whole per cent"),
    1: _("one decimal"),
    2: _("two decimals"),
}


class RatioBox(NumberSpinBox):
    """z: above 1, or a dash while it is open; shown with at most two decimals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0.0, MOST_Z, step=0.5, first=FIRST_Z, parent=parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
        fix_width(self, 10 * GRID)

    def shown(self, figure: float) -> str:
        return score_text(float(rounded(figure, 2)))


class CardsPanel(MethodPanel[CardsAnswers]):
    """The order, buttons for blank cards at the place that is current, the ratio and the rounding."""

    method = CARDS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question, self.ordering = label(), OrderEditor()
        self.blank, self.unblank = QPushButton(), QPushButton()
        self.ratio_caption, self.ratio = label(), RatioBox()
        self.rounding_caption, self.rounding = label(), ChoiceBox(ROUNDINGS)
        self._lay_out()
        self.ordering.order_requested.connect(self._on_order)
        self.ordering.list.currentRowChanged.connect(self._show_blank_buttons)
        self.blank.clicked.connect(self._on_blank)
        self.unblank.clicked.connect(self._on_unblank)
        self.ratio.value_edited.connect(self._on_ratio)
        self.rounding.choice_requested.connect(self._on_rounding)
        self.bind_text(
            self.question.setText,
            _(
                "Drag the cards into order, the most important first, or move them by Alt and the arrow keys. Drop one "
                "on another to tie them. Where the step to the next is larger, put blank cards between."
            ),
        )
        self.bind_text(self.blank.setText, _("&Add a blank card below"))
        self.bind_text(self.unblank.setText, _("&Take one away"))
        self.bind_text(self.blank.setToolTip, _("Below the card that is chosen in the list, where another follows"))
        self.bind_text(self.unblank.setToolTip, _("One blank card from below the card that is chosen in the list"))
        self.bind_text(self.rounding_caption.setText, _("&Rounding of these"))
        self.bind_text(
            self.rounding.setToolTip, _("By the rule of Figueira and Roy (2002), so that the sum is exactly 100%")
        )

    def _lay_out(self) -> None:
        self.ratio_caption.setBuddy(self.ratio)
        self.rounding_caption.setBuddy(self.rounding)
        self.rounding_caption.setWordWrap(False)
        blanks = row(self.blank, self.unblank, None)
        ratio = row(self.ratio_caption, self.ratio)
        ratio.setStretch(0, 1)
        rounding = row(self.rounding_caption, self.rounding, None)
        parts = (self.question, blanks, self.ordering, ratio, rounding, None)  # what lays a card stays where it is
        self.setLayout(column(*parts, spacing=GRID + GRID // 2))

    def refresh(self, node: NodeState) -> None:
        given, names = self.given, self.names()
        order, blanks = shown_order(given), shown_blanks(given)
        proposed = self.proposed(node)
        between = [self._cards(count) for count in blanks]
        left = unplaced(order, list(names), shown_order(proposed) if proposed else ())
        self.ordering.show_order(order, left, names, self.stakes(), between)
        first, last = (
            (" = ".join(caption(names[each]) for each in tied) for tied in (order[0], order[-1])) if order else ("", "")
        )
        question = self.tr("How many times as important as “{last}” is “{first}”? (&z)")
        self.ratio_caption.setText(question.format(first=first or NONE, last=last or NONE))
        for each in (self.ratio_caption, self.ratio):
            each.setVisible(len(order) > 1)
        self.ratio.setAccessibleName(RATIO.in_(language()))
        self.ratio.show_figure(given.z or None)  # 0 is not given yet
        self.keep_refusals(self.ratio, "", RATIO, given.z or None)
        self.rounding.show_choice(given.rounding)
        self._show_blank_buttons()

    def _cards(self, count: int) -> str:
        if not count:
            return ""
        return "▭ " * min(count, 6) + self.tr("blank cards: {count}").format(count=count)

    def first_control(self) -> QWidget:
        return self.ordering.list

    def _gap(self) -> int | None:
        """The place above the gap that the buttons are about."""
        if self.node is None:
            return None
        order = shown_order(self.given)
        at = place_of(order, self.ordering.list.current_or_above())
        return None if at is None or at >= len(order) - 1 else at

    def _show_blank_buttons(self, _row: int = -1) -> None:
        gap = self._gap()
        self.blank.setEnabled(gap is not None)
        self.unblank.setEnabled(gap is not None and shown_blanks(self.given)[gap] > 0)

    def _on_blank(self) -> None:
        self._change_blanks(1)

    def _on_unblank(self) -> None:
        self._change_blanks(-1)

    def _change_blanks(self, more: int) -> None:
        gap = self._gap()
        if self.node is not None and gap is not None:
            blanks = list(shown_blanks(self.given))
            blanks[gap] = max(blanks[gap] + more, 0)
            self.request_answer(replace(self.given, blanks=tuple(reversed(blanks))), f"blanks/{gap}")

    def _on_order(self, order: Order) -> None:
        """Blank cards stay at their gaps, counted from the most important."""
        gaps = max(len(order) - 1, 0)
        blanks = (*shown_blanks(self.given), *([0] * gaps))[:gaps]
        wanted = replace(self.given, order=tuple(reversed(order)), blanks=tuple(reversed(blanks)))
        self.request_answer(wanted, "")

    def _on_ratio(self, ratio: float | None) -> None:
        self.request_answer(replace(self.given, z=ratio or 0.0), "z")

    def _on_rounding(self, decimals: int | None) -> None:
        self.request_answer(replace(self.given, rounding=decimals), "")


def shown_order(given: CardsAnswers) -> Order:
    """The most important first."""
    return tuple(reversed(given.order))


def shown_blanks(given: CardsAnswers) -> tuple[int, ...]:
    """One number a gap, from the most important on; gaps that were not answered have none."""
    gaps = max(len(given.order) - 1, 0)
    padded = (*given.blanks, *([0] * gaps))[:gaps]
    return tuple(reversed(padded))
