"""The picture of the rooms: its rows, its lines, and what is said of one that is out of date."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from tests.packaging_scripts import script

IMPORTS = {
    "window": frozenset({"page", "model"}),
    "page": frozenset({"chart", "model"}),
    "chart": frozenset({"model"}),
    "icons": frozenset(),
    "model": frozenset(),
}


@pytest.fixture
def architecture() -> ModuleType:
    return script("architecture.py")


def test_a_room_stands_above_all_that_it_imports(architecture: ModuleType) -> None:
    assert architecture.rows(IMPORTS) == [["window"], ["page"], ["chart"], ["icons", "model"]]


def test_lines_leave_out_what_is_reached_through_another_room(architecture: ModuleType) -> None:
    assert architecture.direct(IMPORTS) == {
        "window": {"page"},
        "page": {"chart"},
        "chart": {"model"},
        "icons": frozenset(),
        "model": frozenset(),
    }


def test_the_picture_has_every_room_with_its_packages_and_a_line_for_each_direct_import(
    architecture: ModuleType,
) -> None:
    rooms = {name: architecture.Room(name, ("brief", "record") if name == "page" else ()) for name in IMPORTS}
    svg = ET.fromstring(architecture.draw([architecture.Floor("gui", rooms, IMPORTS)]))
    texts = {"".join(each.itertext()) for each in svg.findall(".//{*}text")}
    assert {*IMPORTS, "brief · record"} <= texts
    assert len(svg.findall(".//{*}path")) == 3


def test_a_row_that_is_too_wide_is_broken(architecture: ModuleType) -> None:
    names = [f"a_room_with_a_long_name_{number}" for number in range(12)]
    floor = architecture.Floor(
        "gui", {name: architecture.Room(name) for name in names}, dict.fromkeys(names, frozenset())
    )
    boxes = list(ET.fromstring(architecture.draw([floor])).findall(".//{*}rect"))[2:]
    assert len(boxes) == 12 and len({each.get("y") for each in boxes}) > 1
    assert all(float(each.get("x")) + float(each.get("width")) <= architecture.WIDTH for each in boxes)


def test_a_picture_that_is_out_of_date_fails_the_check_and_update_draws_it_anew(
    architecture: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(architecture, "PICTURE", tmp_path / "architecture.svg")
    assert architecture.main(["check"]) == 1
    assert "update" in capsys.readouterr().out
    assert architecture.main(["update"]) == 0
    assert architecture.main(["check"]) == 0


def test_the_project_s_floors_are_read_with_their_rooms(architecture: ModuleType) -> None:
    floors = {floor.name: floor for floor in architecture.read_floors()}
    assert list(floors) == ["gui", "scenarios", "scoring"]
    assert "charts" in floors["gui"].imports["pages"]
    assert floors["gui"].rooms["pages"].parts[:2] == ("brief", "record")
