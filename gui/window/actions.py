"""The register of actions: every command of the window, from which menus, tool bar and shortcuts are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.icons import icon
from gui.translation import language, name_of
from gui.widgets.edit_command_list import EDIT_COMMANDS, IN_FIELDS
from gui.widgets.escaped_captions import plain
from gui.widgets.fields.commit_pending_text import finish_typing, redo_typing, undo_typing
from scenarios.templates import TEMPLATES
from scenarios.text.catalogue import Message, _, languages

Key = QKeySequence.StandardKey
Role = QAction.MenuRole


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One command. text: with its mnemonic, for menus, None for a language, which is called by its own name; short:
    beside the icon on the tool bar; tip: one sentence."""

    id: str
    text: Message | None
    tip: Message | None = None
    icon: str = ""
    shortcut: Key | str | None = None
    short: Message | None = None
    checkable: bool = False
    role: Role = Role.NoRole


RECORDS = (
    ActionRecord("new", _("&New"), _("Start an empty scenario"), "new", Key.New, _("New")),
    ActionRecord("paper", _("New from the &paper"), _("Start from the paper's recommendations, criteria and scores")),
    *(ActionRecord(each, text, _("Start from a complete invented example")) for each, text in TEMPLATES.items()),
    ActionRecord("open", _("&Open…"), _("Open a scenario, or a table in CSV or Excel"), "open", Key.Open, _("Open")),
    ActionRecord(
        "import",
        _("&Import table…"),
        _("Look at a table, say what its rows and columns are, and take it in"),
        shortcut="Ctrl+I",
    ),
    ActionRecord("save", _("&Save"), _("Save the scenario"), "save", Key.Save, _("Save")),
    ActionRecord("save_as", _("Save &as…"), _("Save the scenario under another name"), shortcut="Ctrl+Shift+S"),
    ActionRecord(
        "export",
        _("&Export to Excel…"),
        _("Write a workbook with live formulas"),
        "export",
        "Ctrl+E",
        _("Export to Excel"),
    ),
    ActionRecord("quit", _("&Quit"), shortcut="Ctrl+Q", role=Role.QuitRole),
    ActionRecord("undo", _("&Undo"), icon="undo", shortcut=Key.Undo),
    ActionRecord("redo", _("&Redo"), icon="redo", shortcut=Key.Redo),
    *(ActionRecord(each.name, each.text, shortcut=each.keys) for each in EDIT_COMMANDS),
    ActionRecord("find", _("&Find…"), _("Find words in names, reasons, sources and the record"), shortcut=Key.Find),
    ActionRecord(
        "paste_table",
        _("Paste as a ta&ble…"),
        _("Import the cells that were copied, with their names"),
        shortcut="Ctrl+Shift+V",
    ),
    ActionRecord("preferences", _("Pr&eferences…"), shortcut="Ctrl+,", role=Role.PreferencesRole),
    ActionRecord("split", _("Split the ranking by &dimension"), shortcut="Ctrl+B", checkable=True),
    ActionRecord("back", _("Go &back"), _("Back to where you came from"), "back", Key.Back),
    ActionRecord("forward", _("Go f&orward"), _("Forward to where you went back from"), "forward", Key.Forward),
    ActionRecord("steps", _("S&teps"), _("Show or fold away the list of steps"), shortcut="F8", checkable=True),
    ActionRecord("ranking", _("&Ranking"), _("Show or fold away the ranking"), shortcut="F9", checkable=True),
    ActionRecord("groups", _("&Groups"), _("Show or fold away the groups below the ranking"), checkable=True),
    ActionRecord(
        "evidence",
        _("&Evidence"),
        _("Show or fold away the evidence beside the scores"),
        shortcut="F7",
        checkable=True,
    ),
    ActionRecord("legend", _("&Legend"), _("Show or fold away the legend below the scores"), checkable=True),
    ActionRecord("larger", _("Lar&ger text"), _("Larger text in the whole program"), shortcut="Ctrl++"),
    ActionRecord("smaller", _("S&maller text"), _("Smaller text in the whole program"), shortcut="Ctrl+-"),
    ActionRecord("usual_size", _("&Usual text size"), _("Text as large as the system has it"), shortcut="Ctrl+0"),
    ActionRecord("compact", _("&Compact rows"), _("Lower rows, so that more of them fit"), checkable=True),
    ActionRecord(
        "second_language",
        _("Seco&nd language"),
        _("Show or hide the fields for the other of the two languages that documents are written in"),
        checkable=True,
    ),
    ActionRecord("ids", _("&Ids"), _("Show or hide ids beside names"), checkable=True),
    ActionRecord("full_screen", _("&Full screen"), shortcut="F11", checkable=True),
    ActionRecord("next_part", _("Next part of the &window"), shortcut="F6"),
    ActionRecord("system", _("As the s&ystem"), checkable=True),
    ActionRecord("light", _("&Light"), checkable=True),
    ActionRecord("dark", _("&Dark"), checkable=True),
    ActionRecord("guide", _("&Guide"), _("Explain what is in front"), shortcut=Key.HelpContents),
    ActionRecord("shortcuts", _("&Keyboard shortcuts"), shortcut="Ctrl+/"),
    ActionRecord("autosaves", _("Show where &unsaved work is kept")),
    ActionRecord("licence", _("&Licence")),
    ActionRecord("about", _("&About Renheng"), role=Role.AboutRole),
)

IN_LANGUAGES = {
    "en": _("Show the window in English"),
    "zh": _("Show the window in Chinese"),
}


def _edit_typed(name: str) -> bool:
    from gui.widgets.edit_commands import edit_typed  # at the first command: the window starts without it

    return edit_typed(name)


TYPING_FIRST: dict[str, Callable[[], bool]] = {
    "undo": undo_typing,
    "redo": redo_typing,
    **{each: partial(_edit_typed, each) for each in IN_FIELDS},
}


class Actions:
    """The records come to life: one QAction each, calling its handler."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        self._window = window
        tongues = (ActionRecord(each, None, IN_LANGUAGES.get(each), checkable=True) for each in languages())
        self._records = (*RECORDS, *tongues)
        self._actions = {record.id: self._made(record, handlers[record.id]) for record in self._records}
        self.retranslate()
        self.recolour()

    def __getitem__(self, identity: str) -> QAction:
        return self._actions[identity]

    def _made(self, record: ActionRecord, handler: Callable[[], object]) -> QAction:
        action = QAction(self._window)
        action.setObjectName(record.id)
        action.setCheckable(record.checkable)
        action.setMenuRole(record.role)
        if record.shortcut is not None:
            action.setShortcut(QKeySequence(record.shortcut))
        action.triggered.connect(_called(handler, TYPING_FIRST.get(record.id)))
        self._window.addAction(action)
        return action

    def retranslate(self) -> None:
        """Every text in the language that is on."""
        for record in self._records:
            action = self._actions[record.id]
            action.setText(_translated(record.text) or name_of(record.id))
            if record.short:
                action.setIconText(_translated(record.short))
            keys = keys_of(action)
            tip = _translated(record.tip) or plain(action.text())
            action.setToolTip(f"{tip} ({keys})" if keys else tip)

    def recolour(self) -> None:
        """Every icon in the colours that are on."""
        for record in self._records:
            if record.icon:
                self._actions[record.id].setIcon(icon(record.icon, self._window.palette()))

    def text_of(self, action: QAction) -> str:
        """What a command is called, without what it is about at present, and without its mnemonic."""
        text = next((each.text for each in self._records if each.id == action.objectName()), None)
        return plain(_translated(text) or action.text())


def keys_of(action: QAction) -> str:
    """The keys of an action as the platform writes them, "" if it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _translated(text: Message | None) -> str:
    return text.in_(language()) if text else ""


def _called(handler: Callable[[], object], first: Callable[[], bool] | None) -> Callable[[bool], None]:
    """The handler without the ``checked`` that Qt sends along. What is being typed comes first: it is handed in, or is
    itself what the command is about."""

    def call(_checked: bool = False) -> None:
        if first is not None and first():
            return
        finish_typing()
        handler()

    return call
