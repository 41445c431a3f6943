"""Reads gettext's PO files, as much of their form as looking up texts needs.

The standard library reads the compiled form alone, which would have to be built before the first start, and kept in
step. This takes 5 ms for the whole catalogue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ENTRY = re.compile(
    r"^(?:#,(?P<flags>.*)\n(?:#\|.*\n)*)?"
    r'(?:msgctxt "(?P<context>.*)"\n)?msgid "(?P<english>.*)"\nmsgstr "(?P<translated>.*)"$',
    re.MULTILINE,
)
_ESCAPE = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Entries:
    """header: name -> value of the file's first entry; texts: English, with its context -> translation."""

    header: dict[str, str]
    texts: dict[str, str]


def read(text: str) -> Entries:
    """The entries of a PO file that are translated. Fuzzy ones, guesses that nobody has looked at, are left out."""
    on_one_line = text.replace('"\n"', "")  # a string may go on over many lines
    texts = {
        with_context(_plain(english), _plain(context or "")): _plain(translated)
        for flags, context, english, translated in _ENTRY.findall(on_one_line)
        if translated and "fuzzy" not in flags
    }
    lines = (line.partition(": ") for line in texts.pop("", "").splitlines())
    return Entries({name: value for name, _, value in lines}, texts)


def with_context(english: str, context: str) -> str:
    """The key of a text: by itself, or behind its context as gettext sets them apart."""
    return f"{context}\x04{english}" if context else english


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda found: _MEANT.get(found[1], found[1]), text) if "\\" in text else text
