"""Whether the program that left something behind is still running."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from functools import cache
from pathlib import Path

from msgspec import Struct


class Process(Struct, frozen=True):
    """A running program. started: when, in the system's own form, since numbers are given out again after a restart;
    empty where it is not known."""

    host: str
    pid: int
    started: str = ""


@cache
def this_host() -> str:
    return platform.node()


def this_process() -> Process:
    pid = os.getpid()
    return Process(this_host(), pid, _started(pid) or "")


def is_dead(process: Process) -> bool:
    """True only when it is certain: a process of this computer that runs no more. Of others nothing is known."""
    if process.host != this_host():
        return False
    started = _started(process.pid)
    return started is None or bool(started and process.started and started != process.started)


if sys.platform == "win32":

    def _started(pid: int) -> str | None:
        """When the process began, None if there is none, empty if it may not be asked."""
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return "" if ctypes.get_last_error() == 5 else None  # ERROR_ACCESS_DENIED: it exists
        try:
            exit_code = wintypes.DWORD()
            kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(exit_code))
            times = [wintypes.FILETIME() for _ in range(4)]
            kernel.GetProcessTimes(wintypes.HANDLE(handle), *map(ctypes.byref, times))
            running = exit_code.value == 259  # STILL_ACTIVE
            return f"{times[0].dwHighDateTime}:{times[0].dwLowDateTime}" if running else None
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))

else:

    def _started(pid: int) -> str | None:
        """When the process began, None if there is none, empty if it may not be asked."""
        if pid <= 0:
            return None
        if sys.platform != "linux":
            return _asked(pid)
        try:
            state, *fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            return None
        except OSError:
            return ""
        return None if state in "ZX" else fields[18]  # ended but not yet buried; else proc(5) field 22, starttime


def _asked(pid: int) -> str | None:
    """`_started` where there is no /proc, by asking ps."""
    try:
        told = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, timeout=5)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip() or None
