"""Where the system lacks a library of Qt's, one sentence says what to install."""

from __future__ import annotations

import subprocess
import sys

import pytest

from gui.startup.system_libraries import how_to_install, missing_libraries

CURSOR = "libxcb-cursor.so.0"
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has libraries of X11")
WITHOUT = f"""
import ctypes, os, shutil, sys
load = ctypes.CDLL
def without(name, *more, **named):
    if name == {CURSOR!r}:
        raise OSError("cannot open shared object file")
    return load(name, *more, **named)
ctypes.CDLL = without
shutil.which = lambda program, *_: program if program == "apt-get" else None
os.environ.update(QT_QPA_PLATFORM="xcb", DISPLAY=":0", RENHENG_LANG=sys.argv[1])
sys.argv = ["renheng"]
from gui.__main__ import main
sys.exit(main())
"""


def lacks_cursor(name: str) -> None:
    if name == CURSOR:
        raise OSError(name)


@LINUX
@pytest.mark.parametrize(
    ("environment", "lacking"),
    [
        ({"QT_QPA_PLATFORM": "xcb"}, [CURSOR]),
        ({"DISPLAY": ":0"}, [CURSOR]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, []),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, []),
    ],
)
def test_only_a_window_of_x11_needs_them(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], lacking: list[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert missing_libraries(lacks_cursor) == lacking


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("apt-get", "sudo apt-get install libxcb-cursor0"),
        ("dnf", "sudo dnf install xcb-util-cursor"),
        ("nix", ""),
    ],
)
def test_it_is_said_in_the_words_of_the_system(program: str, command: str) -> None:
    assert how_to_install([CURSOR], {program: program}.get) == command


@LINUX
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The window cannot open without libxcb-cursor.so.0, which this system lacks. Install it with: "),
        ("zh", "系统缺少libxcb-cursor.so.0，窗口无法打开。请用以下命令安装："),
    ],
)
def test_the_program_says_it_in_one_sentence_in_place_of_qts(language: str, sentence: str) -> None:
    words = [sys.executable, "-c", WITHOUT, language]
    ran = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == f"{sentence}sudo apt-get install libxcb-cursor0\n"
