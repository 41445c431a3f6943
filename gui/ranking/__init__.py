"""The live ranking at the right of the window: what it shows, its table and its bars."""
