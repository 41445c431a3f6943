"""The Recommendations and Criteria pages: a tree of parts, and forms for the current one."""
