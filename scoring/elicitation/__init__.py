"""Elicitation of weights: one file a family, pure functions from answers to a frozen `WeightResult`.

Every function checks all answers first and raises `InvalidAnswers` with every issue, each at its place in the answers.
The codes of issues and notes stand in `base`; the sentences are made one floor up.
"""
