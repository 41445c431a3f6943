"""The services of the window that an import needs."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from gui.background.tasks import TaskRunner
from gui.files.documents import Documents
from gui.session import Session
from gui.settings import Settings


class ImportServices(Protocol):
    """The window, what it shows, and what it works with."""

    @property
    def window(self) -> QWidget: ...
    @property
    def session(self) -> Session: ...
    @property
    def documents(self) -> Documents: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def background(self) -> TaskRunner: ...
