"""Makes parts of a tree of names that are pasted, and asks where some are there already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from gui.pages.structure.pasted_names import PastedNames, distinct_texts, new_names, pasted_names
from gui.pages.structure.tree_page import TreePage
from gui.translation import language
from gui.widgets.table_clipboard import holds_picture
from scenarios.edits.decision_log import Signature
from scenarios.model import Scenario, Text


class NamePaste(QObject):
    """Each name makes a recommendation, or a criterion, behind the current one."""

    def __init__(self, page: TreePage) -> None:
        super().__init__(page.tree)
        self._page = page

    def from_clipboard(self) -> None:
        """Add what is on the clipboard, or ask, or say why not."""
        data = QGuiApplication.clipboard().mimeData()
        pasted = pasted_names(data)
        if holds_picture(data):
            said = self.tr("There is a picture on the clipboard. Copy the names that it shows, not a picture of them.")
            self._page.message.show_message(said, "bad")
        elif not pasted.names:
            self._page.message.show_message(self.tr("There is nothing on the clipboard to paste."), "info")
        else:
            self._take(pasted)

    def _take(self, pasted: PastedNames) -> None:
        fresh = new_names(pasted.names, self._known())
        if len(fresh) == len(pasted.names):
            self._add(pasted, pasted.names)
            return
        count = len(pasted.names)
        said = self.tr("Of the {count} names pasted, {known} are there already. Nothing was added yet.")
        again = (self.tr("Add all, numbering those that are there already"), partial(self._add, pasted, pasted.names))
        only = (self.tr("Add the new ones ({count})").format(count=len(fresh)), partial(self._add, pasted, fresh))
        actions = [only, again] if fresh else [again]
        self._page.message.show_message(said.format(count=count, known=count - len(fresh)), "warning", actions)

    def _add(self, pasted: PastedNames, names: Sequence[str]) -> None:
        texts, known = distinct_texts(names, self._known(), language()), self._page.ids()
        if not self._page.apply_edit(self.tr("Paste names"), self._edit, texts):
            return
        made = self._page.ids() - known
        order = self._page.tree.model.in_order()
        self._page.tree.select_all_of([id_ for id_ in order if id_ in made and self._page.tree.model.home_of(id_)])
        said = [self.tr("Added from the clipboard: {count}.").format(count=len(names))]
        if pasted.columns > 1:
            said.append(self.tr("Only the first column was taken. Edit > Paste as a table takes all of it."))
        self._page.message.show_message(" ".join(said), "info" if pasted.columns > 1 else "good")

    def _edit(self, scenario: Scenario, names: Sequence[Text], stamp: Signature) -> Scenario:
        """Where nothing is at the top yet, the names get something to stand below."""
        kind = self._page.kind
        if not kind.tops(scenario):
            top = Text().with_(language(), self._page.words.new_top.in_(language()))
            scenario = kind.top.add(scenario, top, stamp=stamp)
            return kind.add_names(scenario, kind.tops(scenario)[0].id, names, stamp=stamp)
        home, at = self._page.tree.place_for_leaves()
        return kind.add_names(scenario, home, names, at, stamp=stamp)

    def _known(self) -> list[Text]:
        kind, scenario = self._page.kind, self._page.session.scenario
        return [leaf.name for top in kind.tops(scenario) for leaf in kind.leaves(top)]
