"""Weighting documents of a two-level tree: one across the dimensions, one within each dimension.

``{"across": {…}, "within": {"D1": {…}}}``, each part a document of the same way. Where there is nothing to compare (one
dimension, or one criterion in a dimension) no part is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scenarios.decoding.struct_decoder import json_path
from scenarios.elicitation.elicitation_registry import JUDGED
from scenarios.elicitation.parse_document import solve_document
from scenarios.findings import Finding, InvalidInput
from scoring.elicitation.base import InvalidAnswers, WeightResult
from scoring.elicitation.hierarchy import HierarchyResult, hierarchical_swing, hierarchical_weights

Tree = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, eq=False)
class TreeAnswer:
    """report: the weights of all criteria; across, within: each part's own report with its consistency, None where
    there was nothing to compare."""

    report: HierarchyResult
    across: WeightResult | None
    within: Mapping[str, WeightResult | None]


def solve_tree(method: str, tree: Tree, data: Mapping[str, Any]) -> TreeAnswer:
    """The weights that the documents of this method give. tree: dimension id -> its criteria's ids, at least one each.

    Swings are compared across dimensions by their top swings; every other way multiplies the two levels. Raises
    InvalidInput with the findings of all parts, those that are still unanswered among them.
    """
    findings: list[Finding] = []
    across = _part(method, data.get("across"), tuple(tree), "across", findings)
    inner = data.get("within") or {}
    within = {name: _part(method, inner.get(name), tree[name], json_path("within", name), findings) for name in tree}
    if findings:
        raise InvalidInput(findings)
    outer = _figures(method, across, tuple(tree))
    local = {name: _figures(method, within[name], tree[name]) for name in tree}
    try:
        if JUDGED[method].top_swings:
            report = hierarchical_swing(outer, local)
        else:
            report = hierarchical_weights(outer, local, method)
    except InvalidAnswers as refused:  # a criterion in two dimensions
        raise InvalidInput(
            [Finding(".".join(map(str, f.place)), f.code, f.fields) for f in refused.issues]
        ) from refused
    return TreeAnswer(report, across, within)


def _part(method: str, document: Any, names: Sequence[str], path: str, findings: list[Finding]) -> WeightResult | None:
    if len(names) == 1:
        return None
    if document is None:
        findings.append(Finding(path, "part_unanswered", {"count": len(names)}))
        return None
    try:
        report = solve_document(method, document)
    except InvalidInput as refused:
        findings += [Finding(_below(path, each.path), each.code, each.fields) for each in refused.findings]
        return None
    findings += _strays(report, names, path)
    return report


def _below(path: str, place: str) -> str:
    return json_path(path, place) if place else path


def _strays(report: WeightResult, names: Sequence[str], path: str) -> Iterator[Finding]:
    """Answers for what is not there, and none for what is."""
    for name in report.criteria:
        if name not in names:
            yield Finding(path, "unknown_criterion", {"id": name})
    for name in names:
        if name not in report.criteria:
            yield Finding(path, "criterion_left_out", {"criterion": name})


def _figures(method: str, report: WeightResult | None, names: Sequence[str]) -> dict[str, float]:
    """In the tree's order: points of swings, weights of every other way; 1 where there is nothing to compare."""
    if report is None:
        return dict.fromkeys(names, 1.0)
    found = report.details["points"] if JUDGED[method].top_swings else report.by_criterion
    return {name: found[name] for name in names}
