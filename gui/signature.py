"""The signature of edits: who judges, and when; it goes under scores and into the decision log."""

from __future__ import annotations

import re
from datetime import date, datetime

from gui.settings import name_and_role
from scenarios.edits import Signature


def author() -> str:
    """What goes under scores and into the log: the user's name with the role."""
    return signed(*name_and_role())


def signed(name: str, role: str) -> str:
    """A name with a role behind it, in the brackets of its script: Anna Berg (Planning), 李伟（规划司）."""
    if not (name and role):
        return name or role
    return f"{name}（{role}）" if re.search("[\u4e00-\u9fff]", name + role) else f"{name} ({role})"


def today() -> str:
    """Today as an ISO date."""
    return date.today().isoformat()


def current_signature() -> Signature:
    """The user, now, with the clock's zone."""
    return Signature(when=datetime.now().astimezone().isoformat(timespec="seconds"), who=author())
