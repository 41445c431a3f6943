#!/usr/bin/env bash
# The ratio system of pyDecision's MULTIMOORA turns round where costs outweigh benefits in every option.
#
# With:  pyDecision 5.1.8, NumPy 2.4.6.
# Seen:  The ratio system (Brauers and Zavadskas 2010) is the sum of normalised benefits less the sum of normalised costs.
#        `multimoora_method` divides all its sums by the largest one. With more cost criteria than benefits every sum is
#        below zero, and so is the largest: divided by it the best option comes to 1 and the worst to more, and the
#        picture that the package draws puts the largest on top. A benefit of the same size added to every option, which
#        says nothing of any of them, puts the order right again.
# Meant: Read its first list from the smallest figure on where no sum is above zero, or ask `moora_method`, which does not
#        divide.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pydecision==5.1.8 numpy==2.4.6
MPLBACKEND=Agg "$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pyDecision.algorithm import moora_method, multimoora_method

# benefit, then three costs; the first option is best on all four, the last is worst
table = np.array([[9.0, 2.0, 3.0, 2.0], [7.0, 4.0, 4.0, 5.0], [5.0, 6.0, 7.0, 8.0]])
kinds = ["max", "min", "min", "min"]
ratio = multimoora_method(table, kinds, graph=False)[0][:, 1]
plain = np.asarray(moora_method(table, np.ones(4), kinds, graph=False, verbose=False))[:, 1]
alike = np.column_stack([table, np.full((3, 4), 5.0)])
with_benefits = multimoora_method(alike, kinds + ["max"] * 4, graph=False)[0][:, 1]
print("ratio system of MULTIMOORA    ", ratio.round(3).tolist())
print("the same sums by MOORA        ", plain.round(3).tolist())
print("with four benefits alike added", with_benefits.round(3).tolist())
sys.exit(0 if ratio.argmax() == 2 and with_benefits.argmax() == 0 and plain.argmax() == 0 else 1)
PYTHON
