#!/usr/bin/env bash
# RAFSI of pyDecision ranks the dearer option first, unless it is told the ideal and the anti-ideal.
#
# With:  pyDecision 5.1.8, NumPy 2.4.6.
# Seen:  RAFSI (Zizovic, Pamucar, Albijanic, Chatterjee and Pribicevic 2020, equations 2 to 5) maps each criterion on 1..6
#        and divides by what a cost came to, so a cost must rise from 1 at its lowest to 6 at its highest. Where `ideal`
#        and `anti_ideal` are left out, `rafsi_method` finds ends by itself and has a cost fall from 6 to 1; the division
#        turns it round once more. Of two options that differ in price alone the dearer gets more. Told the same ends, a
#        cost's lowest as its `ideal`, it ranks the cheaper first.
# Meant: Never leave the two out where there is a cost criterion.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pydecision==5.1.8 numpy==2.4.6
MPLBACKEND=Agg "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pyDecision.algorithm import rafsi_method

table = np.array([[4.0, 10.0], [4.0, 20.0]])  # quality, price
weights = np.array([0.5, 0.5])
kinds = ["max", "min"]

by_default = rafsi_method(table, weights, kinds, graph=False, verbose=False)
# the ends that it takes by itself: half the lowest figure and twice the highest
told = rafsi_method(table, weights, kinds, ideal=[8, 5], anti_ideal=[2, 40], graph=False, verbose=False)
print("cheap, dear by default", by_default.round(4).tolist())
print("cheap, dear when told ", told.round(4).tolist())

rng = np.random.default_rng(1)
first = 0
for _ in range(1000):
    figures = rng.uniform(1, 10, (5, 4))
    figures[0] = [figures[:, 0].max(), figures[:, 1].max(), figures[:, 2].min(), figures[:, 3].min()]
    scores = rafsi_method(figures, rng.dirichlet(np.ones(4)), ["max", "max", "min", "min"], graph=False, verbose=False)
    first += int(scores.argmax() == 0)
print(f"an option that is best on all four criteria is first in {first / 10:.0f} % of 1,000 random tables")
sys.exit(0 if by_default[1] > by_default[0] and told[0] > told[1] and first < 700 else 1)
PYTHON
