"""The Record page: the decision log, and what is still open."""
