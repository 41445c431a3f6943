"""Steps of the start before the window is made: imports, memory, the log file."""
