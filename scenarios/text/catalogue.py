"""Translates every text of the program, from the catalogue of the language.

A text is written once, in English, where it is used: `_("First place")`. The other languages stand in one catalogue
each, `scenarios/locale/LANGUAGE/renheng.po`, with the English as the key, so that a translator needs no Python, and a
further language no more than a further folder. What a catalogue lacks is said in English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from scenarios.model import Text
from scenarios.text.po_file import Entries, read, with_context

ENGLISH: Final = "en"
FOLDER = Path(__file__).parents[1] / "locale"
FILE = "renheng.po"


@dataclass(frozen=True, slots=True)
class Message:
    """A text in English; context tells apart what is one word in English and several elsewhere."""

    english: str
    context: str = ""

    def in_(self, language: str) -> str:
        """The text in a language, in English where its catalogue does not have it. OSError: no such language."""
        if language == ENGLISH:
            return self.english
        return catalogue(language).get(with_context(self.english, self.context)) or self.english


_ = Message  # the mark by which `packaging/translations.py` finds texts


def in_document(message: Message) -> Text:
    """The message as a text of a document: in both its languages, whichever is on."""
    return Text(message.in_("en"), message.in_("zh"))


@cache
def languages() -> tuple[str, ...]:
    """The languages of the program, English first: codes as in the names of the folders, such as zh or pt_BR."""
    return ENGLISH, *sorted(file.parent.name for file in FOLDER.glob(f"*/{FILE}"))


@cache
def nearest(name: str) -> str:
    """The language of the program for somebody whose system calls theirs "zh_CN.UTF-8" or "pt-BR"; else English."""
    known = {each.casefold(): each for each in languages()}
    code = re.split("[.@]", name.replace("-", "_"))[0].casefold()
    return known.get(code) or known.get(code.partition("_")[0]) or ENGLISH


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """The texts of one language, by their English with its context; read once, when it is first asked for."""
    return _entries(language).texts


def region(language: str) -> str:
    """The language with the country whose customs it follows, as its catalogue says: zh_CN of zh."""
    return ENGLISH if language == ENGLISH else _entries(language).header.get("Language", language)


@cache
def _entries(language: str) -> Entries:
    return read((FOLDER / language / FILE).read_text(encoding="utf-8"))
