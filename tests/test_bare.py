"""The proof in a bare Debian: when it is not tried, what is copied into it, and that it leaves nothing behind."""

from __future__ import annotations

import contextlib
import importlib
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging_scripts import PACKAGING

pytest_plugins = ["pytester"]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has bare Debians")

TARGETS = """\
Debian-Security|main|trixie-security|http://mirror.example/security/
Debian|main|trixie-updates|http://mirror.example/updates/
Elsewhere|main|trixie|http://other.example/
Debian|contrib|trixie|http://mirror.example/contrib/
Debian|main|trixie|http://mirror.example/debian/
"""
# mounts something within the root, says so, and waits for ever
DEBOOTSTRAP = """\
#!/bin/sh
mkdir "$4" && mount -t tmpfs renheng-test "$4" && touch "$4/within"
exec 3>"$SAID"
echo mounted >&3
exec tail -f /dev/null
"""


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(PACKAGING)
    return importlib.import_module("bare")


@pytest.fixture
def host(bare: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """A machine with no settings but those that a test writes, and no apt."""
    module: ModuleType = bare.host
    for name in [each for each in os.environ if module.VARIABLES.fullmatch(each)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(module, "SYSTEM", ())
    monkeypatch.setattr(module, "ask", lambda *words: "")
    return module


def test_what_cannot_be_tried_is_said_in_a_line_and_passes(
    bare: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bare.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(bare, "prove", lambda *_: pytest.fail("tried"))
    assert bare.main([]) == 0
    assert capsys.readouterr().out == "Bare Debian: skipped, for it needs Linux and root.\n"


def test_two_shares_are_all_of_the_tests(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile("import pytest\n@pytest.mark.parametrize('n', range(5))\ndef test_one(n): pass\n")
    for share, passed in (("0/2", 3), ("1/2", 2), ("", 5)):
        monkeypatch.setenv("RENHENG_SHARE", share)
        pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=passed, skipped=5 - passed)


def test_a_release_without_a_proof_is_wrong_usage(bare: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert bare.main(["potato"]) == 2
    assert "bookworm, trixie" in capsys.readouterr().err


def test_the_checkout_comes_without_what_was_made_in_it(
    bare: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in (
        ".git/HEAD",
        ".venv/bin/python",
        "gui/__pycache__/x.pyc",
        "gui/application.py",
        ".ci/run",
        bare.WORKBOOK,
    ):
        (tmp_path / "here" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "here" / name).touch()
    (tmp_path / "here/.gitignore").write_bytes((bare.ROOT / ".gitignore").read_bytes())
    monkeypatch.setattr(bare, "ROOT", tmp_path / "here")
    bare.copy_checkout(tmp_path / "there")
    copied = {str(each.relative_to(tmp_path / "there")) for each in (tmp_path / "there").rglob("*") if each.is_file()}
    assert copied == {".gitignore", ".ci/run", "gui/application.py"}


def test_debian_comes_from_where_apt_has_it(host: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "ask", lambda *words: TARGETS if "indextargets" in words else "")
    assert host.mirror() == "http://mirror.example/debian"


def test_without_debian_in_apt_nothing_is_guessed(host: ModuleType) -> None:
    assert host.mirror() == ""


def test_a_proxy_of_apt_holds_where_there_is_no_other(host: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "ask", lambda *words: "http://proxy.example:3128\n")
    assert host.proxy() == {"http_proxy": "http://proxy.example:3128"}
    monkeypatch.setenv("http_proxy", "http://own.example:3128")
    assert host.proxy() == {}


def test_settings_are_carried_with_the_files_that_they_name(
    host: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root, home = tmp_path / "root", tmp_path / "home"
    (root / "etc/apt/apt.conf.d").mkdir(parents=True)
    (home / ".config/pip").mkdir(parents=True)
    for name in ("one.pem", "two.pem", "three.pem"):
        (tmp_path / name).write_text(name)
    (home / ".config/pip/pip.conf").write_text(
        f"[global]\nindex-url = https://index.example/a/b\ncert = {tmp_path}/one.pem\n"
    )
    monkeypatch.setenv("PIP_CLIENT_CERT", str(tmp_path / "two.pem"))
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("SECRET", str(tmp_path))
    kept = f'Acquire::https::CaInfo "{tmp_path}/three.pem";'
    other = ['APT::Architecture "amd64";', 'Acquire::IndexTargets::deb::Packages::MetaKey "x";']
    monkeypatch.setattr(host, "ask", lambda *words: "\n".join([*other, kept]))
    assert host.carry(root) == {
        "PIP_CLIENT_CERT": str(tmp_path / "two.pem"),
        "https_proxy": "http://proxy.example:3128",
    }
    assert (root / "root/.config/pip/pip.conf").is_file()
    assert (root / "etc/apt/apt.conf.d/99host").read_text() == kept + "\n"
    for name in ("one.pem", "two.pem", "three.pem"):
        assert Path(f"{root}{tmp_path}/{name}").read_text() == name


@pytest.mark.parametrize("blow", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL], ids=lambda blow: blow.name)
def test_an_interrupted_proof_leaves_nothing_running_and_nothing_mounted(
    bare: ModuleType, tmp_path: Path, blow: signal.Signals
) -> None:
    if not bare.can_be_apart():
        pytest.skip("needs root, and namespaces")
    programs, roots, said = tmp_path / "programs", tmp_path / "roots", tmp_path / "said"
    for folder in (programs, roots):
        folder.mkdir()
    (programs / "debootstrap").write_text(DEBOOTSTRAP)
    (programs / "debootstrap").chmod(0o755)
    os.mkfifo(said)
    surroundings = {"PATH": f"{programs}:{os.environ['PATH']}", "TMPDIR": str(roots), "SAID": str(said)}
    program = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"  # a shell's `&` ignores it
        f"sys.path.insert(0, {str(PACKAGING)!r}); import bare; sys.exit(bare.prove(['trixie'], ''))"
    )
    words = [sys.executable, "-c", program]
    reading = os.open(said, os.O_RDONLY | os.O_NONBLOCK)
    with (
        subprocess.Popen(words, env={**os.environ, **surroundings}, stderr=subprocess.DEVNULL) as proof,
        contextlib.ExitStack() as last,
    ):
        last.callback(proof.kill)  # or a proof that goes on is waited for without end
        assert _hear(reading) == b"mounted\n"
        proof.send_signal(blow)
        assert _hear(reading) == b"", "what it started is still there"
        assert proof.wait(60) != 0
    os.close(reading)
    assert "renheng-test" not in Path("/proc/mounts").read_text()
    assert blow is signal.SIGKILL or not list(roots.iterdir())


def _hear(reading: int) -> bytes:
    """What comes through a pipe next, nothing once all who could write are gone."""
    assert select.select([reading], [], [], 60)[0], "heard nothing"
    return os.read(reading, 100)
