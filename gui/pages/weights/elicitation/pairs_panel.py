"""The panel of pairwise comparison (AHP): one question at a time, the matrix of all answers, their consistency."""

from __future__ import annotations

from functools import partial
from itertools import combinations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.pages.weights.elicitation import saaty_scale
from gui.pages.weights.elicitation.inconsistency_repair import InconsistencyRepair
from gui.pages.weights.elicitation.method_panel import MethodPanel, item_told
from gui.pages.weights.elicitation.next_question_button import NextQuestionButton
from gui.pages.weights.elicitation.pair_matrix import Pair, PairMatrix, ratio_at
from gui.theme import GRID
from gui.widgets.basic_widgets import Card, column, label, quiet_button, row
from gui.widgets.choice import ChoiceBox
from gui.widgets.details_button import DetailsButton
from gui.widgets.steady_label import SteadyLabel
from gui.widgets.tooltips import set_tip
from scenarios.elicitation.method_state import NodeState
from scenarios.elicitation.pairs import PAIRS, PairsAnswers
from scenarios.text.catalogue import _

FORMULAS = {"eigenvector": _("the eigenvector (Saaty)"), "geometric_mean": _("geometric means")}
TIED = "\u00a0"  # a space at which no line breaks


def with_answer(judgements: dict[str, float], pair: Pair, ratio: float | None) -> dict[str, float]:
    """The answers with this pair's; None takes it out."""
    first, second = pair
    gone = (f"{first}/{second}", f"{second}/{first}")
    rest = {each: value for each, value in judgements.items() if each not in gone}
    return rest if ratio is None else {**rest, gone[0]: ratio}


class PairsPanel(MethodPanel[PairsAnswers]):
    """Keeps which pair is asked among which, and nothing else."""

    method = PAIRS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pair: Pair = ("", "")
        self._among: tuple[str, ...] = ()  # what is compared
        self.counter, self.phrase = label(role="small"), SteadyLabel()
        self.first, self.second, self.scale = SteadyLabel(), SteadyLabel(), saaty_scale.SaatyScale()
        self.stakes_of = (SteadyLabel("small"), SteadyLabel("small"))  # both ends of the scales of the two
        self.back, self.leave, self.next = NextQuestionButton(), quiet_button(), NextQuestionButton()
        self.matrix, self.mending = PairMatrix(), InconsistencyRepair()
        self.caption, self.formula = label(), ChoiceBox(FORMULAS)
        self._lay_out()
        self.scale.ratio_requested.connect(self._on_answered)
        self.scale.next_pair_requested.connect(partial(self._step, 1))
        self.back.clicked.connect(partial(self._step, -1))
        self.next.clicked.connect(partial(self._step, 1))
        self.leave.clicked.connect(self._on_leave)
        self.matrix.pair_requested.connect(self._on_chosen)
        self.mending.repair_requested.connect(self._on_taken)
        self.formula.choice_requested.connect(self._on_formula)
        self.bind_text(self.back.setText, _("&Back"))
        self.bind_text(self.next.setText, _("&Next"))
        self.bind_text(self.leave.setText, _("Leave this pair &out"))
        self.bind_text(self.caption.setText, _("&Weights of these from"))

    def _lay_out(self) -> None:
        self.caption.setBuddy(self.formula)
        self.caption.setWordWrap(False)
        self.stakes_of[1].setAlignment(Qt.AlignmentFlag.AlignRight)
        self.first.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.second.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        question = Card(
            self.counter, row(self._answer(), None), self.phrase, row(self.back, self.next, None, self.leave)
        )
        choice = QWidget()
        choice.setLayout(row(self.caption, self.formula, None))
        self.details = DetailsButton(self.mending.figures, choice)
        layout = column(
            question, self.matrix, row(self.details, None), choice, self.mending.figures, self.mending, None,
            spacing=GRID + GRID // 2,
        )  # fmt: skip
        self.setLayout(layout)

    def _answer(self) -> QWidget:
        """The scale under the names of its two ends, none of them wider than it."""
        made = QWidget()
        ends = row(self.first, self.second)
        for place in range(ends.count()):
            ends.setStretch(place, 1)
        stakes = row(*self.stakes_of)
        for place in range(stakes.count()):
            stakes.setStretch(place, 1)
        made.setLayout(column(ends, stakes, self.scale, spacing=GRID // 2))
        made.setFixedWidth(self.scale.sizeHint().width())
        return made

    def pairs(self) -> list[Pair]:
        """Every pair, in the order in which they are asked."""
        return [] if self.node is None else list(combinations([each.id for each in self.node.items], 2))

    def rebuild(self, node: NodeState) -> None:
        """Where other things are compared than before, ask what is missing."""
        among = tuple(each.id for each in node.items)
        if among != self._among:
            self._among = among
            self.pair = self._missing() or self._open() or (among[0], among[1])

    def _missing(self) -> Pair | None:
        """The first pair without which there are no weights."""
        assert self.node is not None
        asked = {frozenset(each.ids) for each in self.node.missing}
        return next((each for each in self.pairs() if frozenset(each) in asked), None)

    def _open(self) -> Pair | None:
        """The first pair without an answer."""
        given = self.given.judgements
        return next((each for each in self.pairs() if ratio_at(given, each) is None), None)

    def refresh(self, node: NodeState) -> None:
        names, pairs, given = self.names(), self.pairs(), self.given.judgements
        if self.pair not in pairs:
            return
        first, second = (names[each] for each in self.pair)
        ratio = ratio_at(given, self.pair)
        answered = sum(ratio_at(given, each) is not None for each in pairs)
        place = pairs.index(self.pair)
        self.counter.setText(
            self.tr("Pair {place} of {all}; {answered} answered").format(
                place=place + 1, all=len(pairs), answered=answered
            )
        )
        more = self.tr("{name} counts more")
        ends = [f"◂{TIED}{more.format(name=each)}" for each in names.values()]
        self.first.show_one(f"◂{TIED}{more.format(name=first)}", ends)
        self.second.show_one(f"{more.format(name=second)}{TIED}▸", ends)
        self._show_stakes(node)
        self.scale.show_answer(ratio, first, second)
        open_ = self.tr("Which of the two counts more, and how much more?")
        longest = saaty_scale.phrase(saaty_scale.WORDIEST, *sorted(names.values(), key=len)[-2:])
        self.phrase.show_one(open_ if ratio is None else saaty_scale.phrase(ratio, first, second), (open_, longest))
        self.leave.setEnabled(ratio is not None)
        self.back.setEnabled(place > 0)
        self.next.setEnabled(place < len(pairs) - 1)
        self.matrix.show_answers([each.id for each in node.items], names, given, self.pair)
        self.mending.show_node(node, names)
        self.formula.show_choice(self.given.prioritisation)

    def _show_stakes(self, node: NodeState) -> None:
        asked = {each.id: each for each in node.items}
        for told, name, id_ in zip(self.stakes_of, (self.first, self.second), self.pair, strict=True):
            told.show_one(self.stakes().get(id_, ""), self.stakes().values())
            told.setVisible(bool(told.text()))
            set_tip(name, item_told(asked[id_]))

    def first_control(self) -> QWidget:
        return self.scale.buttons[0]

    def _step(self, step: int, _checked: bool = False) -> None:
        pairs = self.pairs()
        self._on_chosen(*pairs[min(max(pairs.index(self.pair) + step, 0), len(pairs) - 1)])

    def _on_chosen(self, first: str, second: str) -> None:
        self.pair = (first, second)
        if self.node is not None:
            self.refresh(self.node)
            self.scale.enter()

    def _on_answered(self, ratio: float) -> None:
        self._ask(self.pair, ratio, "/".join(self.pair))

    def _on_leave(self) -> None:
        self._ask(self.pair, None, "")

    def _on_taken(self, first: str, second: str, ratio: float) -> None:
        self.pair = (first, second) if (first, second) in self.pairs() else (second, first)
        self._ask((first, second), ratio, "")

    def _on_formula(self, formula: str) -> None:
        self.request_answer(replace(self.given, prioritisation=formula), "")

    def _ask(self, pair: Pair, ratio: float | None, key: str) -> None:
        given = with_answer(self.given.judgements, pair, ratio)
        self.request_answer(replace(self.given, judgements=given), key)
