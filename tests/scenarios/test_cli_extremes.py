"""Figures at the ends of what a computer holds: words and findings, never a traceback, a warning or 300 digits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.shell import Shell


@pytest.fixture
def renheng(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


@pytest.mark.parametrize("size", ["1e26", "1e101", "1e150"])
def test_huge_figures_are_said_with_their_power_of_ten(renheng: Shell, size: str) -> None:
    table = renheng.file("huge.csv", f"alternative,a,b\n#low,0,0\n#high,{size},{size}\nx,{size},0\ny,0,{size}\n")
    power = size.replace("1e", "1e+")
    for words in ((), ("--between", "x", "y")):
        ran = renheng("flips", table, *words)
        assert (ran.code, ran.err) == (0, "")
        assert power in ran.out and "000000" not in ran.out


def test_tiny_scales_keep_their_figures_apart(renheng: Shell) -> None:
    table = renheng.file("tiny.csv", "alternative,a,b\n#low,0,0\n#high,1e-9,1e-9\nx,8e-10,0\ny,0,7e-10\n")
    assert "e-10" in renheng("flips", table).out
    assert "e-10" in renheng("flips", table, "--between", "x", "y").out


def test_scores_beyond_counting_are_short(renheng: Shell) -> None:
    table = renheng.file("huge.csv", "alternative,a,b\nx,1e120,1\ny,2,1e120\n")
    ran = renheng("score", table, "--scaling", "none")
    assert ran.code == 0 and "e+119" in ran.out and max(map(len, ran.out.splitlines())) < 100
