"""Turns what a user typed or pasted into an edit of scores, signed with who and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from gui.signature import author, current_signature, today
from scenarios import edits
from scenarios.evaluation.judgements import effective_judgements
from scenarios.model import Language, Scenario, Score, Text
from scenarios.paper import paper_scenario

Cell = tuple[str, str]  # (recommendation id, criterion id)


def value_edit(value: float | None) -> Callable[[Scenario, str, str], Scenario]:
    """The edit that gives one cell this value, or takes its score away."""
    if value is None:
        return _cleared
    return partial(edits.set_score, value=value, author=author(), date=today(), stamp=current_signature())


def _cleared(scenario: Scenario, recommendation: str, criterion: str) -> Scenario:
    return edits.clear_scores(scenario, [(recommendation, criterion)], stamp=current_signature())


def block_edit(values: Mapping[Cell, float | None]) -> Callable[[Scenario], Scenario]:
    """The edit that gives many cells their values at once."""
    return partial(edits.set_scores, values=values, author=author(), date=today(), stamp=current_signature())


def clearing(cells: list[Cell]) -> Callable[[Scenario], Scenario]:
    """The edit that takes the scores of these cells away."""
    return partial(edits.clear_scores, cells=cells, stamp=current_signature())


def emptying(cells: list[Cell]) -> Callable[[Scenario], Scenario]:
    """The edit that takes all that these cells hold away, reasons too."""
    return partial(edits.empty_cells, cells=cells, stamp=current_signature())


def filling(rows: list[list[Cell]], scenario: Scenario) -> Callable[[Scenario], Scenario]:
    """The edit that gives each row of cells the values of the first."""
    shown = effective_judgements(scenario).score_at
    first = [score.value if (score := shown.get(cell)) else None for cell in rows[0]]
    return block_edit({cell: value for row in rows[1:] for cell, value in zip(row, first, strict=True)})


def part_edit(cell: Cell, part: str, value: object) -> Callable[[Scenario], Scenario]:
    """The edit of one part of a cell's score. Who changes a figure or a reason signs it; a signature is as typed."""
    signed = {} if part in ("author", "date") else {"author": author(), "date": today()}
    fields: dict[str, Any] = {**signed, part: value}
    return partial(_part_set, cell=cell, fields=fields, signature=current_signature())


def _part_set(scenario: Scenario, cell: Cell, fields: dict[str, Any], signature: edits.Signature) -> Scenario:
    return edits.set_score(scenario, *cell, **fields, stamp=signature)


def in_language(score: Score | None, typed: str, language: Language) -> Text:
    """A reason with what was typed in one language; the other language's stays."""
    return (score.rationale if score else Text()).with_(language, typed)


def default_to_restore(scenario: Scenario, cell: Cell) -> Score | None:
    """The paper's own score of a cell judged since; None where there is none, or the scenario is another one."""
    score = scenario.score_at.get(cell)
    paper = paper_scenario()
    if scenario.id != paper.id or (score is not None and score.origin == "paper"):
        return None
    return paper.score_at.get(cell)


def restoring(default: Score) -> Callable[[Scenario], Scenario]:
    """The edit that puts the paper's score back, mark and all."""
    return partial(edits.restore_score, score=default, stamp=current_signature())
