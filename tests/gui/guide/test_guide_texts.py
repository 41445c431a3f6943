"""The texts of the guide: whole in both languages, without a dead link, and true to the names of the program."""

from __future__ import annotations

import re

import pytest

from gui.guide.pictures import PICTURES
from gui.guide.search import parts as search_parts
from gui.guide.search import search
from gui.guide.topics import EXAMPLE, INTO, TOPICS, address, headings, source
from scenarios.analysis.robustness_verdict import AGREED, APART, OVERLAP
from scenarios.elicitation.elicitation_registry import WEIGHTING_METHODS
from scenarios.model import Language
from scenarios.text.methods import NAMES
from scenarios.text.robustness_verdict import WORDS

LANGUAGES = ("en", "zh")
INTO_EXAMPLE = f"{INTO}:{EXAMPLE}"
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)]*)\)")
both = pytest.mark.parametrize("language", LANGUAGES)


def parts(text: str) -> list[str]:
    """The headings, rows, list items and pictures of a text, by their signs."""
    return [found[0] for line in text.splitlines() if (found := re.match(r"#+|\||-|\d+\.|!", line))]


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_have_the_same_headings_and_parts(topic: str) -> None:
    shapes = [[(each.level, each.anchor) for each in headings(topic, to)] for to in LANGUAGES]
    assert shapes[0] == shapes[1]
    assert shapes[0][0] == (1, "top")
    assert len(set(shapes[0])) == len(shapes[0])
    assert len(shapes[0]) == sum(line.startswith("#") for line in source(topic, "en").splitlines())
    assert parts(source(topic, "en")) == parts(source(topic, "zh"))


@both
def test_no_link_is_dead_and_every_picture_is_shown_with_its_words(language: Language) -> None:
    known = {address(topic, each.anchor) for topic in TOPICS for each in headings(topic, language)}
    links = [link for topic in TOPICS for link in LINK.findall(source(topic, language))]
    assert [(words, to) for sign, words, to in links if not sign and to not in {*known, INTO_EXAMPLE}] == []
    assert INTO_EXAMPLE in {to for _sign, _words, to in links}
    shown = {to: words for sign, words, to in links if sign}
    assert set(shown) == {f"picture:{name}" for name in PICTURES}
    assert all(shown.values())


@both
@pytest.mark.usefixtures("qapp")  # without it a document has no font
def test_no_sign_of_markdown_is_left_to_be_read(language: Language) -> None:
    assert [each.text for each in search_parts(language) if re.search(r"[*`#{}]|\]\(", each.text)] == []


@both
def test_there_is_a_row_and_a_part_for_every_way_of_weighting(language: Language) -> None:
    rows = [line for line in source("weights", language).splitlines() if line.startswith("| ")][1:]
    assert len(rows) == len(WEIGHTING_METHODS) - 1  # sliders and points share one
    titles = {each.anchor: each.title for each in headings("weights", language)}
    for way in WEIGHTING_METHODS:
        assert f"**{way.name.in_(language)}**" in " ".join(rows)
        assert titles[way.id] == way.name.in_(language)


@both
def test_every_method_is_explained_by_its_name(language: Language) -> None:
    text = source("methods", language)
    short = {each.in_(language).replace("（", "(").split("(")[0].strip() for each in NAMES.values()}
    assert [each for each in short if f"**{each}" not in text] == []
    assert str(len(NAMES)) in text


@both
def test_the_guide_repeats_the_marks_of_the_verdict(language: Language) -> None:
    text = source("robustness", language)
    assert all(f"{mark:.0%}" in text for mark in (AGREED, APART, OVERLAP))
    assert all(f"**{word.in_(language).capitalize()}**" in text for word in WORDS.values())


@pytest.mark.parametrize(
    ("typed", "language", "place"),
    [
        ("BLANK card", "en", ("weights", "cards")),  # all words, in any case and order
        ("空白卡", "zh", ("weights", "cards")),  # within a longer word
        ("ｓｗｉｎｇ", "en", ("weights", "swing")),  # full-width letters
        ("f1", "zh", ("start", "help")),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_search_finds_the_part_that_has_the_words(typed: str, language: Language, place: tuple[str, str]) -> None:
    assert place in [(each.topic, each.anchor) for each in search(typed, language)]


@pytest.mark.usefixtures("qapp")
def test_the_search_of_nothing_or_of_what_is_not_there_finds_nothing() -> None:
    assert search("  ", "en") == search("not in any guide", "en") == ()
