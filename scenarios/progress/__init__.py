"""How far each step is done, whose work it is, and what is missing there."""
