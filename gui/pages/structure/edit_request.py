"""The edit request that a form sends to its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from scenarios.model import Scenario


@dataclass(frozen=True, slots=True)
class EditRequest:
    """label: the undo text; edit: a function of `scenarios.edits` that takes a stamp, with its arguments;
    key: edits of one key in quick succession are one, as typing is; refused: told why it was not made, in the language
    that is on whenever it is asked."""

    label: str
    edit: Callable[..., Scenario]
    args: tuple[object, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)
    key: str | None = None
    refused: Callable[[Callable[[], str]], object] | None = None
