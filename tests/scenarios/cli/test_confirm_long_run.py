"""What takes very long on the command line is asked about first."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from scenarios.cli.confirm_long_run import COSTS, reckoned
from tests.scenarios.shell import Shell


def wide(renheng: Shell, criteria: int) -> Path:
    names = [f"c{j}" for j in range(criteria)]
    rows = [",".join([row, *["1", "2"] * (criteria // 2)]) for row in ("A", "B")]
    return renheng.file("wide.csv", "\n".join([",".join(["alternative", *names]), *rows]))


@pytest.mark.parametrize("words", [("score", "--method", "all"), ("export", "-o", "out.xlsx"), ("robust",)])
@pytest.mark.parametrize(("lang", "said"), [("en", "about"), ("zh", "约需")])
def test_what_takes_very_long_is_asked_about(
    renheng: Shell,
    speak: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    lang: str,
    said: str,
) -> None:
    speak(lang)
    monkeypatch.chdir(renheng.folder)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    ran = renheng(words[0], wide(renheng, 502), *words[1:])
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err and "GB" in ran.err and "--yes" in ran.err
    assert not (renheng.folder / "out.xlsx").exists()


def test_yes_answers_and_a_smaller_table_is_not_asked_about(renheng: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert renheng("robust", wide(renheng, 502), "--samples", "10", "--yes").code == 0
    assert renheng("score", wide(renheng, 502)).code == 0
    assert renheng("robust", wide(renheng, 20), "--samples", "10").code == 0


def test_the_reckoning_grows_with_the_scores(renheng: Shell) -> None:
    for what in COSTS:
        small, large = reckoned(what, 1_000, 500), reckoned(what, 10_000, 500)
        assert all(less < more for less, more in zip(small, large, strict=True))
