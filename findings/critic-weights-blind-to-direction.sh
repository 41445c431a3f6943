#!/usr/bin/env bash
# CRITIC weights of pymcdm and pyrepo-mcda do not know that a criterion is a cost.
#
# With:  pymcdm 1.4.0, pyrepo-mcda 0.1.15, NumPy 2.4.6; scikit-criteria 0.10 beside them.
# Seen:  CRITIC (Diakoulaki, Mavrotas and Papayannakis 1995, equations 1 to 5) brings every criterion on its way from
#        worst to best first, and then asks which of them conflict. Both packages bring all columns on the way from
#        smallest to largest: `critic_weights(matrix, types)` takes the types and leaves them aside, `critic_weighting`
#        takes none. Two criteria that are each other's price, one a benefit and one a cost with the same figures, are
#        the strongest conflict there is; both packages see perfect agreement. scikit-criteria sees the conflict.
# Meant: Turn costs into values before asking them; then all three agree, as the last line shows.
# Exit:  0 while it is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    pymcdm==1.4.0 pyrepo-mcda==0.1.15 scikit-criteria==0.10 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys

import numpy as np
import skcriteria
from pymcdm.weights import critic_weights
from pyrepo_mcda.weighting_methods import critic_weighting
from skcriteria.preprocessing.weighters import CRITIC

table = np.array([[1.0, 1.0, 2.0], [2.0, 2.0, 5.0], [4.0, 4.0, 1.0], [7.0, 7.0, 3.0]])
kinds = np.array([1, -1, 1])  # what one gains by the first, one pays by the second


def by_scikit_criteria(matrix: np.ndarray, directions: np.ndarray) -> np.ndarray:
    problem = skcriteria.mkdm(matrix, directions.tolist())
    return np.asarray(CRITIC().transform(problem).weights)


answers = {
    "pymcdm": critic_weights(table, kinds),
    "pyrepo-mcda": critic_weighting(table),
    "scikit-criteria": by_scikit_criteria(table, kinds),
}
for name, weights in answers.items():
    print(f"{name:16}", weights.round(4))

values = (table - table.min(axis=0)) / np.ptp(table, axis=0)
values[:, 1] = 1 - values[:, 1]
benefits = np.ones(3)
told = [critic_weights(values, benefits), critic_weighting(values), by_scikit_criteria(values, benefits.astype(int))]
print("told in values:  ", *(each.round(4) for each in told))
blind = np.allclose(answers["pymcdm"], answers["pyrepo-mcda"])
apart = not np.allclose(answers["pymcdm"], answers["scikit-criteria"], atol=0.01)
agree = np.allclose(told[0], answers["scikit-criteria"]) and np.allclose(told[1], told[0]) and np.allclose(told[2], told[0])
sys.exit(not (blind and apart and agree))
PYTHON
