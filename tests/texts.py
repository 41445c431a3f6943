"""Every text of the program in English and Chinese, as the catalogue has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from scenarios.text.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Pair:
    """A text in both languages, and the context that tells it apart, if it has one, or where it stands."""

    english: str
    chinese: str
    where: str = ""


@cache
def pairs() -> tuple[Pair, ...]:
    """All of them, each once."""
    keys = ((*key.rpartition("\x04")[::2], chinese) for key, chinese in catalogue("zh").items())
    return tuple(Pair(english, chinese, context) for context, english, chinese in keys)
