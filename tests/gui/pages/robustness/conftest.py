"""A simulation that the tests of its figures, pictures and tab look at."""

from __future__ import annotations

import pytest

from scenarios.analysis.simulation import SimulationResult, request_of, run_simulation
from tests.gui.results_scenario import small


@pytest.fixture(scope="session")
def drawn() -> SimulationResult:
    """Any weights. Open source (a) beats Sharing (b) where Control has more than half the weight, a quarter of the
    triangle of all weights; Talent and Standards are never first."""
    return run_simulation(request_of(small(), samples=40_000, error=None, seed=5))
