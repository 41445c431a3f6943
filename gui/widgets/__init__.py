"""Widgets and item models that several pages share."""
