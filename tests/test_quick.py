"""Which tests `dev.py test --quick` chooses: by names, rooms and imports of what differs from the main branch."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging_scripts import script

TESTS = {
    "tests/test_setup.py": 'load("dev.py")',
    "tests/gui/test_session.py": "",
    "tests/gui/test_elicitation_order.py": "",
    "tests/gui/test_pairs_panel.py": "",
    "tests/scenarios/test_edits.py": "",
    "tests/scenarios/test_edits_weights.py": "",
    "tests/scenarios/xlsx_export/test_cover.py": "",
    "tests/scoring/test_edits.py": "",
}
USERS = {
    "gui.session": ["gui.window", "tests.gui.test_session", "tests.gui.test_pairs_panel"],
    "gui.window": ["tests.gui.test_elicitation_order"],
    "gui.theme": ["gui.window"],
    "scenarios.edits": ["gui.session", "tests.gui.test_session", "tests.scenarios.test_edits"],
    "scenarios.edits.groups": ["scenarios.edits"],
    "scenarios.edits.weights": ["tests.gui.test_session", "tests.scenarios.test_edits_weights"],
    "tests.gui.shown": ["tests.gui.test_session"],
}


def users(module: str) -> Iterable[str]:
    return USERS.get(module, ())


@pytest.fixture(scope="module")
def quick() -> ModuleType:
    return script("quick.py")


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (["tests/scoring/test_edits.py"], {"scoring/test_edits": "changed"}),
        (
            ["gui/session.py"],
            {"gui/test_session": "named after gui.session", "gui/test_pairs_panel": "imports gui.session"},
        ),
        (
            ["gui/pages/weights/elicitation/pairs_panel.py"],
            {
                "gui/test_pairs_panel": "named after gui.pages.weights.elicitation.pairs_panel",
                "gui/test_elicitation_order": "of the room of gui.pages.weights.elicitation.pairs_panel",
            },
        ),
        (
            ["scenarios/edits/weights.py"],
            {
                "scenarios/test_edits_weights": "named after scenarios.edits.weights",
                "gui/test_session": "imports scenarios.edits.weights",
                "scenarios/test_edits": "of the room of scenarios.edits.weights",
            },
        ),
        (
            ["scenarios/edits/groups.py"],  # passed on by its package
            {
                "scenarios/test_edits": "of the room of scenarios.edits.groups",
                "scenarios/test_edits_weights": "of the room of scenarios.edits.groups",
                "gui/test_session": "imports scenarios.edits",
            },
        ),
        (
            ["scenarios/xlsx_export/title.py"],
            {"scenarios/xlsx_export/test_cover": "of the room of scenarios.xlsx_export.title"},
        ),
        (["gui/theme.py"], {"gui/test_elicitation_order": "imports gui.window"}),
        (["tests/gui/shown.py"], {"gui/test_session": "imports tests.gui.shown"}),
        (["packaging/dev.py"], {"test_setup": "speaks of dev.py"}),
        (["gui/gone.py", "README.md"], {}),
        ([], {}),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_the_nearest_are_chosen_with_their_reason(
    quick: ModuleType, changed: list[str], expected: dict[str, str]
) -> None:
    chosen = quick.choose(changed, TESTS, users, share=1)
    assert list(chosen.items()) == [(f"tests/{name}.py", why) for name, why in expected.items()]


def test_what_changed_itself_stays_when_there_is_no_room_for_more(quick: ModuleType) -> None:
    changed = ["gui/session.py", "scenarios/edits/weights.py", "tests/test_setup.py"]
    assert list(quick.choose(changed, TESTS, users, share=0.25)) == ["tests/test_setup.py", "tests/gui/test_session.py"]
    assert list(quick.choose(changed, TESTS, users, share=0.01)) == ["tests/test_setup.py"]


def test_of_many_importers_those_of_the_same_floor_come_first(quick: ModuleType) -> None:
    chosen = quick.choose(["scenarios/edits/__init__.py"], TESTS, users, share=1)
    assert list(chosen)[:2] == ["tests/scenarios/test_edits.py", "tests/gui/test_session.py"]


def test_the_graph_of_the_program_has_the_tests_in_it(quick: ModuleType) -> None:
    assert "tests.gui.window.test_window" in set(quick.importers()("gui.window.main_window"))
    assert list(quick.importers()("gui.gone")) == []


def test_every_choice_is_said_with_its_reason(quick: ModuleType) -> None:
    said = quick.spoken(["gui/theme.py"], {"tests/gui/test_elicitation_order.py": "imports gui.window"}, 8)
    assert said.splitlines() == [
        "1 of 8 test files, by the files that changed (1):",
        "  tests/gui/test_elicitation_order.py: imports gui.window",
    ]
    for changed in (None, [], ["README.md"]):
        assert quick.SMOKE in quick.spoken(changed, {}, 8)
    assert (quick.ROOT / quick.SMOKE).is_dir()


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *words], check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_what_changed_is_what_differs_from_where_the_branch_began(quick: ModuleType, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    for name in ("kept.py", "edited.py", "deleted.py"):
        (tmp_path / name).write_text(name)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "First")
    assert quick.changes(tmp_path) == []
    git(tmp_path, "checkout", "-qb", "topic")
    (tmp_path / "committed.py").write_text("")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Second")
    (tmp_path / "edited.py").write_text("other")
    (tmp_path / "deleted.py").unlink()
    (tmp_path / "评分.py").write_text("")
    assert quick.changes(tmp_path) == ["committed.py", "deleted.py", "edited.py", "评分.py"]
    git(tmp_path, "checkout", "-q", "main", "--force")
    (tmp_path / "later.py").write_text("")
    git(tmp_path, "add", "later.py")
    git(tmp_path, "commit", "-qm", "Third")  # on main only: no change of the branch's
    git(tmp_path, "checkout", "-q", "topic")
    assert quick.changes(tmp_path) == ["committed.py", "评分.py"]


def test_without_git_or_a_main_branch_nobody_knows(
    quick: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert quick.changes(tmp_path) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert quick.changes(tmp_path) is None
