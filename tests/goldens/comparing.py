"""Two recordings side by side: which files differ, and where first."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

SHOWN = 3  # lines of either side from the first difference on
WIDTH, LEAD = 240, 60  # characters of a line, and of those before the first difference
PACKED, PICTURES = (".xlsx",), (".png",)


def differences(before: Path, after: Path) -> Iterator[str]:
    """A paragraph a file that is missing, new or another."""
    old, new = _files(before), _files(after)
    yield from (f"missing: {name}" for name in sorted(old - new))
    yield from (f"new: {name}" for name in sorted(new - old))
    for name in sorted(old & new):
        one, other = (before / name).read_bytes(), (after / name).read_bytes()
        if one != other:
            yield "\n".join((f"differs: {name}", *_where(before / name, after / name)))


def _files(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def _where(before: Path, after: Path) -> Iterator[str]:
    if before.suffix in PACKED:
        return _parts(before, after)
    if before.suffix in PICTURES:
        return _pixels(before, after)
    return _lines(_text(before.read_bytes()), _text(after.read_bytes()))


def _text(data: bytes) -> list[str]:
    return data.decode("utf-8", "backslashreplace").splitlines()


def _lines(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """The first lines that differ."""
    at = _first_difference(before, after)
    if at == len(before) == len(after):
        yield "  only the ends of lines differ"
        return
    yield f"  line {at + 1} of {len(before)} and {len(after)}"
    first = [lines[at] if at < len(lines) else "" for lines in (before, after)]
    start = max(_first_difference(*first) - LEAD, 0)
    for sign, lines in (("-", before), ("+", after)):
        shown = lines[at : at + SHOWN]
        yield from (f"  {sign} {_clipped(each, 0 if place else start)}" for place, each in enumerate(shown))


def _first_difference(before: Sequence[str], after: Sequence[str]) -> int:
    """Where the two part: the length of the shorter one if that is how the other begins."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(before), len(after)))


def _clipped(line: str, start: int) -> str:
    """The part of a long line that begins near here."""
    if len(line) <= WIDTH:
        return line
    end = start + WIDTH
    return f"{'… ' * bool(start)}{line[start:end]}{' …' * (end < len(line))} ({len(line)} characters)"


def _parts(before: Path, after: Path) -> Iterator[str]:
    """The parts of a zip, one by one; XML begins a line with every tag."""
    with zipfile.ZipFile(before) as one, zipfile.ZipFile(after) as other:
        old, new = one.namelist(), other.namelist()
        yield from (f"  missing part: {name}" for name in old if name not in new)
        yield from (f"  new part: {name}" for name in new if name not in old)
        alike = True
        for name in (each for each in old if each in new):
            if (was := one.read(name)) != (now := other.read(name)):
                alike = False
                yield f"  part {name}"
                yield from _lines(_tags(was), _tags(now))
        if alike and old == new:
            yield "  every part is the same: their packing differs"
        elif alike and sorted(old) == sorted(new):
            yield "  the parts stand in another order"


def _tags(xml: bytes) -> list[str]:
    return _text(xml.replace(b"><", b">\n<"))


def _pixels(before: Path, after: Path) -> Iterator[str]:
    """How much of a picture differs."""
    import numpy as np
    from PySide6.QtGui import QImage

    old, new = (QImage(str(each)).convertToFormat(QImage.Format.Format_RGB32) for each in (before, after))
    if old.size() != new.size():
        yield f"  {old.width()} x {old.height()} pixels, now {new.width()} x {new.height()}"
        return
    was, now = (np.frombuffer(each.constBits(), np.uint32) for each in (old, new))
    differ = np.flatnonzero(was != now)
    if not differ.size:
        yield "  every pixel is the same: their packing differs"
        return
    rows, columns = np.divmod(differ, old.width())
    yield (
        f"  {differ.size / was.size:.3%} of the pixels, "
        f"between ({columns.min()}, {rows.min()}) and ({columns.max()}, {rows.max()})"
    )
