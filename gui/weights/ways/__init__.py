"""The ways of weighting on the Weights page: one file a way, and what they share."""
