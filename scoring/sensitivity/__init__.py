"""How far results hold: simulation over weights and scores, stability intervals, smallest changes of weights."""
