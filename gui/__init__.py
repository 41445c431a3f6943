"""Floor 3: everything Qt."""
