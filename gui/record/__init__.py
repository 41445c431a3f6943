"""The page "Record": what was decided, and what is still open."""
