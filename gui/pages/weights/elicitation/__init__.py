"""Elicitation of weights: one panel a method, and what the panels share."""
