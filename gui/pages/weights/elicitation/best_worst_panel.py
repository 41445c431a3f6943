"""The panel of best-worst: pick the most and the least important, and compare the rest with these two, 1 to 9."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGridLayout, QWidget

from gui.exception_guard import guarded
from gui.localized_numbers import NONE, percent
from gui.pages.weights.elicitation.inconsistency_repair import number
from gui.pages.weights.elicitation.method_panel import ItemCaption, MethodPanel, item_told, name_of
from gui.sizes import fix_width
from gui.theme import GRID
from gui.widgets.basic_widgets import calm_wheel, column, label, row
from gui.widgets.choice import ChoiceBox
from gui.widgets.fields.number_spin_box import NumberSpinBox
from gui.widgets.steady_label import SteadyLabel
from gui.widgets.tooltips import tip
from scenarios.elicitation.best_worst import BEST_WORST, ROUNDING, BestWorstAnswers, straying_weights
from scenarios.elicitation.method_state import NodeState
from scenarios.text.catalogue import _

NO_BREAK = "\u00a0"  # a space at which no line ends
MODEL_NAMES = {
    "linear": _("linear: one solution"),
    "nonlinear": _("nonlinear: intervals where the answers allow them"),
}
TO_OTHERS, TO_WORST = "best_to_others", "others_to_worst"
SIDES = {TO_OTHERS: _("Most important over the others"), TO_WORST: _("The others over the least important")}


class NineBox(NumberSpinBox):
    """1 to 9, or a dash for no answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1.0, 9.0, first=1.0, parent=parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
        fix_width(self, 8 * GRID)

    def show_answer(self, answer: float | None, movable: bool) -> None:
        self.show_figure(answer)
        self.setEnabled(movable)


@guarded
class RoleBox(QComboBox):
    """Picks the best or the worst. Arrow keys and the wheel pass over the one that has the other role: only picking it
    from the list frees that role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.other = ""  # id of the item that has the other role

    def _let_other_be_picked(self, on: bool) -> None:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        item = model.item(self.findData(self.other) if self.other else -1)
        if item is not None:
            item.setEnabled(on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._let_other_be_picked(False)
        super().keyPressEvent(event)
        self._let_other_be_picked(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_other_be_picked(False)
        super().wheelEvent(event)
        self._let_other_be_picked(True)


class BestWorstPanel(MethodPanel[BestWorstAnswers]):
    """Two picks, two lists of answers, the choice of the model, and how well the answers agree."""

    method = BEST_WORST

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.best_caption, self.best = label(), RoleBox()
        self.worst_caption, self.worst = label(), RoleBox()
        self.heads = {TO_OTHERS: SteadyLabel("small"), TO_WORST: SteadyLabel("small")}
        self.boxes: dict[tuple[str, str], NineBox] = {}
        self.captions: list[QWidget] = []
        self.model_caption, self.model = label(), ChoiceBox(MODEL_NAMES)
        self.scale, self.figures, self.verdict = label(role="small"), label(role="small"), label()
        self._picks, self._grid = QGridLayout(), QGridLayout()
        self._lay_out()
        self.best.activated.connect(partial(self._on_picked, "best"))
        self.worst.activated.connect(partial(self._on_picked, "worst"))
        self.model.choice_requested.connect(self._on_model)
        self.bind_text(self.best_caption.setText, _("The &most important"))
        self.bind_text(self.worst_caption.setText, _("The leas&t important"))
        self.bind_text(
            self.scale.setText,
            _("1 equally · 3 moderately · 5 strongly · 7 very strongly · 9 extremely more; 2, 4, 6, 8 between them"),
        )
        self.bind_text(self.model_caption.setText, _("M&odel for these"))

    def _lay_out(self) -> None:
        for place, (caption, box) in enumerate(((self.best_caption, self.best), (self.worst_caption, self.worst))):
            caption.setBuddy(box)
            self._picks.addWidget(caption, place, 0)
            self._picks.addWidget(box, place, 1)
        self._picks.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 2)
        for place, head in enumerate(self.heads.values(), start=1):
            head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, 1)
        self.model_caption.setWordWrap(False)
        self.model_caption.setBuddy(self.model)
        for pick in (self.best, self.worst):
            calm_wheel(pick)
        for choice in (self.best, self.worst, self.model):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(10)
        model = row(self.model_caption, self.model)
        model.setStretch(1, 1)
        parts = (self._picks, self._grid, self.scale, model, self.verdict, self.figures, None)
        self.setLayout(column(*parts, spacing=GRID + GRID // 2))

    def rebuild(self, node: NodeState) -> None:
        for gone in (*self.captions, *self.boxes.values()):
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.captions, self.boxes = [], {}
        for pick in (self.best, self.worst):
            pick.clear()
            pick.addItem(self.tr("– choose –"), "")
            for each in node.items:
                pick.addItem(name_of(each), each.id)
                pick.setItemData(pick.count() - 1, tip(item_told(each)), Qt.ItemDataRole.ToolTipRole)
        for place, each in enumerate(node.items, start=1):
            caption = ItemCaption(each)
            self.captions.append(caption)
            self._grid.addWidget(caption, place, 0)
            for at, side in enumerate(self.heads, start=1):
                box = NineBox()
                box.value_edited.connect(partial(self._on_rated, side, each.id))
                self.boxes[side, each.id] = box
                self._grid.addWidget(box, place, at, Qt.AlignmentFlag.AlignRight)

    def refresh(self, node: NodeState) -> None:
        given, names = self.given, self.names()
        best, worst = names.get(given.best, ""), names.get(given.worst, "")
        for pick, chosen in ((self.best, given.best), (self.worst, given.worst)):
            pick.setCurrentIndex(max(pick.findData(chosen), 0))
        self.best.other, self.worst.other = given.worst, given.best
        self._show_heads(best, worst)
        for (side, item), box in self.boxes.items():
            own = given.best if side == TO_OTHERS else given.worst
            answer = 1.0 if item == own else answer_at(given, side, item)
            box.show_answer(answer, movable=bool(own) and item != own)
            self.keep_refusals(box, item, SIDES[side], answer)
            told = (
                self.tr("“{best}” over “{name}”, 1 to 9")
                if side == TO_OTHERS
                else self.tr("“{name}” over “{worst}”, 1 to 9")
            )
            box.setAccessibleName(told.format(best=best or NONE, worst=worst or NONE, name=names[item]))
        self.model.show_choice(given.model)
        self._show_consistency(node)

    def _show_heads(self, best: str, worst: str) -> None:
        over, under = (
            self.tr("How much more important is “{best}” than this?"),
            self.tr("How much more important is this than “{worst}”?"),
        )
        names = self.names().values()
        self.heads[TO_OTHERS].show_one(
            over.format(best=best) if best else self.tr("First pick the most important."),
            (over.format(best=each) for each in names),
        )
        self.heads[TO_WORST].show_one(
            under.format(worst=worst) if worst else self.tr("First pick the least important."),
            (under.format(worst=each) for each in names),
        )

    def _show_consistency(self, node: NodeState) -> None:
        found = node.consistency
        for each in (self.verdict, self.figures):
            each.setVisible("ksi" in found)
        if "ksi" not in found:
            return
        ratio, limit = float(found["input_cr"]), found.get("input_threshold")
        if limit is None:
            said = self.tr("Input-based ratio {ratio}; 0 is perfect. No threshold was published for this case.")
        elif ratio <= limit + ROUNDING:
            said = self.tr("✓ The answers agree well enough: input-based ratio {ratio}, acceptable up to {limit}.")
        else:
            said = self.tr(
                "⚠ The answers contradict each other: input-based ratio {ratio}, acceptable up to {limit}. Look first "
                "at “{name}”."
            )
        strays = self.names()[straying_weights(found["input_ratios"])]
        self.verdict.setText(said.format(ratio=number(ratio), limit=number(limit or 0.0), name=strays))
        figures = self.tr("ξ {ksi} · consistency ratio {cr}").format(ksi=number(found["ksi"]), cr=number(found["cr"]))
        if not found["unique"]:
            figures += "\n" + self.tr("The answers leave open: {spans}").format(spans=self._spans(found["intervals"]))
        self.figures.setText(figures)

    def _spans(self, intervals: Mapping[str, Sequence[float]]) -> str:
        names = self.names()
        ends = {each: f"{percent(low)} – {percent(high)}" for each, (low, high) in intervals.items()}
        return self.tr("; ").join(f"{names[each]} {span.replace(' ', NO_BREAK)}" for each, span in ends.items())

    def first_control(self) -> QWidget:
        return self.best

    def _on_picked(self, role: str, place: int) -> None:
        pick = self.best if role == "best" else self.worst
        wanted = picked(self.given, role, str(pick.itemData(place)))
        self.request_answer(wanted, "")

    def _on_rated(self, side: str, item: str, answer: float | None) -> None:
        self.request_answer(with_answer(self.given, side, item, answer), f"{side}/{item}")

    def _on_model(self, model: str) -> None:
        self.request_answer(replace(self.given, model=model), "")


def answer_at(given: BestWorstAnswers, side: str, item: str) -> float | None:
    """An answer; best over worst stands in both lists and is asked once."""
    found: float | None = getattr(given, side).get(item)
    if found is None and side == TO_OTHERS and item == given.worst:
        return given.others_to_worst.get(given.best)
    if found is None and side == TO_WORST and item == given.best:
        return given.best_to_others.get(given.worst)
    return found


def with_answer(given: BestWorstAnswers, side: str, item: str, answer: float | None) -> BestWorstAnswers:
    """The answers with one changed; best over worst changes in both lists."""
    places = {(side, item)}
    if (side, item) in ((TO_OTHERS, given.worst), (TO_WORST, given.best)) and given.best and given.worst:
        places = {(TO_OTHERS, given.worst), (TO_WORST, given.best)}
    lists = {each: dict(getattr(given, each)) for each in (TO_OTHERS, TO_WORST)}
    for each, name in places:
        lists[each].pop(name, None)
        if answer is not None:
            lists[each][name] = answer
    return replace(given, **lists)


def picked(given: BestWorstAnswers, role: str, item: str) -> BestWorstAnswers:
    """Another best or worst: the answers that compared with the one before are asked anew.

    Picking the one that has the other role frees that role.
    """
    if item == getattr(given, role):
        return given
    side, other = (TO_OTHERS, "worst") if role == "best" else (TO_WORST, "best")
    cleared = replace(given, **{role: item, side: {}})
    if item and item == getattr(given, other):
        return replace(BestWorstAnswers(model=given.model), **{role: item})
    mirror = TO_WORST if role == "best" else TO_OTHERS
    own = getattr(given, role)
    kept = {each: value for each, value in getattr(cleared, mirror).items() if each not in (own, item)}
    return replace(cleared, **{mirror: kept})
