"""What spreadsheets find on the clipboard: the same table twice, as text and with every figure in full."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from gui.widgets.table_clipboard import holds_picture, pasted_block, table_data

ROWS = [["A <b> & “c”", "=1+1", "two\nlines"], ["20261101", 1 / 3, None], ["1.5", 1450, 1.125]]


def test_the_text_has_no_groups_and_no_figure_that_may_be_two() -> None:
    text = table_data(ROWS).text()
    assert text == "A <b> & “c”\t'=1+1\ttwo lines\n20261101\t0.3333333333333333\t\n1.5\t1450\t1.1250\n"


def test_the_html_tells_figures_from_texts() -> None:
    data = table_data(ROWS)
    assert '<td sdval="0.3333333333333333" sdnum="1033;" x:num="0.3333333333333333">' in data.html()
    assert [[cell.value for cell in row] for row in pasted_block(data)] == [
        ["A <b> & “c”", "'=1+1", "two lines"],
        ["20261101", 1 / 3, None],
        ["1.5", 1450.0, 1.125],
    ]


def test_a_picture_beside_cells_is_no_picture() -> None:
    data = QMimeData()
    data.setImageData(b"")
    assert holds_picture(data)
    data.setText("1\t2")
    assert not holds_picture(data)
