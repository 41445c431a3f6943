"""What the commands write where: never over what they read, never under an ending that could not be read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.cli import main
from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario

TABLE = "alternative,C1,C2\n#reference,3,4\nA,1,2\nB,3,1\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "table.csv").write_text(TABLE, "utf-8")
    atomic_files.write(tmp_path / "paper.renheng", paper_scenario())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        "import table.csv -o table.csv",
        "import table.csv -o ./other.csv",
        "import table.csv -o other.XLSX",
        "export table.csv -o ./table.csv",
        "new fresh.csv",
        "new fresh.xlsx",
    ],
)
def test_a_destination_that_would_lose_something_is_wrong_usage(
    folder: Path, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert main(words.split()) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_finding_stands_alone_on_standard_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "taken.xlsx").mkdir()
    assert main(["export", "paper.renheng", "-o", "taken.xlsx"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("taken.xlsx: -: ")


def test_nothing_but_the_document_is_written_where_every_method_is_asked(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", "table.csv", "--method", "all", "--json"]) == 0
    assert all(": note: " in line for line in capfd.readouterr().err.splitlines())
