"""Every sentence that floor 2 says to people, in English. Other languages have it in their catalogues.

One module an area, each with one or more catalogues: a mapping from a code to a `Message` with ``{fields}``. The window
uses the same catalogues for findings, methods, verdicts and the log, so that a sentence is the same everywhere.
A field that holds several names lists them in quotes, of many the first; ``{field:bare}`` lists all, without quotes, such
as figures and words of the command line. ``{field:ratio}`` writes a ratio as people say it: 3, or 1/3;
``{field:g}`` a figure to its last digit, so that whoever typed it knows it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from scenarios.model import Language
from scenarios.numbers import written
from scenarios.text.catalogue import Message
from scenarios.text.names_and_lists import first, in_a_row
from scenarios.text.number_format import ratio_text

Catalogue = Mapping[str, Message]
LISTED = 8  # names that a sentence lists


class _Sentences(Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec == "ratio":
            return ratio_text(value)
        return written(value) if format_spec == "g" else format(value, format_spec)


SENTENCES = _Sentences()


def fill_in(catalogue: Catalogue, code: str, language: Language, **fields: object) -> str:
    """The sentence for ``code`` with its fields filled in. KeyError for an unknown code: that is our mistake, not the user's."""
    return filled(catalogue[code], language, **fields)


def filled(message: Message, language: Language, /, **fields: object) -> str:
    """The sentence with its fields filled in."""
    told = {name: _Several(value, language) if isinstance(value, tuple) else value for name, value in fields.items()}
    return SENTENCES.vformat(message.in_(language), (), told)


@dataclass(frozen=True, slots=True)
class _Several:
    """Things that a sentence lists in its language."""

    things: tuple[object, ...]
    language: Language

    def __format__(self, format_spec: str) -> str:
        words = list(map(str, self.things))
        return in_a_row(words, self.language) if format_spec == "bare" else first(words, self.language, LISTED)
