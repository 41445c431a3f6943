#!/usr/bin/env bash
# pyAHP cannot take judgements that agree with one another, and its geometric means rank otherwise than its other means.
#
# With:  pyAHP 0.1.2, NumPy 2.4.6, SciPy 1.17.1.
# Seen:  Where all comparisons of a matrix agree, its largest eigenvalue is its size, and all ways to priorities (Saaty 1980)
#        give the same ones. The package looks for eigenvalues next to just that number, divides by zero and ends in a
#        ValueError on infinite figures: the better the judgements, the surer. Its geometric means are not brought to a sum
#        of one, so a matrix with wider ratios counts for more, whatever its criterion weighs: with the same comparisons,
#        consistent in all four matrices, "approximate" puts the second option first and "geometric" the first.
# Meant: Take priorities from the eigenvector oneself, and bring geometric means to a sum of one at every node.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyAHP==0.1.2 numpy==2.4.6 scipy==1.17.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
from pyahp import parse

CRITERIA = [3, 2, 3]
OPTIONS = [[3, 9, 4], [9, 1, 1], [3, 6, 3]]  # what each option is worth on each criterion


def compared(worths: list[int]) -> list[list[float]]:
    return [[one / other for other in worths] for one in worths]


def model(method: str) -> dict[str, object]:
    names = ["c1", "c2", "c3"]
    matrices = {f"alternatives:{name}": compared(row) for name, row in zip(names, OPTIONS)}
    return {
        "name": "goal",
        "method": method,
        "criteria": names,
        "subCriteria": {},
        "alternatives": ["first", "second", "third"],
        "preferenceMatrices": {"criteria": compared(CRITERIA), **matrices},
    }


right = sum(c / 8 * np.array(row) / sum(row) for c, row in zip(CRITERIA, OPTIONS))
print("by hand    ", right.round(4).tolist())
given = {}
for method in ("approximate", "geometric", "eigenvalue"):
    try:
        given[method] = np.asarray(parse(model(method)).get_priorities(), float)
        print(f"{method:11}", given[method].round(4).tolist())
    except ValueError as error:
        print(f"{method:11}", "ValueError:", error)
seen = (
    np.allclose(given["approximate"], right, atol=2e-3)
    and given["geometric"].argmax() == 0
    and right.argmax() == 1
    and "eigenvalue" not in given
)
sys.exit(0 if seen else 1)
PYTHON
