"""The style of the window: palettes and fonts made from `gui.theme`; `gui.widget_styles` has what these cannot say."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from gui.sizes import factor
from gui.theme import DARK, FAMILIES, LIGHT, Theme
from gui.translation import language
from gui.widget_styles import dress_anew
from scenarios.model import written_in

Appearance = Literal["system", "light", "dark"]
Role = QPalette.ColorRole

ROLES = {
    Role.Window: "window", Role.WindowText: "text", Role.Base: "surface", Role.AlternateBase: "raised",
    Role.Text: "text", Role.Button: "surface", Role.ButtonText: "text", Role.BrightText: "bad",
    Role.Highlight: "accent", Role.HighlightedText: "on_accent", Role.Accent: "accent", Role.Link: "accent",
    Role.LinkVisited: "accent", Role.ToolTipBase: "raised", Role.ToolTipText: "text", Role.PlaceholderText: "muted",
    Role.Light: "raised", Role.Midlight: "raised", Role.Mid: "faint", Role.Dark: "faint", Role.Shadow: "faint",
}  # fmt: skip

CONTROLS = ("QLineEdit", "QAbstractSpinBox", "QComboBox", "QPlainTextEdit", "QSlider", "QCheckBox")


def font(size: float) -> QFont:
    """The face of the platform at a size in points, with a Simplified Chinese face named behind it."""
    made = QFont()
    made.setPointSizeF(size)
    made.setFamilies(list(FAMILIES))
    # Chinese faces draw “ ” … as wide as an ideograph, which is right in Chinese alone
    made.setFeature(QFont.Tag("pwid"), 0 if written_in(language()) == "zh" else 1)
    return made


def palette(theme: Theme) -> QPalette:
    """A theme as Qt's palette, disabled text muted."""
    made = QPalette()
    for role, name in ROLES.items():
        made.setColor(role, QColor(getattr(theme, name)))
    for role in (Role.Text, Role.WindowText, Role.ButtonText, Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    made.setColor(QPalette.ColorGroup.Disabled, Role.Highlight, QColor(theme.faint))
    return made


def control_palette(theme: Theme, control: str) -> QPalette:
    """The palette of a class of controls. Fusion draws their outline 1.4 times darker than the window, and a slider's
    handle like a button; in the dark both would be lost. All controls of a class share it, with its key: Fusion keeps
    pictures of spin boxes by that key, and a trace of each key for good."""
    made = palette(theme)
    made.setColor(Role.Window, QColor(theme.outline).lighter(140))
    if control == "QSlider":
        made.setColor(Role.Button, QColor(theme.handle))
    made.setResolveMask(0)  # else each control has a copy of its own
    return made


class Appearances(QObject):
    """Dresses the application, and follows the system between light and dark where the user wants that."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Appearance = "system"
        self._theme: Theme | None = None  # that is on
        app.setStyle(QStyleFactory.create("Fusion"))
        self._points = app.font().pointSizeF()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> Appearance:
        return self._choice

    def switch(self, to: Appearance) -> None:
        """Dress the whole window in light, in dark, or as the system is; in the type of the language that is on."""
        self._choice = to
        theme = {"light": LIGHT, "dark": DARK}.get(to) or _theme_of_system(self._app)
        self._app.setFont(font(self._points * factor()))
        if theme != self._theme:
            self._theme = theme
            self._app.setPalette(palette(theme))
            for control in CONTROLS:
                dressed = control_palette(theme, control)
                self._app.setPalette(dressed, control)  # type: ignore[arg-type]  # the stubs' bytes are refused
        for late in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.ApplicationFontChange):
            QApplication.sendPostedEvents(None, late.value)  # the window is dressed on return, not in the next turn
        dress_anew(theme)

    def _follow(self) -> None:
        if self._choice == "system":
            self.switch("system")


def _theme_of_system(app: QApplication) -> Theme:
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
