"""Detects the encoding of a text with only a word or two of foreign letters, where detectors are unsure.

Two bytes are a Chinese character in GB 2312, a syllable in the Korean code page, two letters in those of other
alphabets, and may be one letter in UTF-8: 学校 in GB 2312 is ѧУ there. A Chinese word by which tables call their lines
is beyond chance; of other words it counts what the other code pages would make of them.
"""

from __future__ import annotations

import re

from scenarios.io.tables.layout.label_meanings import bare
from scenarios.io.tables.layout.vocabulary import CHINESE

PAIR = re.compile(rb"[\xa1-\xf7][\xa1-\xfe]")  # a character in GB 2312
_FEW = 8  # characters, from which on a detector is sure
_COMMON = range(0xB0, 0xD8)  # first bytes of the 3755 characters that GB 2312 counts as common
_PARTS = re.compile('[\t\r\n;,|，；"]+')  # what cells are parted by
_USUAL = re.compile("[\u0000-\u017fơưƠƯ\u0386-\u03ce\u0401-\u045f\u05d0-\u05ea\u0621-\u064a]*")  # of UTF-8 in two bytes
# syllables of Korean nouns: their first and middle letters but for these, and their last letters; and what others have
_NO_FIRST, _NO_MIDDLE, _LAST = (
    frozenset({1, 4, 8, 10, 13}),
    frozenset({3, 10, 15}),
    frozenset({0, 1, 4, 8, 16, 17, 19, 21}),
)
_NATIVE = frozenset(
    "쌀땅꽃숲값빚옷빛흙닭삶꿈끝앞옆밖쓰뚝떡딸깨껍씨짜까또쪽뒤돼괜쇄쾌왜및있없않같많높낮늦맞찾받얻짚잎좋넣놓쌓쓸쌍썰꾼때떼뜰뿌뼈빨"
)
_HANGUL, _MIDDLES, _LASTS = range(0xAC00, 0xD7A4), 21, 28


def is_short(data: bytes) -> bool:
    """Whether there are so few foreign characters."""
    return len(set(PAIR.findall(data))) <= _FEW


def is_common(data: bytes) -> bool:
    """Whether all that is foreign would be common Chinese characters."""
    return all(pair[0] in _COMMON for pair in PAIR.findall(data))


def names_lines(data: bytes) -> bool:
    """Whether every foreign cell is a Chinese word that tables call their lines by, or part of one."""
    cells = {bare(each) for each in _PARTS.split(_read(data, "gb18030")) if not each.isascii()}
    return bool(cells) and all(_is_known(each) for each in cells)


def _is_known(cell: str) -> bool:
    return cell in CHINESE or (len(cell) > 1 and any(cell in word for word in CHINESE))


def may_be_korean(data: bytes) -> bool:
    """Whether all that is foreign would be syllables of Korean nouns."""
    return all(map(_in_noun, _foreign(_read(data, "cp949"))))


def _in_noun(letter: str) -> bool:
    if ord(letter) not in _HANGUL or letter in _NATIVE:
        return letter in _NATIVE
    first, rest = divmod(ord(letter) - _HANGUL.start, _MIDDLES * _LASTS)
    middle, last = divmod(rest, _LASTS)
    return first not in _NO_FIRST and middle not in _NO_MIDDLE and last in _LAST


def may_be_words(data: bytes, name: str) -> bool:
    """Whether all that is foreign would be words of another alphabet, in that code page."""
    words = re.findall(r"\w*[^\W\x00-\x7f]\w*", text := _read(data, name))
    return set(_foreign(text)) == set(_foreign("".join(words))) and all(
        each.isalpha() and (each.islower() or each.isupper() or each.istitle()) for each in words
    )


def looks_mixed(text: str) -> bool:
    """Whether letters stand in a UTF-8 text that seldom stand anywhere."""
    return _USUAL.fullmatch(text) is None


def _foreign(text: str) -> list[str]:
    return [each for each in text if not each.isascii()]


def _read(data: bytes, name: str) -> str:
    """What is no letter in that code page is a sign that is none in any."""
    return data.decode(name, "replace")
