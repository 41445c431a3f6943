"""Scenario files on disk: read whole, written whole or not at all, and told apart from what others made of them.

Every error of the system becomes a finding, so that whoever asked can say what happened and what helps.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from scenarios.codec import decode, encode
from scenarios.findings import Finding, InvalidInput
from scenarios.model import Scenario

SUFFIX = ".renheng"
LARGEST = 64 * 2**20  # bytes: 100,000 scores with their reasons take 30 MB


@dataclass(frozen=True, slots=True)
class FileMark:
    """The state of a file's content. Two marks are equal if the bytes are; a mere touch changes only ``mtime_ns``."""

    size: int
    hash: str
    mtime_ns: int = field(compare=False)


def read(path: Path | str) -> Scenario:
    """The scenario in the file. Raises InvalidInput: what is wrong with the file or with what it says."""
    return read_marked(path)[0]


def read_bytes(path: Path | str) -> bytes:
    """What is in a file of another kind, a table say, under the same limit of size. Raises InvalidInput."""
    path = Path(path)
    with _typed(path, "file_unreadable"):
        return _bytes(path)[0]


def read_marked(path: Path | str) -> tuple[Scenario, FileMark]:
    """The scenario, and the mark of the very bytes it was read from."""
    path = Path(path)
    with _typed(path, "file_unreadable"):
        data, modified = _bytes(path)
    return decode(data, str(path)), _mark(data, modified)


def write(path: Path | str, scenario: Scenario) -> FileMark:
    """Save the scenario so that the file holds either the old text or the new, whatever happens meanwhile.

    A link is followed; the old file's permissions stay. Raises InvalidInput, and then the old file is untouched.
    """
    path, data = Path(path), encode(scenario)
    with _typed(path, "file_unwritable"):
        if len(data) > LARGEST:
            _fail("file_too_large", size=len(data) / 2**20, limit=LARGEST / 2**20)
        return _mark(data, replace_bytes(path, data))


def write_bytes(path: Path | str, data: bytes | Callable[[], bytes]) -> None:
    """Put an export on disk as `write` does a scenario, whatever its size. Raises InvalidInput, also for what the
    system refuses while ``data`` makes the bytes."""
    with _typed(Path(path), "file_unwritable"):
        replace_bytes(Path(path), data() if callable(data) else data)


def mark(path: Path | str) -> FileMark | None:
    """The file's state now; None when it is gone or cannot be read."""
    try:
        with Path(path).open("rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return None
            return FileMark(state.st_size, hashlib.file_digest(file, "sha256").hexdigest(), state.st_mtime_ns)
    except (OSError, ValueError):
        return None


def replace_bytes(path: Path, data: bytes) -> int:
    """Put the data in the place of the file in one step; its new time in nanoseconds. Raises OSError, InvalidInput."""
    target = Path(os.path.realpath(path))
    old = _state(target)
    if old is not None:
        _require_writable_file(old)
    beside = target.with_name(f".renheng-{uuid4().hex[:12]}.tmp")  # short: the name itself may be at its limit
    try:
        _write_through(beside, data, old)
        try:
            beside.replace(target)
        except FileNotFoundError:
            _fail("file_vanished")
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)
    return target.stat().st_mtime_ns


def _bytes(path: Path) -> tuple[bytes, int]:
    state = path.stat()
    if stat.S_ISDIR(state.st_mode):
        _fail("file_is_directory")
    if not stat.S_ISREG(state.st_mode):  # reading a pipe would wait for ever
        _fail("not_a_file")
    if state.st_size > LARGEST:
        _fail("file_too_large", size=state.st_size / 2**20, limit=LARGEST / 2**20)
    try:
        return path.read_bytes(), state.st_mtime_ns
    except FileNotFoundError:
        _fail("file_vanished")
        raise


def _state(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _require_writable_file(old: os.stat_result) -> None:
    if stat.S_ISDIR(old.st_mode):
        _fail("file_is_directory")
    if not stat.S_ISREG(old.st_mode):
        _fail("not_a_file")
    if not old.st_mode & 0o222:  # replacing would get round the protection that somebody put on the file
        _fail("file_protected")


def _write_through(beside: Path, data: bytes, old: os.stat_result | None) -> None:
    """Write to the disk itself, past its caches, with the old file's permissions and owner as far as allowed."""
    binary = getattr(os, "O_BINARY", 0)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if old is not None:
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(beside, old.st_uid, old.st_gid)
        with suppress(OSError):
            beside.chmod(stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mark(data: bytes, modified: int) -> FileMark:
    return FileMark(len(data), hashlib.sha256(data).hexdigest(), modified)


def _fail(code: str, **fields: object) -> None:
    raise InvalidInput([Finding("", code, fields)])


_CODES = {
    errno.ENOSPC: "disk_full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk_full",
    errno.EROFS: "folder_read_only",
    errno.ENAMETOOLONG: "path_too_long",
    errno.EISDIR: "file_is_directory",
    errno.ENOTDIR: "folder_missing",
}
_SHARING = (32, 33)  # Windows: another program has the file, or a part of it, for itself
_TOO_LONG = 206  # Windows: the path is longer than the system takes


@contextmanager
def _typed(path: Path, otherwise: str) -> Iterator[None]:
    """Turn the system's errors into findings about this file."""
    try:
        yield
    except InvalidInput as refused:
        raise InvalidInput(refused.findings, str(path)) from refused.__cause__
    except OSError as error:
        finding = Finding("", _code(error, otherwise), {"detail": error.strerror or type(error).__name__})
        raise InvalidInput([finding], str(path)) from error
    except ValueError as error:  # a path with a character that no path may hold
        raise InvalidInput([Finding("", otherwise, {"detail": str(error)})], str(path)) from error


def _code(error: OSError, otherwise: str) -> str:
    windows = getattr(error, "winerror", None)
    writing = otherwise == "file_unwritable"
    if windows in _SHARING:
        return "file_busy"
    if windows == _TOO_LONG:
        return "path_too_long"
    if isinstance(error, FileNotFoundError):
        return "folder_missing" if writing else "file_missing"
    if isinstance(error, PermissionError):
        return "no_write_permission" if writing else "no_permission"
    return _CODES.get(error.errno or 0, otherwise)
