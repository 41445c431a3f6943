"""The Results page: contributions, groups, all methods, tables."""
