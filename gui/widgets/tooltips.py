"""Tooltips with users' texts: never taken for markup, and wrapped when they are long."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

MARKS = {"<", "&"}  # what Qt may take for markup
WIDEST = 80  # characters in a line; Qt wraps a tooltip only if it is rich text


def tip(text: str) -> str:
    """The text as a tooltip shows it: as it is while it is short and plain, otherwise as rich text that wraps."""
    longest = max((len(line) for line in text.splitlines()), default=0)
    if longest <= WIDEST and not MARKS & set(text):
        return text
    import html  # its table of entities is not wanted at every start

    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget its tooltip. A screen reader is told the text itself: without a description of its own Qt would
    have it read the tooltip, markup and all."""
    shown = tip(text)
    told = text if shown != text else ""
    if (widget.toolTip(), widget.accessibleDescription()) != (shown, told):
        widget.setToolTip(shown)
        widget.setAccessibleDescription(told)
