"""SMAA reproduces printed tables, each as far apart as two simulations may be."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import pytest

from scoring.methods.evaluate import prepare
from scoring.problem import make_problem
from scoring.sensitivity.score_samplers import score_sampler
from scoring.sensitivity.smaa import SmaaResult, simulate
from scoring.sensitivity.weight_samplers import UniformWeights, bounded_weights

PRINTED, OURS = 10_000, 100_000  # samples of both sources, and here
SIGMAS = 4.5


def far(share: np.ndarray | float) -> np.ndarray:
    """How far a printed share may lie from ours: errors of both, with what never happened counted once."""
    likely = (np.asarray(share) * PRINTED + 1) / (PRINTED + 2)
    return SIGMAS * np.sqrt(likely * (1 - likely) * (1 / PRINTED + 1 / OURS))


def far_mean(found: SmaaResult) -> np.ndarray:
    return SIGMAS * found.central_error * sqrt(1 + OURS / PRINTED)


@dataclass(frozen=True)
class Events:
    """Values from beta distributions of how often events occur, on linear scales from the worst to the best end."""

    happened: np.ndarray  # (m, k)
    did_not: np.ndarray
    worst: np.ndarray  # (k,)
    best: np.ndarray
    is_exact = False
    batch_size = 2**13

    @property
    def shape(self) -> tuple[int, int]:
        return self.happened.shape

    def scores(self, weights: np.ndarray, generator: np.random.Generator) -> np.ndarray:
        return np.einsum("nmk,kn->mn", self.values(generator, weights.shape[1]), weights)

    def scores_under(self, weights: np.ndarray, generator: np.random.Generator, n: int) -> np.ndarray:
        return np.einsum("nmk,rk->rmn", self.values(generator, n), weights)

    def values(self, generator: np.random.Generator, n: int) -> np.ndarray:
        drawn = generator.beta(self.happened, self.did_not, size=(n, *self.shape))
        return (drawn - self.worst) / (self.best - self.worst)


# Lynd and O'Brien (2004), Journal of Clinical Epidemiology 57(8), 795-803: heparin and enoxaparin against proximal and
# distal thrombosis, and the bleeding they cause; the scales and the figures are those of the worked example of the R
# package smaa (van Valkenhoef 2013, tests/Examples/smaa-Ex.Rout.save), 10,000 samples.
THROMBOSIS = Events(
    np.array([[20.0, 40, 1], [8, 32, 5]]),
    np.array([[116.0, 96, 135], [121, 97, 124]]),
    worst=np.array([0.25, 0.4, 0.1]),
    best=np.array([0.0, 0.15, 0.0]),
)


def test_thrombosis_under_any_weights() -> None:
    found = simulate(THROMBOSIS, UniformWeights(3), OURS, seed=2)
    shares = np.array([[0.3504, 0.6496], [0.6496, 0.3504]])
    assert np.all(np.abs(found.acceptability - shares) <= far(shares))
    central = [[0.1865097, 0.2772205, 0.5362698], [0.4073100, 0.3641477, 0.2285423]]
    assert np.all(np.abs(found.central - central) <= far_mean(found))
    confidence = np.array([0.6682, 0.8956])  # ours of 10,000 samples too
    assert np.all(np.abs(found.confidence - confidence) <= far(confidence) * sqrt(2))


def test_thrombosis_under_given_weights() -> None:
    weights = np.array([0.5, 0.2, 0.3])
    found = simulate(THROMBOSIS, bounded_weights(weights, weights), OURS, seed=2)
    assert abs(found.acceptability[0, 0] - 0.1279) <= far(0.1279)
    assert abs(found.pairwise[1, 0] - 0.8721) <= far(0.8721)


# Baczkiewicz and Watrobski (2022), Crispyn, SoftwareX 19, 101166: twelve electric cars by VIKOR, nine criteria to be
# is_benefit and two (consumption, price) to be minimised; their rank acceptability indices and central weights stand in
# examples/results_smaa of the library, 10,000 samples.
CARS = [
    [155.3, 74, 340, 673, 456, 111, 115, 106, 244, 39.8, 65440],
    [162.2, 79.5, 247, 639, 283, 113, 118, 107, 263, 38.8, 60440],
    [112.5, 68, 198, 430, 266, 98, 105, 91, 230, 38.1, 56575],
    [90.1, 66, 150, 360, 201.2, 120, 131, 109, 259, 34.8, 32495],
    [99.4, 77, 150, 310, 201.2, 97, 102, 90, 260, 36.4, 45635],
    [89.5, 40, 110, 320, 147.5, 111, 123, 99, 226, 34.8, 28425],
    [124.3, 95, 125, 247, 187.7, 78, 78, 77, 222, 40, 84595],
    [155.3, 79.2, 160, 300, 214.6, 79, 79, 80, 227, 38.4, 105150],
    [162.2, 100, 205, 420, 502.9, 120, 124, 115, 402, 40.3, 96440],
    [96.3, 39.2, 100, 395, 134.1, 120, 132, 108, 258, 34.8, 35245],
    [162.2, 100, 205, 420, 502.9, 98, 103, 93, 371, 40.8, 127940],
    [102.5, 38.3, 101, 295, 136.1, 133, 145, 121, 170, 34.8, 34250],
]
CAR_RANKS = [
    [0.2395, 0.2499, 0.1847, 0.1341, 0.0540, 0.0532, 0.0240, 0.0441, 0.0128, 0.0037, 0, 0],
    [0.2207, 0.3576, 0.2252, 0.1155, 0.0405, 0.0351, 0.0054, 0, 0, 0, 0, 0],
    [0.0002, 0.0102, 0.0249, 0.0723, 0.2924, 0.1429, 0.1516, 0.1359, 0.1589, 0.0107, 0, 0],
    [0.1063, 0.0660, 0.0749, 0.1386, 0.1666, 0.2296, 0.0797, 0.0375, 0.0303, 0.0348, 0.0357, 0],
    [0.0005, 0.0117, 0.0142, 0.0218, 0.0743, 0.1069, 0.2564, 0.1403, 0.1311, 0.2230, 0.0198, 0],
    [0, 0.0009, 0.0074, 0.0419, 0.0242, 0.0364, 0.1318, 0.1158, 0.1524, 0.1630, 0.1418, 0.1844],
    [0, 0, 0.0007, 0.0013, 0.0061, 0.0314, 0.0344, 0.0342, 0.0888, 0.0766, 0.0900, 0.6365],
    [0, 0.0024, 0.0025, 0.0055, 0.0643, 0.0438, 0.0574, 0.1469, 0.0771, 0.1191, 0.4416, 0.0394],
    [0.3859, 0.1073, 0.2818, 0.0416, 0.0312, 0.0284, 0.0224, 0.0168, 0.0644, 0.0202, 0, 0],
    [0.0095, 0.0357, 0.0681, 0.0707, 0.0858, 0.1597, 0.0998, 0.0698, 0.1491, 0.1512, 0.0889, 0.0117],
    [0, 0.1077, 0.0799, 0.3025, 0.0688, 0.0538, 0.0553, 0.0942, 0.0214, 0.0773, 0.1001, 0.0390],
    [0.0374, 0.0506, 0.0357, 0.0542, 0.0918, 0.0788, 0.0818, 0.1645, 0.1137, 0.1204, 0.0821, 0.0890],
]
CAR_WEIGHTS = {  # of those first in more than two of a hundred samples, to four decimals
    0: [0.0856, 0.0689, 0.1636, 0.1277, 0.1210, 0.0743, 0.0731, 0.0798, 0.0556, 0.0534, 0.0971],
    1: [0.1195, 0.0912, 0.0768, 0.1238, 0.0562, 0.0805, 0.0806, 0.0790, 0.0719, 0.1098, 0.1107],
    3: [0.0439, 0.0858, 0.0666, 0.0565, 0.0659, 0.0848, 0.0923, 0.0843, 0.0815, 0.2064, 0.1321],
    8: [0.0970, 0.1160, 0.0661, 0.0619, 0.1051, 0.1016, 0.0999, 0.1043, 0.1325, 0.0559, 0.0597],
    11: [0.0741, 0.0384, 0.0444, 0.0448, 0.0441, 0.1476, 0.1698, 0.1322, 0.0383, 0.1446, 0.1217],
}


@pytest.fixture(scope="module")
def cars() -> SmaaResult:
    asked = make_problem(CARS, directions=["max"] * 9 + ["min"] * 2)
    return simulate(score_sampler(prepare(asked, "vikor")), UniformWeights(11), OURS, seed=1)


def test_electric_cars_take_their_ranks_by_vikor(cars: SmaaResult) -> None:
    assert np.all(np.abs(cars.acceptability - CAR_RANKS) <= far(np.array(CAR_RANKS)))


def test_electric_cars_are_first_under_their_central_weights(cars: SmaaResult) -> None:
    rows = list(CAR_WEIGHTS)
    assert rows == np.flatnonzero(cars.acceptability[:, 0] > 0.02).tolist()
    away = np.abs(cars.central - np.array([CAR_WEIGHTS.get(i, [np.nan] * 11) for i in range(12)]))
    assert np.all(away[rows] <= far_mean(cars)[rows] + 5e-5)
    assert np.isnan(cars.central[[5, 6, 7, 10]]).all()  # never first here, nor there
