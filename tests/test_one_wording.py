"""One English text, one Chinese: the same words are rendered alike in the catalogues and in the window."""

from __future__ import annotations

import importlib
import pkgutil
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import scenarios.wording
from scenarios.model import Text

WINDOW = Path(__file__).parents[1] / "gui/i18n/renheng_zh.ts"

# English texts that have more than one Chinese as yet; the list only gets shorter
KNOWN = {
    ", ",
    "All criteria",
    "Enter scores",
    "Every weight is 0, so nothing counts. Give at least one criterion a weight.",
    "Group",
    "Groups",
    "Groups compared",
    "How often each takes each rank",
    "Judged by",
    "Limits of use",
    "Methods that do not apply here",
    "Pairwise comparison (AHP)",
    "Recommendation",
    "Remark",
    "Swing weighting",
    "Tie",
    "Weightings that agree",
    "What",
    "When",
    "Who",
    "Why",
    "and {count} more",
    "less is better",
    "level at",
    "more is better",
    "none",
    "{untouched} of {scored} scores are still the paper's defaults",
}


def in_catalogues() -> Iterator[tuple[str, str, str]]:
    """(English, Chinese, where) of every text on floor 2."""
    for module in pkgutil.iter_modules(scenarios.wording.__path__):
        for name, value in vars(importlib.import_module(f"scenarios.wording.{module.name}")).items():
            entries = value.items() if isinstance(value, Mapping) else ((name, value),)
            for key, text in entries:
                if isinstance(text, Text):
                    yield text.en, text.zh, f"wording/{module.name}.py {key}"


def in_window() -> Iterator[tuple[str, str, str]]:
    """(English, Chinese, where) of every text of floor 3."""
    for context in ET.parse(WINDOW).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text for each in translation.iter("numerusform")] or [translation.text]
            for form in forms:
                yield message.findtext("source", ""), form or "", f"{WINDOW.name} {context.findtext('name')}"


def test_one_english_text_has_one_chinese() -> None:
    rendered: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for english, chinese, where in (*in_catalogues(), *in_window()):
        rendered[english][chinese].append(where)
    assert len(rendered) > 1000
    several = {english: dict(ways) for english, ways in rendered.items() if len(ways) > 1}
    assert {english: ways for english, ways in several.items() if english not in KNOWN} == {}
    assert KNOWN - set(several) == set(), "these are rendered alike by now and leave the list"
