"""What the documents for developers say of files is true: paths exist, and names stand in the files named with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", *sorted(f"docs/{each.name}" for each in (ROOT / "docs").glob("*.md")))
FOLDERS = ("", "docs", "scenarios", "gui", "scoring", "scenarios/io", "packaging", "tests")  # that paths are told from
PATH = re.compile(r"[\w.*/]+(?:/|\.(?:py|md|toml|json|po|svg|png|lock))")
QUOTED = re.compile(r"`([^`\n]+)`")
LINKED = re.compile(r"\]\(([^):#]+)\)")
FIRST_DAY = 150  # lines


def text_of(document: str) -> str:
    return (ROOT / document).read_text("utf-8")


def exists(path: str) -> bool:
    return any(any((ROOT / folder).glob(path)) for folder in FOLDERS)


def rows(document: str) -> Iterator[tuple[str, str]]:
    """The file and the rest of each row of the walks."""
    for line in text_of(document).splitlines():
        if found := re.fullmatch(r"\| [0-9–]+ \| `([^`]+)` \| (.+) \|", line):
            yield found[1], found[2]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_paths_exist(document: str) -> None:
    text = text_of(document)
    quoted = [each for each in QUOTED.findall(text) if PATH.fullmatch(each)]
    assert [each for each in quoted if not exists(each)] == []
    assert [each for each in LINKED.findall(text) if not (ROOT / document).parent.joinpath(each).exists()] == []


def test_names_in_the_walks_stand_in_their_files() -> None:
    walked = list(rows("docs/architecture.md"))
    missing = [
        (path, name)
        for path, told in walked
        for name in QUOTED.findall(told)
        if not PATH.fullmatch(name) and not re.search(rf"\b{re.escape(name)}\b", text_of(path))
    ]
    assert len(walked) > 40
    assert missing == []


def test_the_map_names_rooms_and_files_that_there_are() -> None:
    (map_,) = re.findall(r"```\n(scoring/\n.*?)```", text_of("docs/architecture.md"), re.DOTALL)
    missing, floor = [], ""
    for line in map_.splitlines():
        floor = line if line in ("scoring/", "scenarios/", "gui/") else floor
        missing += [each for each in re.findall(r"(?<![\w/])[\w/]+(?:\.py|/)(?=\s|$)", line)
                    if not list(ROOT.glob(floor + "**/" + each) if each != floor else [1])]  # fmt: skip
    assert missing == []


def test_contributing_is_short_enough_for_the_first_day() -> None:
    assert len(text_of("CONTRIBUTING.md").splitlines()) <= FIRST_DAY
