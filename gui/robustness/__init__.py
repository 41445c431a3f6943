"""The parts of the Robustness page, and the badge that the verdict line shares with it."""
