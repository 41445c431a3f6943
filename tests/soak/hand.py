"""What a random user does next. Looks at the window only while nothing works beside it, so that a seed says all."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from random import Random
from typing import TextIO

from PySide6.QtGui import QAction, QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QMenu, QTabWidget, QWidget

from gui.importing.import_state import role_setting
from gui.pages.page_registry import PAGES
from gui.pages.weights.elicitation.method_picker import MethodPicker
from gui.widgets.descendants import descendants
from gui.window.main_window import MainWindow
from scenarios.io.tables.layout.layout_types import Axis
from tests.soak import pointing
from tests.soak.driving import QUIET, TURN, Script, hurry
from tests.soak.outside import RECORDED
from tests.soak.places import Places
from tests.soak.pointing import Key, on_screen
from tests.soak.walking import edit

SIZES = ((960, 600), (1024, 640), (1280, 700), (1280, 800), (1600, 1000), (400, 300))
LOOKS = ("light", "dark", "system")
PATIENCE = 8  # turns in which a menu or a dialog may be played with before it is closed
COMMANDS = ("guide", "shortcuts", "licence", "about", "split", "next_part", "autosaves")
FILES = ("new", "paper", "open", "open", "save", "save_as", "export", "import", "import", "paste_table")

Act = Callable[[], str]


class Hand:
    """One random user of one window."""

    def __init__(self, window: MainWindow, places: Places, random: Random, record: TextIO) -> None:
        self._window, self._places, self._random, self._record = window, places, random, record
        self.steps, self.recorded = 0, deque[str](maxlen=RECORDED)
        self._nested = 0
        window.actions_["quit"].setEnabled(False)  # the soak ends by itself
        window.session._clock = self._clock  # how edits fold must not hang on how fast this machine is

    def _clock(self) -> float:
        return self.steps * 0.4

    def script(self, goes_on: Callable[[int], bool]) -> Script:
        """Steps as long as ``goes_on``, which is given their number, says so."""
        while goes_on(self.steps):
            yield QUIET
            hurry(self._window)
            if QApplication.activeWindow() is None:
                self._window.activateWindow()
            self._do(self._random.choice(self._looking()))
            for _ in range(self._random.choice((0, 0, 1, 1, 3))):
                if self._random.random() < 0.5:
                    yield TURN
                self._do(self._random.choice(self._blind()))
            yield TURN

    def _looking(self) -> tuple[Act, ...]:
        """Acts that look at what is on the screen first."""
        often = (pointing.click, pointing.click, pointing.typing, pointing.key) * 4
        by = (*often, pointing.drag, pointing.drag, pointing.paste, pointing.wheel, pointing.hover)
        return (*(self._by(each) for each in by), self._tab, self._tab, self._way, self._combo, self._page, self._table)

    def _blind(self) -> tuple[Act, ...]:
        """Acts that do not: they may come while anything is under way, a cell being edited or a list open."""
        often = (self._page, self._undo, self._edit, self._edit, self._size)
        return (*often, *often, self._language, self._look, self._file, self._file, self._others, self._command)

    def _by(self, act: Callable[[QWidget, Random], str]) -> Act:
        def acted() -> str:
            return act(self._window, self._random)

        return acted

    def _do(self, act: Act) -> None:
        self.steps += 1
        self._nested = 0
        self._tell("…")  # should the process end within the step, it is seen how far it came
        self._tell(act())

    def note(self, what: str) -> None:
        """Keep a line among the steps."""
        self.steps += 1
        self._tell(what)

    def _tell(self, what: str) -> None:
        line = f"{self.steps} {what}"
        if self.recorded and self.recorded[-1] == f"{self.steps} …":
            self.recorded.pop()
        self.recorded.append(line)
        self._record.write(line + "\n")
        self._record.flush()

    # what the window does

    def _page(self) -> str:
        step = self._random.choice(PAGES).step
        self._window.go_to(step)
        return f"page {step}"

    def _tab(self) -> str:
        tabs = on_screen(self._window, QTabWidget)
        if not tabs:
            self._window.go_to(self._random.choice(("results", "robustness")))
            tabs = [each for each in on_screen(self._window, QTabWidget) if each.count()]
        if not tabs:
            return "no tabs"
        chosen = self._random.choice(tabs)
        chosen.setCurrentIndex(self._random.randrange(chosen.count()))
        return f"tab {chosen.tabText(chosen.currentIndex())!r}"

    def _way(self) -> str:
        self._window.go_to("weights")
        picker = self._window.pages.pages["weights"].findChild(MethodPicker)
        return self._chosen(picker)

    def _combo(self) -> str:
        choices = [each for each in on_screen(self._window, QComboBox) if each.count()]
        return self._chosen(self._random.choice(choices)) if choices else "no choice"

    def _chosen(self, combo: QComboBox) -> str:
        place = self._random.randrange(combo.count())
        told = f"choose {combo.itemText(place)[:24]!r} in {pointing.name(combo)}"
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
        return told

    def _undo(self) -> str:
        stack, times = self._window.session.undo_stack, self._random.choice((1, 1, 2, 5, 50))
        way = self._random.choice(("undo", "undo", "redo"))
        for _ in range(times):
            getattr(stack, way)()
        return f"{way} x{times}"

    def _edit(self) -> str:
        return f"edit: {edit(self._window, self._random)}"

    def _size(self) -> str:
        size = self._random.choice((*SIZES, None))
        if size is None:
            how = self._random.choice(("showMaximized", "showNormal"))
            getattr(self._window, how)()
            return how
        self._window.resize(*size)
        return f"size {size[0]}x{size[1]}"

    def _language(self) -> str:
        to = self._random.choice(("en", "zh"))
        self._window.speak(to)
        return f"language {to}"

    def _look(self) -> str:
        to = self._random.choice(LOOKS)
        self._window.dress(to)
        return f"look {to}"

    def _file(self) -> str:
        if self._random.random() < 0.5:
            path = self._random.choice(self._places.openable)
            self._window.documents.open(path)
            return f"open {path.name}"
        command = self._random.choice(FILES)
        self._window.actions_[command].trigger()
        return f"command {command}"

    def _table(self) -> str:
        """Something is said about the table that is being imported; or one is opened."""
        assistant = self._window.tables.assistant
        if assistant is None:
            path = self._random.choice(self._places.tables)
            self._window.documents.open(path)
            return f"open {path.name}"
        axis: Axis = self._random.choice(("row", "column"))
        index = self._random.randrange(6)
        acts: dict[str, Callable[[], object]] = {
            f"answer {each.text()!r}": each.click for one in assistant.questions.questions for each in one.answers
        }
        for role in assistant.stand.choices(axis):
            acts[f"{axis} {index} is {role}"] = partial(assistant.settle, (role_setting(axis, index, role),))
        acts |= {button.text(): button.click for button in (assistant.ok, assistant.undo, assistant.as_scores)}
        told = self._random.choice(list(acts))
        acts[told]()
        return f"import: {told}"

    def _command(self) -> str:
        command = self._random.choice(COMMANDS)
        self._window.actions_[command].trigger()
        return f"command {command}"

    def _others(self) -> str:
        """Another program lays hands on the files; the window hears of it when it is looked at again."""
        path = self._window.documents.path or self._random.choice(self._places.openable)
        how = self._places.spoil(path)
        self._window.documents.check_disk()
        if self._random.random() < 0.5:
            self._places.mend()
        if not any(each.exists() for each in self._places.openable):
            self._places.fill()
        return f"others: {how} {path.name}"

    # what opens a loop of its own

    def on_nested(self) -> None:
        """A menu or a dialog waits: choose in it, go on beside it, or close it. What hangs on the pointer is let go."""
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if waiting is None:
            if QApplication.platformName() != "offscreen":  # where a drag has ended before it hangs on anything
                QDrag.cancel()
            return
        self._nested += 1
        how = "close" if self._nested > PATIENCE else self._random.choice(("close", "choose", "choose", "open"))
        self._tell(f"  {how} in {pointing.name(waiting)}")
        if isinstance(waiting, QMenu):
            self._in_menu(waiting, how)
        elif isinstance(waiting, QDialog):
            self._in_dialog(waiting, how)
        else:
            waiting.close()

    def _in_menu(self, menu: QMenu, how: str) -> None:
        enabled = [each for each in menu.actions() if each.isEnabled() and not each.isSeparator()]
        if how == "open":
            self._window.documents.open(self._random.choice(self._places.openable))
        elif how == "choose" and enabled:
            self._choose(menu, self._random.choice(enabled))
        else:
            QTest.keyClick(menu, Key.Key_Escape)

    def _choose(self, menu: QMenu, action: QAction) -> None:
        menu.setActiveAction(action)
        QTest.keyClick(menu, Key.Key_Return)

    def _in_dialog(self, dialog: QDialog, how: str) -> None:
        if how == "choose" and not isinstance(dialog, QFileDialog):
            pointing.click(dialog, self._random)
        elif how == "open" and self._nested < 2:
            self._window.speak(self._random.choice(("en", "zh")))
        else:
            dialog.reject()


def close_all(window: QWidget) -> None:
    """Every menu, list and window beside the window goes."""
    while popup := QApplication.activePopupWidget():
        popup.close()
        popup.hide()
    for each in list(descendants(window)):
        if isinstance(each, QWidget) and each.isWindow() and each.isVisible():
            each.close()
