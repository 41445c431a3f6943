"""The base page of the structure: the tree of parts at the left, the form of the current one beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QWidget

from gui.background.live_evaluation import LiveEvaluation
from gui.pages.page import Page
from gui.pages.structure.edit_request import EditRequest
from gui.pages.structure.part_form import PartForm
from gui.pages.structure.structure_sentences import refusal_sentence, removal_sentence
from gui.pages.structure.tree_kinds import Edit, TreeKind, TreeLevel
from gui.pages.structure.tree_model import TreeModel
from gui.pages.structure.tree_view import PartsTree
from gui.session import Change, Session
from gui.signature import current_signature
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress_handles
from gui.widgets.basic_widgets import column, label, row, scrolling
from gui.widgets.message_area import FloatingMessage
from scenarios.findings import InvalidInput
from scenarios.model import Recommendation, Scenario, Text
from scenarios.text.catalogue import Message

TREE = 32 * GRID  # width of the tree to begin with
DETAILS = 56 * GRID


@dataclass(frozen=True, slots=True)
class PageWords:
    """What one page calls its parts."""

    title: Message
    count: Message  # {tops}, {leaves}
    tree: Message
    empty: Message
    add_top: Message
    add_leaf: Message
    new_top: Message
    new_leaf: Message


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
        self.tree.add_top_requested.connect(self._on_add_top)
        self.first.clicked.connect(self._on_add_top)
        self.tree.add_leaf_requested.connect(self._on_add_leaf)
        self.tree.remove_requested.connect(self._on_remove)
        self.tree.move_requested.connect(self._on_move)
        self.model.rename_requested.connect(self._on_renamed)
        self.model.move_requested.connect(self._move)
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

    def _on_add_top(self) -> None:
        self._add(self.kind.top, self.words.add_top, _new(self.words.new_top))

    def _on_add_leaf(self) -> None:
        current = self.tree.current or self.model.below("")[-1]
        home = self.model.home_of(current) or current
        at = self.model.place_of(current) + 1 if home != current else None
        self._add(self.kind.leaf, self.words.add_leaf, home, _new(self.words.new_leaf), at=at)

    def _add(self, level: TreeLevel, label: Message, *args: object, at: int | None = None) -> None:
        known = self._ids()
        if self._apply(label.in_(language()), level.add, *args, at=at):
            self.tree.select(next(iter(self._ids() - known)))
            form = self.top_form if level is self.kind.top else self.leaf_form
            form.name.start_writing()

    def _on_remove(self, id_: str) -> None:
        before = self.session.scenario
        name = self._name(id_).in_(language())
        label = QCoreApplication.translate("StructurePage", "Remove “{name}”").format(name=name)
        if self._apply(label, self._level(id_).remove, id_):
            self._offer = self.session.undo_stack.index()
            undo = QCoreApplication.translate("StructurePage", "Undo")
            said = removal_sentence(name, before, self.session.scenario)
            self.message.show_message(said, "info", [(undo, partial(self._on_undo_removal, id_))])

    def _on_undo_removal(self, id_: str) -> None:
        self.session.undo_stack.undo()
        self.select(id_)

    def _on_move(self, id_: str, step: int) -> None:
        target = self.tree.target(id_, step)
        if target is not None:
            self._move(id_, *target)

    def _move(self, id_: str, home: str, at: int) -> None:
        label = QCoreApplication.translate("StructurePage", "Move “{name}”")
        name = self._name(id_).in_(language())
        place = (home, at) if home else (at,)
        if self._apply(label.format(name=name), self._level(id_).move, id_, *place):
            self.tree.select(id_)

    def _on_renamed(self, id_: str, typed: str) -> None:
        name = self._name(id_)
        label = QCoreApplication.translate("StructurePage", "Rename “{name}”").format(name=name.in_(language()))
        self._apply(label, self._level(id_).update, id_, name=name.with_(language(), typed))

    def _name(self, id_: str) -> Text:
        """The name of a part that the tree shows."""
        part = self.kind.find(self.session.scenario, id_)
        assert part is not None
        return part.name

    def _on_wanted(self, wanted: EditRequest) -> None:
        done = self._apply(wanted.label, wanted.edit, *wanted.args, merge_key=wanted.key, **wanted.fields)
        if not done and self._error is not None and wanted.refused is not None:
            wanted.refused(partial(refusal_sentence, self._error, self.session.scenario))

    def _on_refused(self, why: str) -> None:
        self._offer = -1
        self.message.show_message(why, "bad")

    def _apply(self, label: str, edit: Edit, *args: object, merge_key: str | None = None, **fields: object) -> bool:
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

    def _level(self, id_: str) -> TreeLevel:
        return self.kind.leaf if self.model.home_of(id_) else self.kind.top

    def _ids(self) -> set[str]:
        tops = self.kind.tops(self.session.scenario)
        return {part.id for top in tops for part in (top, *self.kind.leaves(top))}


def _has(recommendation: Recommendation, measure: str) -> bool:
    return any(each.id == measure for each in recommendation.measures)


def _new(name: Message) -> Text:
    """The name of what is new, in the language that is on."""
    return Text().with_(language(), name.in_(language()))
