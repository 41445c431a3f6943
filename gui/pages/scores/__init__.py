"""The Scores page: the matrix, its model and delegate, and the evidence panel."""
