"""Repairs the text of a PDF, so that it can be copied, searched and read aloud.

Faces draw a character and the radical of the same look with one glyph (人 U+4EBA and ⼈ U+2F08 in Noto Sans CJK).
QPdfWriter says of a glyph the lowest code that its face has for it (Qt 6.11), so that Chinese comes out as radicals, in
which no search finds a word. Here each such code becomes that of the character that was drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QFont, QRawFont, QTextLayout

_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_RUN = re.compile(rb"> \[([^\]]*)\]")  # what a run of glyphs stands for, one after the other
_CODE = re.compile(rb"<([0-9A-F]{4})>")


def write_text_map(content: bytes, texts: Iterable[str], font: QFont) -> bytes:
    """The PDF that QPdfWriter wrote, with each glyph standing for the character of ``texts`` that it drew.

    font: the one that drew them, in whatever size, upright or bold. Nothing that is seen changes, nor the place of
    anything in the file, for all codes are of one length.
    """
    drawn = {each for text in texts for each in text}
    told = {
        int(code, 16) for each in _MAP.findall(content) for run in _RUN.findall(each) for code in _CODE.findall(run)
    }
    meant = _meant(drawn, told - {ord(each) for each in drawn}, font)

    def code(found: re.Match[bytes]) -> bytes:
        old = int(found[1], 16)
        return b"<%04X>" % meant.get(old, old)

    return _MAP.sub(lambda each: _RUN.sub(lambda run: _CODE.sub(code, run[0]), each[0]), content)


def _meant(drawn: set[str], strange: set[int], font: QFont) -> dict[int, int]:
    """For each code that was not drawn the character that was, where one face has the same glyph for both."""
    meant: dict[int, int] = {}
    for bold in (False, True) if strange else ():
        face = QFont(font)
        face.setBold(bold)
        seen: dict[tuple[str, str], dict[int, int]] = {}  # of each face: which strange code has a glyph
        for each in sorted(drawn):
            for raw, glyph in _glyphs(each, face):
                name = raw.familyName(), raw.styleName()
                if name not in seen:
                    seen[name] = {found: code for code in strange if (found := _glyph(raw, code))}
                if glyph in seen[name]:
                    meant.setdefault(seen[name][glyph], ord(each))
    return meant


def _glyphs(text: str, font: QFont) -> Iterator[tuple[QRawFont, int]]:
    """Each glyph that draws the text, with the face it is of, which may be another than was asked for."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        for glyph in run.glyphIndexes():
            yield run.rawFont(), glyph


def _glyph(raw: QRawFont, code: int) -> int:
    """0 where the face has none."""
    return next(iter(raw.glyphIndexesForString(chr(code))), 0)
