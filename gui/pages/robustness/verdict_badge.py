"""The verdict in one word, in a colour and with a sign of its own: robust, fragile, tie."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui.localized_numbers import NONE
from gui.theme import GRID
from gui.translation import language
from gui.widget_styles import dress

SIGNS = {"robust": "✓", "fragile": "⚠", "tie": "="}  # colour is never the only signal
OPEN = {"pending": "…", "none": NONE}  # what stands for a word that is not known yet, or that there is not
MET = {True: "✓", False: "✕"}  # whether a figure reaches the mark for “robust”
WIDTH = 12 * GRID  # pixels: the widest word of either language, so that nothing moves when the word changes


class VerdictBadge(QLabel):
    """The word on a page."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, "badge")
        show_verdict(self, "pending")


class VerdictBadgeButton(QPushButton):
    """The word where it leads to its reasons."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, "badge")
        self.setMinimumWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        show_verdict(self, "pending")


def show_verdict(badge: VerdictBadge | VerdictBadgeButton, word: str) -> None:
    """Show this word, or one of `OPEN`."""
    badge.setText(OPEN.get(word) or f"{SIGNS[word]} {verdict_words(word)}")
    if badge.property("badge") != word:
        badge.setProperty("badge", word)
        badge.style().unpolish(badge)
        badge.style().polish(badge)


def verdict_words(word: str) -> str:
    """The word as people read it."""
    from scenarios.text.robustness_verdict import WORDS  # not before there is a word to say

    return WORDS[word].in_(language())


def without_word(sentence: str, word: str) -> str:
    """The sentence that begins with the word, without it: the badge beside it says it."""
    from scenarios.text.robustness_verdict import with_heading

    rest = sentence.removeprefix(with_heading(word, "", language()))
    return rest[:1].upper() + rest[1:]
