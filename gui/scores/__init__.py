"""The parts of the Scores page: the grid and its headers, the evidence panel, the meter, the lists of cells."""
