"""Lets Chinese be typed where the desktop asks for an input context that Qt's wheel does not have.

Kylin and UOS set QT_IM_MODULE=fcitx. The wheel has no such plugin, only ibus's, and Qt then says nothing and takes keys
as they are. fcitx5 serves clients of ibus as well (measured with 5.0.21 and Qt 6.11.3), so Qt is given both to choose
from: QT_IM_MODULES counts before QT_IM_MODULE, and of its names the first that loads.
"""

from __future__ import annotations

from collections.abc import MutableMapping

FCITX = ("fcitx", "fcitx5")


def fall_back_to_ibus(environment: MutableMapping[str, str]) -> None:
    """To be called before there is an application. Does nothing where the user named several already."""
    if environment.get("QT_IM_MODULE") in FCITX and not environment.get("QT_IM_MODULES"):
        environment["QT_IM_MODULES"] = "fcitx;ibus"
