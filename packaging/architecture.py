"""Draws docs/architecture.svg, the picture of the rooms, from the import graph.

`python packaging/architecture.py update` writes it; `check`, which `dev.py check` runs, fails where it is out of date.
A room is what stands directly in a floor: a package or a module. Each stands in a row above all that it imports. Lines
lead from a room to those that it imports, without those that it also reaches through another. Run it with the Python
of the environment for tests: grimp comes with import-linter.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "architecture.svg"
FLOORS = {
    "gui": "the window: everything Qt",
    "scenarios": "the user's document: model, edits, files, tables, analysis, workbook, command line, sentences",
    "scoring": "numbers: NumPy in, frozen results out",
}
WIDTH, MARGIN, GAP = 900, 20, 14
TITLE, BOX, ROW = 34, 36, 58
LETTER, SMALL_LETTER = 7.6, 5.7  # widths, in pixels, of a monospaced letter of a room's name and of what is in it

Imports = Mapping[str, frozenset[str]]  # room -> the rooms of its floor that it imports


class Room(NamedTuple):
    name: str
    parts: tuple[str, ...] = ()  # the packages in it

    @property
    def width(self) -> float:
        return max(len(self.name) * LETTER, len(self.inside) * SMALL_LETTER) + 16

    @property
    def inside(self) -> str:
        return " · ".join(self.parts)


class Floor(NamedTuple):
    name: str
    rooms: Mapping[str, Room]
    imports: Imports


def main(words: Sequence[str]) -> int:
    picture = draw(read_floors())
    if words == ["update"]:
        PICTURE.write_text(picture, encoding="utf-8", newline="\n")
        return 0
    if words != ["check"]:
        print(__doc__)
        return 2
    if PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == picture:
        return 0
    print("docs/architecture.svg is out of date: run `python packaging/architecture.py update`.")
    return 1


def read_floors() -> list[Floor]:
    """The floors from above, as the modules on the disk import each other."""
    import grimp

    sys.path.insert(0, str(ROOT))
    graph = grimp.build_graph(*FLOORS, cache_dir=None)

    def children(module: str) -> list[str]:
        return sorted(child.removeprefix(f"{module}.") for child in graph.find_children(module))

    def imported(floor: str, room: str) -> frozenset[str]:
        others = (other for other in children(floor) if other != room)
        importer = f"{floor}.{room}"
        return frozenset(
            other
            for other in others
            if graph.direct_import_exists(importer=importer, imported=f"{floor}.{other}", as_packages=True)
        )

    def packages(module: str) -> tuple[str, ...]:
        return tuple(child for child in children(module) if children(f"{module}.{child}"))

    return [
        Floor(
            floor,
            {room: Room(room, packages(f"{floor}.{room}")) for room in children(floor)},
            {room: imported(floor, room) for room in children(floor)},
        )
        for floor in FLOORS
    ]


def rows(imports: Imports) -> list[list[str]]:
    """The rooms from above, each in the lowest row that is above all that it imports. There are no circles."""

    @cache
    def height(room: str) -> int:
        return 1 + max((height(other) for other in imports[room]), default=-1)

    highest = max(height(room) for room in imports)
    return [[room for room in sorted(imports) if height(room) == each] for each in range(highest, -1, -1)]


def direct(imports: Imports) -> Imports:
    """The imports without those that lead through another room as well (the transitive reduction)."""

    @cache
    def reached(room: str) -> frozenset[str]:
        return imports[room].union(*(reached(other) for other in imports[room]))

    return {room: others.difference(*(reached(other) for other in others)) for room, others in imports.items()}


def draw(floors: Sequence[Floor]) -> str:
    """The picture as the text of an SVG file."""
    panels, top = [], MARGIN
    for floor in floors:
        panel, height = _panel(floor, top)
        panels += panel
        top += height + MARGIN
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" font-family="monospace">',
            f'<rect width="{WIDTH}" height="{top}" fill="#ffffff"/>',
            *panels,
            "</svg>\n",
        ]
    )


def _panel(floor: Floor, top: float) -> tuple[list[str], float]:
    """One floor's elements, and how high it is. top: where it begins."""
    lines = [line for row in rows(floor.imports) for line in _broken([floor.rooms[name] for name in row])]
    height = TITLE + len(lines) * ROW
    centres, boxes = {}, []
    for number, line in enumerate(lines):
        x = (WIDTH - sum(room.width + GAP for room in line) + GAP) / 2
        y = top + TITLE + number * ROW
        for room in line:
            centres[room.name] = (x + room.width / 2, y)
            boxes += _box(room, x, y)
            x += room.width + GAP
    arrows = [
        f'<path d="M{x:.0f} {y + BOX:.0f} L{centres[below][0]:.0f} {centres[below][1]:.0f}" stroke="#9db2c8"/>'
        for room, (x, y) in centres.items()
        for below in sorted(direct(floor.imports)[room])
    ]
    frame = [
        f'<rect x="{MARGIN / 2}" y="{top}" width="{WIDTH - MARGIN}" height="{height}" rx="8" fill="#f4f7fa" '
        'stroke="#9db2c8"/>',
        f'<text x="{MARGIN}" y="{top + 20}" font-size="14" font-weight="bold">{floor.name}/</text>',
        f'<text x="{MARGIN + 9 * len(floor.name) + 24}" y="{top + 20}" font-size="12" fill="#555555">'
        f"{FLOORS[floor.name]}</text>",
    ]
    return [*frame, *arrows, *boxes], height


def _broken(row: Sequence[Room]) -> list[list[Room]]:
    """A row as the lines that it takes in the width of the picture."""
    lines: list[list[Room]] = [[]]
    for room in row:
        if lines[-1] and sum(each.width + GAP for each in [*lines[-1], room]) > WIDTH - 2 * MARGIN:
            lines.append([])
        lines[-1].append(room)
    return lines


def _box(room: Room, x: float, y: float) -> list[str]:
    middle = x + room.width / 2
    name_y = y + (15 if room.parts else 22)
    box = [
        f'<rect x="{x:.1f}" y="{y}" width="{room.width:.1f}" height="{BOX}" rx="4" fill="#ffffff" stroke="#34526f"/>',
        f'<text x="{middle:.1f}" y="{name_y}" font-size="12.5" text-anchor="middle">{room.name}</text>',
    ]
    if room.parts:
        box.append(
            f'<text x="{middle:.1f}" y="{y + 28}" font-size="9.5" text-anchor="middle" fill="#555555">'
            f"{room.inside}</text>"
        )
    return box


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
