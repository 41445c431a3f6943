"""Fields to write texts in: they grow with what is written, and show both languages."""
