"""Floor 1, numbers: NumPy in, frozen results out. No files, no Qt, no clock, no text for people."""
