"""How the window looks: the palette, the fonts and one small style sheet, all made from `gui.theme`."""

from __future__ import annotations

from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from gui.theme import DARK, FAMILIES, LIGHT, SIZES, Theme
from gui.translation import language

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

SHEET = Template("""
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small}pt; }
QLabel[role="warning"] { color: $warning; }
QFrame[card="true"] { background: $surface; border: 1px solid $faint; border-radius: 4px; }
QLabel[badge], QPushButton[badge] { background: $raised; color: $muted; border: 1px solid transparent;
    border-radius: 9px; padding: 1px 10px; font-weight: 600; }
QLabel[badge="robust"], QPushButton[badge="robust"] { background: $good; color: $surface; }
QLabel[badge="fragile"], QPushButton[badge="fragile"] { background: $warning; color: $surface; }
QLabel[badge="tie"], QPushButton[badge="tie"] { background: $accent; color: $on_accent; }
QPushButton[badge]:focus { border-color: $text; }
QFrame[tone] { background: $surface; border: 1px solid $faint; border-left: 4px solid $accent; border-radius: 2px; }
QFrame[tone="good"] { border-left-color: $good; }
QFrame[tone="warning"] { border-left-color: $warning; }
QFrame[tone="bad"] { border-left-color: $bad; }
QPushButton[flat="true"] { border: 1px solid transparent; border-radius: 3px; padding: 3px 8px; color: $accent; }
QPushButton[flat="true"][link="true"] { padding: 3px 0; }
QPushButton[flat="true"]:hover { background: $raised; }
QPushButton[flat="true"]:focus { border-color: $accent; }
QPushButton[flat="true"]:disabled { color: $muted; }
QAbstractButton[choice="true"] { background: $surface; color: $text; border: 1px solid $faint;
    border-radius: 3px; padding: 3px 8px; }
QToolButton[choice="true"] { padding: 0; }
QAbstractButton[choice="true"]:hover { background: $raised; }
QAbstractButton[choice="true"]:focus { border: 1px solid $accent; }
QAbstractButton[choice="true"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QAbstractButton[choice="true"]:checked:focus { border: 2px solid $text; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid $muted; border-radius: 7px;
    background: $surface; }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0 $accent, stop: 0.55 $accent, stop: 0.65 $surface, stop: 1 $surface); }
QRadioButton:focus::indicator { border-color: $accent; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $raised; color: $muted; border: none; border-right: 1px solid $faint;
    border-bottom: 1px solid $faint; padding: 3px 6px; }
QTableCornerButton::section { background: $window; border: none; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $faint; spacing: 2px; padding: 3px 6px; }
QToolBar::separator { background: $faint; width: 1px; margin: 4px 6px; }
QSplitter::handle { background: $faint; }
QFrame#verdict { background: $surface; border: none; border-top: 1px solid $faint; }
QListView#steps { background: $window; border: none; outline: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $faint; padding: 3px; }
""")


def font(size: float) -> QFont:
    """The face of the platform at a size in points, with a Simplified Chinese face named behind it."""
    made = QFont()
    made.setPointSizeF(size)
    made.setFamilies(list(FAMILIES))
    # Chinese faces draw “ ” … as wide as an ideograph, which is right in Chinese alone
    made.setFeature(QFont.Tag("pwid"), 1 if language() == "en" else 0)
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
    handle like a button; in the dark both would be lost."""
    made = palette(theme)
    made.setColor(Role.Window, QColor(theme.outline).lighter(140))
    if control == "QSlider":
        made.setColor(Role.Button, QColor(theme.handle))
    return made


def sheet(theme: Theme, points: float) -> str:
    """The style sheet of a theme at a body size in points."""
    sizes = {name: f"{points * share:.1f}" for name, share in SIZES.items()}
    colours = {name: getattr(theme, name) for name in theme.__dataclass_fields__}
    return SHEET.substitute(colours, **sizes)


class Appearances(QObject):
    """Dresses the application, and follows the system between light and dark where the user wants that."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Appearance = "system"
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
        self._app.setFont(font(self._points))
        self._app.setPalette(palette(theme))
        for control in CONTROLS:
            self._app.setPalette(control_palette(theme, control), control)
        self._app.setStyleSheet(sheet(theme, self._points))

    def _follow(self) -> None:
        if self._choice == "system":
            self.switch("system")


def _theme_of_system(app: QApplication) -> Theme:
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
