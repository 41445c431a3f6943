#!/usr/bin/env bash
# Fuzzy MAIRCA and fuzzy SPOTIS of pyfdm rank the worst alternative first.
#
# With:  pyfdm 1.2.1, NumPy 2.4.6.
# Seen:  Both give their figures as published, a gap (Boral et al. 2020) and a distance to the ideal (Shekhovtsov et al.
#        2022), and both pages say that lower is better. `rank()` puts the highest figure first unless a class says
#        otherwise, and of the methods only VIKOR and PIV do. So an alternative that is best on every criterion has the
#        smallest gap and the smallest distance, and comes last in every random table; by the ten methods beside them it
#        comes first in every one.
# Meant: Rank the figures of these two oneself, lowest first.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyfdm==1.2.1 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pyfdm import methods

NAMES = "MAIRCA SPOTIS ARAS CODAS EDAS MABAC MARCOS OCRA PIV TOPSIS WASPAS WSM".split()
rng = np.random.default_rng(1)
first, last = dict.fromkeys(NAMES, 0), dict.fromkeys(NAMES, 0)
for _ in range(100):
    figures = rng.uniform(1, 10, (5, 3))
    figures[0] = 1.01 * figures.max(axis=0)  # best on all three, more is better on each
    fuzzy = np.stack([0.9 * figures, figures, 1.1 * figures], axis=2)
    weights = rng.dirichlet(np.ones(3))
    for name in NAMES:
        method = getattr(methods, "f" + name)()
        scores = method(fuzzy, weights, np.ones(3, int))
        if name in ("MAIRCA", "SPOTIS"):
            assert scores[0] == scores.min()
        ranks = method.rank()
        first[name] += int(ranks[0] == 1)
        last[name] += int(ranks[0] == 5)
for name in NAMES:
    print(f"{name:7} the best on every criterion is first in {first[name]:3} and last in {last[name]:3} of 100 tables")
turned = [name for name in NAMES if last[name] == 100]
sys.exit(0 if turned == ["MAIRCA", "SPOTIS"] and all(first[name] == 100 for name in NAMES[2:]) else 1)
PYTHON
