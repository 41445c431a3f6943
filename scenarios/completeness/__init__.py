"""Completeness of a scenario: missing scores, unconfirmed assumptions, the status of each step."""
