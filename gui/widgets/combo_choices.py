"""Fills a combo box anew without a flicker."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox


def fill_combo(box: QComboBox, entries: Mapping[str, str], now: str) -> None:
    """Put these entries (data -> words) into a choice, one of them chosen; only what differs is changed."""
    held = [(box.itemData(i), box.itemText(i)) for i in range(box.count())]
    if held != list(entries.items()):
        box.clear()
        for data, words in entries.items():
            box.addItem(words, data)
    box.setCurrentIndex(box.findData(now))
