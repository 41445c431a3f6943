#!/usr/bin/env bash
# CODAS of pyDecision takes the threshold for a factor.
#
# With:  pyDecision 5.1.8, NumPy 2.4.6.
# Seen:  CODAS (Keshavarz Ghorabaee, Zavadskas, Turskis and Antucheviciene 2016) compares two alternatives by their
#        Euclidean distances, and by their taxicab distances as well where the Euclidean ones are at least tau apart.
#        `codas_method` multiplies both differences with each other and with 0.02, its `lmbd`. On the desalination
#        plants of Badi, Ballem and Shetwan (2018) the printed scores are 0.4463 to -0.4618, those given 0.1672 to
#        -0.1795. The product is the same for both of a pair, so it adds to who is ahead and to who is behind alike.
# Meant: A score of CODAS from there is no score of CODAS, even where the ranking is the same.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pydecision==5.1.8 numpy==2.4.6
MPLBACKEND=Agg "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pyDecision.algorithm import codas_method

# Badi, Ballem and Shetwan 2018, International Journal for Quality Research 12(3), 609
table = np.array([[8, 8, 10, 9, 5], [8, 9, 9, 9, 8], [9, 9, 7, 8, 6], [8, 8, 7, 8, 9], [9, 8, 7, 7, 4]], dtype=float)
kinds = ["min", "max", "max", "max", "min"]
weights = np.array([0.19, 0.26, 0.24, 0.17, 0.14])
printed = np.array([0.4463, 0.1658, -0.2544, -0.4618, 0.1041])
TAU = 0.02

best = np.where(np.array(kinds) == "max", table.max(axis=0), table.min(axis=0))
shares = np.where(np.array(kinds) == "max", table / best, best / table) * weights
away = shares - shares.min(axis=0)
euclidean, taxicab = np.sqrt((away**2).sum(axis=1)), away.sum(axis=1)
apart = euclidean[:, None] - euclidean
counted = np.where(np.abs(apart) >= TAU, taxicab[:, None] - taxicab, 0.0)
by_equations = (apart + counted).sum(axis=1)
given = np.asarray(codas_method(table, weights, kinds, lmbd=TAU, graph=False, verbose=False))[:, 1]

print("printed          ", printed.tolist())
print("by the equations ", by_equations.round(4).tolist())
print("by pyDecision    ", given.round(4).tolist())
seen = np.allclose(by_equations, printed, atol=6e-5) and np.allclose(
    given, [0.1672, 0.0348, -0.0889, -0.1795, 0.0675], atol=6e-5
)
sys.exit(0 if seen else 1)
PYTHON
