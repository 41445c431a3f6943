"""The signature of edits: who judges, and when; it goes under scores and into the decision log."""

from __future__ import annotations

from datetime import date, datetime

from gui.settings import author
from scenarios.edits import Signature

__all__ = ["author", "current_signature", "today"]


def today() -> str:
    """Today as an ISO date."""
    return date.today().isoformat()


def current_signature() -> Signature:
    """The user, now, with the clock's zone."""
    return Signature(when=datetime.now().astimezone().isoformat(timespec="seconds"), who=author())
