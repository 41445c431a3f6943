"""Permissions of a file while it is written and afterwards, as far as the drive knows permissions at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

PRIVATE = 0o600
_LIST = "system.posix_acl_access"  # Linux: who else may read or write a file


def make_private(handle: int) -> None:
    """Nobody but its owner may read the file."""
    _set_mode(handle, PRIVATE)


def make_like(handle: int, old: os.stat_result, path: Path | None = None) -> None:
    """Give the file the old one's owner, and then its permissions: these were meant for that owner and that group.

    path: the old one, where its list of further users counts too. Where the group or the list cannot be kept, the group
    may do no more than everybody may.
    """
    if not hasattr(os, "fchown"):
        return
    made = os.fstat(handle)
    if (made.st_uid, made.st_gid) != (old.st_uid, old.st_gid):
        for owner, group in ((-1, old.st_gid), (old.st_uid, -1)):  # who may not give it away may give it to the group
            with suppress(OSError):
                os.fchown(handle, owner, group)
        made = os.fstat(handle)
    mode = stat.S_IMODE(old.st_mode)
    if made.st_gid != old.st_gid or not (path is None or _copy_list(path, handle)):
        mode = mode & ~0o070 | (mode & 0o007) << 3
    _set_mode(handle, mode)


def _copy_list(path: Path, handle: int) -> bool:
    """Whether the file has the same list as the one at the path, or none as that: a folder may have given it one."""
    if not hasattr(os, "getxattr"):
        return True
    wanted, given = _list(path), _list(handle)
    if wanted == given:
        return True
    try:
        if wanted:
            os.setxattr(handle, _LIST, wanted)
        else:
            os.removexattr(handle, _LIST)
    except OSError:
        return False
    return True


def _list(file: Path | int) -> bytes:
    try:
        return os.getxattr(file, _LIST)
    except OSError:  # it has none, or the drive knows none
        return b""


def _set_mode(handle: int, mode: int) -> None:
    if hasattr(os, "fchmod"):
        with suppress(OSError):
            os.fchmod(handle, mode)
