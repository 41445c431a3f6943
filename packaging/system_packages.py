"""What the system must bring: the libraries of Qt, a Chinese face, a virtual screen for the tests.

Looks for the libraries themselves, whatever package brings them. On Debian and Ubuntu as root it installs what is
missing; elsewhere it names it in one line with the command to type. A test holds the list of libraries complete.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import SetupError

# the library -> Debian's package that brings it: all that PySide6 does not bring itself, part by part
WINDOW = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",  # newer releases call it libglib2.0-0t64; it provides this name
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PROGRAMS = {"xvfb": "Xvfb", "xauth": "xauth"}
FONT_PACKAGE = "fonts-noto-cjk"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
CHINESE_FACES = ("*CJK*", "*SourceHanSans*", "wqy*", "*DroidSansFallback*", "*HarmonyOS*", "*msyh*", "*simsun*")


def ensure(command: str, display: bool) -> None:
    """Install or name what ``command`` lacks. Raises SetupError when the command cannot go on without it."""
    if not sys.platform.startswith("linux"):
        return
    lacking = missing(command, display)
    if not lacking:
        return
    if _is_debian() and os.geteuid() == 0:
        sys.stderr.write("Installing system packages: " + " ".join(lacking) + " …\n")
        sys.stderr.flush()
        if install(lacking):
            return
        lacking = missing(command, display)
    if not lacking:
        return
    sentence = "Missing system packages: " + " ".join(lacking) + ". Install them with: " + _advice(lacking)
    if set(lacking) == {FONT_PACKAGE}:  # everything runs without; only Chinese text would show as boxes
        sys.stderr.write(sentence + "\n")
        return
    raise SetupError(sentence)


def missing(command: str, display: bool) -> list:
    """Debian's names of the packages that ``command`` needs and that are not here."""
    tests = command in ("test", "bench", "soak", "goldens")
    window = tests or (command == "run" and display)
    wanted = WINDOW if window else {}
    names = list(dict.fromkeys(package for library, package in wanted.items() if not _loads(library)))
    if window and not _has_chinese_face():
        names.append(FONT_PACKAGE)
    if tests:
        names += [package for package, program in PROGRAMS.items() if not shutil.which(program)]
    if not _has_venv():
        names.append("python3-venv")
    return names


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_venv() -> bool:
    import importlib.util

    return importlib.util.find_spec("ensurepip") is not None


def _has_chinese_face() -> bool:
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return any(next(folder.rglob(pattern), None) for folder in folders if folder.is_dir() for pattern in CHINESE_FACES)


def _is_debian() -> bool:
    return shutil.which("apt-get") is not None and Path("/etc/debian_version").exists()


def install(packages: list) -> bool:
    """Install Debian's packages. Gives False where that did not work, or there is no apt."""
    if not _is_debian():
        return False
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = {"env": surroundings, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
    subprocess.run(["apt-get", "update", "-qq"], **quiet)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    return subprocess.run(install, **quiet).returncode == 0


def _advice(packages: list) -> str:
    if _is_debian():
        return "sudo apt-get install -y " + " ".join(packages)
    return "your system's package manager (the names are Debian's)"
