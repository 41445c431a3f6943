"""Who judges, and when: what goes under a score and into the log of decisions."""

from __future__ import annotations

from datetime import date, datetime

from gui.settings import Settings
from scenarios.edits import Stamp


def author() -> str:
    """The user's name from the settings; empty until they gave one."""
    return Settings().author


def today() -> str:
    """Today as an ISO date."""
    return date.today().isoformat()


def stamp() -> Stamp:
    """The user, now, with the clock's zone."""
    return Stamp(when=datetime.now().astimezone().isoformat(timespec="seconds"), who=author())
