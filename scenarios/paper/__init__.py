"""The paper's model as a scenario: what the program opens with.

The data lie beside this file. ``model.json`` holds the texts: groups, recommendations, measures, dimensions, criteria,
the levels of their common scale, presets, breakthroughs and figures. ``scores.csv`` holds two independent codings of
each cell with the reason for it; a cell's score is their mean, its range their minimum and maximum. ``earlier.csv``
holds the reasons as 0.1.0 had them, by which older files are known to still give the paper's.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import msgspec

from scenarios.model import (
    Breakthrough,
    Brief,
    Dimension,
    Figure,
    Group,
    Language,
    Level,
    Preset,
    Scale,
    Scenario,
    Score,
    Text,
    Weighting,
    written_in,
)

FOLDER = Path(__file__).parent
AUTHOR = Text("Two codings of Liu & Li (2025)", "两次独立编码（依据刘友金、李威，2025）")
AUTHOR_ONCE = "Liu & Li (2025), two codings"  # in files of 0.1.0
NUMERALS = "零一二三四五六七八九"
START = "equal"  # the preset that the paper's scenario opens with


class _Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``model.json`` holds."""

    id: str
    title: Text
    brief: Brief
    groups: tuple[Group, ...]
    dimensions: tuple[Dimension, ...]
    levels: tuple[Level, ...]
    presets: tuple[Preset, ...]
    breakthroughs: tuple[Breakthrough, ...]
    figures: tuple[Figure, ...]


@cache
def paper_scenario() -> Scenario:
    """The paper's recommendations, criteria and 81 default scores, weights equal. Read once, then shared."""
    model = msgspec.json.decode((FOLDER / "model.json").read_bytes(), type=_Model)
    dimensions = tuple(_scaled(each, Scale(levels=model.levels)) for each in model.dimensions)
    preset = next(each for each in model.presets if each.id == START)
    weights = {c.id: preset.weights[d.id] / len(d.criteria) for d in dimensions for c in d.criteria}
    return Scenario(
        id=model.id,
        title=model.title,
        groups=model.groups,
        dimensions=dimensions,
        weighting=Weighting(weights=weights, method="preset", preset=START),
        scores=paper_scores(),
        brief=model.brief,
        presets=model.presets,
        breakthroughs=model.breakthroughs,
        figures=model.figures,
    )


def paper_scores() -> tuple[Score, ...]:
    """The 81 cells of ``scores.csv``, recommendation by recommendation."""
    return tuple(map(_score, _rows("scores.csv")))


@cache
def earlier_reasons() -> dict[tuple[str, str], Text]:
    """(recommendation id, criterion id) -> the reason that 0.1.0 gave, where it was worded otherwise."""
    return {(row["recommendation"], row["criterion"]): _reason(row) for row in _rows("earlier.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _reason(row: dict[str, str]) -> Text:
    return Text(row["rationale_en"], row["rationale_zh"])


def in_words_of(scenario: Scenario, text: str, language: Language) -> str:
    """The source or author of a score for who reads the program in this language.

    A file has one text for each. Those of the paper's own scores are told in Chinese by the headings of the paper: it
    has "四（一）1" and no "§ 4.1.1". Whatever else stands there is the user's and stays as it is.
    """
    if written_in(language) == "en" or scenario.id != paper_scenario().id:
        return text
    return _in_chinese().get(text, text)


@cache
def _in_chinese() -> dict[str, str]:
    """Each source and author of the paper's scores -> the same in Chinese."""
    sources = {each.source for each in paper_scenario().scores}
    headings = {source: "；".join(map(_heading, source.split("; "))) for source in sources if source}
    return headings | dict.fromkeys((AUTHOR.en, AUTHOR_ONCE), AUTHOR.zh)


def _heading(source: str) -> str:
    """A source such as "§ 4.1.1" or "§ 4.1" as the paper numbers its headings: 四（一）1 or 四（一）."""
    part, section, *point = source.removeprefix("§ ").split(".")
    return f"{NUMERALS[int(part)]}（{NUMERALS[int(section)]}）{''.join(point)}"


def _score(row: dict[str, str]) -> Score:
    codings = (float(row["coding_1"]), float(row["coding_2"]))
    return Score(
        recommendation=row["recommendation"],
        criterion=row["criterion"],
        value=sum(codings) / 2,
        low=min(codings),
        high=max(codings),
        rationale=_reason(row),
        source="; ".join(f"§ {section}" for section in row["section"].split("; ") if section),
        author=AUTHOR.en,
        origin="paper",
    )


def _scaled(dimension: Dimension, scale: Scale) -> Dimension:
    criteria = tuple(msgspec.structs.replace(each, scale=scale) for each in dimension.criteria)
    return msgspec.structs.replace(dimension, criteria=criteria)
