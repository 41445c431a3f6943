"""One open file: what is known of it besides its content."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.files.open_file import OpenFile
from scenarios.io.files import atomic_files
from tests.scenarios.samples import small


def test_other_names_are_told_once_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "plan.renheng"
    atomic_files.write(path, small())
    os.link(path, tmp_path / "other.renheng")
    file = OpenFile(path)
    assert (file.other_names(), file.other_names()) == (1, 1)
    file.accept_other_names()
    assert file.other_names() == 0
    assert OpenFile(path).other_names() == 1


def test_opening_sweeps_what_saves_left_where_the_file_really_is(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    atomic_files.write(tmp_path / "real" / "plan.renheng", small())
    (tmp_path / "link.renheng").symlink_to(tmp_path / "real" / "plan.renheng")
    left = tmp_path / "real" / ".renheng-0123456789ab.tmp"
    left.touch()
    os.utime(left, (1, 1))
    OpenFile(tmp_path / "link.renheng").read()
    assert not left.exists()


@pytest.mark.parametrize("spoil", [Path.mkdir, os.mkfifo if hasattr(os, "mkfifo") else Path.mkdir])
def test_what_stands_in_the_place_of_the_file_is_no_file_that_is_gone(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "plan.renheng"
    file = OpenFile(path)
    file.write(small())
    path.unlink()
    assert file.disk() == "gone"
    spoil(path)
    assert file.disk() == "changed"


def test_a_file_that_cannot_be_read_is_not_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = OpenFile(tmp_path / "plan.renheng")
    file.write(small())
    monkeypatch.setattr(atomic_files, "fingerprint", lambda _path: None)
    assert file.disk() == "changed"


def test_a_drive_that_does_not_answer_hides_the_file_and_is_no_mishap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = OpenFile(tmp_path / "plan.renheng")
    file.write(small())

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(os, "stat", refuse)
    assert file.disk() == "changed"
