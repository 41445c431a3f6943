"""Normalizes characters that mean the same: full-width and foreign digits, minus signs, blanks, apostrophes."""

from __future__ import annotations

import unicodedata

LONGEST = 400  # characters; no figure that a person or a program writes is longer

_SIGNS = {"\u2212": "-", "\uff0d": "-", "\ufe63": "-", "\uff0b": "+", "\uff0c": ","}
_SIGNS |= dict.fromkeys("\u2018\u2019\u02bc\u00b4\uff07", "'")
_SIGNS |= dict.fromkeys("\uff0e\u3002\uff61", ".")  # input methods give 。 and ｡ for the point
_SIGNS |= {"\uff05": "%", "\uff45": "e", "\uff25": "E", "\uff08": "(", "\uff09": ")", "\uffe5": "¥", "\uff04": "$"}
_SIGNS |= dict.fromkeys("\u200b\u200e\u200f\u2060\ufeff", "")  # seen by nobody


def plain(text: str) -> str:
    """Digits of any script, full-width marks and all kinds of blanks as the plain ones. Cut off beyond `LONGEST`."""
    bare = text.strip()[: LONGEST + 1]
    return bare if bare.isascii() else "".join(map(_plain_character, bare)).strip()


def _plain_character(each: str) -> str:
    if each.isascii():
        return each
    if (digit := unicodedata.decimal(each, None)) is not None:  # neither raised nor circled ones
        return str(digit)
    return _SIGNS.get(each, " " if unicodedata.category(each) == "Zs" else each)
