"""Names and sizes in the program: one class for a name, signals that ask or tell, short modules."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
FLOORS = ("scoring", "scenarios", "gui")
LONGEST, NEVER = 300, 350  # lines of a module; those between have their reason in CONTRIBUTING.md
SIGNAL = re.compile(r"_?[a-z_]+(_requested|ed)")


@cache
def modules() -> tuple[tuple[str, str, ast.Module], ...]:
    """Path, text and syntax tree of each module of the program."""
    paths = (path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py")))
    texts = ((path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in paths)
    return tuple((path, text, ast.parse(text)) for path, text in texts)


def test_no_two_public_classes_have_one_name() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for path, _text, tree in modules():
        for each in tree.body:
            if isinstance(each, ast.ClassDef) and not each.name.startswith("_"):
                found[each.name].append(path)
    assert len(found) > 300
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}


def test_signals_ask_by_requested_and_tell_in_the_past_tense() -> None:
    signals = [
        (path, each.targets[0].id)
        for path, _text, tree in modules()
        for each in ast.walk(tree)
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name)
        and isinstance(each.value, ast.Call) and getattr(each.value.func, "id", "") == "Signal"
    ]  # fmt: skip
    assert len(signals) > 80
    assert [each for each in signals if not SIGNAL.fullmatch(each[1])] == []


def test_modules_are_short_or_their_length_has_a_reason() -> None:
    reasons = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    lengths = {path: text.count("\n") for path, text, _tree in modules()}
    assert [path for path, lines in lengths.items() if lines > LONGEST and f"`{path}`" not in reasons] == []
    assert max(lengths.values()) <= NEVER
