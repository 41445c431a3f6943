"""Makes a topic of the guide into rich text: anchors at its headings, captions below its pictures, calm tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from gui.theme import GRID, SIZES, Theme

ANCHOR = re.compile(r" ?\{#([a-z0-9_]+)\}$")
LINES = 120  # per cent: how far lines stand apart
SIZE_OF = {1: SIZES["title"], 2: SIZES["heading"], 3: SIZES["body"]}  # of a heading, by its level
Keep = QTextCursor.MoveMode.KeepAnchor


def html_of(markdown: str, theme: Theme, font: QFont) -> str:
    """The text as a page of Qt's HTML in these colours and this font. Pictures keep their names and alternative texts,
    and say the latter below themselves, too: a screen reader reads the text alone."""
    made = QTextDocument()
    made.setDefaultFont(font)
    made.setMarkdown(markdown)
    for block in list(blocks(made)):
        _space(block)
        _set_anchor(block, font)
    _caption_pictures(made, theme)
    _dress_links(made, theme)
    for frame in made.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)
    return made.toHtml()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs of a document, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def pieces(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Where each piece of one format begins in the document, its length, and the format."""
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        yield piece.position(), piece.length(), piece.charFormat()
        at += 1


def _space(block: QTextBlock) -> None:
    form, level = QTextBlockFormat(), block.blockFormat().headingLevel()
    if not any(of.isImageFormat() for _place, _length, of in pieces(block)):
        form.setLineHeight(LINES, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    above = {0: GRID // 2, 1: GRID, 2: 3 * GRID}.get(level, 2 * GRID)
    form.setTopMargin(0 if block.textList() else above)
    form.setBottomMargin(GRID // 2)
    QTextCursor(block).mergeBlockFormat(form)


def _set_anchor(block: QTextBlock, font: QFont) -> None:
    found, level = ANCHOR.search(block.text()), block.blockFormat().headingLevel()
    if not found or not level:
        return
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + found.start())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, Keep)
    cursor.removeSelectedText()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, Keep)
    form = QTextCharFormat()
    form.setAnchor(True)
    form.setAnchorNames([found[1]])
    form.setFontPointSize(round(font.pointSizeF() * SIZE_OF.get(level, 1.0), 1))
    form.setFontWeight(QFont.Weight.DemiBold)
    form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    cursor.mergeCharFormat(form)


def _caption_pictures(document: QTextDocument, theme: Theme) -> None:
    pictures = [
        (place + length, form.toImageFormat().property(QTextFormat.Property.ImageAltText))
        for block in blocks(document)
        for place, length, form in pieces(block)
        if form.isImageFormat()
    ]
    small = QTextCharFormat()
    small.setForeground(QColor(theme.muted))
    small.setFontPointSize(round(document.defaultFont().pointSizeF() * SIZES["small"], 1))
    below = QTextBlockFormat()
    below.setBottomMargin(2 * GRID)
    for end, words in reversed(pictures):
        cursor = QTextCursor(document)
        cursor.setPosition(end)
        cursor.insertBlock(below)
        cursor.insertText(str(words), small)


def _dress_links(document: QTextDocument, theme: Theme) -> None:
    form = QTextCharFormat()
    form.setForeground(QColor(theme.accent))
    for block in blocks(document):
        for place, length, of in list(pieces(block)):
            if of.anchorHref():
                cursor = QTextCursor(document)
                cursor.setPosition(place)
                cursor.setPosition(place + length, Keep)
                cursor.mergeCharFormat(form)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    form = QTextTableFormat(table.format())
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(theme.faint)))
    form.setCellPadding(GRID // 2)
    form.setCellSpacing(0)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setMargin(0)
    form.setTopMargin(GRID)
    form.setBottomMargin(GRID)
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = QTextCharFormat(cell.format())
        head.setBackground(QColor(theme.raised))
        cell.setFormat(head)
