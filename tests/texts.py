"""Every text of the program in English and Chinese: the catalogues of floor 2, and the window's translations."""

from __future__ import annotations

import importlib
import pkgutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import scenarios.wording
from scenarios.model import Text

WINDOW = Path(__file__).parents[1] / "gui/i18n/renheng_zh.ts"


@dataclass(frozen=True, slots=True)
class Pair:
    """A text in both languages, and where it stands."""

    english: str
    chinese: str
    where: str


@cache
def pairs() -> tuple[Pair, ...]:
    """All of them, doubles included."""
    return (*_in_catalogues(), *_in_window())


def _in_catalogues() -> Iterator[Pair]:
    for module in pkgutil.iter_modules(scenarios.wording.__path__):
        for name, value in vars(importlib.import_module(f"scenarios.wording.{module.name}")).items():
            entries = value.items() if isinstance(value, Mapping) else ((name, value),)
            for key, text in entries:
                if isinstance(text, Text):
                    yield Pair(text.en, text.zh, f"wording/{module.name}.py {key}")


def _in_window() -> Iterator[Pair]:
    for context in ET.parse(WINDOW).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text for each in translation.iter("numerusform")] or [translation.text]
            for form in forms:
                yield Pair(message.findtext("source", ""), form or "", f"{WINDOW.name} {context.findtext('name')}")
