"""Numbers as people write them in tables: 3.5, 3,5, 1 234,5, 12 %, ３．５."""

from __future__ import annotations

import math
import re
import unicodedata

_GROUPED = {",": re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?$"), ".": re.compile(r"[+-]?\d{1,3}(\.\d{3}){2,}$")}
_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$")


def parse_number(text: str, decimal_comma: bool) -> float | None:
    """The number in ``text``, or None if it is none. Infinite for one that is too large for a float.

    decimal_comma: how to read a lone comma with three digits behind it, which is a decimal comma in a table separated
    by semicolons (1,500 = 1.5) and groups thousands in one separated by commas.
    """
    bare = unicodedata.normalize("NFKC", text).replace("\u2212", "-")  # full-width digits; the true minus sign
    bare = re.sub(r"[\s'’_]", "", bare)  # spaces and marks that group thousands
    share = bare.endswith("%")
    bare = bare.removesuffix("%")
    number = _PLAIN.match(_with_point(bare, decimal_comma))
    if number is None:
        return None
    value = float(number.group())
    return value / 100 if share and math.isfinite(value) else value


def _with_point(text: str, decimal_comma: bool) -> str:
    if "," in text and "." in text:  # the last of the two is the decimal mark
        groups, decimal = (",", ".") if text.rfind(".") > text.rfind(",") else (".", ",")
        return text.replace(groups, "").replace(decimal, ".")
    if _GROUPED["."].match(text):
        return text.replace(".", "")
    if _GROUPED[","].match(text) and (text.count(",") > 1 or not decimal_comma):
        return text.replace(",", "")
    return text.replace(",", ".")
