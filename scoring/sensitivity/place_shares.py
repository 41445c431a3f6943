"""How often certain alternatives hold the first places: counted for them alone, far less work than all ranks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scoring.result import RELATIVE_TIE
from scoring.sensitivity.score_samplers import Scorer
from scoring.sensitivity.smaa import SAMPLING, stream
from scoring.sensitivity.smaa_result import share_error
from scoring.sensitivity.weight_samplers import Region

Rows = NDArray[np.intp]
Share = tuple[float, float]  # with its standard error


def shares_held(
    scorer: Scorer, region: Region, holders: Sequence[tuple[int, Rows]], samples: int, seed: int
) -> list[Share]:
    """For each place, 1 for the first, and rows the share of samples in which all have that rank or a better one.
    The samples are those of `scoring.sensitivity.smaa.simulate`, so that both say the same."""
    counts = [0] * len(holders)
    for number, start in enumerate(range(0, samples, scorer.chunk)):
        generator = stream(seed, SAMPLING, number)
        weights = region.draw(generator, min(scorer.chunk, samples - start))
        scores = scorer.scores(weights, generator)
        tolerance = RELATIVE_TIE * np.abs(scores).max(axis=0)  # as far as `competition_ranks` calls them one
        for which, (place, rows) in enumerate(holders):
            ahead = scores > scores[rows].min(axis=0) + tolerance  # who beats the last of them; fewer beat the others
            counts[which] += int(np.count_nonzero(ahead.sum(axis=0) < place))
    return [(count / samples, float(share_error(count, samples))) for count in counts]
