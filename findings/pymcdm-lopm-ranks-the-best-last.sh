#!/usr/bin/env bash
# LoPM of pymcdm ranks the best alternative last, and the SMAA of pysensmcda with it.
#
# With:  pymcdm 1.4.0, pysensmcda 2.0.0, NumPy 2.4.6.
# Seen:  The limits-on-property method gives its merit as a sum of ratios to the limits: the smaller the better. Its class
#        says so in `reverse_ranking`, a name that release 1.3 gave up for `_reverse_ranking`; so `LoPM().rank()` ranks
#        the largest first. An alternative that is best on every criterion has the smallest merit and comes last.
#        pysensmcda asks the private name first: in all weightings the dominating alternative takes the last rank.
# Meant: Do not take LoPM of this package as a second opinion, nor anything that ranks its answers.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pymcdm==1.4.0 pysensmcda==2.0.0 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pymcdm.methods import TOPSIS, LoPM
from pysensmcda.smaa import simulate

scores = np.array([[9.0, 9.0, 1.0], [5.0, 4.0, 3.0], [2.0, 6.0, 8.0]])  # the first is best on all three
kinds = np.array([1, 1, -1])  # the third criterion is a cost
weights = np.array([0.5, 0.3, 0.2])

method = LoPM()
merit = method(scores, weights, kinds)
ranks = method.rank(merit)
last = simulate(method, scores, kinds, num_samples=500, seed=1).rank_acceptability()[0]
print("merit, the smaller the better:", merit.round(3))
print("ranks that LoPM gives:        ", ranks)
print("ranks that TOPSIS gives:      ", TOPSIS().rank(TOPSIS()(scores, weights, kinds)))
print("SMAA-LoPM, ranks of the best: ", last)
print("reverse_ranking", LoPM.reverse_ranking, "_reverse_ranking", LoPM._reverse_ranking)
as_seen = merit.argmin() == 0 and ranks[0] == 3 and last.tolist() == [0.0, 0.0, 1.0]
sys.exit(not as_seen)
PYTHON
