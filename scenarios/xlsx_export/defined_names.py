"""Defined names of the workbook, such as rh_weights: the contract by which scripts and the way back find its tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scenarios.xlsx_export.block_positions import BlockPosition, References
from scenarios.xlsx_export.column_numbers import FIRST, ID, NAME, RANK, TOTAL, WEIGHT
from scenarios.xlsx_export.export_context import ExportContext
from scenarios.xlsx_export.reimport_tables import returning_parts


def defined_names(source: ExportContext, where: Mapping[str, BlockPosition]) -> Iterable[tuple[str, str]]:
    """The defined names of the contract; none for a range that would have no row.

    The table of scores reaches from the names to one row and one column after the last, to hold what is inserted.
    """
    refs, m, k = References(where), len(source.scenario.recommendations), len(source.scenario.criteria)
    if k:
        yield "rh_weights", refs.area("weights", 0, ID, k - 1, WEIGHT)
    if source.accessible:
        yield "rh_scores", refs.area("scores_by_id", -1, ID, m - 1, ID + k)
        yield "rh_score_table", refs.area("scores_by_id", -1, NAME, m, FIRST + k)
        yield "rh_values", refs.area("values", -1, 0, m - 1, k)
    else:
        yield "rh_scores", refs.area("scores", 0, ID, m, ID + k)
        yield "rh_values", refs.area("values", 0, ID, m, ID + k)
        yield "rh_score_table", refs.area("scores", 0, NAME, m + 1, FIRST + k)
    if m:
        yield "rh_totals", refs.area("results", 0, ID, m - 1, TOTAL)
        yield "rh_ranks", refs.area("results", 0, RANK - 1, m - 1, RANK)
    if source.several_dimensions:
        yield "rh_dimensions", refs.area("dimensions", 0, NAME, len(source.scenario.dimensions) - 1, ID)
    if source.several_groups:
        yield "rh_groups", refs.area("groups", 0, NAME, len(source.scenario.groups) - 1, ID)
    for name, part in zip(("rh_criteria", "rh_recommendations"), returning_parts(source), strict=True):
        yield name, refs.area(part.key, -1, 0, part.size - 1, len(part.header.cells) - 1)
