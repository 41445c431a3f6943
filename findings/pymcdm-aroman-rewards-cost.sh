#!/usr/bin/env bash
# AROMAN of pymcdm gives more points to what costs more.
#
# With:  pymcdm 1.4.0, NumPy 2.4.6.
# Seen:  Costs are normalised like benefits, summed, raised to lambda and then added to the score: of two options that
#        differ in price alone the dearer is ranked first (`rank()` puts the higher score first), and the dearer it
#        becomes, the higher its score. Over random weights an option that is best on every criterion, price included,
#        is first in 13 %. No error; the one warning calls that option dominant, not that it comes behind.
# Meant: Its figures must not stand beside others as a second opinion where there is a cost criterion.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pymcdm==1.4.0 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pymcdm.methods import AROMAN, WSM

kinds = np.array([1, -1])  # quality, price
weights = np.array([0.5, 0.5])
method = AROMAN()


def scores(price_of_second: float) -> np.ndarray:
    return method(np.array([[5.0, 100.0], [5.0, price_of_second], [3.0, 120.0]]), weights, kinds)


cheap, dear = scores(110.0), scores(190.0)
print("same quality, 100 against 110:", cheap.round(4), "ranks", method.rank(cheap))
print("same quality, 100 against 190:", dear.round(4), "ranks", method.rank(dear))

rng = np.random.default_rng(0)
table = np.array([[9.5, 9.5, 0.5], [6.0, 2.0, 4.0], [3.0, 8.0, 6.0], [7.0, 5.0, 8.0]])  # the first is best on all
three = np.array([1, 1, -1])
drawn = rng.dirichlet(np.ones(3), 1000)
first = {each.__name__: np.mean([each()(table, w, three).argmax() == 0 for w in drawn]) for each in (AROMAN, WSM)}
print("how often the option that is best on every criterion is first:", first)
as_seen = cheap[1] > cheap[0] and dear[1] > cheap[1] and first["AROMAN"] < 0.5 and first["WSM"] == 1.0
sys.exit(not as_seen)
PYTHON
