"""The parts of the Weights page: sliders, rows, and the bar that shows all weights at once."""
