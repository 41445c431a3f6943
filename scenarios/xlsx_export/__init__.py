"""The scenario as an Excel workbook: reading sheets, a model of live formulas, and a check between the two.

How it is made: each sheet module says what its tables hold (`parts`), `block_positions` says where each table lies, so
that formulas can point at one another, `assemble` has openpyxl make the frame (styles, charts, names, validation,
printing), and `save` puts the rows in, streamed, each formula with the value that the program itself computed. openpyxl
alone would write formulas without values, and needs twelve seconds for the million cells of a large evidence sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from scenarios.model import Language, Scenario

if TYPE_CHECKING:
    from scenarios.analysis.method_comparison import MethodsCompared


def export_workbook(
    scenario: Scenario,
    path: str | Path,
    language: Language = "en",
    accessible: bool = False,
    progress: Callable[[float], None] | None = None,
    methods: MethodsCompared | None = None,
) -> None:
    """Write the scenario to ``path`` as .xlsx, all or nothing; same scenario, same bytes.

    accessible: an edition for reading, in plain values: without merged cells, fills and charts, one table a sheet.
    progress: called with the share done, 0..1. methods: the comparison of all methods where the caller has it already.
    Raises InvalidInput where the file cannot be written (codes as in `scenarios.io.files.atomic_files`); an old file is
    then untouched.
    """
    from scenarios.xlsx_export.assemble import assemble
    from scenarios.xlsx_export.export_context import export_context_of
    from scenarios.xlsx_export.writer import save

    tell = progress or (lambda _share: None)
    tell(0.0)
    source = export_context_of(scenario, language, accessible, methods)
    tell(0.05)
    save(assemble(source), Path(path), tell)
    tell(1.0)
