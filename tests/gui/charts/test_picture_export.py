"""Charts as files: SVG, PDF and PNG, and where they cannot be written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from gui.charts.picture_export import pdf, png, save, svg
from tests.gui.charts.chart_cases import CASES, sheet

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", CASES)
def test_svg_is_valid_and_carries_its_texts_as_text(name):
    content = svg(sheet(name))
    assert QSvgRenderer(content).isValid()
    words = re.findall(r"<text[^>]*>([^<]*)</text>", content.decode())
    shown = [each.strip() for each in words]
    assert "What each total is made of" in shown and "All scores are defaults." in shown
    assert any(name in "".join(shown) for name in ("Open source", "a项"))  # a change of script parts a text
    assert b"<desc>" in content


def test_pdf_is_one_page_of_the_charts_own_size_with_fonts_embedded():
    content = pdf(sheet("dimension"))
    assert content.startswith(b"%PDF") and b"/FontFile2" in content
    width, height = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)[0])
    assert width == pytest.approx(675, abs=1)  # 900 pixels of 1/96 inch, in points
    assert height < width


def test_png_is_sharp_and_dark_on_white_whatever_the_theme():
    image = QImage.fromData(png(sheet("groups")))
    assert image.width() == 2700
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert image.dotsPerMeterX() == pytest.approx(288 / 0.0254, abs=1)


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_saving_writes_the_file(tmp_path: Path, kind: str):
    path = tmp_path / f"chart.{kind}"
    assert save(sheet("dimension"), str(path)) == ""
    assert path.stat().st_size > 1000


def test_saving_into_a_folder_that_is_not_there_gives_the_complaint(tmp_path: Path):
    assert save(sheet("dimension"), str(tmp_path / "gone" / "chart.png"))
    assert list(tmp_path.iterdir()) == []
