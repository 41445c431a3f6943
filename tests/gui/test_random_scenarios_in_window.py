"""Random valid scenarios in the whole window: every page and tab at three sizes, edited, undone, and returned to.

Five documents follow each other in one window, for what one leaves behind is what the next may stumble on.
"""

from __future__ import annotations

from random import Random

import pytest

from gui.window.main_window import MainWindow
from tests.random_scenarios import random_scenario
from tests.soak.driving import Driver, Script
from tests.soak.walking import walk
from tests.soak.watching import Watch

pytestmark = pytest.mark.long
SEEDS, TOGETHER = range(20), 5


@pytest.mark.parametrize("first", SEEDS[::TOGETHER])
def test_it_is_shown_everywhere_without_a_fault(window: MainWindow, first: int) -> None:
    def script() -> Script:
        for seed in range(first, first + TOGETHER):
            yield from walk(window, random_scenario(seed), Random(seed))
            assert not watch.failures, f"seed {seed}"

    with Watch() as watch:
        Driver(window, watch, nested=window.close).play(script())
    assert not watch.failures, "\n".join(watch.failures)
