"""The languages of the program in tests: the Chinese of a text, and catalogues that a test writes itself."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scenarios.io.json.codec import decode, encode
from scenarios.model import Scenario
from scenarios.paper import paper_scenario
from scenarios.text import catalogue
from scenarios.text.catalogue import Message
from scenarios.text.po_file import with_context


def chinese(message: Message) -> str:
    """KeyError where nobody has translated it, instead of English. What says nothing in English needs none."""
    return catalogue.catalogue("zh")[with_context(message.english, message.context)] if message.english else ""


@contextmanager
def catalogues_in(folder: Path) -> Iterator[Path]:
    """The program with the languages of another folder."""
    usual, catalogue.FOLDER = catalogue.FOLDER, folder
    _forget()
    try:
        yield folder
    finally:
        catalogue.FOLDER = usual
        _forget()


def _forget() -> None:
    for cached in (catalogue.languages, catalogue.nearest, catalogue.catalogue, catalogue._entries):
        cached.cache_clear()


LETTERS = "αβγδεζηθικλμνξοπρστυφχψω"
PSEUDO = "eo"  # a language that Qt knows and the program does not speak


@contextmanager
def pseudo_language(folder: Path) -> Iterator[str]:
    """The program with one more language, in which every text is the English in brackets."""
    entries = catalogue.catalogue("zh")
    for each in catalogue.languages()[1:]:
        shutil.copytree(catalogue.FOLDER / each, folder / each)
    (folder / PSEUDO).mkdir()
    lines = ['msgid ""', 'msgstr "Language: eo\\n"', ""]
    for key in entries:
        context, _, english = key.rpartition("\x04")
        lines += [f"msgctxt {_quoted(context)}"] if context else []
        lines += [f"msgid {_quoted(english)}", f"msgstr {_quoted(f'⟦{english}⟧')}", ""]
    (folder / PSEUDO / catalogue.FILE).write_text("\n".join(lines), encoding="utf-8")
    with catalogues_in(folder):
        yield PSEUDO


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def left_over(text: str) -> str:
    """What has words and stands in no brackets, so that no catalogue has it; "" for none."""
    while (inner := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
        text = inner
    return text if re.search(r"[A-Za-z]{2}", text) else ""


def in_greek() -> Scenario:
    """The paper's scenario without a word in Latin letters, but for its ids."""
    return decode(json.dumps(_greek(json.loads(encode(paper_scenario())))).encode())


def _greek(value: object) -> object:
    if isinstance(value, list):
        return [_greek(each) for each in value]
    if not isinstance(value, dict):
        return value
    if value and set(value) <= {"en", "zh"}:
        return {tongue: LETTERS[: 4 + len(text) % 9] for tongue, text in value.items()}
    return {key: "α" if key in ("source", "author") else _greek(each) for key, each in value.items()}
