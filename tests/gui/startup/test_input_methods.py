"""Chinese can be typed where the desktop names an input method that Qt's wheel does not have."""

from __future__ import annotations

import pytest

from gui.startup.input_methods import fall_back_to_ibus


@pytest.mark.parametrize(
    ("set_to", "several"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "fcitx;ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "fcitx;ibus"),
        ({"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland;fcitx"}, "wayland;fcitx"),
        ({"QT_IM_MODULE": "ibus"}, None),
        ({}, None),
    ],
)
def test_ibus_stands_in_for_fcitx(set_to: dict[str, str], several: str | None) -> None:
    environment = dict(set_to)
    fall_back_to_ibus(environment)
    assert environment.get("QT_IM_MODULES") == several
    assert environment.get("QT_IM_MODULE") == set_to.get("QT_IM_MODULE")
