"""The names of a scenario's parts in one language, quoted and listed as sentences need them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scenarios.model import Language, Named, Scenario, Text
from scenarios.text.catalogue import _

QUOTED = _("“{name}”")
COMMA = _(", ")
BETWEEN = _("; ")
END = _(".")
GAP = _("{sentence} {next}")
AND = _("{several} and {last}")
AND_OTHERS = _("{several} and {others} others")

NAMED = 3  # more names than this in a row are counted instead


class Names(dict[str, str]):
    """Id -> name; what has none, as somebody who is gone since, is called by its id."""

    def __missing__(self, id_: str) -> str:
        return id_

    def quoted(self, ids: Iterable[str], language: Language) -> str:
        """All of these in a row, each in quotes."""
        return in_a_row([quoted(self[each], language) for each in ids], language)


def names_of(scenario: Scenario, language: Language) -> Names:
    """The names of all groups, recommendations, dimensions, criteria and presets, and the texts of measures."""
    named: Iterable[tuple[str, Text]] = (
        *((each.id, each.name) for each in scenario.groups),
        *((each.id, each.name) for each in scenario.recommendations),
        *((each.id, each.text) for one in scenario.recommendations for each in one.measures),
        *((each.id, each.name) for each in scenario.dimensions),
        *((each.id, each.name) for each in scenario.criteria),
        *((each.id, each.name) for each in scenario.presets),
    )
    return Names((id_, name.in_(language) or id_) for id_, name in named)


def named(thing: Named, language: Language) -> str:
    """Its name in the language, or its id while it has none."""
    return thing.name.in_(language) or thing.id


def quoted(name: str, language: Language) -> str:
    """A name set off from the sentence around it."""
    return QUOTED.in_(language).format(name=name)


def listed(scenario: Scenario, ids: Sequence[str], language: Language) -> str:
    """Up to three quoted names, then how many there are besides."""
    names = names_of(scenario, language)
    return some([names[each] for each in ids], language)


def some(names: Sequence[str], language: Language) -> str:
    """Up to three names, quoted, then how many there are besides; "" for none."""
    if len(names) > NAMED:
        return first(names, language, NAMED)
    return together([quoted(each, language) for each in names], language)


def first(names: Sequence[str], language: Language, most: int) -> str:
    """Names in a row, quoted; of more than so many the first, and how many there are besides."""
    shown = [quoted(each, language) for each in names[:most]]
    if len(names) <= most:
        return in_a_row(shown, language)
    several = in_a_row(shown[:-1], language)
    return AND_OTHERS.in_(language).format(several=several, others=len(names) - most + 1, count=len(names))


def in_a_row(words: Sequence[str], language: Language) -> str:
    """Things in a row without a word before the last: "a, b, c"; "" for none."""
    return COMMA.in_(language).join(words)


def gap(language: Language) -> str:
    """What stands between a sentence and the next: a blank, or nothing in Chinese."""
    return GAP.in_(language).format(sentence="", next="")


def together(words: Sequence[str], language: Language) -> str:
    """Things in a row: "a, b and c"; "" for none."""
    if len(words) < 2:
        return "".join(words)
    several = in_a_row(words[:-1], language)
    return AND.in_(language).format(several=several, last=words[-1])
