"""The Brief page: the frame of the judgement, and the paper's model in one picture."""
