"""The Weights page: sliders, locks, weight sets."""
