"""Every call to the system that a save makes fails once: the file is the old one or the new one, and what is said is
true."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from scenarios.findings import InvalidInput
from scenarios.io.files import atomic_files
from scenarios.io.json.codec import encode
from scenarios.model import Text
from scenarios.text import fill_in
from scenarios.text.findings import SENTENCES
from tests.scenarios.samples import small

OLD, NEW = small(), replace(small(), title=Text("Changed"))
CODES = {
    errno.ENOSPC: "disk_full",
    errno.EIO: "file_unwritable",
    errno.EACCES: "no_write_permission",
    errno.EROFS: "folder_read_only",
}
CALLS = ("stat", "lstat", "open", "fdopen", "write", "flush", "end", "fstat", "fchmod", "fsync", "replace", "scandir")
CALLS += ("close", "unlink", "getxattr")
ALWAYS_REACHED = {"stat", "open", "fdopen", "write", "flush", "end", "fstat", "fsync", "replace", "scandir", "close"}


class Faults:
    """The system's calls, of which one fails, the n-th of its kind."""

    def __init__(self, patch: pytest.MonkeyPatch, call: str, number: int, why: int) -> None:
        self.call, self.number, self.why, self.met = call, number, why, 0
        for name in set(CALLS) - {"write", "flush", "end"}:
            if hasattr(os, name):
                patch.setattr(os, name, self.failing(name, getattr(os, name)))
        fdopen = os.fdopen
        patch.setattr(os, "fdopen", lambda *given: FaultyFile(self, fdopen(*given)))

    @property
    def struck(self) -> bool:
        """Whether there was such a call."""
        return self.met >= self.number

    def failing(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def made(*given: Any, **named: Any) -> Any:
            self.check(name)
            return call(*given, **named)

        return made

    def check(self, name: str) -> None:
        self.met += name == self.call
        if name == self.call and self.met == self.number:
            raise OSError(self.why, os.strerror(self.why))


class FaultyFile:
    """A file whose writing may fail: at once, when it is flushed, or only when it is closed, as on network drives."""

    def __init__(self, faults: Faults, file: Any) -> None:
        self.faults, self.file = faults, file

    def __enter__(self) -> FaultyFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()
        self.faults.check("end")

    def write(self, data: bytes) -> None:
        self.faults.check("write")
        self.file.write(data)

    def flush(self) -> None:
        self.faults.check("flush")
        self.file.flush()


@pytest.mark.parametrize("why", CODES)
@pytest.mark.parametrize("call", CALLS)
def test_a_save_one_of_whose_calls_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, why: int) -> None:
    reached = 0
    while True:
        path = tmp_path / f"{reached}" / "plan.renheng"
        path.parent.mkdir()
        atomic_files.write(path, OLD)
        path.chmod(0o640)
        told = None
        with monkeypatch.context() as patch:
            faults = Faults(patch, call, reached + 1, why)
            try:
                mark = atomic_files.write(path, NEW)
            except InvalidInput as refused:
                told = refused
        if not faults.struck:
            assert reached or call not in ALWAYS_REACHED
            break
        reached += 1
        assert path.read_bytes() == encode(OLD if told else NEW)
        assert stat.S_IMODE(path.stat().st_mode) & ~0o640 == 0 or os.name == "nt"
        assert [each.name for each in path.parent.iterdir()] == [path.name]
        if told is None:
            assert mark == atomic_files.fingerprint(path)
        else:
            (finding,) = told.findings
            assert (finding.code, told.source) == (CODES[why], str(path))
            assert fill_in(SENTENCES, finding.code, "en", **finding.fields)


@pytest.mark.parametrize("why", CODES)
def test_what_cannot_even_be_cleared_away_stays_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: int
) -> None:
    path = tmp_path / "plan.renheng"
    atomic_files.write(path, OLD)

    def fail(*_: object) -> None:
        raise OSError(why, os.strerror(why))

    with monkeypatch.context() as patch, pytest.raises(InvalidInput) as refused:
        patch.setattr(os, "fsync", fail)
        patch.setattr(os, "unlink", fail)
        atomic_files.write(path, NEW)
    assert refused.value.findings[0].code == CODES[why]
    assert atomic_files.read(path) == OLD
    (left,) = set(tmp_path.iterdir()) - {path}
    assert stat.S_IMODE(left.stat().st_mode) == 0o600 or os.name == "nt"
