"""Weights from judgements: one file a family, pure functions from answers to a frozen `WeightReport`.

Every function checks all answers first and raises `InvalidJudgements` with every flaw, each at its place in the
answers. The codes of flaws and notes stand in `codes`; the sentences are made one floor up.
"""
