"""Reading the cells of an .xlsx workbook, beside pandas with openpyxl: time, and for the long one peak memory.

The peer gives values alone; here also errors, uncomputed formulas, number formats and what is hidden are told.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import openpyxl

from tests.benchmarks.bench_files import measured
from tests.benchmarks.harness import Row

SIZES = ((1000, 100), (5000, 30))
OURS, PEERS = "from scenarios.tables.reading import open_book", "import pandas"
READ, PEERS_READ = "open_book(sys.argv[1]).sheet()", "pandas.read_excel(sys.argv[1], engine='openpyxl')"


def rows() -> list[Row]:
    found = []
    with TemporaryDirectory() as folder:
        for height, width in SIZES:
            path = Path(folder) / f"{height}.xlsx"
            _write(path, height, width)
            ours, peer = measured(OURS, READ, path), measured(PEERS, PEERS_READ, path)
            name = f"cells of {height}x{width} .xlsx"
            found.append(Row(name, ours[0], "pandas, openpyxl", peer[0], "at most half", ours[0] <= peer[0] / 2))
            met = ours[1] < 200
            found.append(Row(f"memory, {name}", ours[1], "pandas, openpyxl", peer[1], "below 200 MB", met, "MB"))
    return found


def _write(path: Path, height: int, width: int) -> None:
    random = Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Scores")
    sheet.append(["alternative", *(f"C{j}" for j in range(1, width))])
    for i in range(1, height):
        sheet.append([f"建议 {i}", *(round(random.uniform(0, 100), 3) for _ in range(1, width))])
    book.save(path)
