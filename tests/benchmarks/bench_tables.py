"""Reading the cells of an .xlsx workbook, proposing what its lines are, and making a scenario of it, beside pandas with
openpyxl: time and peak memory.

The peer gives values alone; here also errors, uncomputed formulas, number formats and what is hidden are told, and what
each line is.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import openpyxl

from tests.benchmarks.bench_files import measured
from tests.benchmarks.harness import Row

SIZES = ((1000, 100, 1.0), (5000, 30, 1.5))  # rows, columns, times the peer's that the whole import may take
OURS, PEERS = "from scenarios.io.tables.readers.any_format import open_book", "import pandas"
LAYOUT = f"from scenarios.io.tables import apply, propose, table_to_scenario\n{OURS}"
IMPORT = "sheet = open_book(sys.argv[1]).sheet(); table_to_scenario(apply(sheet, propose(sheet)))"
READ, PEERS_READ = "open_book(sys.argv[1]).sheet()", "pandas.read_excel(sys.argv[1], engine='openpyxl')"


def rows() -> list[Row]:
    found = []
    with TemporaryDirectory() as folder:
        for height, width, most in SIZES:
            path = Path(folder) / f"{height}.xlsx"
            _write(path, height, width)
            ours, peer = measured(OURS, READ, path), measured(PEERS, PEERS_READ, path)
            name = f"cells of {height}x{width} .xlsx"
            found.append(Row(name, ours[0], "pandas, openpyxl", peer[0], "at most half", ours[0] <= peer[0] / 2))
            proposed = measured(f"{LAYOUT}\nsheet = {READ}", "propose(sheet)", path)
            goal, met = "at most 0.6x", proposed[0] <= peer[0] * 0.6
            found.append(Row(f"layout of {height}x{width}", proposed[0], "pandas, openpyxl", peer[0], goal, met))
            whole = measured(LAYOUT, IMPORT, path)
            goal, met = f"at most {most}x", whole[0] <= peer[0] * most
            found.append(Row(f"import of {height}x{width} .xlsx", whole[0], "pandas, openpyxl", peer[0], goal, met))
            ours, met = whole, whole[1] < 200
            found.append(
                Row(
                    f"memory, import of {height}x{width}",
                    ours[1],
                    "pandas, openpyxl",
                    peer[1],
                    "below 200 MB",
                    met,
                    "MB",
                )
            )
    return found


def _write(path: Path, height: int, width: int) -> None:
    random = Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Scores")
    sheet.append(["alternative", *(f"C{j}" for j in range(1, width))])
    for i in range(1, height):
        sheet.append([f"建议 {i}", *(round(random.uniform(0, 100), 3) for _ in range(1, width))])
    book.save(path)
