"""Input and output: scenario files, JSON, tables."""
