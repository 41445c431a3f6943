"""Detects the encoding of a text, and decodes its bytes.

UTF-8, UTF-16 and GB18030 are read as they are. GB18030 makes some character of almost any bytes, so it is taken only
where the letters look like Chinese; any other code page is never taken, but proposed. Of one or two foreign words
`short_text_encoding` tells more than a detector can.

chardetng, the detector of Firefox, is made for texts as short as the names of a table. Of tables with two foreign names
each, made of the names of countries and languages, it told 97 to 100 % of the Chinese, Korean and Japanese ones rightly
and took no Korean one for GB18030; chardet took 1 % of the Korean ones for it and missed a third of the
Japanese, charset-normalizer was right in half of all.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from scenarios.findings import Finding, InvalidInput
from scenarios.io.tables.readers.short_text_encoding import (
    PAIR,
    is_common,
    is_short,
    looks_mixed,
    may_be_korean,
    may_be_words,
    names_lines,
)

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_SHARE = 0.9  # of the foreign letters that are common Chinese ones, where a text is taken for Chinese
# what the detector names, and what programs on Windows write under that name: the fuller sets
_WRITTEN = {
    **dict.fromkeys(("gbk", "gb18030", "gb2312"), ("gb18030",)),
    "big5": ("cp950", "big5hkscs"),
    "euc-kr": ("cp949",),
    "shift_jis": ("cp932",),
    "iso-8859-1": ("cp1252",),
}
_NAMES = {"windows-874": "cp874", "iso-8859-8-i": "iso-8859-8"}  # of browsers, and as Python knows them
_RIVALS = ("euc-kr", "big5", "shift_jis", "windows-1251")  # what is not overruled by what looks like Chinese
_CHINESE = ("gbk", "gb18030")
_EAST_ASIAN = ("big5", "shift_jis")
_LETTERS = ("koi8-u", *(f"windows-{number}" for number in range(1250, 1259)))
_WIDE = re.compile("[^\u0000-\u07ff]")  # letters of three and four bytes in UTF-8
_CENTRAL = ("windows-1250", "iso-8859-2")
# other kinds of blanks may be in a text, and DOS's mark of its end
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
# two bytes inside a word of small Latin letters are two of its letters: Größe, not Gr鲞e
_WITHIN_WORDS = re.compile(rb"[A-Za-z][\x81-\xfe]{2}[a-z]")
_GB2312 = re.compile(rb"(?:[\x00-\x7f]|" + PAIR.pattern + rb")*+")


class Decoded(NamedTuple):
    """A text; encoding: as Python and --encoding name it; proposed: whether it is only the likeliest of several."""

    text: str
    encoding: str
    proposed: bool = False


def decoded(data: bytes, source: str, encoding: str | None = None) -> Decoded:
    """The text in the encoding that it is in, or that is said. Raises InvalidInput."""
    found = _said(data, source, encoding) if encoding else _found(data, source)
    if "\0" in found.text:
        raise InvalidInput([Finding("", "table_not_text")], source)
    return found


def _said(data: bytes, source: str, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)  # what codes no letters, such as hex, raises here
    except LookupError:
        raise InvalidInput([Finding("", "encoding_unknown", {"encoding": encoding})], source) from None
    if name in ("utf-8", "utf-16") and (mark := _mark(data)):
        name = mark
    text = _read(data, _WRITTEN.get(encoding.lower(), (name,)))
    if text is None:
        raise InvalidInput([Finding("", "encoding_wrong", {"encoding": encoding})], source)
    return Decoded(text, encoding.lower())


def _found(data: bytes, source: str) -> Decoded:
    name = _mark(data) or _unmarked_utf16(data) or "utf-8"
    if (text := _read(data, (name,))) is not None:
        if name == "utf-8" and not data.isascii() and (hidden := _hidden(data, text)):
            return hidden
        return Decoded(text, "utf-16" if name.startswith("utf-16") else "utf-8")
    if b"\0" in data:
        raise InvalidInput([Finding("", "table_not_text")], source)
    likely, sure = _likely(data)
    text = _read(data, _WRITTEN.get(likely, (likely,)))
    if text is None or _NO_TEXT.search(text):
        raise InvalidInput([Finding("", "table_not_text")], source)
    chinese = likely in _CHINESE and not any(unicodedata.category(each) == "Co" for each in set(text))
    return Decoded(text, "gb18030" if chinese else likely, proposed=not (chinese and sure))


def _likely(data: bytes) -> tuple[str, bool]:
    """The likeliest code page, and whether the others were looked at."""
    chinese = _looks_chinese(data)
    try:
        import chardetng_py
    except ImportError:  # a Python that it is not built for
        return "gb18030" if chinese else "windows-1252", False
    found: str = chardetng_py.detect(data).lower()
    likely = _NAMES.get(found, found)
    if (chinese or likely in _CHINESE) and _WITHIN_WORDS.search(data) and _all_western(data):
        return "windows-1252", True
    if chinese and _is_chinese(data, likely):
        return "gb18030", True
    if chinese and is_short(data) and is_common(data) and likely not in _RIVALS:
        return "gb18030", False
    return ("windows-1252" if likely in _CENTRAL and _all_western(data) else likely), True


def _is_chinese(data: bytes, likely: str) -> bool:
    """Whether what may be Chinese is that. likely: what the detector says."""
    if not is_short(data):
        return likely not in _RIVALS
    if names_lines(data) or likely in _CHINESE:
        return True
    others = likely in _EAST_ASIAN or may_be_korean(data) or (likely in _LETTERS and may_be_words(data, likely))
    return is_common(data) and not others


def _hidden(data: bytes, text: str) -> Decoded | None:
    """What a text is where its few foreign letters are hardly UTF-8, though they might be, and would be Chinese."""
    if _WIDE.search(text) or not (_looks_chinese(data) and is_short(data) and is_common(data)):
        return None
    known = names_lines(data)
    return Decoded(data.decode("gb18030"), "gb18030", proposed=not known) if known or looks_mixed(text) else None


def _mark(data: bytes) -> str:
    return next((name for mark, name in _MARKS.items() if data.startswith(mark)), "")


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark: in a table every separator and line break has an empty byte, always on the same side."""
    low, high = data[:4096:2].count(0), data[1:4096:2].count(0)
    return "" if low == high or (low and high) else "utf-16-le" if high else "utf-16-be"


def _read(data: bytes, names: tuple[str, ...]) -> str | None:
    for name in names:
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return None


def _looks_chinese(data: bytes) -> bool:
    """Whether foreign letters come in pairs throughout, and nearly all are Chinese ones of GB 2312."""
    if not _GB2312.fullmatch(data):
        return False
    pairs: list[bytes] = PAIR.findall(data)
    common = sum(pair[0] >= 0xB0 or pair[0] <= 0xA3 for pair in pairs)
    return common >= round(_SHARE * len(pairs))


def _all_western(data: bytes) -> bool:
    """Whether all foreign letters are such of Western Europe, were it written there."""
    text = _read(data, ("cp1252",))
    return text is not None and all(each.isascii() or each.isalpha() or each in "€£°«»–—“”„‘’…§ " for each in set(text))
