"""Sensitivity of a ranking: simulation over weights and scores, stability intervals, smallest changes of weights."""
