"""Recognises what the label of a row or the head of a column means by itself."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from scenarios.io.tables.layout.vocabulary import COUNTS, IDS, TOTALS
from scenarios.io.tables.names_and_units import language_of

_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]*)[)）\]】]")
_NOTE_START = re.compile(
    r"\s*(?:[*※†‡]|//|注[：:释1-9 ]|注$|备注[：:]|说明[：:]|附注[：:]?|(?:数据|资料)?来源[：:]|"
    r"出处[：:]|单位[：:]|制表|编制|填表|审核|日期[：:]|(?:notes?|n\.b\.|nb|sources?|remarks?|comments?|legend|key|date|"
    r"prepared by|author|quelle|anmerkung)\s*(?:[0-9]\s*)?[:：.])",
    re.IGNORECASE,
)
_SUBTOTAL = re.compile(
    r"(?:sub-?total|sub total|zwischensumme|sous-total)\b.*|.*\b(?:sub-?total|zwischensumme|sous-total)|.*(?:小计|合计)"
)
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|[IVX]+[.、]\s?|[A-Z][.、]\s)\S"
)
_IDS = re.compile(r"(?:.*[^a-z/])?(?:ids?|code|no|nr|ref)|.*(?:编号|代码|代号|编码|序号)")


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A label in small letters, half-width, without what stands in brackets, colons and doubled blanks."""
    text = _BRACKETS.sub(" ", unicodedata.normalize("NFKC", text)).lower()
    text = " ".join(text.replace("_", " ").split()).strip(" .:;*-—")
    return re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", text)


def bracketed(text: str) -> tuple[str, ...]:
    """What stands in brackets, each by itself: "Cost (EUR) [min]" has EUR and min."""
    return tuple(each.strip() for each in _BRACKETS.findall(text) if each.strip())


def calls_ids(label: str) -> bool:
    """Whether a label, in the form of `bare`, is one of ids, and of nothing else: No., Project code, 项目编号."""
    return (label in IDS and label not in COUNTS) or _IDS.fullmatch(label) is not None


def total_word(text: str) -> str:
    """The kind of figures that a label announces: sum, mean, weighted, rank or spread; "" for none."""
    return TOTALS.get(bare(text), "")


def subtotal_word(text: str) -> str:
    """The same of the label of a row, which may be a sum of some of the rows above it: Subtotal water, 技术类小计."""
    return total_word(text) or ("sum" if _SUBTOTAL.fullmatch(bare(text)) else "")


def begins_a_note(text: str, long: bool = True) -> bool:
    """Whether a lone text is a note by its first word, or by its length: a sentence, not a name."""
    if _NOTE_START.match(text) or not long:
        return bool(_NOTE_START.match(text))
    return len(text) > (30 if language_of(text) == "zh" else 60) or text.endswith(("。", "；"))


def is_numbered_heading(text: str) -> bool:
    """Whether a text is numbered as headings are: 一、技术类, A. Technology."""
    return _NUMBERED.match(text) is not None
