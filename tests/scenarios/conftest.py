"""What tests of documents share: the command line, its language, the paper's file, and LibreOffice at a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scenarios.cli.messages import language
from scenarios.io.files import atomic_files
from scenarios.paper import paper_scenario
from tests.scenarios.desk import Desk
from tests.scenarios.office import Office
from tests.scenarios.shell import Shell
from tests.scenarios.spreadsheet import require_soffice


@pytest.fixture
def renheng(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Runs commands in a folder of their own: ``renheng("check", path)``."""
    return Shell(tmp_path, capsys)


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """``speak("zh")`` has the command line speak a language to the end of the test, however that comes."""

    def in_language(tongue: str) -> None:
        monkeypatch.setenv("RENHENG_LANG", tongue)
        language.cache_clear()

    yield in_language
    language.cache_clear()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A file with the paper's scenario."""
    path = tmp_path / "paper.renheng"
    atomic_files.write(path, paper_scenario())
    return path


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Slow to start, so one serves all tests; it keeps nothing of what it opened."""
    require_soffice()
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
