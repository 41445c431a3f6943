"""A file that appears whole or not at all: written beside its place under another name, then moved there."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from scenarios.findings import Finding, InvalidInput

_CODES = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "no_permission",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EISDIR: "file_is_directory",
}


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """An open file that takes the place of ``path`` when the block ends well.

    Raises InvalidInput: no_permission, disk_full, folder_missing, file_is_directory, file_open_elsewhere (Windows does
    not replace a file that Excel has open), cannot_write.
    """
    if path.is_dir():
        raise _refused(path, "file_is_directory")
    name = ""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".renheng-", suffix=".tmp", delete=False) as file:
            name = file.name
            yield file
            file.flush()
            os.fsync(file.fileno())
        _move(Path(name), path)
    except OSError as problem:
        raise _refused(path, _CODES.get(problem.errno or 0, "cannot_write")) from problem
    finally:
        if name:
            with suppress(OSError):
                Path(name).unlink()


def _move(made: Path, path: Path) -> None:
    made.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    try:
        made.replace(path)
    except PermissionError as problem:
        raise _refused(path, "file_open_elsewhere" if os.name == "nt" else "no_permission") from problem


def _umask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _refused(path: Path, code: str) -> InvalidInput:
    return InvalidInput([Finding("", code, {"path": str(path), "folder": str(path.parent)})], source=path.name)
