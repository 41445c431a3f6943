#!/usr/bin/env bash
# WASPAS of pyDecision ranks the method's own example otherwise than its authors.
#
# With:  pyDecision 5.1.8, NumPy 2.4.6.
# Seen:  WASPAS (Chakraborty, Zavadskas and Antucheviciene 2015, equations 1 and 2) divides a benefit by the best figure
#        of its column and the best by a cost, so that all is in 0..1. `waspas_method` takes the share of the way from
#        worst to best, and adds 1: all is in 1..2, and what was twice as far from the best is not any more. On the
#        authors' manufacturing example it gives 1.0847 to 1.7972 where they print 0.5749 to 0.8831, and A1 and A5, and
#        A3 and A6, change places. It takes the kinds of criteria before the weights, unlike `topsis_method` beside it.
# Meant: Scores of WASPAS can be compared only where the scaling is known to be the authors'.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pydecision==5.1.8 numpy==2.4.6
MPLBACKEND=Agg "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pyDecision.algorithm import waspas_method

# Chakraborty, Zavadskas and Antucheviciene 2015, tables 1 to 3
table = np.array(
    [
        [30, 23, 5, 0.745, 0.745, 1500, 5000],
        [18, 13, 15, 0.745, 0.745, 1300, 6000],
        [15, 12, 10, 0.500, 0.500, 950, 7000],
        [25, 20, 13, 0.745, 0.745, 1200, 4000],
        [14, 18, 14, 0.255, 0.745, 950, 3500],
        [17, 15, 9, 0.745, 0.500, 1250, 5250],
        [23, 18, 20, 0.500, 0.745, 1100, 3000],
        [16, 8, 14, 0.255, 0.500, 1500, 3000],
    ]
)
kinds = ["max"] * 5 + ["min"] * 2
weights = np.array([0.1181, 0.1181, 0.0445, 0.1181, 0.2861, 0.2861, 0.0445])
printed = np.array([0.8329, 0.7884, 0.6987, 0.8831, 0.7971, 0.7036, 0.8728, 0.5749])


def ranks(scores: np.ndarray) -> list[int]:
    return (np.argsort(np.argsort(-scores)) + 1).tolist()


best = np.where(np.array(kinds) == "max", table.max(axis=0), table.min(axis=0))
shares = np.where(np.array(kinds) == "max", table / best, best / table)
by_equations = 0.5 * (shares @ weights) + 0.5 * np.prod(shares**weights, axis=1)
given = waspas_method(table, kinds, weights, 0.5, graph=False)[2]

print("printed by the authors", printed.tolist(), ranks(printed))
print("by their equations    ", by_equations.round(4).tolist(), ranks(by_equations))
print("by pyDecision         ", given.round(4).tolist(), ranks(given))
seen = (
    np.allclose(by_equations, printed, atol=6e-5)
    and given.min() > 1
    and ranks(printed) == [3, 5, 7, 1, 4, 6, 2, 8]
    and ranks(given) == [4, 5, 6, 1, 3, 7, 2, 8]
)
sys.exit(0 if seen else 1)
PYTHON
