"""The editor of an order, a list with its buttons, which the panels of the order and of the cards share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.localized_numbers import NONE
from gui.pages.weights.elicitation import order_with_ties
from gui.pages.weights.elicitation.order_with_ties import Order
from gui.pages.weights.elicitation.rank_list import RankList, RankRow
from gui.retranslation import Translated
from gui.theme import GRID
from gui.widgets.basic_widgets import column, quiet_button, row
from scenarios.text.catalogue import Message, _


class OrderEditor(Translated, QWidget):
    """Shows an order, the most important first, then what has no place yet; asks for other orders."""

    order_requested = Signal(object)  # Order
    MOVES: ClassVar[Mapping[str, tuple[Message, Message]]] = {  # what a button says, and what it is for
        "up": (_("Up"), _("One place up (Alt+Up)")),
        "down": (_("Down"), _("One place down (Alt+Down)")),
        "tie": (
            _("Tie", context="same place in an order"),
            _("As important as the one above (Alt+Left, or drop one on the other)"),
        ),
        "part": (_("Part"), _("Out of the tie, below it (Alt+Right)")),
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = RankList()
        self.buttons: dict[str, QPushButton] = {each: quiet_button() for each in self.MOVES}
        self.all = QPushButton()
        self._order: Order = ()
        self._open: tuple[str, ...] = ()
        moves = row(*self.buttons.values(), None, spacing=GRID // 2)
        self.setLayout(column(self.list, moves, row(self.all, None)))  # in one line they are wider than a small page
        for name, button in self.buttons.items():
            button.clicked.connect(partial(self._on_button, name))
            self.bind_text(button.setText, self.MOVES[name][0])
            self.bind_text(button.setToolTip, self.MOVES[name][1])
        self.all.clicked.connect(self._on_all)
        self.list.move_requested.connect(self._on_moved)
        self.list.drop_requested.connect(self._on_dropped)
        self.list.currentRowChanged.connect(self._show_buttons)
        self.bind_text(self.list.setAccessibleName, _("Order, the most important first"))
        self.bind_text(self.all.setText, _("Place all as they stand"))

    def show_order(
        self,
        order: Order,
        open_: Sequence[str],
        names: Mapping[str, str],
        stakes: Mapping[str, str],
        between: Sequence[str] = (),
    ) -> None:
        """open_: what has no place yet; stakes: item -> what is said beside its name; between: what to write under each
        place but the last, "" for nothing."""
        self._order, self._open = order, tuple(open_)
        names = {each: f"{name} · {stakes[each]}" if each in stakes else name for each, name in names.items()}
        rows: list[RankRow] = []
        for at, tied in enumerate(order):
            rows += [self._row(each, at, len(tied) > 1, names) for each in tied]
            if at < len(between) and between[at]:
                rows.append(RankRow("", f"        {between[at]}", between[at]))
        for each in self._open:
            rows.append(
                RankRow(each, f"{NONE:>3}    {names[each]}", self.tr("{name}: no place yet").format(name=names[each]))
            )
        self.list.show_rows(rows)
        self.all.setVisible(bool(self._open))
        self._show_buttons()

    def _row(self, item: str, at: int, ties: bool, names: Mapping[str, str]) -> RankRow:
        sign = "=" if ties else " "
        told = self.tr("{name}: place {place}, tied") if ties else self.tr("{name}: place {place}")
        return RankRow(item, f"{at + 1:>3} {sign}  {names[item]}", told.format(name=names[item], place=at + 1))

    def _show_buttons(self, _row: int = -1) -> None:
        item = self.list.current()
        for name, button in self.buttons.items():
            button.setEnabled(bool(item) and self._after(item, name) != self._order)

    def _after(self, item: str, move: str) -> Order:
        if move == "tie":
            return order_with_ties.merge(self._order, item)
        if move == "part":
            return order_with_ties.split(self._order, item)
        return order_with_ties.move(self._order, item, -1 if move == "up" else 1)

    def _on_button(self, move: str, _checked: bool = False) -> None:
        if item := self.list.current():
            self._on_moved(item, move)

    def _on_moved(self, item: str, move: str) -> None:
        self._want(self._after(item, move))

    def _on_dropped(self, item: str, target: str, where: int) -> None:
        self._want(order_with_ties.drop(self._order, item, target, where))

    def _on_all(self) -> None:
        self._want((*self._order, *((each,) for each in self._open)))

    def _want(self, order: Order) -> None:
        if order != self._order:
            self.order_requested.emit(order)
