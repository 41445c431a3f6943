"""The set-up script: what it says to an old Python, what its locks contain, when it calls an environment whole."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging_scripts import PACKAGING, script

LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The module as it would be in an empty checkout."""
    module = script("environment.py")
    (tmp_path / "packaging").mkdir()
    for name in LOCKS:
        (tmp_path / "packaging" / name).write_text(f"{name} one")
    (tmp_path / "pyproject.toml").write_text("[project]")
    venv = tmp_path / ".venv"
    for name, value in {
        "ROOT": tmp_path,
        "VENV": venv,
        "STAMP": venv / "stamp.json",
        "LOG": tmp_path / "setup.log",
    }.items():
        monkeypatch.setattr(module, name, value)
    return module


@pytest.fixture
def built(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replaces what takes minutes; records what was done."""
    done: list[str] = []

    def create() -> None:
        done.append("create")
        executable = Path(environment.python())
        executable.parent.mkdir(parents=True)
        executable.touch()

    monkeypatch.setattr(environment, "_create", create)
    monkeypatch.setattr(environment, "_install", lambda kind: done.append(kind))
    return done


def test_old_interpreters_can_read_the_script_far_enough_to_say_what_they_lack() -> None:
    ast.parse((PACKAGING / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_gets_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert script("dev.py").main(["run"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "3.11" in said.err and "3.9" in said.err and said.err.count("\n") == 1


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_pin_with_hashes_and_name_no_address(lock: str) -> None:
    text = (PACKAGING / lock).read_text(encoding="utf-8")
    assert "://" not in text and "index" not in text
    requirements = re.split(r"\n(?=[a-z0-9])", text)
    assert len(requirements) > 20
    for requirement in requirements:
        assert re.match(r"[a-z0-9._-]+(\[[a-z]+\])?==", requirement), requirement[:40]
        assert "--hash=sha256:" in requirement, requirement[:40]


def test_both_locks_agree() -> None:
    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9._-]+==\S+", (PACKAGING / lock).read_text(encoding="utf-8"), re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_an_environment_is_made_once(environment: ModuleType, built: list[str]) -> None:
    environment.ensure("run")
    environment.ensure("run")
    assert built == ["create", "run"]


def test_tests_add_to_the_environment_of_the_program(environment: ModuleType, built: list[str]) -> None:
    environment.ensure("run")
    environment.ensure("dev")
    environment.ensure("run")
    assert built == ["create", "run", "dev"]


def test_a_half_made_environment_is_made_again(
    environment: ModuleType, built: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(kind: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as moment, pytest.raises(KeyboardInterrupt):
        moment.setattr(environment, "_install", interrupted)
        environment.ensure("run")
    environment.ensure("run")
    assert built == ["create", "create", "run"]


@pytest.mark.parametrize("damage", ["stamp", "interpreter", "lock"])
def test_a_broken_or_outdated_environment_is_made_again(
    environment: ModuleType, built: list[str], damage: str, tmp_path: Path
) -> None:
    environment.ensure("run")
    if damage == "stamp":
        environment.STAMP.write_text('{"base": ')
    elif damage == "interpreter":
        Path(environment.python()).unlink()
    else:
        (tmp_path / "packaging" / "requirements.lock").write_text("another")
    environment.ensure("run")
    assert built == ["create", "run", "create", "run"]


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("ERROR: No matching distribution found for click==8.5.1", "network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "alters downloads"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("something else", "gave up"),
    ],
)
def test_a_failed_installation_is_told_in_words(environment: ModuleType, output: str, says: str) -> None:
    environment.LOG.write_text(output)
    assert says in environment._cause()
