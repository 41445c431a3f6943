"""One package a page of the window, each with its own widgets, models and delegates."""
