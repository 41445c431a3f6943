"""Opens regular files only: never waits for a pipe, a device or a socket in a file's place."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # opening a pipe waits for its other end without it


class NotPlainError(OSError):
    """What stands there is no plain file, nor a folder."""


def open_plain(path: Path | str) -> BufferedReader:
    """Open the file for reading. Raises OSError: NotPlainError, IsADirectoryError or what the system says."""
    require_plain(os.stat(path))  # noqa: PTH116 a path with a NUL raises ValueError here as everywhere
    try:
        handle = os.open(path, _FLAGS | _AT_ONCE)
    except BlockingIOError:  # a plain file that a file server lends to somebody: it is given back if one waits
        handle = os.open(path, _FLAGS)
    try:
        require_plain(os.fstat(handle))  # another may have come into its place since
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_plain(path: Path | str, limit: int) -> bytes:
    """The first bytes of the file, at most so many. Raises OSError like `open_plain`."""
    with open_plain(path) as file:
        return file.read(limit) or b""


def is_unfit(path: Path) -> bool:
    """Whether something stands there that is no plain file, so that opening it might never end."""
    try:
        require_plain(path.stat())
    except (NotPlainError, IsADirectoryError):
        return True
    except OSError:
        return False
    return False


def require_plain(state: os.stat_result) -> None:
    """Raises OSError if this is the state of anything but a plain file."""
    if stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(state.st_mode):
        raise NotPlainError(errno.EINVAL, "not a plain file")
