"""What is copied from a saved PDF is what was drawn, where a face draws two characters with one glyph."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QFont, QPainter, QPdfWriter, QRawFont

from gui.charts.pdf_text import write_text_map
from gui.charts.picture_export import pdf
from tests.gui.charts.chart_cases import sheet

CHARACTERS = "人工用户方面比立金高见止一二长门风飞"
RADICALS = "⼈⼯⽤⼾⽅⾯⽐⽴⾦⾼⻅⽌⼀⼆⻓⻔⻛⻜"


def written(text: str, font: QFont) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for y, bold in ((1000, False), (3000, True)):
        face = QFont(font)
        face.setBold(bold)
        painter.setFont(face)
        painter.drawText(200, y, text)
    painter.end()
    return bytes(content.data())


def told(content: bytes) -> set[str]:
    """The characters that the glyphs of a file stand for."""
    runs = re.findall(rb"<[0-9A-F]{4}> <[0-9A-F]{4}> \[([^\]]*)\]", content)
    return {chr(int(code, 16)) for run in runs for code in re.findall(rb"<([0-9A-F]{4})>", run)}


@pytest.fixture
def font(qapp) -> QFont:
    made = QFont("Noto Sans CJK SC", 20)
    raw = QRawFont.fromFont(made)
    if not raw.glyphIndexesForString("⼈")[0] or raw.glyphIndexesForString("人") != raw.glyphIndexesForString("⼈"):
        pytest.skip("needs a face that draws a radical and a character with one glyph")
    return made


def test_the_writer_says_radicals_and_the_mended_file_says_what_was_drawn(font: QFont):
    content = written(CHARACTERS, font)
    assert told(content) == set(RADICALS)  # else there is nothing to mend any more
    mended = write_text_map(content, [CHARACTERS], font)
    assert told(mended) == set(CHARACTERS)
    assert len(mended) == len(content)


def test_a_radical_that_was_drawn_stays_one(font: QFont):
    content = written("⼈", font)
    assert write_text_map(content, ["⼈"], font) == content


def test_nothing_changes_where_all_is_right(qapp):
    font = QFont("DejaVu Sans", 20)
    content = written("Renheng", font)
    assert told(content) == set("Renhg")
    assert write_text_map(content, ["Renheng"], font) == content


def test_a_chart_that_is_saved_says_its_own_words(font: QFont):
    content = pdf(replace(sheet("dimension"), title=CHARACTERS, font=font))
    assert told(content) >= set(CHARACTERS)
    assert not told(content) & set(RADICALS)


@pytest.mark.parametrize("title", ["a\x0bb", "a\x00b", "a\ud800b", "R&D <b>"])
def test_a_chart_of_any_name_is_saved(qapp, title: str):
    assert pdf(replace(sheet("dimension"), title=title)).startswith(b"%PDF")
