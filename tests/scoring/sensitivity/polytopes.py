"""Exact volumes of sets of weights, by enumeration of their vertices: what every way of drawing is measured against."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
from scipy.spatial import ConvexHull

CLOSE = 1e-9


class Weights:
    """The weights of sum 1 that satisfy ``rows`` @ w >= ``bounds`` and are not negative."""

    def __init__(self, k: int, rows: np.ndarray | None = None, bounds: np.ndarray | None = None) -> None:
        extra = np.empty((0, k)) if rows is None else np.atleast_2d(rows)
        self.rows = np.vstack([np.eye(k), extra])
        self.bounds = np.concatenate([np.zeros(k), np.zeros(len(extra)) if bounds is None else np.atleast_1d(bounds)])

    def cut(self, rows: np.ndarray, bounds: np.ndarray | float = 0.0) -> Weights:
        rows = np.atleast_2d(rows)
        found = Weights(self.rows.shape[1])
        found.rows = np.vstack([self.rows, rows])
        found.bounds = np.concatenate([self.bounds, np.broadcast_to(bounds, len(rows))])
        return found

    def vertices(self) -> np.ndarray:
        """(v, k) every point at which k - 1 bounds are reached and none is passed."""
        k = self.rows.shape[1]
        found = []
        for chosen in combinations(range(len(self.rows)), k - 1):
            system = np.vstack([self.rows[list(chosen)], np.ones(k)])
            if abs(np.linalg.det(system)) > CLOSE:
                point = np.linalg.solve(system, np.append(self.bounds[list(chosen)], 1.0))
                if np.all(self.rows @ point >= self.bounds - CLOSE):
                    found.append(point)
        return np.unique(np.round(found, 12), axis=0) if found else np.empty((0, k))

    def volume(self) -> float:
        """In the space of all weights but the last; 0 where they lie in a plane."""
        vertices = self.vertices()[:, :-1]
        if vertices.shape[1] == 1:
            return float(np.ptp(vertices)) if len(vertices) else 0.0
        if len(vertices) <= vertices.shape[1] or np.linalg.matrix_rank(vertices[1:] - vertices[0], CLOSE) < len(
            vertices.T
        ):
            return 0.0
        return float(ConvexHull(vertices).volume)

    def mean(self) -> np.ndarray:
        """(k,) their centre of gravity: that of the pyramids from a point within to every face, by their volumes."""
        vertices = self.vertices()
        faces = ConvexHull(vertices[:, :-1]).simplices
        apex = vertices.mean(axis=0)
        sizes = np.array([abs(np.linalg.det((vertices[face] - apex)[:, :-1])) for face in faces])
        centres = np.array([np.vstack([vertices[face], apex]).mean(axis=0) for face in faces])
        return np.asarray(sizes @ centres / sizes.sum())

    def share(self, rows: np.ndarray, bounds: np.ndarray | float = 0.0) -> float:
        """Which part of them satisfies these rows too."""
        return self.cut(rows, bounds).volume() / self.volume()


def between(low: np.ndarray, high: np.ndarray) -> Weights:
    k = len(low)
    return Weights(k, np.vstack([np.eye(k), -np.eye(k)]), np.concatenate([low, -np.asarray(high)]))


def in_order(places: tuple[tuple[int, ...], ...], k: int) -> Weights:
    """Every weight of a place at least as large as every one of the next."""
    rows = [np.eye(k)[a] - np.eye(k)[b] for one, other in pairwise(places) for a in one for b in other]
    return Weights(k, np.array(rows))
