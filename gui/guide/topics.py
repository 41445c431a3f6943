"""The topics of the guide in their order, their texts in Markdown, and which of their headings explains a place of the
window.

A text is `gui/help/TOPIC.LANGUAGE.md`, in English where there is none in a language. Each heading ends in its anchor,
`## Title {#anchor}`, the same in every language; the first is the topic's own and has the anchor `top`. F1 leads to
the anchor that bears the name which `Page.part_in_front` gives. `![words](picture:name)` shows one of
`gui.guide.pictures`, with the words below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scenarios.model import Language

FOLDER = Path(__file__).parents[1] / "help"
STEPS = ("brief", "recommendations", "criteria", "scores", "weights", "results", "robustness", "record")
TOPICS = ("start", *STEPS, "methods", "tables", "window", "example", "limits", "glossary")
TOP = "top"
SCHEME = "guide"  # of links between topics: guide:weights#swing
INTO = "go"  # scheme of links into the program: go:weights, or go:example to begin with the worked example
EXAMPLE = "example"
HEADING = re.compile(r"^(#+) (.+?) ?\{#([a-z0-9_]+)\}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a topic: level 1 is its title, 2 and 3 are below it."""

    level: int
    title: str
    anchor: str


@cache
def source(topic: str, tongue: Language) -> str:
    """The text of a topic in Markdown; in English where it is not in the language."""
    path = FOLDER / f"{topic}.{tongue}.md"
    return (path if path.is_file() else FOLDER / f"{topic}.en.md").read_text(encoding="utf-8")


@cache
def headings(topic: str, tongue: Language) -> tuple[Heading, ...]:
    """The headings of a topic in their order."""
    found = HEADING.finditer(source(topic, tongue))
    return tuple(Heading(len(each[1]), each[2], each[3]) for each in found)


def title(topic: str, tongue: Language) -> str:
    """What a topic is called."""
    return headings(topic, tongue)[0].title


def address(topic: str, anchor: str = TOP) -> str:
    """The link to a heading."""
    return f"{SCHEME}:{topic}#{anchor}"


def address_of(step: str, part: str) -> str:
    """The link to what explains a step, and the tab or way of weighting that is in front there ("" for none)."""
    topic = step if step in STEPS else TOPICS[0]
    known = {each.anchor for each in headings(topic, "en")}
    return address(topic, part if part in known else TOP)
