"""Parses what somebody typed; where a figure has two meanings, the current language decides.

A per cent sign makes hundredths: 45% is 0.45; in a field that is in per cent itself, 45 is that too. What may be two
numbers, 1,250 and 1.450, the `Notation` decides: the mark that groups in the language groups, the other is the decimal
mark. English and Chinese group by commas: 1,250 is 1250 and 1.450 is 1.45. Units are refused: a field has its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from scenarios.numbers.normalize_characters import plain
from scenarios.numbers.parse_text import FORMS, OTHER, figures, floated, power_of_per_cent


@dataclass(frozen=True, slots=True)
class Notation:
    """How figures are written in a language or a table.

    groups: the mark that groups by threes, "," or "."; empty where one such mark is always the decimal mark.
    """

    groups: str = ","


def read(text: str, notation: Notation, per_cent: bool = False) -> float | None:
    """The number in a text, None if it is none, infinite if it is too large for a float.

    per_cent: the figure stands where per cent are meant, and is a share of 1: 45 is 0.45.
    """
    found = meanings(text, per_cent)
    if len(found) == 1:
        return next(iter(found.values()))
    if not found:
        return None
    mark = "," if "," in plain(text) else "."  # the only one there is, for otherwise there were one reading
    return found[OTHER[mark] if mark == notation.groups else mark]


def read_score(text: str, notation: Notation, low: float, high: float) -> float | None:
    """The number in a text as a score on a scale: 45% is 45 on 0 to 100. None also for per cent on another scale."""
    if not is_per_cent(text):
        return read(text, notation)
    power = power_of_per_cent(low, high)
    return None if power is None else read(plain(text)[:-1], notation, per_cent=power == 0)


def is_per_cent(text: str) -> bool:
    """Whether a text is a number with a per cent sign."""
    return plain(text).endswith("%") and bool(meanings(text))


def alone(text: str) -> float | None:
    """The number in a text that nothing stands beside: None where it is none, and where it may be two."""
    found = set(meanings(text).values())
    return found.pop() if len(found) == 1 else None


def meanings(text: str, per_cent: bool = False) -> dict[str, float]:
    """What a text may mean, by the decimal mark that it is read with; one entry where both mean the same."""
    bare, found, share = _figures(text)
    numbers = {mark: floated(number, -2 if per_cent or share else 0) for mark, number in found.items()}
    return dict(list(numbers.items())[:1]) if not set(bare) & {".", ","} else numbers


def read_whole(text: str, notation: Notation) -> int | None:
    """The whole number in a text, exact however long it is, None if it is none."""
    match = FORMS[OTHER[notation.groups]].fullmatch(plain(text))
    if match is None or not match["whole"] or any(match[each] is not None for each in ("part", "power")):
        return None
    return int(match["sign"] + "".join(filter(str.isdigit, match["whole"])))


def _figures(text: str) -> tuple[str, dict[str, Decimal], bool]:
    bare = plain(text)
    share = bare.endswith("%")
    figure = bare[:-1].removesuffix(" ") if share else bare
    return bare, dict(figures(figure)), share
