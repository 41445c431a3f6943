"""Looks for the libraries that Qt needs of the system to show a window, before Qt fails for want of one.

Qt says so in words for programmers and then aborts; since 6.5 it is nearly always libxcb-cursor that desktops lack.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable

# what the wheel's plugin for X11 does not bring itself -> its package in Debian's family, and in Fedora's
X11 = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
INSTALLERS = (("apt-get", "sudo apt-get install", 0), ("dnf", "sudo dnf install", 1), ("yum", "sudo yum install", 1))


def missing_libraries(loads: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Those of `X11` that are not here, where the window will be one of X11."""
    return [name for name in X11 if not _is_there(name, loads)] if _on_x11() else []


def how_to_install(libraries: list[str], find: Callable[[str], str | None] = shutil.which) -> str:
    """What to type on this system to have them; "" where it is none that is known."""
    for program, words, place in INSTALLERS:
        if find(program):
            return " ".join((words, *(X11[name][place] for name in libraries)))
    return ""


def _on_x11() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    chosen, x11, wayland = (os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
    return chosen.startswith("xcb") if chosen else bool(x11) and not wayland


def _is_there(library: str, loads: Callable[[str], object]) -> bool:
    try:
        loads(library)
    except OSError:
        return False
    return True
