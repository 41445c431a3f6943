"""Searches the whole guide: which parts have all the words that were typed, in any script and any case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QTextDocument

from gui.guide.rich_text import ANCHOR, blocks
from gui.guide.topics import TOP, TOPICS, source
from scenarios.model import Language


@dataclass(frozen=True, slots=True)
class Part:
    """What stands below one heading, with the heading; text: folded, to be searched."""

    topic: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A part that has all the words, and how often it has them."""

    topic: str
    anchor: str
    count: int


def words_of(typed: str) -> tuple[str, ...]:
    """What is searched for: the words apart, full-width letters and capitals as the others."""
    return tuple(folded(typed).split())


def folded(text: str) -> str:
    """The text as it is compared."""
    return unicodedata.normalize("NFKC", text).casefold()


def search(typed: str, tongue: Language) -> tuple[Found, ...]:
    """The parts that have all the words, in the order of the guide; a word may stand within another, as Chinese words
    do."""
    words = words_of(typed)
    return tuple(_found(words, tongue)) if words else ()


def _found(words: Sequence[str], tongue: Language) -> Iterator[Found]:
    for part in parts(tongue):
        counts = [part.text.count(word) for word in words]
        if all(counts):
            yield Found(part.topic, part.anchor, sum(counts))


@cache
def parts(tongue: Language) -> tuple[Part, ...]:
    """All that can be read in the guide, part by part."""
    return tuple(part for topic in TOPICS for part in _parts(topic, tongue))


def _parts(topic: str, tongue: Language) -> Iterator[Part]:
    made, anchor, lines = QTextDocument(), TOP, list[str]()
    made.setMarkdown(source(topic, tongue))
    for block in blocks(made):
        found = ANCHOR.search(block.text()) if block.blockFormat().headingLevel() else None
        if found:
            if lines:
                yield Part(topic, anchor, folded("\n".join(lines)))
            anchor, lines = found[1], []
        lines.append(ANCHOR.sub("", block.text()))
    yield Part(topic, anchor, folded("\n".join(lines)))
