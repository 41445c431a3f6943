"""Completeness of a scenario: missing scores, unconfirmed assumptions."""
