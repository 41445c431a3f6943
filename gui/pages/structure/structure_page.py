"""The base page of the structure: the tree of parts at the left, the form of the current one beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.pages.page import Page
from gui.pages.structure.edit_request import EditRequest
from gui.pages.structure.name_paste import NamePaste
from gui.pages.structure.part_form import PartForm
from gui.pages.structure.pasted_names import pasted_names
from gui.pages.structure.structure_sentences import refusal_sentence
from gui.pages.structure.tree_edits import TreeEdits
from gui.pages.structure.tree_kinds import Edit, TreeKind, TreeLevel
from gui.pages.structure.tree_model import TreeModel
from gui.pages.structure.tree_page import PageWords
from gui.pages.structure.tree_view import PartsTree
from gui.session import Change, Session
from gui.signature import current_signature
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress_handles
from gui.widgets.basic_widgets import column, label, row, scrolling
from gui.widgets.edit_commands import Commands
from gui.widgets.message_area import FloatingMessage
from gui.widgets.table_clipboard import holds_text
from scenarios.findings import InvalidInput
from scenarios.model import Recommendation, Scenario, Text

TREE = 32 * GRID  # width of the tree to begin with
DETAILS = 56 * GRID


class StructurePage(Page):
    """Makes every edit that its tree and its forms ask for. Subclasses give the kind, the forms and the words."""

    def __init__(
        self,
        session: Session,
        rescorer: LiveEvaluation,
        kind: TreeKind,
        words: PageWords,
        top: PartForm,
        leaf: PartForm,
        parent: QWidget | None,
    ) -> None:
        super().__init__(session, rescorer, parent)
        self.kind, self.words, self.top_form, self.leaf_form = kind, words, top, leaf
        self.heading, self.count, self.message = label(role="title"), label(role="muted"), FloatingMessage(self)
        self.model = TreeModel(self)
        self.tree = PartsTree(self.model, kind.lettered)
        self.empty, self.first = label(role="muted"), QPushButton()
        self.names = NamePaste(self)
        self.edits = TreeEdits(self, self.names.from_clipboard)
        self._offer = -1  # index of the undo stack while the message offers to undo
        self._error: InvalidInput | None = None  # the last refusal
        self._lay_out()
        self._connect()
        self._bind_texts()

    def _lay_out(self) -> None:
        self.details = QStackedWidget()
        self.areas = {form: scrolling(form) for form in (self.top_form, self.leaf_form)}
        nothing = QWidget()
        for each in (nothing, *self.areas.values()):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it
            self.details.addWidget(each)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.tree)
        self.split.addWidget(self.details)
        self.split.setChildrenCollapsible(False)
        dress_handles(self.split)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([TREE, DETAILS])
        self.nothing = QWidget()
        self.nothing.setLayout(column(self.empty, row(self.first, None), None))
        self.head = row(self.heading, self.count)
        self.head.setStretch(1, 1)
        self.heading.setWordWrap(False)
        self.whole = layout = column(self.head, self.nothing, self.split, spacing=GRID + GRID // 2)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretchFactor(self.split, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.setFocusProxy(self.tree.view)
        self.session.undo_stack.indexChanged.connect(self._on_history)
        self.tree.current_part_changed.connect(self._show_details)
        self.first.clicked.connect(self.edits.add_top)
        for form in self.areas:
            form.edit_requested.connect(self._on_wanted)
            form.refused.connect(self._on_refused)

    def _bind_texts(self) -> None:
        words = self.words
        self.bind_text(self.heading.setText, words.title)
        self.bind_text(self.empty.setText, words.empty)
        self.bind_text(self.first.setText, words.add_top)
        self.bind_text(self.tree.add_top.setText, words.add_top)
        self.bind_text(self.tree.add_leaf.setText, words.add_leaf)
        self.bind_text(self.tree.view.setAccessibleName, words.tree)

    def show_document(self, change: Change) -> None:
        if not (change.opened or change.criteria or change.recommendations or change.assumed):
            return
        if change.opened:  # nothing that was folded or chosen in the document before stays so, whatever the ids
            self.model.reset(())
        self._show(change.after)

    def show_document_again(self, scenario: Scenario) -> None:
        """What is folded and chosen stays so."""
        self._show(scenario)

    def _show(self, scenario: Scenario) -> None:
        self.model.show(self.kind.nodes(scenario, language()))
        tops = self.kind.tops(scenario)
        leaves = sum(len(self.kind.leaves(each)) for each in tops)
        self.count.setText(self.words.count.in_(language()).format(tops=len(tops), leaves=leaves))
        self.nothing.setVisible(not tops)
        self.split.setVisible(bool(tops))
        if tops and not self.tree.current:
            first = next((leaf for top in tops for leaf in self.kind.leaves(top)), tops[0])
            self.tree.select(first.id)
        elif not self.tree.selected:  # what was selected went: what is current now takes its place
            self.tree.select(self.tree.current)
        self.tree.refresh_tools()
        self._show_details(self.tree.current)

    def select(self, subject: str) -> None:
        """Go to a part; of a measure, to its recommendation."""
        owners = (each.id for each in self.session.scenario.recommendations if _has(each, subject))
        if self.tree.select(subject) or self.tree.select(next(owners, "")):
            self.tree.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> str:
        return self.tree.current

    def _show_details(self, id_: str) -> None:
        scenario = self.session.scenario
        part = self.kind.find(scenario, id_)
        if part is None:
            self.details.setCurrentIndex(0)
            return
        form = self.top_form if part in self.kind.tops(scenario) else self.leaf_form
        turned = form.subject != id_
        form.show_part(scenario, part)
        self.details.setCurrentWidget(self.areas[form])
        if turned:
            self.areas[form].verticalScrollBar().setValue(0)

    # Edits

    def edit_commands(self) -> Commands:
        """What the Edit menu can do while the focus is on none of the parts: names are pasted into an empty tree. A
        whole table is left to the import."""
        if self.kind.tops(self.session.scenario) or not holds_text():
            return {}
        if pasted_names(QGuiApplication.clipboard().mimeData()).columns != 1:
            return {}
        return {"paste": self.names.from_clipboard}

    def offer_undo(self, said: str, ids: Sequence[str]) -> None:
        """Say what a step did, and offer to undo it for as long as it is the last; then these are back."""
        self._offer = self.session.undo_stack.index()
        undo = QCoreApplication.translate("StructurePage", "Undo")
        self.message.show_message(said, "info", [(undo, partial(self._on_undo_removal, ids))])

    def _on_undo_removal(self, ids: Sequence[str]) -> None:
        self.session.undo_stack.undo()
        self.select(ids[0])
        self.tree.select_all_of(ids)

    def name(self, id_: str) -> Text:
        """The name of a part that the tree shows."""
        part = self.kind.find(self.session.scenario, id_)
        assert part is not None
        return part.name

    def _on_wanted(self, wanted: EditRequest) -> None:
        done = self.apply_edit(wanted.label, wanted.edit, *wanted.args, merge_key=wanted.key, **wanted.fields)
        if not done and self._error is not None and wanted.refused is not None:
            wanted.refused(partial(refusal_sentence, self._error, self.session.scenario))

    def _on_refused(self, why: str) -> None:
        self._offer = -1
        self.message.show_message(why, "bad")

    def apply_edit(self, label: str, edit: Edit, *args: object, merge_key: str | None = None, **fields: object) -> bool:
        self._clear_message()
        try:
            self.session.apply(
                label, lambda scenario: edit(scenario, *args, stamp=current_signature(), **fields), merge_key=merge_key
            )
        except InvalidInput as error:
            self._error = error
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: InvalidInput) -> None:
        cells = [each.fields for each in error.findings if each.code == "score_outside_scale"]
        actions = []
        if cells:
            cell = f"{cells[0]['recommendation']}/{cells[0]['criterion']}"
            show = QCoreApplication.translate("StructurePage", "Show the score")
            actions = [(show, partial(self.navigate_requested.emit, "scores", cell))]
        self.message.show_message(refusal_sentence(error, self.session.scenario), "bad", actions)

    def _on_history(self, index: int) -> None:
        """An offer to undo the last step holds only while it is the last."""
        if self._offer not in (-1, index):
            self._clear_message()

    def _clear_message(self) -> None:
        self._offer = -1
        self.message.clear()

    def level(self, id_: str) -> TreeLevel:
        """What can be done to a part that the tree shows."""
        return self.kind.leaf if self.model.home_of(id_) else self.kind.top

    def ids(self) -> set[str]:
        """The ids of all parts."""
        tops = self.kind.tops(self.session.scenario)
        return {part.id for top in tops for part in (top, *self.kind.leaves(top))}


def _has(recommendation: Recommendation, measure: str) -> bool:
    return any(each.id == measure for each in recommendation.measures)
