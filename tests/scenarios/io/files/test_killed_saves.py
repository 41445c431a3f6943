"""A save that is killed leaves the old file or the new, as private as it was; `python -m tests.kills` does more."""

from __future__ import annotations

from pathlib import Path

from tests.kills.killing import rounds


def test_a_killed_save_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    *_, counts = rounds(tmp_path, 15, seed=1)
    assert counts.troubles == []
    assert counts.old + counts.new == counts.kills == 15
