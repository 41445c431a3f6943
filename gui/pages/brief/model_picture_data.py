"""Prepares the picture of the model from a scenario: bands of columns of blocks of lines, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from scenarios.model import Breakthrough, Criterion, Dimension, Figure, Group, Language, Recommendation, Scenario

Tone = Literal["attack", "dimension", "breakthrough", "group"]
Style = Literal["name", "item", "figure", "quiet"]
MOST = 12  # lines of one block; the rest is counted, for the picture is to be taken in at a glance


@dataclass(frozen=True, slots=True)
class PictureLine:
    """A text with a smaller one below it. subject: the id it leads to; words: its tooltip."""

    text: str
    note: str = ""
    style: Style = "item"
    subject: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """A panel. place: which group it is, for its colour and letter."""

    tone: Tone
    lines: tuple[PictureLine, ...]
    subject: str = ""
    words: str = ""
    place: int = 0


Column = tuple[PictureBlock, ...]  # blocks below each other, the first leading to the second


@dataclass(frozen=True, slots=True)
class PictureBand:
    """Columns side by side under a title. link: the word on the arrow from a block to the one below it."""

    title: str
    columns: tuple[Column, ...]
    link: str = ""


Picture = tuple[PictureBand, ...]


def picture_of(scenario: Scenario, language: Language) -> Picture:
    """The bands that the scenario has something for: attacks and dimensions, breakthroughs, groups."""
    translate = QCoreApplication.translate
    attacked = any(each.attacked_by for each in scenario.dimensions)
    threats = translate("ModelPicture", "What attacks, and what each attack erodes")
    bands = (
        PictureBand(
            threats if attacked else translate("ModelPicture", "What is asked of a recommendation"),
            tuple(_dimension_column(scenario, each, language, attacked) for each in scenario.dimensions),
            translate("ModelPicture", "erodes"),
        ),
        PictureBand(
            translate("ModelPicture", "The breakthroughs"),
            tuple((_breakthrough(scenario, each, language),) for each in scenario.breakthroughs),
        ),
        PictureBand(
            translate("ModelPicture", "The recommendations"),
            tuple((_group(each, i, language),) for i, each in enumerate(scenario.groups)),
        ),
    )
    return tuple(each for each in bands if each.columns)


def _dimension_column(scenario: Scenario, dimension: Dimension, language: Language, attacked: bool) -> Column:
    name, words = dimension.name.in_(language), dimension.description.in_(language)
    lines = [PictureLine(name, "", "name"), *(_criterion(each, language) for each in dimension.criteria)]
    block = PictureBlock("dimension", _capped(lines, dimension.id), dimension.id, _sentences(name, words))
    if not attacked:
        return (block,)
    attack = dimension.attacked_by.in_(language)
    unnamed = QCoreApplication.translate("ModelPicture", "No attack named yet")
    figures = [_figure(each, language) for each in scenario.figures if _in_section(each, dimension)]
    head = PictureLine(attack, "", "name") if attack else PictureLine(unnamed, "", "quiet")
    says = QCoreApplication.translate("ModelPicture", "{attack} erodes {dimension}.")
    words = says.format(attack=attack or unnamed, dimension=name)
    return (PictureBlock("attack", _capped([head, *figures], dimension.id), dimension.id, words), block)


def _criterion(criterion: Criterion, language: Language) -> PictureLine:
    name = criterion.name.in_(language)
    words = _sentences(name, criterion.description.in_(language))
    return PictureLine(name, criterion.threat.in_(language), "item", criterion.id, words)


def _breakthrough(scenario: Scenario, breakthrough: Breakthrough, language: Language) -> PictureBlock:
    name, description = breakthrough.name.in_(language), breakthrough.description.in_(language)
    figures = [_figure(each, language) for each in scenario.figures if each.breakthrough == breakthrough.id]
    lines = [PictureLine(name, "", "name"), PictureLine(description, "", "quiet"), *figures]
    facts = (f"{each.note}: {each.text}" for each in figures)
    return PictureBlock("breakthrough", _capped(lines, ""), "", _sentences(name, description, *facts))


def _group(group: Group, place: int, language: Language) -> PictureBlock:
    name, shift = group.name.in_(language), group.shift.in_(language)
    lines = [PictureLine(name, shift, "name"), *(_recommendation(each, language) for each in group.recommendations)]
    return PictureBlock("group", _capped(lines, group.id), group.id, _sentences(name, shift), place)


def _recommendation(recommendation: Recommendation, language: Language) -> PictureLine:
    name = recommendation.name.in_(language)
    words = _sentences(name, recommendation.description.in_(language))
    return PictureLine(name, "", "item", recommendation.id, words)


def _figure(figure: Figure, language: Language) -> PictureLine:
    return PictureLine(figure.value.in_(language), figure.what.in_(language), "figure")


def _in_section(figure: Figure, dimension: Dimension) -> bool:
    """A figure that belongs to no breakthrough stands with the attack in whose section the paper prints it."""
    return not figure.breakthrough and bool(dimension.section) and figure.section.startswith(f"{dimension.section}.")


def _capped(lines: list[PictureLine], subject: str) -> tuple[PictureLine, ...]:
    more = len(lines) - MOST
    if more <= 1:
        return tuple(lines)
    words = QCoreApplication.translate("ModelPicture", "and {count} more").format(count=more)
    return (*lines[:MOST], PictureLine(words, "", "quiet", subject, words))


def _sentences(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
