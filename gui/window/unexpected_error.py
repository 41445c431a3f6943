"""The notice after an unexpected error: what to do, and only what was really done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from gui.files.autosave_timer import AutosaveTimer
from gui.files.documents import Documents
from gui.widgets.message_area import Notice

translate = QCoreApplication.translate


def unexpected_error_notice(documents: Documents, autosaver: AutosaveTimer, again: Callable[[], object]) -> Notice:
    """Keeps the work aside and makes the message. again: tells it anew."""
    if documents.saved:
        text = translate(
            "Mishap",
            "Something went wrong, and the last step may not have been done. Your work is saved. "
            "Start the program again if this comes back.",
        )
        return Notice("mishap", text, "bad", again=again)
    if autosaver.keep_now():
        text = translate(
            "Mishap",
            "Something went wrong, and the last step may not have been done. Your work was kept aside. "
            "Save it, and start the program again if this comes back.",
        )
    else:
        text = translate(
            "Mishap",
            "Something went wrong, and the last step may not have been done. Your work could not be kept aside. "
            "Save it now, then start the program again.",
        )
    return Notice("mishap", text, "bad", ((translate("Mishap", "Save"), documents.save),), again)
