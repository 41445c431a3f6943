"""What the system must bring: complete for each command, and no more than it needs."""

from __future__ import annotations

import importlib
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import PySide6
import pytest

from tests.packaging_scripts import PACKAGING

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings everything")

QT = Path(PySide6.__file__).parent
WINDOW = (
    "QtCore.abi3.so", "QtGui.abi3.so", "QtWidgets.abi3.so", "QtSvg.abi3.so", "QtTest.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so", "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/xcbglintegrations/libqxcb-*.so", "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/iconengines/libqsvgicon.so", "Qt/plugins/platforminputcontexts/lib*platforminput*.so",
)  # fmt: skip
# in every Debian, however bare: Python, dpkg and apt are linked against them
EVERYWHERE = {
    "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6",
    "libpthread.so.0", "libresolv.so.2", "librt.so.1", "libstdc++.so.6", "libz.so.1", "libzstd.so.1",
}  # fmt: skip


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module as on a system that brings nothing at all."""
    monkeypatch.syspath_prepend(PACKAGING)
    module = importlib.import_module("system_packages")
    monkeypatch.setattr(module, "_loads", lambda library: False)
    monkeypatch.setattr(module, "_has_chinese_face", lambda: False)
    monkeypatch.setattr(module, "_has_venv", lambda: False)
    monkeypatch.setattr(module.shutil, "which", lambda program: None)
    return module


def test_every_library_that_qt_links_against_is_asked_for(packages: ModuleType) -> None:
    files = [each for pattern in WINDOW for each in QT.glob(pattern)]
    assert len(files) >= len(WINDOW)
    assert _wanted(files) == set(packages.WINDOW)


def test_each_command_asks_for_what_it_needs(packages: ModuleType) -> None:
    window = set(packages.WINDOW.values())
    venv, face, screen = {"python3-venv"}, {"fonts-noto-cjk"}, {"xvfb", "xauth"}
    assert set(packages.missing("run", False)) == venv
    assert set(packages.missing("run", True)) == venv | window | face
    assert set(packages.missing("check", False)) == venv
    assert set(packages.missing("bench", False)) == venv | window | face | screen
    assert set(packages.missing("test", False)) == venv | window | face | screen


def test_no_package_is_named_twice(packages: ModuleType) -> None:
    names = packages.missing("test", True)
    assert len(names) == len(set(names))


def test_a_whole_system_is_asked_for_nothing(packages: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_loads", "_has_chinese_face", "_has_venv"):
        monkeypatch.setattr(packages, name, lambda *_: True)
    monkeypatch.setattr(packages.shutil, "which", lambda program: f"/usr/bin/{program}")
    assert packages.missing("test", True) == []


def _wanted(files: list[Path]) -> set[str]:
    """What the files need, and what they bring along needs, from outside of PySide6 and every system's own."""
    own = {each.name: each for folder in (QT, QT.parent / "shiboken6") for each in folder.rglob("*.so*")}
    wanted: set[str] = set()
    todo = list(files)
    while todo:
        new = set(_linked(todo.pop())) - wanted
        wanted |= new
        todo += [own[name] for name in new & own.keys()]
    return wanted - own.keys() - EVERYWHERE


def _linked(path: Path) -> Iterator[str]:
    """The libraries that an ELF file of 64 bits names as needed."""
    content = path.read_bytes()
    (start,) = struct.unpack_from("<Q", content, 32)
    (count,) = struct.unpack_from("<H", content, 56)
    segments = [struct.unpack_from("<II6Q", content, start + 56 * each) for each in range(count)]
    dynamic = next(each for each in segments if each[0] == 2)
    entries = [struct.unpack_from("<QQ", content, dynamic[2] + 16 * each) for each in range(dynamic[5] // 16)]
    names = next(value for tag, value in entries if tag == 5)  # where the strings lie once loaded
    names += next(each[2] - each[3] for each in segments if each[0] == 1 and each[3] <= names < each[3] + each[5])
    for tag, value in entries:
        if tag == 1:
            begin = names + value
            yield content[begin : content.index(b"\0", begin)].decode()
