"""The `renheng` command: who gets what was typed, and that neither side loads the other."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

import pytest

from gui.__main__ import names_files


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["plan.renheng"], True),
        (["folder/plan.renheng", "other.renheng"], True),
        (["table.csv"], True),
        (["score", "plan.renheng"], False),
        (["methods"], False),
        (["--help"], False),
        (["--version"], False),
    ],
)
def test_files_open_the_window_and_commands_the_command_line(arguments: list[str], window: bool) -> None:
    assert names_files(arguments) is window


def loaded(program: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{program}\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


WARNED = """
import warnings
import scenarios.cli
from gui.__main__ import main
scenarios.cli.main = lambda: warnings.warn("overflow", RuntimeWarning) or 1
sys.argv = ["renheng", "score"]
sys.exit(main())
"""


def test_what_libraries_warn_of_is_never_on_standard_error() -> None:
    done = subprocess.run([sys.executable, "-c", f"import sys{WARNED}"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


def test_the_command_line_never_loads_qt() -> None:
    modules = loaded("import gui.__main__, scenarios.cli")
    assert not any(each.startswith("PySide6") for each in modules)


def test_the_window_never_loads_the_command_line_nor_what_is_slow() -> None:
    modules = loaded("import gui.application")
    slow = {"click", "rich", "pandas", "scipy", "openpyxl", "skcriteria", "matplotlib"}
    assert not slow & modules


def test_the_window_is_built_without_what_is_shown_only_once_somebody_asks() -> None:
    modules = loaded("import gui.application")
    late = {
        "gui.ranking.why_panel", "gui.start.start_page", "gui.widgets.fields.text_fields",
        "gui.widgets.fields.bilingual_field", "gui.window.find_panel", "gui.window.preferences_dialog",
    }  # fmt: skip
    assert not late & modules
    assert all(find_spec(each) for each in late)  # else one was renamed, and is forbidden no more
