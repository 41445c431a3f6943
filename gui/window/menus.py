"""The menu bar and the tool bar, laid out from the actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.icons import SIZE, icon
from gui.settings import Settings
from gui.translation import language
from gui.widget_styles import dress
from gui.widgets.escaped_captions import named_action, plain
from gui.window.actions import Actions, keys_of
from gui.window.step_list import step_name
from gui.window.view_parts import PARTS
from scenarios.templates import TEMPLATES
from scenarios.text.catalogue import _, languages

SEPARATOR = ""
RECENT, STEPS, APPEARANCE = "<recent>", "<steps>", "<appearance>"  # submenus
LANGUAGE, TEMPLATE, SHOWN = "<language>", "<template>", "<shown>"
MENUS = (
    (
        _("&File"),
        (
            "new", TEMPLATE, "paper", "open", RECENT, "import", SEPARATOR, "save", "save_as", SEPARATOR, "export",
            SEPARATOR, "quit",
        ),
    ),
    (
        _("&Edit"),
        (
            "undo", "redo", SEPARATOR, "cut", "copy", "paste", "paste_table", SEPARATOR, "duplicate", "fill_down",
            "delete", "clear", SEPARATOR, "select_all", "find", SEPARATOR, "preferences",
        ),
    ),
    (
        _("&View"),
        (
            STEPS, SEPARATOR, "back", "forward", "next_part", SEPARATOR, "split", SHOWN, "compact", "second_language",
            "ids", SEPARATOR, "larger", "smaller", "usual_size", "full_screen", SEPARATOR,
            LANGUAGE, APPEARANCE,
        ),
    ),
    (_("&Help"), ("guide", "shortcuts", "autosaves", SEPARATOR, "licence", "about")),
)  # fmt: skip
TOOLS = ("back", "forward", SEPARATOR, "new", "open", "save", SEPARATOR, "undo", "redo", SEPARATOR, "export")
WITH_TEXT = ("new", "open", "save", "export")


class Menus:
    """Builds the bars once, and sets their texts and icons anew when the language or the appearance changes.

    steps: each with the digit of its keys; go_to: brings the user into the page of a step.
    """

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        settings: Settings,
        steps: Mapping[str, int],
        open_recent: Callable[[Path], object],
        go_to: Callable[[str], object],
    ) -> None:
        self._window, self._actions, self._settings = window, actions, settings
        self._open_recent, self._go_to, self._steps = open_recent, go_to, steps
        self._sub = {name: QMenu(window) for name in (RECENT, LANGUAGE, APPEARANCE, TEMPLATE, SHOWN)}
        self._sub[TEMPLATE].addActions([actions[each] for each in TEMPLATES])
        self._sub[SHOWN].addActions([actions[part] for part in PARTS])
        self._sub[RECENT].aboutToShow.connect(self._list_recent)
        for name, choices in ((LANGUAGE, languages()), (APPEARANCE, ("system", "light", "dark"))):
            self._fill_choices(self._sub[name], choices)
        self._step_actions = [self._step_action(step, digit) for step, digit in steps.items()]
        self._menus = [self._menu(names) for _title, names in MENUS]
        self.edit = self._menus[1]
        self._bar = self._tool_bar()
        self.retranslate()
        self.recolour()

    def _fill_choices(self, menu: QMenu, choices: tuple[str, ...]) -> None:
        group = QActionGroup(menu)
        for each in choices:
            group.addAction(self._actions[each])
            menu.addAction(self._actions[each])

    def _step_action(self, step: str, digit: int) -> QAction:
        action = QAction(self._window)
        self._window.addAction(action)
        action.setShortcut(QKeySequence(f"Ctrl+{digit}"))
        action.triggered.connect(partial(self._go_to_step, step))
        return action

    def _go_to_step(self, step: str, _checked: bool = False) -> None:
        self._go_to(step)

    def _menu(self, names: tuple[str, ...]) -> QMenu:
        menu = self._window.menuBar().addMenu("")
        for name in names:
            if name == SEPARATOR:
                menu.addSeparator()
            elif name == STEPS:
                menu.addActions(self._step_actions)
            elif name in self._sub:
                menu.addMenu(self._sub[name])
            else:
                menu.addAction(self._actions[name])
        return menu

    def _tool_bar(self) -> QToolBar:
        bar = self._window.addToolBar("")
        bar.setObjectName("tools")
        dress(bar, "bar")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QSize(SIZE, SIZE))
        for name in TOOLS:
            if name == SEPARATOR:
                bar.addSeparator()
                continue
            bar.addAction(self._actions[name])
            button = bar.widgetForAction(self._actions[name])
            assert isinstance(button, QToolButton)
            _OneConnection(button)
            if name in WITH_TEXT:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        self._buttons = {}
        for name, menu in (("language", None), ("theme", self._sub[APPEARANCE]), ("help", self._menus[-1])):
            self._buttons[name] = _button(menu)
            bar.addWidget(self._buttons[name])
        self._buttons["language"].clicked.connect(self._switch_language)
        return bar

    def _other_language(self) -> QAction:
        """The next language, of two the one that is not on."""
        known = languages()
        return self._actions[known[(known.index(language()) + 1) % len(known)]]

    def _switch_language(self) -> None:
        self._other_language().trigger()

    def _list_recent(self) -> None:
        menu = self._sub[RECENT]
        menu.clear()
        for path in self._settings.recent_files:
            action = named_action(menu, path.name, str(path))
            action.triggered.connect(partial(self._open_one, path))
        if menu.isEmpty():
            menu.addAction(QCoreApplication.translate("Menus", "None yet")).setEnabled(False)

    def _open_one(self, path: Path, _checked: bool = False) -> None:
        self._open_recent(path)

    def shortcuts(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """(menu, [(what a command does, its keys)]) for all commands that have keys; below the last menu those that
        stand in none."""
        left = {id(each): each for each in self._window.actions() if keys_of(each)}
        groups = []
        for menu in self._menus:
            inside = [each for one in (menu, *menu.findChildren(QMenu)) for each in one.actions()]
            rows = [self._row(left.pop(id(each))) for each in inside if id(each) in left]
            groups.append((plain(menu.title()), rows))
        groups[-1][1].extend(self._row(each) for each in left.values())
        return [group for group in groups if group[1]]

    def _row(self, action: QAction) -> tuple[str, str]:
        """Its usual text: that of Undo says what would be undone now."""
        return self._actions.text_of(action).rstrip("…"), keys_of(action)

    def retranslate(self) -> None:
        """Every text in the language that is on."""
        translate = QCoreApplication.translate
        for menu, (title, _names) in zip(self._menus, MENUS, strict=True):
            menu.setTitle(title.in_(language()))
        for action, step in zip(self._step_actions, self._steps, strict=True):
            action.setText(step_name(step))
        self._sub[RECENT].setTitle(translate("Menus", "Open &recent"))
        self._sub[TEMPLATE].setTitle(translate("Menus", "New from a &template"))
        self._sub[SHOWN].setTitle(translate("Menus", "S&how"))
        self._sub[LANGUAGE].setTitle(translate("Menus", "&Language"))
        self._sub[APPEARANCE].setTitle(translate("Menus", "&Appearance"))
        names = {
            "language": translate("Menus", "Language"),
            "theme": translate("Menus", "Light or dark"),
            "help": translate("Menus", "Help"),
        }
        for name, text in names.items():
            self._buttons[name].setToolTip(text)
            self._buttons[name].setAccessibleName(text)
        self._buttons["language"].setText(self._other_language().text())
        for name_tools in (self._bar.setWindowTitle, self._bar.setAccessibleName):
            name_tools(translate("Menus", "Tools"))

    def recolour(self) -> None:
        """Every icon in the colours that are on."""
        for name, button in self._buttons.items():
            button.setIcon(icon(name, self._window.palette()))


class _OneConnection(QObject):
    """Keeps a button connected to its action but once: Qt 6.11 connects it again with every change of the action, and
    each connection takes memory for good and time at the next change.
    """

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        button.defaultAction().changed.connect(self._connect_anew)

    @Slot()
    def _connect_anew(self) -> None:
        action = self._button.defaultAction()
        self._button.setDefaultAction(None)  # type: ignore[arg-type]  # it takes none, and then disconnects
        self._button.setDefaultAction(action)


def _button(menu: QMenu | None) -> QToolButton:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    if menu:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
