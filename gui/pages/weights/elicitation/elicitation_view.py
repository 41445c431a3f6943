"""The view of elicitation on the Weights page: breadcrumbs, the panel of the node, and the weights that follow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from gui.pages.weights.elicitation.breadcrumbs import Breadcrumbs
from gui.pages.weights.elicitation.method_panel import MethodPanel
from gui.pages.weights.elicitation.panel_registry import PANELS
from gui.pages.weights.elicitation.summary_panel import WIDTH, SummaryPanel
from gui.retranslation import DeferredTranslation
from gui.theme import GRID
from gui.translation import language
from gui.widgets.basic_widgets import column, label, row, scrolling
from gui.widgets.tab_order import in_order, tab_through
from scenarios.elicitation.elicitation_method import NodeAnswers
from scenarios.elicitation.hierarchy import FLAT
from scenarios.elicitation.method_state import ElicitationState, NodeState
from scenarios.model import Scenario
from scenarios.text.catalogue import _

WIDEST = 100 * GRID  # beyond which the eye loses the row between a name and its box


class ElicitationView(DeferredTranslation):
    """Shows one way at one node. Panels are made when they are first needed and kept."""

    answer_requested = Signal(str, object, str)  # node, answers, key of ticks that fold
    take_over_requested = Signal(str, object)  # node, its answers completed by what the present weights say
    flat_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.breadcrumbs, self.side = Breadcrumbs(), SummaryPanel()
        self.panels: dict[str, MethodPanel[NodeAnswers]] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._stack = QStackedWidget()
        self._shown: tuple[Scenario, ElicitationState] | None = None
        self._node: str | None = None  # until there was one to show
        self._stops: list[QWidget] = []
        beside = scrolling(self.side)  # sixty criteria must not make the window taller
        beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        beside.setFixedWidth(WIDTH + 2 * GRID)
        beside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.setMaximumWidth(WIDEST)
        body = row(self._stack, beside, None, spacing=GRID)
        body.setStretch(0, 1000)  # in a window that is wider yet, the rest stays empty
        self._body, self.empty = QWidget(), label(role="muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body.setLayout(body)
        layout = column(self.breadcrumbs, self.empty, self._body)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.breadcrumbs.node_requested.connect(self.go)
        self.breadcrumbs.flat_requested.connect(self.flat_requested)
        self.side.next_node_requested.connect(self.go_on)
        self.side.take_over_requested.connect(self._on_taken_over)
        self.bind_text(
            self.empty.setText, _("There is only one criterion, so there is nothing to compare. It has all the weight.")
        )

    @property
    def panel(self) -> MethodPanel[NodeAnswers]:
        """The panel in front."""
        assert self._shown is not None
        return self.panels[self._shown[1].method]

    @property
    def node(self) -> str:
        """The node in front."""
        assert self._node is not None
        return self._node

    def show_state(self, scenario: Scenario, state: ElicitationState, afresh: bool = False) -> None:
        """Show a way as it stands. afresh: another document or another language."""
        way = state.method
        before = None if self._shown is None or self._shown[1].method != way else self._shown[1]
        self._shown = (scenario, state)
        nodes = {each.node: each for each in state.nodes}
        self.empty.setVisible(not nodes)
        for each in (self.breadcrumbs, self._body):
            each.setVisible(bool(nodes))
        if not nodes:
            return
        self._node = changed_elsewhere(before, state, self._node) or self._node
        if self._node not in nodes or (before is None and not nodes[self._node].missing):
            self._node = next((each.node for each in state.nodes if each.missing), state.nodes[0].node)
        self._bring(way)
        names = [(each, node_name(scenario, each.node)) for each in state.nodes]
        self.breadcrumbs.show_nodes(names, self._node, state.flat)
        criteria = {each.id: each.name.in_(language()) or each.id for each in scenario.criteria}
        self.panels[way].show_node(nodes[self._node], afresh, criteria)
        self.side.show_node(scenario, nodes[self._node], self._following(names))
        self._order_tabs()

    def go(self, node: str) -> None:
        """Show another node of the tree."""
        if self._shown is None:
            return
        self._node = node
        self.show_state(*self._shown)

    def go_on(self, node: str) -> None:
        """Show another node and come into its questions."""
        self.go(node)
        self.panel.first_control().setFocus(Qt.FocusReason.TabFocusReason)  # what stands in a box is written over

    def go_to(self, subject: str) -> None:
        """Show the node at which a criterion, or the criteria of a dimension, are compared."""
        found = [] if self._shown is None else self._shown[1].nodes
        holds = [each.node for each in found if each.node == subject or subject in (item.id for item in each.items)]
        if holds:
            self.go_on(holds[0])

    def _following(self, names: Sequence[tuple[NodeState, str]]) -> tuple[str, str] | None:
        """The next node where something is open, after the one in front and then from the beginning."""
        at = next(place for place, (each, _) in enumerate(names) if each.node == self._node)
        return next(((each.node, name) for each, name in (*names[at + 1 :], *names[:at]) if each.missing), None)

    def _order_tabs(self) -> None:
        stops = [*in_order(self.breadcrumbs), *in_order(self.panel), *in_order(self.side)]
        if stops != self._stops:
            self._stops = stops
            tab_through(stops)

    def _bring(self, way: str) -> None:
        if way not in self.panels:
            panel = PANELS[way]()
            panel.answer_requested.connect(self._on_answered)
            panel.setContentsMargins(0, 0, GRID, GRID)
            self.panels[way], self._areas[way] = panel, scrolling(panel)
            self._areas[way].setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus
            self._stack.addWidget(self._areas[way])
        self._stack.setCurrentWidget(self._areas[way])

    def _on_answered(self, answers: object, key: str) -> None:
        self.answer_requested.emit(self.node, answers, key)

    def _on_taken_over(self, answers: object) -> None:
        self.take_over_requested.emit(self.node, answers)


def changed_elsewhere(before: ElicitationState | None, after: ElicitationState, current: str | None) -> str | None:
    """The one node whose answers changed while another is in front, as undo may do it; None if there is no such."""
    old = {} if before is None else {each.node: each.answers for each in before.nodes}
    changed = [each.node for each in after.nodes if each.node in old and old[each.node] != each.answers]
    return changed[0] if len(changed) == 1 and changed[0] != current else None


def node_name(scenario: Scenario, node: str) -> str:
    """What a node of the weight tree is called."""
    if node == FLAT:
        return QCoreApplication.translate("WaysView", "All criteria")
    found = next((each for each in scenario.dimensions if each.id == node), None)
    if found is None:
        return QCoreApplication.translate("WaysView", "Dimensions")
    return found.name.in_(language()) or found.id
