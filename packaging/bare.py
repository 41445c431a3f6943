"""The proof that two commands do all the set-up: `run` and `test`, each in a bare Debian 12 and a bare Debian 13.

Makes a root of each release with debootstrap, Python in it and nothing else, copies this checkout in, and runs both
commands there at once, each root with its share of the processors. Where Debian is found, and how the network is
reached, is what this machine says of itself. All of it happens in namespaces of its own: when the first process in
them ends, in whatever way, the kernel ends the others and takes the mounts away.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TextIO

import host
import system_packages

ROOT = Path(__file__).resolve().parent.parent
RELEASES = ("bookworm", "trixie")
COMMANDS = ("run", "test")
SHARED = "--shared"  # the releases share the tests between them instead of each trying all
LIMIT = 1800  # seconds for one command; what takes longer hangs
WORKBOOK = "renheng-paper.xlsx"  # what `run` leaves where there is no display
OUT_OF_REACH = ("Failed getting release file", "No such script")  # debootstrap's words for a release it cannot have
HOME = "root/renheng"  # of the checkout, within the root
# an own view of mounts and processes, that ends with whoever asked for it; the shell buries orphans
APART = ("setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc")
APART_SHELL = (*APART, "sh", "-c", '"$@"; exit $?', "sh")


def main(words: list) -> int:
    """Prove it for the releases that are named, or for all. What cannot be tried here is said and passes."""
    shared, releases = SHARED in words, [each for each in words if each != SHARED] or RELEASES
    if unknown := [each for each in releases if each not in RELEASES]:
        print(f"There is no proof for {unknown[0]}; these are: {', '.join(RELEASES)}.", file=sys.stderr)
        return 2
    if why := obstacle():
        print(f"Bare Debian: skipped, for {why}.")
        return 0
    return prove(releases, host.mirror(), shared)


def obstacle() -> str:
    """Why no root can be made here, "" where one can."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "it needs Linux and root"
    if not can_be_apart():
        return "this machine does not let root make namespaces"
    if not shutil.which("debootstrap"):
        system_packages.install(["debootstrap", "debian-archive-keyring"])
    return "" if shutil.which("debootstrap") else "debootstrap is not here and cannot be installed"


def can_be_apart() -> bool:
    """Whether this machine lets us have namespaces."""
    known = all(shutil.which(each) for each in ("setpriv", "unshare"))
    return known and subprocess.run([*APART, "true"], capture_output=True, check=False).returncode == 0


def prove(releases: list, mirror: str, shared: bool = False) -> int:
    """Both commands in every release at once, with all tests or its share of them. Says which failed, and what was
    printed there.
    """
    for each in (signal.SIGTERM, signal.SIGHUP):  # then too, what follows is tidied up
        signal.signal(each, lambda number, _: sys.exit(128 + number))
    share = str(max(1, len(os.sched_getaffinity(0)) // len(releases)))
    # /tmp is often in memory, and may forbid the device files that a root has
    with tempfile.TemporaryDirectory(prefix="renheng-bare-", dir=os.environ.get("TMPDIR", "/var/tmp")) as folder:
        with contextlib.ExitStack() as running:
            proofs = {}
            for place, release in enumerate(releases):
                tests = f"{place}/{len(releases)}" if shared else ""
                words = [
                    *APART_SHELL,
                    sys.executable,
                    __file__,
                    release,
                    str(Path(folder, release)),
                    share,
                    mirror,
                    tests,
                ]
                proofs[release] = subprocess.Popen(words, stdin=subprocess.DEVNULL, start_new_session=True)
                running.callback(_end, proofs[release])
            failed = [release for release, proof in proofs.items() if proof.wait()]
        for release in failed:
            log = Path(folder, release + ".log")
            print(f"== All that {release} said:\n" + log.read_text(encoding="utf-8", errors="replace"))
    if failed:
        print("Failed in a bare Debian: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def _end(process: subprocess.Popen) -> None:
    """End a proof that still runs. The first process in its namespaces goes last, so all of it is gone afterwards."""
    if process.poll() is None:
        first = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        for each in first or [process.pid]:
            os.kill(int(each), signal.SIGKILL)
    process.wait()


def inside(release: str, root: Path, share: str, mirror: str, tests: str) -> int:
    """The proof for one release, in namespaces of its own, with a share of the processors and, if any, of the tests."""
    with root.with_suffix(".log").open("w", encoding="utf-8") as log:
        try:
            if not _make(release, root, mirror, log):
                return 0
            surroundings = {"HOME": "/root", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **host.carry(root)}
            surroundings["PYTEST_XDIST_AUTO_NUM_WORKERS"] = share
            surroundings["RENHENG_WITHOUT_LONG"] = "1"  # it is the system that is tried here
            surroundings["RENHENG_SHARE"] = tests
            copy_checkout(root / HOME)
            _mount(root)
            for command in COMMANDS:
                script = f"cd /{HOME} && exec python3 packaging/dev.py {command}"
                _timed(release, f"dev.py {command}", ["chroot", str(root), "sh", "-c", script], log, env=surroundings)
                if command == "run" and not zipfile.is_zipfile(root / HOME / WORKBOOK):
                    raise ProofFailed("dev.py run wrote no workbook")
        except (ProofFailed, OSError, subprocess.SubprocessError) as failure:
            print(f"{release}: {failure}", flush=True)
            return 1
    return 0


def _make(release: str, root: Path, mirror: str, log: TextIO) -> bool:
    """Make the root. Says so and gives False where the release is out of reach."""
    words = ["debootstrap", "--variant=minbase", "--include=python3", release, str(root), *([mirror] if mirror else [])]
    try:
        _timed(release, "made", words, log, env={**os.environ, **host.proxy()})
    except ProofFailed:
        last = _last_line(log)
        if not any(each in last for each in OUT_OF_REACH):
            raise
        print(f"{release}: skipped, for debootstrap says: {last}", flush=True)
        return False
    return True


class ProofFailed(Exception):
    """A step of the proof failed. The text says which."""


def _timed(release: str, step: str, words: list, log: TextIO, env: dict) -> None:
    """Run one step, its output into the log; say what it took and its last line."""
    began = time.monotonic()
    log.write(f"== {step}\n")
    log.flush()
    try:
        code = subprocess.run(
            words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=env, timeout=LIMIT
        ).returncode
    except subprocess.TimeoutExpired:
        raise ProofFailed(f"{step} did not end within {LIMIT} s") from None
    took = time.monotonic() - began
    if code:
        raise ProofFailed(f"{step} failed with exit code {code} after {took:.0f} s")
    print(f"{release}: {step}, {took:.0f} s: {_last_line(log)}", flush=True)


def _last_line(log: TextIO) -> str:
    return Path(log.name).read_text(encoding="utf-8", errors="replace").rstrip().rpartition("\n")[2]


def copy_checkout(target: Path) -> None:
    """The checkout as it lies here, without what a checkout does not contain."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    shutil.copytree(ROOT, target, ignore=shutil.ignore_patterns(".git", *(each.strip("/") for each in ignored)))


def _mount(root: Path) -> None:
    """What any running system has: a root that is a mount, and what the kernel shows of itself."""
    subprocess.run(["mount", "--bind", str(root), str(root)], check=True)
    for kind, place, options in (
        ("proc", "proc", "nosuid,nodev,noexec"),
        ("sysfs", "sys", "ro,nosuid,nodev,noexec"),
        ("tmpfs", "dev/shm", "nosuid,nodev"),
        ("devpts", "dev/pts", "newinstance,ptmxmode=0666"),
    ):
        target = root / place
        target.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", kind, "-o", options, kind, str(target)], check=True)


if __name__ == "__main__":
    sys.exit(inside(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]))
