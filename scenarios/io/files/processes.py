"""Tells whether the program that left a lock or an autosave behind is still running."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from msgspec import Struct


class Process(Struct, frozen=True):
    """A running program. started: when, in the system's own form, since numbers are given out again after a restart;
    empty where it is not known. space: where its number counts, as `number_space` says; empty if nobody said."""

    host: str
    pid: int
    started: str = ""
    space: str = ""


@cache
def this_host() -> str:
    import platform

    return platform.node().encode(errors="replace").decode()  # it need not be text


@cache
def number_space() -> str:
    """Where process numbers are given out: one run of this computer, on Linux one container in it; else its name."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        return f"{boot}/{os.readlink('/proc/self/ns/pid')}"  # noqa: PTH115 it leads to no path
    except OSError:
        return this_host()


def this_process() -> Process:
    """This program."""
    return _own(os.getpid())


@cache
def _own(pid: int) -> Process:
    return Process(this_host(), pid, started_of(pid) or "", number_space())


def is_dead(process: Process) -> bool:
    """True only when it is certain: a process of this computer, whatever its name is now, that runs no more. Of others
    nothing is known."""
    if not _counts_here(process):
        return False
    started = started_of(process.pid)
    return started is None or bool(started and process.started and started != process.started)


def is_alive(process: Process) -> bool:
    """True only when it is certain: a process of this computer that runs."""
    return _counts_here(process) and not is_dead(process)


def _counts_here(process: Process) -> bool:
    """Whether its number is one of those that can be asked for here, and not of another computer or container."""
    here, there = number_space(), process.space
    return there == here or (process.host == this_host() and _boot(there) != _boot(here))


def _boot(space: str) -> str:
    return space.partition("/")[0]


if sys.platform == "win32":

    def started_of(pid: int) -> str | None:
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

    def started_of(pid: int) -> str | None:
        """When the process began, None if there is none, empty if it may not be asked."""
        if pid <= 0:
            return None
        if sys.platform != "linux":
            return _asked(pid)
        try:
            state, *fields = (
                Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].decode().split()
            )  # any name before
        except (FileNotFoundError, ProcessLookupError):
            return None
        except OSError:
            return ""
        return None if state in "ZX" else fields[18]  # ended but not yet buried; else proc(5) field 22, starttime


def _asked(pid: int) -> str | None:
    """`started_of` where there is no /proc, by asking ps."""
    import subprocess

    try:
        told = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, timeout=5)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip() or None
