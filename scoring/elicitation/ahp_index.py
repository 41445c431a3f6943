"""Saaty's consistency index, and what it averages for answers given at random."""

from __future__ import annotations

# Saaty (1980), mean consistency index of random matrices of 1 to 10 criteria.
SAATY = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
# Alonso and Lamata (2006), International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4): the mean
# principal eigenvalue of 100,000 random matrices is 2.7699 n - 4.3513 over the sizes they drew.
SLOPE, INTERCEPT = 2.7699, 4.3513
ROUNDING = 1e-12  # an eigenvalue this near to n is n


def consistency_index(eigenvalue: float, n: int) -> float:
    """CI = (lambda_max - n) / (n - 1), never below 0 (rounded reciprocals can push lambda_max just below n)."""
    index = (eigenvalue - n) / (n - 1)
    return index if index > ROUNDING else 0.0


def random_index(n: int, left_out: int = 0) -> float:
    """The random index for n criteria with so many pairs left out; 0 where answers cannot contradict each other.

    Incomplete matrices contradict themselves less, almost in proportion: RI (1 - 2m / ((n - 1)(n - 2))) for m pairs
    left out (Agoston and Csato 2022, Omega 108). Without it a ratio would look better the more one leaves out.
    """
    if n < 3:
        return 0.0
    complete = SAATY[n - 1] if n <= len(SAATY) else (SLOPE * n - INTERCEPT - n) / (n - 1)
    loops = (n - 1) * (n - 2) / 2
    return complete * (1 - left_out / loops)
