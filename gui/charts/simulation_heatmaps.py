"""Heat maps of a simulation: the darker a cell, the larger its share, which stands in it with its standard error."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication, QLocale, QRectF
from PySide6.QtGui import QFont, QPainter

from gui.charts.chart import Chart, Marks
from gui.charts.heatmap_grid import HeatCell, Looks, draw_matrix, matrix_height
from gui.finding_sentences import joined_sentences
from gui.theme import Theme
from scenarios.report.simulation_shares import Heat, error_digits, measured, share_and_error

Words = Callable[[str, str, str], str]  # a row's name, a column's name, the share with its error -> a sentence


def draw(painter: QPainter, rect: QRectF, data: Heat, theme: Theme, words: Words) -> Marks:
    return draw_matrix(painter, rect, data.rows, data.columns, _looks(data, words, QLocale().name()), theme)


def height(data: Heat, width: float, font: QFont) -> float:
    return matrix_height(data.rows, data.columns, width, font)


def describe(data: Heat, words: Words) -> str:
    """One sentence a share above nothing, a line a recommendation."""
    return "\n".join(_row_words(i, data, words) for i in range(len(data.rows)))


@lru_cache(maxsize=8)
def _looks(data: Heat, words: Words, _language: str) -> Looks:
    """All cells, made ready once and not at each paint."""
    digits = error_digits(max((error for errors in data.errors for error in errors if error > 0), default=1.0))
    return [[_look(data, i, j, digits, words) for j in range(len(data.columns))] for i in range(len(data.rows))]


def _look(data: Heat, i: int, j: int, digits: int, words: Words) -> HeatCell | None:
    share, error = data.shares[i][j], data.errors[i][j]
    if math.isnan(share):
        return None
    said = words(data.rows[i].name, data.columns[j].name, measured(share, error))
    return HeatCell(*share_and_error(share, error, digits), share / data.full, said, quiet=share == 0)


def _row_words(i: int, data: Heat, words: Words) -> str:
    row = data.rows[i]
    cells = zip(data.columns, data.shares[i], data.errors[i], strict=True)
    return joined_sentences(words(row.name, column.name, measured(*cell)) for column, *cell in cells if cell[0] > 0)


def _rank_words(row: str, column: str, share: str) -> str:
    said = QCoreApplication.translate("Charts", "“{row}” takes rank {column} in {share} of the samples.")
    return said.format(row=row, column=column, share=share)


def _central_words(row: str, column: str, share: str) -> str:
    said = QCoreApplication.translate(
        "Charts", "Where “{row}” is first, “{column}” has {share} of the weight on average."
    )
    return said.format(row=row, column=column, share=share)


def _pairwise_words(row: str, column: str, share: str) -> str:
    said = QCoreApplication.translate("Charts", "“{row}” beats “{column}” in {share} of the samples.")
    return said.format(row=row, column=column, share=share)


def _chart(words: Words) -> Chart[Heat]:
    return Chart(partial(draw, words=words), height, partial(describe, words=words))


RANKS, CENTRAL, PAIRWISE = (_chart(words) for words in (_rank_words, _central_words, _pairwise_words))
