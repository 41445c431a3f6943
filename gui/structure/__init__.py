"""The tree and the details of what a scenario is made of: shared by the pages of recommendations and of criteria."""
