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

from scenarios.findings import Finding, InvalidInput
from scenarios.io.files import temporary_files
from scenarios.io.files.permissions import PRIVATE, make_like, make_private
from scenarios.io.files.regular_files import NotPlainError, open_plain, require_plain
from scenarios.io.json.codec import decode, encode
from scenarios.model import Scenario

SUFFIX = ".renheng"
LARGEST = 64 * 2**20  # bytes: 100,000 scores with their reasons take 30 MB


@dataclass(frozen=True, slots=True)
class FileFingerprint:
    """The state of a file's content. Two marks are equal if the bytes are; a mere touch changes only ``mtime_ns``."""

    size: int
    hash: str
    mtime_ns: int = field(compare=False)


def read(path: Path | str) -> Scenario:
    """The scenario in the file. Raises InvalidInput: what is wrong with the file or with what it says."""
    return read_with_fingerprint(path)[0]


def read_bytes(path: Path | str) -> bytes:
    """What is in a file of another kind, a table say, under the same limit of size. Raises InvalidInput."""
    path = Path(path)
    with checked_path(path, "file_unreadable"):
        return _bytes(path)[0]


def read_with_fingerprint(path: Path | str) -> tuple[Scenario, FileFingerprint]:
    """The scenario, and the mark of the very bytes it was read from."""
    path = Path(path)
    with checked_path(path, "file_unreadable"):
        data, modified = _bytes(path)
    return decode(data, str(path)), _mark(data, modified)


def write(path: Path | str, scenario: Scenario) -> FileFingerprint:
    """Save the scenario so that the file holds either the old text or the new, whatever happens meanwhile.

    A link is followed; the old file's permissions stay. Raises InvalidInput, and then the old file is untouched.
    """
    path, data = Path(path), encode(scenario)
    with checked_path(path, "file_unwritable"):
        if len(data) > LARGEST:
            _fail("file_too_large", size=len(data) / 2**20, limit=LARGEST / 2**20)
        return _mark(data, replace_bytes(path, data))


def write_bytes(path: Path | str, data: bytes | Callable[[], bytes]) -> None:
    """Put an export on disk as `write` does a scenario, whatever its size. Raises InvalidInput, also for what the
    system refuses while ``data`` makes the bytes."""
    with checked_path(Path(path), "file_unwritable"):
        replace_bytes(Path(path), data() if callable(data) else data)


def fingerprint(path: Path | str) -> FileFingerprint | None:
    """The file's state now; None when it is gone or cannot be read. More than may be read here is told by its size."""
    try:
        with open_plain(path) as file:
            state = os.fstat(file.fileno())
            content = hashlib.file_digest(file, "sha256").hexdigest() if state.st_size <= LARGEST else ""
            return FileFingerprint(state.st_size, content, state.st_mtime_ns)
    except (OSError, ValueError):
        return None


def other_names(path: Path | str) -> int:
    """How many names (hard links) the file has besides this one. Saving gives the new content to this one alone."""
    try:
        state = Path(path).stat()
    except (OSError, ValueError):
        return 0
    return state.st_nlink - 1 if stat.S_ISREG(state.st_mode) and state.st_nlink > 1 else 0


def file_stem(title: str) -> str:
    """What of a title any system takes as the name of a file; empty where that is nothing."""
    return " ".join("".join(each if each.isalnum() or each in " -_()" else " " for each in title)[:60].split())


def is_gone(path: Path | str) -> bool:
    """Whether there is surely nothing at the path; False where a drive does not answer."""
    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        return False
    return False


def replace_bytes(path: Path, data: bytes, private: bool = False) -> int:
    """Put the data in the place of the file in one step; its new time in nanoseconds. Raises OSError, InvalidInput.

    The file keeps its owner and its permissions as far as allowed, and while it is written nobody else may read it.
    private: that stays so. What dead saves left in the folder is swept.
    """
    target = Path(os.path.realpath(path))
    old = _state(target)
    if old is not None:
        _require_writable_file(old)
    beside = target.with_name(temporary_files.name())
    try:
        new = _write_through(beside, data, target, old, private)
        _put_in_place(beside, target, new)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)  # from here on all is saved, and nothing may say otherwise
    temporary_files.sweep(target.parent)
    return new.st_mtime_ns


def _bytes(path: Path) -> tuple[bytes, int]:
    path.stat()  # what is not there now is missing, what goes from now on has vanished
    try:
        with open_plain(path) as file:
            state = os.fstat(file.fileno())
            data = file.read() if state.st_size <= LARGEST else b""
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        _fail("file_vanished")
        raise
    if max(state.st_size, len(data)) > LARGEST:
        _fail("file_too_large", size=state.st_size / 2**20, limit=LARGEST / 2**20)
    if (after.st_size, after.st_mtime_ns) != (state.st_size, state.st_mtime_ns):
        _fail("file_changing")
    return data, state.st_mtime_ns


def _state(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _require_writable_file(old: os.stat_result) -> None:
    require_plain(old)
    if not old.st_mode & 0o222:  # replacing would get round the protection that somebody put on the file
        _fail("file_protected")


def _write_through(
    beside: Path, data: bytes, target: Path, old: os.stat_result | None, private: bool
) -> os.stat_result:
    """Write to the disk itself, past its caches, and give the finished file's state.

    Only its owner may read the file until all is in it; then it gets the old one's owner and permissions, and a new one
    those that the system gave it. So what a save leaves behind that dies is no more open than the file.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    own_mode = old is None and not private
    handle = os.open(beside, flags, 0o666 if own_mode else PRIVATE)
    with os.fdopen(handle, "wb") as file:
        given = os.fstat(handle)
        make_private(handle)
        file.write(data)
        file.flush()
        os.fsync(handle)
        if own_mode:
            make_like(handle, given)
        elif old is not None and not private:
            make_like(handle, old, target)
        return os.fstat(handle)


def _put_in_place(beside: Path, target: Path, new: os.stat_result) -> None:
    try:
        beside.replace(target)
    except OSError as error:
        if _is(target, new):  # it was done and only the answer got lost, as happens on network drives
            return
        if isinstance(error, FileNotFoundError):
            _fail("file_vanished")
        raise


def _is(target: Path, new: os.stat_result) -> bool:
    try:
        return os.path.samestat(target.stat(), new)
    except OSError:
        return False


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mark(data: bytes, modified: int) -> FileFingerprint:
    return FileFingerprint(len(data), hashlib.sha256(data).hexdigest(), modified)


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
def checked_path(path: Path, otherwise: str) -> Iterator[None]:
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
    if isinstance(error, NotPlainError):
        return "not_a_file"
    if isinstance(error, FileNotFoundError):
        return "folder_missing" if writing else "file_missing"
    if isinstance(error, PermissionError):
        return "no_write_permission" if writing else "no_permission"
    return _CODES.get(error.errno or 0, otherwise)
