"""The Chinese of the program: the terms of the glossary and no others, set as Chinese is set."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.texts import Pair, pairs

ROOT = Path(__file__).parents[1]
GLOSSARY = tomllib.loads((ROOT / "tests/glossary.toml").read_text("utf-8"))
HAN = "\u3400-\u9fff"
BLANK = re.compile(rf"[{HAN}，。；：、（）“”？！] +[A-Za-z0-9{{`#]|[A-Za-z0-9}}%`] +[{HAN}]|^ +[{HAN}]|[{HAN}] +$")
HALF_WIDTH = re.compile(rf"[{HAN}][,;:!?]|[{HAN}}}]\((?!&[A-Z]\))|(?<!\(&[A-Z])\)[{HAN}]")
HYPHEN = re.compile(r"(?<![0-9A-Za-z.\-])-(?=[0-9.{]*[0-9}])")  # before a figure
DOTS = re.compile(r"(?<!…)…(?!…)")
TARGET = re.compile(r"\]\([a-z]+:[^)]*\)")  # of a link or a picture, which nobody reads
SHORT = 16  # letters of a menu or a button


def guide() -> Iterator[Pair]:
    """The lines of the guide as they are read, in Chinese alone."""
    for path in sorted((ROOT / "gui/help").glob("*.zh.md")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            yield Pair("", TARGET.sub("]", line), f"{path.name} {number}")


def glossary() -> Iterator[Pair]:
    """The rows of the glossary for developers that have Chinese."""
    for line in (ROOT / "docs/glossary.md").read_text("utf-8").splitlines():
        english, chinese = (
            [each.strip() for each in line.strip("|").split("|")[:2]] if line.count("|") == 4 else ("", "")
        )
        if re.search(f"[{HAN}]", chinese) and english != "English":
            yield Pair(english, chinese, f"glossary: {english}")


def lacking(english: str, chinese: str) -> list[str]:
    """The terms that a text has in English and not in Chinese."""
    plain, found = english.replace("&", ""), []
    for term, wanted in GLOSSARY["terms"].items():
        said = re.search(rf"(?<![\w{{-])(?:{term})(?![\w}}])", plain, re.IGNORECASE)
        if said and not re.search(wanted, chinese) and said[0].lower() not in chinese.lower():
            found.append(said[0])
    return found


def faults(chinese: str) -> list[str]:
    """What is not set as Chinese is set: blanks beside Latin, half-width marks, a hyphen for minus, lone dots."""
    found = {"blank": BLANK, "half-width mark": HALF_WIDTH, "hyphen": HYPHEN}
    dots = DOTS.search(chinese)
    button = dots and dots.end() == len(chinese) <= SHORT and not re.search("[，。：{]", chinese)
    return [name for name, sign in found.items() if sign.search(chinese)] + (["dots"] if dots and not button else [])


def test_what_english_calls_by_a_term_chinese_calls_by_its_own() -> None:
    lack = [(each.where, *found) for each in pairs() if (found := lacking(each.english, each.chinese))
            and each.english not in GLOSSARY["apart"]]  # fmt: skip
    assert lack == []


def test_the_glossary_for_developers_has_the_same_chinese() -> None:
    words = list(glossary())
    assert len(words) > 50
    assert [(each.english, found) for each in words if (found := lacking(each.english, each.chinese))] == []
    assert [(each.english, better) for each in words for word, better in GLOSSARY["never"].items()
            if re.search(word, each.chinese)] == []  # fmt: skip


def test_every_term_and_every_exception_is_needed() -> None:
    texts = [each.english.replace("&", "") for each in pairs()]
    unused = [
        term
        for term in GLOSSARY["terms"]
        if not any(re.search(rf"(?<!\w)(?:{term})(?!\w)", each, re.I) for each in texts)
    ]
    assert unused == []
    assert {each.english for each in pairs() if lacking(each.english, each.chinese)} == set(GLOSSARY["apart"])


def test_words_that_mislead_stand_nowhere() -> None:
    never = {re.compile(word): better for word, better in GLOSSARY["never"].items()}
    found = [(each.where, sign[0], better) for each in (*pairs(), *guide())
             for word, better in never.items() if (sign := word.search(each.chinese))]  # fmt: skip
    assert found == []


def test_chinese_is_set_as_chinese() -> None:
    assert [(each.where, found) for each in (*pairs(), *guide()) if (found := faults(each.chinese))] == []


@pytest.mark.parametrize(
    ("chinese", "fault"),
    [
        ("权重为 {weight}", "blank"),
        ("{file} 过大", "blank"),
        ("导出到 Excel", "blank"),
        (" 个百分点", "blank"),
        ("上移一位(Alt+↑)", "half-width mark"),
        ("准则,维度", "half-width mark"),
        ("从-1到1", "hyphen"),
        ("正在读取{name}…", "dots"),
        ("正在计算，请稍候…", "dots"),
    ],
)
def test_each_fault_of_setting_is_seen(chinese: str, fault: str) -> None:
    assert faults(chinese) == [fault]


def test_a_text_without_its_term_is_seen() -> None:
    assert lacking("The criterion has no weight", "指标没有权数") == ["criterion", "weight"]
    assert lacking("The criterion has no weight", "该准则没有权重") == []
